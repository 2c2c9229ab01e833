import { rowCount } from '../moments/row-count';

/**
 * Standard deviation of each person's own answers, √(Σ (x − x̄)² / (n − 1)) over the items answered; exactly 0 for
 * equal answers, NaN for a row with fewer than two. Small values speak of straight-lining, and very large ones of
 * answers at random.
 *
 * Deviations are taken from the row's first answer d = x − x₁, s² = (Σ d² − (Σ d)²/n) / (n − 1). As x₁ is itself one
 * of the n, Σ d² is at most n times the sum of squares, so that cancellation costs no more than the factor n.
 *
 * Throws RangeError for columns of different lengths (see row-count).
 * Source: A. M. Dunn, E. D. Heggestad, L. R. Shanock, N. Theilgard, Intra-individual response variability as an
 * indicator of insufficient effort responding, Journal of Business and Psychology 33 (2018) 105–121.
 */
export function withinPersonDeviations(columns: readonly Float64Array[]): Float64Array {
  const rows = rowCount(columns);
  const deviations = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    let n = 0;
    let first = 0;
    let sum = 0;
    let squares = 0;
    for (const column of columns) {
      const answer = column[row] ?? Number.NaN;
      if (Number.isNaN(answer)) continue;
      if (n === 0) first = answer;
      n += 1;
      sum += answer - first;
      squares += (answer - first) ** 2;
    }
    deviations[row] = n < 2 ? Number.NaN : Math.sqrt(Math.max(0, squares - (sum * sum) / n) / (n - 1));
  }
  return deviations;
}
