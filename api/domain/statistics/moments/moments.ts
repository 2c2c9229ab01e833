/** Count, mean and sum of squared deviations of a set of numbers. */
export interface Moments {
  readonly n: number;
  readonly mean: number;
  /** Sample variance with n − 1; NaN for fewer than two values, where it is undefined. */
  readonly variance: number;
}

/** Many sets of numbers, filled in any order: one slot for each rater group × target, say. */
export interface MomentTable {
  add(slot: number, value: number): void;
  at(slot: number): Moments;
}

/**
 * Mean and sample variance s² = Σ (x − x̄)² / (n − 1) in one pass, without the cancellation of Σx² − (Σx)²/n.
 *
 * Source: B. P. Welford, Note on a method for calculating corrected sums of squares and products,
 * Technometrics 4 (1962) 419–420.
 */
export function createMomentTable(slots: number): MomentTable {
  const counts = new Float64Array(slots);
  const means = new Float64Array(slots);
  const squares = new Float64Array(slots);
  return {
    add(slot, value) {
      const n = (counts[slot] ?? 0) + 1;
      const mean = means[slot] ?? 0;
      const deviation = value - mean;
      const nextMean = mean + deviation / n;
      counts[slot] = n;
      means[slot] = nextMean;
      squares[slot] = (squares[slot] ?? 0) + deviation * (value - nextMean);
    },
    at(slot) {
      const n = counts[slot] ?? 0;
      return {
        n,
        mean: n === 0 ? Number.NaN : (means[slot] ?? Number.NaN),
        variance: n < 2 ? Number.NaN : (squares[slot] ?? Number.NaN) / (n - 1),
      };
    },
  };
}
