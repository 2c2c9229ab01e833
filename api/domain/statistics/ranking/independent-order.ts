import { normalQuantile } from '../distributions/normal';
import { studentQuantile } from '../distributions/student';
import type { UncertainValue } from '../uncertain-value';
import { toNineDecimals } from './competition-ranks';
import type { PairOrder } from './rank-intervals';

/**
 * Which of many independent estimates differ at one level: |a − b| ≥ t(1 − level/2, df) · √(SE_a² + SE_b²) with the
 * smaller of the two degrees of freedom, below which Welch's never are. Estimates that are equal to nine decimals do
 * not differ, however exact they are.
 *
 * The quantile falls with the degrees of freedom, so that of a pair is the larger of two: one quantile for each
 * estimate does for all pairs, and none where the difference is within the normal bound.
 */
export function independentOrder(estimates: readonly UncertainValue[], level: number): PairOrder {
  const values = Float64Array.from(estimates, ({ value }) => value);
  const variances = Float64Array.from(estimates, ({ standardError }) => standardError ** 2);
  const normalBound = normalQuantile(1 - level / 2);
  const bounds = new Float64Array(estimates.length);

  return (a, b) => {
    const [first, second] = [values[a] ?? Number.NaN, values[b] ?? Number.NaN];
    const difference = first - second;
    const error = Math.sqrt((variances[a] ?? 0) + (variances[b] ?? 0));
    if (Math.abs(difference) <= normalBound * error) return 0;
    if (Math.abs(difference) < Math.max(boundOf(a), boundOf(b)) * error) return 0;
    const isTied = toNineDecimals(first) === toNineDecimals(second) || toNineDecimals(difference) === 0;
    return isTied ? 0 : Math.sign(difference);
  };

  function boundOf(place: number): number {
    const known = bounds[place] ?? 0;
    if (known > 0) return known;
    const bound = studentQuantile(1 - level / 2, estimates[place]?.degreesOfFreedom ?? 1);
    bounds[place] = bound;
    return bound;
  }
}
