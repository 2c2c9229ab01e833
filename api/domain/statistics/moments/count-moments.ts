import { withoutRounding } from '../rounding';
import type { Moments } from './moments';

/**
 * Mean and sample variance of answers given as counts per value: x̄ = Σ c v / n, s² = Σ c (v − x̄)² / (n − 1).
 * A value of undefined (an option without a score) takes no part. Where all have one value the variance is exactly 0.
 */
export function momentsOfCounts(counts: readonly number[], values: readonly (number | undefined)[]): Moments {
  const scored = counts.flatMap((count, position) => {
    const value = values[position];
    return value === undefined ? [] : [{ count, value }];
  });
  const n = scored.reduce((sum, { count }) => sum + count, 0);
  const mean = scored.reduce((sum, { count, value }) => sum + count * value, 0) / n;
  const squares = scored.reduce((sum, { count, value }) => sum + count * (value - mean) ** 2, 0);
  const raw = scored.reduce((sum, { count, value }) => sum + count * value ** 2, 0);
  return { n, mean, variance: n < 2 ? Number.NaN : withoutRounding(squares, raw) / (n - 1) };
}
