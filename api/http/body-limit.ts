import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { refuse } from './problem';

/**
 * Refuses a body that says it is too long. The HTTP server holds a body to its Content-Length, so only one without
 * has to be counted as it comes in: counting makes a stream of every request, which doubles the cost of a ballot.
 */
export function limitBody(maximumBytes: number): MiddlewareHandler {
  const countingLimit = bodyLimit({ maxSize: maximumBytes, onError: () => refuse('request.too-large') });
  return async (context, next) => {
    const length = context.req.header('content-length');
    if (length === undefined || context.req.header('transfer-encoding') !== undefined)
      return countingLimit(context, next);
    if (Number(length) > maximumBytes) refuse('request.too-large');
    return next();
  };
}
