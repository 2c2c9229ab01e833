import chiSquareQuantile from '@stdlib/stats-base-dists-chisquare-quantile';
import { CholeskyDecomposition, type Matrix } from 'ml-matrix';
import { fail, ok, type Result } from '#domain/result';
import {
  completeCorrelations,
  type ColumnInsufficient,
  type CompleteCorrelations,
} from '../moments/complete-correlations';
import { rowCount } from '../moments/row-count';
import { positiveSpectrum } from '../moments/spectrum';

export interface MahalanobisDistances {
  /** D² of each row; NaN for a row with a missing answer. */
  readonly squared: Float64Array;
  /** Complete rows, from which means and covariances are taken. */
  readonly n: number;
  /** Of the chi-square distribution that D² follows for multivariate normal answers: the number of items. */
  readonly degreesOfFreedom: number;
}

/**
 * D² = (x − x̄)ᵀ S⁻¹ (x − x̄) of every complete row, S with n − 1. It is computed on standardised answers as |L⁻¹ z|²
 * with the correlation matrix R = L Lᵀ, which gives the same distances whatever the units of the items.
 *
 * Fails with 'nothing-answered' if there is no answer at all, with 'too-few' for fewer complete rows than items + 2
 * (with items + 1 all rows are equally far, whatever they answered), with 'no-variance' and the column for an item that
 * all answered alike, and with 'singular' for items that are combinations of others. Throws RangeError for columns of
 * different lengths (see row-count).
 * Source: P. C. Mahalanobis, On the generalised distance in statistics, Proceedings of the National Institute of
 * Sciences of India 2 (1936) 49–55; as an index of carelessness A. W. Meade, S. B. Craig (2012), see answer-runs.
 */
export function mahalanobisDistances(
  columns: readonly Float64Array[],
): Result<MahalanobisDistances, ColumnInsufficient> {
  const complete = completeCorrelations(columns, columns.length + 2);
  if (!complete.ok) return complete;
  const { n, correlations } = complete.value;
  const spectrum = positiveSpectrum(correlations);
  if (!spectrum.ok) return fail(spectrum.error);
  const factor = new CholeskyDecomposition(correlations).lowerTriangularMatrix;
  return ok({
    squared: squaredDistances(columns, complete.value, factor),
    n,
    degreesOfFreedom: columns.length,
  });
}

/** Solves L y = z by forward substitution for every row and sums y²; a missing answer makes the sum NaN. */
function squaredDistances(
  columns: readonly Float64Array[],
  { means, standardDeviations }: CompleteCorrelations,
  factor: Matrix,
): Float64Array {
  const items = columns.length;
  const lower = Float64Array.from(factor.to1DArray());
  const solved = new Float64Array(items);
  const squared = new Float64Array(rowCount(columns));
  for (let row = 0; row < squared.length; row++) {
    let distance = 0;
    for (let item = 0; item < items; item++) {
      let rest = ((columns[item]?.[row] ?? Number.NaN) - (means[item] ?? 0)) / (standardDeviations[item] ?? 1);
      for (let known = 0; known < item; known++) rest -= (lower[item * items + known] ?? 0) * (solved[known] ?? 0);
      const solution = rest / (lower[item * items + item] ?? 1);
      solved[item] = solution;
      distance += solution * solution;
    }
    squared[row] = distance;
  }
  return squared;
}

/** The D² that a share `significance` of multivariate normal answers exceeds. */
export function mahalanobisCutOff(significance: number, degreesOfFreedom: number): number {
  return chiSquareQuantile(1 - significance, degreesOfFreedom);
}
