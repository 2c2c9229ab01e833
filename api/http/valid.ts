import { zValidator } from '@hono/zod-validator';
import { resolver, uniqueSymbol } from 'hono-openapi';
import type { ValidationTargets } from 'hono';
import { z } from 'zod';
import { expectedOf } from './expected';
import { refuseDeepBody } from './nesting';
import { refuse } from './problem';

/**
 * Checks one part of a request against its schema and describes it in the OpenAPI document at once.
 * A refused request names each place that is wrong and what fits there, never the value that stood there.
 */
export function valid<Target extends keyof ValidationTargets, Schema extends z.ZodType>(
  target: Target,
  schema: Schema,
) {
  const check = zValidator(target, schema, (result) => {
    if (!result.success) refuse('request.invalid', { in: target, issues: issuesOf(result.error) });
  });
  const middleware: typeof check = async (context, next) => {
    if (target === 'json') await refuseDeepBody(context.req);
    return check(context, next);
  };
  const parameters = target === 'query' && schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
  return Object.assign(middleware, { [uniqueSymbol]: { target, ...resolver(schema) }, parameters });
}

/** What a handler takes from the query; none if it checks something else. */
export function parametersOf(handler: object): readonly string[] {
  return 'parameters' in handler && Array.isArray(handler.parameters) ? handler.parameters.map(String) : [];
}

function issuesOf(error: { readonly issues: readonly z.core.$ZodIssue[] }) {
  return error.issues.map((issue) => {
    const expected = expectedOf(issue);
    return {
      path: issue.path.map(String).join('.'),
      code: issue.code,
      ...(expected !== undefined && { expected }),
    };
  });
}
