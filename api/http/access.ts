import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { Principal, Role } from '#domain/access/role';
import type { Environment } from './environment';
import { refuse } from './problem';

/** Lets only signed-in staff (or API tokens) of the given roles pass; any role when none is given. */
export function allow(...roles: readonly Role[]) {
  return createMiddleware<Environment>(async (context, next) => {
    const principal = context.var.principal ?? refuse('access.sign-in-needed');
    if (roles.length > 0 && !roles.includes(principal.role)) refuse('access.denied');
    await next();
  });
}

export const allowStaff = allow();
export const allowOrganizers = allow('administrator', 'organizer');
export const allowAdministrators = allow('administrator');

/** The principal of a handler that stands behind one of the gates above. */
export function principalOf(context: Context<Environment>): Principal {
  return context.var.principal ?? refuse('access.sign-in-needed');
}
