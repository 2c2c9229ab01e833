import { Matrix } from 'ml-matrix';
import { fail, ok, type Result } from '#domain/result';
import type { Insufficient } from './insufficient';
import { rowCount } from './row-count';

/** Second moments of two columns over the rows that have a value in both, with n − 1 below. */
export interface PairCovariance {
  readonly n: number;
  readonly covariance: number;
  /** Of the same rows: not the variance of all values of a column if the other one has gaps. */
  readonly variances: readonly [number, number];
}

export interface CovarianceMatrix {
  /** Symmetric, the variances in the diagonal. */
  readonly covariances: Matrix;
  /** Rows behind the entry with the fewest. */
  readonly fewestRows: number;
}

/**
 * Covariances of all pairs of columns, each over the rows that have a value in both (pairwise deletion), and in the
 * diagonal the variances of all values of a column; as `cov(use = "pairwise")` of R. With gaps the matrix need not be
 * positive semidefinite. Of columns without gaps (see complete-cases) it is the ordinary covariance matrix.
 *
 * Fails with 'too-few' if two columns share fewer than two rows. Throws RangeError for columns of different lengths.
 */
export function covarianceMatrix(columns: readonly Float64Array[]): Result<CovarianceMatrix, Insufficient> {
  const covariances = Matrix.zeros(columns.length, columns.length);
  let fewestRows = rowCount(columns);
  for (const [i, first] of columns.entries()) {
    for (const [j, second] of columns.slice(0, i + 1).entries()) {
      const pair = pairCovariance(first, second);
      if (!pair.ok) return pair;
      covariances.set(i, j, pair.value.covariance);
      covariances.set(j, i, pair.value.covariance);
      fewestRows = Math.min(fewestRows, pair.value.n);
    }
  }
  return ok({ covariances, fewestRows });
}

/**
 * s_xy = Σ (x − x̄)(y − ȳ) / (n − 1) over the rows where neither is missing, in one pass without cancellation; exactly
 * 0 where one of the columns is constant. Fails with 'too-few' for fewer than two such rows. Throws RangeError for columns
 * of different lengths.
 *
 * Source: B. P. Welford (1962), see moments; for products of two variables P. Pébay, Formulas for robust, one-pass
 * parallel computation of covariances and arbitrary-order statistical moments, Sandia report SAND2008-6212 (2008).
 */
export function pairCovariance(first: Float64Array, second: Float64Array): Result<PairCovariance, Insufficient> {
  const rows = rowCount([first, second]);
  let n = 0;
  let [meanX, meanY] = [0, 0];
  let [squaresX, squaresY, products] = [0, 0, 0];
  for (let row = 0; row < rows; row++) {
    const x = first[row] ?? Number.NaN;
    const y = second[row] ?? Number.NaN;
    if (Number.isNaN(x) || Number.isNaN(y)) continue;
    n += 1;
    const deviationX = x - meanX;
    const deviationY = y - meanY;
    meanX += deviationX / n;
    meanY += deviationY / n;
    squaresX += deviationX * (x - meanX);
    squaresY += deviationY * (y - meanY);
    products += deviationX * (y - meanY);
  }
  if (n < 2) return fail({ reason: 'too-few', have: n, need: 2 });
  return ok({ n, covariance: products / (n - 1), variances: [squaresX / (n - 1), squaresY / (n - 1)] });
}
