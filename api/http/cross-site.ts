import type { MiddlewareHandler } from 'hono';
import type { Environment } from './environment';
import { isMemberRoute } from './member-route';
import { refuse } from './problem';

/**
 * Keeps other sites from writing with a member of staff's cookie, and from signing a browser in to an account
 * of theirs. The browser says where a request comes from: Sec-Fetch-Site where the page is secure, Origin
 * otherwise (https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html).
 */
export const refuseCrossSite: MiddlewareHandler<Environment> = async (context, next) => {
  const request = context.req.raw;
  const { PUBLIC_ORIGIN } = context.var.dependencies.config;
  const harmless = SAFE_METHODS.has(request.method) || isMemberRoute(context.req.path);
  if (!harmless && !isOwn(request, PUBLIC_ORIGIN)) refuse('request.cross-site');
  await next();
};

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

function isOwn(request: Request, publicOrigin: string | undefined): boolean {
  const { headers } = request;
  if (headers.has('authorization')) return true;
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  const origin = headers.get('origin');
  if (origin !== null) return hostsOf(request.url, publicOrigin).includes(hostOf(origin));
  // Not a browser; without a cookie there is nothing to misuse.
  return !headers.has('cookie');
}

/** Hosts, not origins: behind a proxy that ends TLS the request seems to be for http. */
function hostsOf(...addresses: readonly (string | undefined)[]): readonly string[] {
  return addresses.filter((address) => address !== undefined).map(hostOf);
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address;
}
