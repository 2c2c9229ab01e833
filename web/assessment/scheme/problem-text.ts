import type { SchemeProblem } from '#domain/assessment/scheme/scheme-problem';
import { assessmentSchemeWords } from '../../lib/words';
import { plainPoints } from '../plain-points';

/** What is wrong and what helps, in one sentence. */
export function schemeProblemText({ code, have, need }: Omit<SchemeProblem, 'severity'>): string {
  return assessmentSchemeWords().problems[code]({ have: numberText(have), need: numberText(need) });
}

function numberText(value: number | undefined): string {
  return value === undefined ? '' : plainPoints(value);
}
