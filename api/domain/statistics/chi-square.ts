import cdf from '@stdlib/stats-base-dists-chisquare-cdf';

/** P(χ² ≥ statistic); below 1e−16 it is 0. */
export function chiSquareUpperTail(statistic: number, degreesOfFreedom: number): number {
  return 1 - cdf(statistic, degreesOfFreedom);
}
