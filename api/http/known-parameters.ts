import { createMiddleware } from 'hono/factory';
import { matchedRoutes } from 'hono/route';
import type { Environment } from './environment';
import { refuse } from './problem';
import { parametersOf } from './valid';

/**
 * Refuses what a query names beside the parameters of its operation: a filter that nobody applies would be taken for
 * applied, and figures of everybody for those of a few.
 */
export const refuseUnknownParameters = createMiddleware<Environment>(async (context, next) => {
  const known = new Set(matchedRoutes(context).flatMap(({ handler }) => parametersOf(handler)));
  const unknown = Object.keys(context.req.query()).filter((name) => !known.has(name));
  if (unknown.length > 0) {
    const issues = unknown.map((path) => ({ path, code: 'unrecognized_keys' }));
    refuse('request.invalid', { in: 'query', issues, known: [...known] });
  }
  await next();
});
