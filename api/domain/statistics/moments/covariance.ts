import { Matrix } from 'ml-matrix';
import { fail, ok, type Result } from '#domain/result';
import type { Insufficient } from '../insufficient';
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
  rowCount(columns);
  const column = (place: number) => columns[place] ?? new Float64Array();
  const pairs = { pairOf: (first: number, second: number) => pairCovariance(column(first), column(second)) };
  return covariancesOf(pairs, [...columns.keys()]);
}

/** The same of some columns by their numbers, from covariances that come from elsewhere. */
export function covariancesOf(
  pairs: { pairOf(first: number, second: number): Result<PairCovariance, Insufficient> },
  columns: readonly number[],
): Result<CovarianceMatrix, Insufficient> {
  const covariances = Matrix.zeros(columns.length, columns.length);
  let fewestRows = Infinity;
  for (const [i, first] of columns.entries()) {
    for (const [j, second] of columns.slice(0, i + 1).entries()) {
      const pair = pairs.pairOf(first, second);
      if (!pair.ok) return pair;
      covariances.set(i, j, pair.value.covariance);
      covariances.set(j, i, pair.value.covariance);
      fewestRows = Math.min(fewestRows, pair.value.n);
    }
  }
  return ok({ covariances, fewestRows });
}

/**
 * s_xy = Σ (x − x̄)(y − ȳ) / (n − 1) over the rows where neither is missing, in two passes; exactly 0 where one of the
 * columns is constant. Fails with 'too-few' for fewer than two such rows. Throws RangeError for columns of different
 * lengths.
 */
export function pairCovariance(first: Float64Array, second: Float64Array): Result<PairCovariance, Insufficient> {
  const rows = rowCount([first, second]);
  const { n, means } = pairMeans(first, second);
  if (n < 2) return fail({ reason: 'too-few', have: n, need: 2 });
  const [meanX, meanY] = means;
  let [squaresX, squaresY, products] = [0, 0, 0];
  for (let row = 0; row < rows; row++) {
    const x = (first[row] ?? Number.NaN) - meanX;
    const y = (second[row] ?? Number.NaN) - meanY;
    if (Number.isNaN(x) || Number.isNaN(y)) continue;
    squaresX += x * x;
    squaresY += y * y;
    products += x * y;
  }
  return ok({ n, covariance: products / (n - 1), variances: [squaresX / (n - 1), squaresY / (n - 1)] });
}

/** As the first value plus the mean distance from it, so that equal values have exactly their mean. */
function pairMeans(
  first: Float64Array,
  second: Float64Array,
): { readonly n: number; readonly means: readonly [number, number] } {
  let n = 0;
  let [originX, originY, sumX, sumY] = [0, 0, 0, 0];
  for (let row = 0; row < first.length; row++) {
    const x = first[row] ?? Number.NaN;
    const y = second[row] ?? Number.NaN;
    if (Number.isNaN(x) || Number.isNaN(y)) continue;
    if (n === 0) [originX, originY] = [x, y];
    n += 1;
    sumX += x - originX;
    sumY += y - originY;
  }
  return { n, means: [originX + sumX / n, originY + sumY / n] };
}
