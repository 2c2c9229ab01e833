import type { z } from 'zod';

/** What would have fitted in a place that is refused, as "at least 5"; undefined where its schema has no such words. */
export function expectedOf(issue: z.core.$ZodIssue): string | undefined {
  switch (issue.code) {
    case 'too_small':
      return `${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}${unitOf(issue.origin, issue.minimum)}`;
    case 'too_big':
      return `${issue.inclusive === false ? 'less than' : 'at most'} ${issue.maximum}${unitOf(issue.origin, issue.maximum)}`;
    case 'not_multiple_of':
      return `a multiple of ${issue.divisor}`;
    case 'invalid_value':
      return `one of ${issue.values.map(String).join(', ')}`;
    case 'invalid_type':
      return issue.expected;
    default:
      return undefined;
  }
}

function unitOf(origin: string, limit: number | bigint): string {
  if (origin === 'string') return limit === 1 ? ' character' : ' characters';
  if (origin !== 'array' && origin !== 'set') return '';
  return limit === 1 ? ' entry' : ' entries';
}
