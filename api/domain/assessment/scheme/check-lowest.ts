import { lowestPlaces } from '../run/places';
import type { AssessmentScheme } from './model';
import type { SchemeProblem } from './scheme-problem';

/** A list of more than half of a category is no list of the lowest. */
export const LARGEST_SHARE = 0.5;

/**
 * Lists of the lowest that name nobody in a category, or more than half of it; of several such categories, the smallest.
 * A warning: `sizes`, of the units with a place in each category, change without the scheme.
 */
export function checkLowest(
  { consequences = [] }: Pick<AssessmentScheme, 'consequences'>,
  sizes: readonly number[],
): readonly SchemeProblem[] {
  const ascending = [...new Set(sizes)].filter((size) => size > 0).toSorted((one, other) => one - other);
  return consequences.flatMap(({ id, lowest }) => {
    const found = ascending.flatMap((size) => problemOf(lowestPlaces(lowest, size), size));
    return found.slice(0, 1).map((problem) => ({ ...problem, severity: 'warning' as const, at: id }));
  });
}

/** A single unit is on no list, as nobody stands above it; that is no mistake of the rule. */
function problemOf(have: number, size: number): readonly Pick<SchemeProblem, 'code' | 'have' | 'need'>[] {
  if (size === 1) return [];
  if (have === 0) return [{ code: 'lowest-names-nobody', have, need: size }];
  return have > LARGEST_SHARE * size ? [{ code: 'lowest-names-most', have, need: size }] : [];
}
