import cdf from '@stdlib/stats-base-dists-t-cdf';
import quantile from '@stdlib/stats-base-dists-t-quantile';

/** Quantile of Student's t distribution; `degreesOfFreedom` > 0 and finite, not necessarily whole. */
export function studentQuantile(probability: number, degreesOfFreedom: number): number {
  return quantile(probability, degreesOfFreedom);
}

/**
 * P(|T| ≥ |statistic|), computed in the lower tail, where small probabilities keep their digits; 0 for an infinite
 * statistic. Throws RangeError for NaN: what has no statistic has no probability either.
 */
export function studentTwoSided(statistic: number, degreesOfFreedom: number): number {
  if (Number.isNaN(statistic)) throw new RangeError('a test without a statistic');
  if (!Number.isFinite(statistic)) return 0;
  return Math.min(1, 2 * cdf(-Math.abs(statistic), degreesOfFreedom));
}
