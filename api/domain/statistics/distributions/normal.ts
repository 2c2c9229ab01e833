import quantile from '@stdlib/stats-base-dists-normal-quantile';

/** Quantile of the standard normal distribution. */
export function normalQuantile(probability: number): number {
  return quantile(probability, 0, 1);
}
