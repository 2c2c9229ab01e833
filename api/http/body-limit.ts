import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { refuse } from './problem';

/** Operations whose bodies may be longer, by their path. */
export interface LongerBodies {
  readonly path: RegExp;
  readonly maximumBytes: number;
}

/**
 * Refuses a body that says it is too long. The HTTP server holds a body to its Content-Length, so only one without
 * has to be counted as it comes in: counting makes a stream of every request, which doubles the cost of a ballot.
 */
export function limitBody(maximumBytes: number, longer?: LongerBodies): MiddlewareHandler {
  const limit = limitTo(maximumBytes);
  const limitOfLonger = limitTo(longer?.maximumBytes ?? maximumBytes);
  return (context, next) => (longer?.path.test(context.req.path) ? limitOfLonger : limit)(context, next);
}

function limitTo(maximumBytes: number): MiddlewareHandler {
  const countingLimit = bodyLimit({ maxSize: maximumBytes, onError: () => refuse('request.too-large') });
  return async (context, next) => {
    const length = context.req.header('content-length');
    if (length === undefined || context.req.header('transfer-encoding') !== undefined)
      return countingLimit(context, next);
    if (Number(length) > maximumBytes) refuse('request.too-large');
    return next();
  };
}
