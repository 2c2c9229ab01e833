import type { Context } from 'hono';
import type { Environment } from './environment';

/** Where members and staff reach this server: as configured, else as the request itself came in. */
export function publicOrigin(context: Context<Environment>): string {
  return context.var.dependencies.config.PUBLIC_ORIGIN ?? new URL(context.req.url).origin;
}
