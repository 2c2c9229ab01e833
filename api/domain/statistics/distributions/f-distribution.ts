import cdf from '@stdlib/stats-base-dists-f-cdf';
import quantile from '@stdlib/stats-base-dists-f-quantile';

/** Degrees of freedom of an F distribution; > 0 and finite, not necessarily whole. */
export interface FDegrees {
  readonly numerator: number;
  readonly denominator: number;
}

export function fQuantile(probability: number, { numerator, denominator }: FDegrees): number {
  return quantile(probability, numerator, denominator);
}

/** P(F ≥ statistic) as P(1/F ≤ 1/statistic), a lower tail, where small probabilities keep their digits. */
export function fUpperTail(statistic: number, { numerator, denominator }: FDegrees): number {
  return cdf(1 / statistic, denominator, numerator);
}
