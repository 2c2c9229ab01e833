import { fail, ok, type Result } from '#domain/result';
import type { Insufficient } from '../insufficient';
import { withoutRounding } from '../rounding';
import { columnMoments, rowMoments } from './column-moments';
import { completeRatings } from './complete-ratings';

/** Mean squares of targets × raters with one rating each. */
export interface TwoWayAnova {
  /** Targets rated by everybody. */
  readonly targets: number;
  readonly raters: number;
  readonly betweenTargets: number;
  readonly betweenRaters: number;
  /** Of raters and residual together: of one-way analysis. */
  readonly withinTargets: number;
  readonly residual: number;
}

/**
 * Two-way analysis of variance without replication of ratings, one column a rater and one row a target; targets that
 * somebody did not rate take no part.
 *
 * Fails with 'nothing-answered'; with 'too-few' for fewer than two raters, and for fewer than two targets rated by all;
 * with 'no-variance' if all targets have the same mean. Throws RangeError for columns of different lengths.
 */
export function twoWayAnova(ratings: readonly Float64Array[]): Result<TwoWayAnova, Insufficient> {
  const complete = completeRatings(ratings);
  if (!complete.ok) return complete;
  const { columns, targets, raters } = complete.value;
  const squares = sumsOfSquares(columns);
  if (squares.targets === 0) return fail({ reason: 'no-variance' });
  const [targetDegrees, raterDegrees] = [targets - 1, raters - 1];
  return ok({
    targets,
    raters,
    betweenTargets: squares.targets / targetDegrees,
    betweenRaters: squares.raters / raterDegrees,
    withinTargets: (squares.raters + squares.residual) / (targets * raterDegrees),
    residual: squares.residual / (targetDegrees * raterDegrees),
  });
}

function sumsOfSquares(ratings: readonly Float64Array[]): {
  readonly targets: number;
  readonly raters: number;
  readonly residual: number;
} {
  const targetMeans = rowMoments(ratings).map(({ mean }) => mean);
  const raterMeans = ratings.map((column) => columnMoments(column).mean);
  const mean = raterMeans.reduce((sum, raterMean) => sum + raterMean, 0) / raterMeans.length;
  const deviations = (means: readonly number[]) => means.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  let residual = 0;
  let raw = 0;
  for (const [rater, column] of ratings.entries()) {
    const leniency = (raterMeans[rater] ?? 0) - mean;
    for (const [target, rating] of column.entries()) {
      residual += (rating - (targetMeans[target] ?? 0) - leniency) ** 2;
      raw += rating * rating;
    }
  }
  return {
    targets: withoutRounding(raterMeans.length * deviations(targetMeans), raw),
    raters: withoutRounding(targetMeans.length * deviations(raterMeans), raw),
    residual: withoutRounding(residual, raw),
  };
}
