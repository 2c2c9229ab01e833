import cdf from '@stdlib/stats-base-dists-t-cdf';
import quantile from '@stdlib/stats-base-dists-t-quantile';

/** Quantile of Student's t distribution; `degreesOfFreedom` > 0 and finite, not necessarily whole. */
export function studentQuantile(probability: number, degreesOfFreedom: number): number {
  return quantile(probability, degreesOfFreedom);
}

/** P(|T| ≥ |statistic|), computed in the lower tail, where small probabilities keep their digits. */
export function studentTwoSided(statistic: number, degreesOfFreedom: number): number {
  if (!Number.isFinite(statistic)) return 0;
  return Math.min(1, 2 * cdf(-Math.abs(statistic), degreesOfFreedom));
}
