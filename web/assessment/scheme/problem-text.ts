import type { SchemeProblem } from '#domain/assessment/scheme/scheme-problem';
import { assessmentSchemeWords } from '../../lib/words';
import { plainPoints } from '../plain-points';

/**
 * What is wrong and what helps, in one sentence.
 *
 * @param nameOf what an indicator is called, for the problems that name some
 */
export function schemeProblemText(
  { code, at, have, need, other }: Omit<SchemeProblem, 'severity'>,
  nameOf: (id: string) => string = (id) => id,
): string {
  const nameText = (id: string | null | undefined) => (id === null || id === undefined ? '' : nameOf(id));
  const details = { have: numberText(have), need: numberText(need), name: nameText(at), other: nameText(other) };
  return assessmentSchemeWords().problems[code](details);
}

function numberText(value: number | undefined): string {
  return value === undefined ? '' : plainPoints(value);
}
