import type { Context } from 'hono';
import type { Environment } from './environment';

/** Where limits on guessing count an attempt; one name for all where the server cannot tell clients apart. */
export function clientOf(context: Context<Environment>): string {
  return context.var.dependencies.clientAddress?.(context) ?? 'unknown';
}
