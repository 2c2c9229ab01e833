import { fail, ok, type Result } from '#domain/result';
import type { Insufficient } from './insufficient';
import { completeCases } from './moments/complete-cases';
import { pairCovariance } from './moments/covariance';

/** Totals that agree to nine decimals are equal (see competition-ranks); what is left between them is arithmetic. */
const SMALLEST_VARIANCE = 1e-18;

/**
 * How much each component of a total decides the ranking: its effective weight cov(component, total)/var(total). The
 * effects sum to 1. A component in which all targets are alike has none, whatever its weight; one below 0 works against
 * the others.
 *
 * `components` hold the points that each target (row) brings into its total, weights applied; a target that misses one
 * takes no part. Fails with 'too-few' for fewer than two complete targets, 'nothing-answered' for none with any value,
 * and 'no-variance' for equal totals. Throws RangeError for columns of different lengths.
 * Source: M. W. Wang, J. C. Stanley, Differential weighting: a review of methods and empirical studies, Review of
 * Educational Research 40 (1970) 663–705.
 */
export function componentEffects(components: readonly Float64Array[]): Result<readonly number[], Insufficient> {
  const complete = completeCases(components, 2);
  if (!complete.ok) return complete;
  const total = sumOf(complete.value);
  const moments = complete.value.flatMap((component) => {
    const pair = pairCovariance(component, total);
    return pair.ok ? [pair.value] : [];
  });
  if (moments.some(({ variances }) => variances[1] < SMALLEST_VARIANCE)) return fail({ reason: 'no-variance' });
  return ok(moments.map(({ covariance, variances }) => covariance / variances[1]));
}

function sumOf(columns: readonly Float64Array[]): Float64Array {
  const total = new Float64Array(columns[0]?.length ?? 0);
  for (const column of columns) column.forEach((value, row) => (total[row] = (total[row] ?? 0) + value));
  return total;
}
