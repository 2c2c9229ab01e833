import type { Context, MiddlewareHandler } from 'hono';
import type { Principal } from '#domain/access/role';
import { findTokenPrincipal } from '../../db/stores/api-token-store';
import { findPrincipal } from '../../db/stores/staff-store';
import { secretHash } from '../cryptography/secret';
import type { Environment } from './environment';
import { isMemberRoute } from './member-route';

/**
 * Finds out who asks: an API token, else a session cookie. The routes of members are left out altogether, so
 * that no ballot is ever handled by a request that knows an account.
 */
export const resolvePrincipal: MiddlewareHandler<Environment> = async (context, next) => {
  if (!isMemberRoute(context.req.path)) context.set('principal', await principalOf(context));
  await next();
};

const BEARER = /^Bearer (pyt_[\w-]{43})$/;

async function principalOf(context: Context<Environment>): Promise<Principal | null> {
  const authorization = context.req.header('authorization');
  if (authorization !== undefined) return tokenPrincipal(context, authorization);
  return context.req.header('cookie') === undefined ? null : sessionPrincipal(context);
}

/** An API token, unlike a session, has no password of its own to change. */
export function isTokenCall(context: Context): boolean {
  return context.req.header('authorization') !== undefined;
}

async function tokenPrincipal(context: Context<Environment>, authorization: string): Promise<Principal | null> {
  const token = BEARER.exec(authorization)?.[1];
  if (token === undefined) return null;
  const { database, clock } = context.var.dependencies;
  return findTokenPrincipal(database, { secretHash: await secretHash(token), now: clock() });
}

async function sessionPrincipal(context: Context<Environment>): Promise<Principal | null> {
  const session = await context.var.auth.readSession(context.req.raw);
  if (!session) return null;
  passCookies(context, session.cookies);
  return findPrincipal(context.var.dependencies.database, session.userId);
}

/** Hands the cookies that the account layer set on to the browser. */
export function passCookies(context: Context, cookies: Headers): void {
  for (const cookie of cookies.getSetCookie()) context.header('set-cookie', cookie, { append: true });
}
