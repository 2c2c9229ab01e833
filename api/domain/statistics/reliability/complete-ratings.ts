import { fail, ok, type Result } from '#domain/result';
import type { Insufficient } from '../insufficient';
import { completeCases } from '../moments/complete-cases';
import { rowCount } from '../moments/row-count';

/** Targets × raters without a gap. */
export interface CompleteRatings {
  /** One column a rater, one row a target. */
  readonly columns: readonly Float64Array[];
  readonly targets: number;
  readonly raters: number;
}

/**
 * The ratings of the targets that every rater rated. Fails with 'nothing-answered', and with 'too-few' for fewer than
 * two such targets or fewer than two raters. Throws RangeError for columns of different lengths.
 */
export function completeRatings(ratings: readonly Float64Array[]): Result<CompleteRatings, Insufficient> {
  const complete = completeCases(ratings, 2);
  if (!complete.ok) return complete;
  const raters = ratings.length;
  if (raters < 2) return fail({ reason: 'too-few', have: raters, need: 2 });
  return ok({ columns: complete.value, targets: rowCount(complete.value), raters });
}
