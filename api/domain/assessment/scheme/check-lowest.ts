import { placesOf } from '../run/places';
import type { AssessmentScheme, LowestPlaces } from './model';
import type { SchemeProblem } from './scheme-problem';

/** A list of more than half of a category is no list of the lowest. */
export const LARGEST_SHARE = 0.5;

/**
 * Lists of the lowest that name nobody in the smallest category, or more than half of it. A warning: `sizes`, of the
 * units with a place in each category, change without the scheme.
 */
export function checkLowest(
  { consequences = [] }: Pick<AssessmentScheme, 'consequences'>,
  sizes: readonly number[],
): readonly SchemeProblem[] {
  const smallest = Math.min(...sizes);
  if (!Number.isFinite(smallest)) return [];
  return consequences.flatMap(({ id, lowest }): readonly SchemeProblem[] => {
    const have = placesIn(lowest, smallest);
    const found = { severity: 'warning', at: id, have, need: smallest } as const;
    if (have === 0) return [{ ...found, code: 'lowest-names-nobody' }];
    return have > LARGEST_SHARE * smallest ? [{ ...found, code: 'lowest-names-most' }] : [];
  });
}

function placesIn(lowest: LowestPlaces, size: number): number {
  return lowest.kind === 'count' ? lowest.count : placesOf(lowest.share, size, lowest.rounding);
}
