import { fail, ok, type Result } from '#domain/result';
import type { Insufficient } from '../insufficient';
import type { PairCovariance } from './covariance';

/** How often two answers were given together: one row for each value of the first, one column for each of the second. */
export interface JointCounts {
  /** Row by row. */
  readonly counts: Uint32Array;
  readonly rowValues: ArrayLike<number>;
  readonly columnValues: ArrayLike<number>;
}

/**
 * s_xy = Σ c (x − x̄)(y − ȳ) / (n − 1), and the variances of the same people; as pairCovariance of their columns, but of
 * counts, which are the same in whatever order people come. Exactly 0 where all have one value. Cells whose row or column
 * has a value of NaN take no part. Fails with 'too-few' for fewer than two people.
 */
export function covarianceOfCounts(joint: JointCounts): Result<PairCovariance, Insufficient> {
  let [n, originX, originY, sumX, sumY] = [0, 0, 0, 0, 0];
  forEachCell(joint, ({ count, x, y }) => {
    if (n === 0) [originX, originY] = [x, y];
    n += count;
    sumX += count * (x - originX);
    sumY += count * (y - originY);
  });
  if (n < 2) return fail({ reason: 'too-few', have: n, need: 2 });
  const [meanX, meanY] = [originX + sumX / n, originY + sumY / n];
  let [squaresX, squaresY, products] = [0, 0, 0];
  forEachCell(joint, ({ count, x, y }) => {
    squaresX += count * (x - meanX) ** 2;
    squaresY += count * (y - meanY) ** 2;
    products += count * (x - meanX) * (y - meanY);
  });
  return ok({ n, covariance: products / (n - 1), variances: [squaresX / (n - 1), squaresY / (n - 1)] });
}

interface Cell {
  readonly count: number;
  readonly x: number;
  readonly y: number;
}

function forEachCell({ counts, rowValues, columnValues }: JointCounts, visit: (cell: Cell) => void): void {
  const columns = columnValues.length;
  for (const [place, count] of counts.entries()) {
    const x = rowValues[Math.floor(place / columns)] ?? Number.NaN;
    const y = columnValues[place % columns] ?? Number.NaN;
    if (count > 0 && !Number.isNaN(x) && !Number.isNaN(y)) visit({ count, x, y });
  }
}
