import { rowMoments } from './column-moments';

/**
 * Score of each person on a scale: the mean of the items answered, reversed items first turned round (see
 * reverse-keying); NaN, a missing score, for a person who answered fewer than `minimumAnswered` of them.
 *
 * Throws RangeError for columns of different lengths and for a minimum that is no whole number from 1 to the number of
 * items.
 */
export function scaleScores(items: readonly Float64Array[], minimumAnswered: number): Float64Array {
  if (!Number.isInteger(minimumAnswered) || minimumAnswered < 1 || minimumAnswered > items.length) {
    throw new RangeError(`${minimumAnswered} answers of ${items.length} items`);
  }
  return Float64Array.from(rowMoments(items), ({ n, mean }) => (n < minimumAnswered ? Number.NaN : mean));
}
