import { normalQuantile } from '../distributions/normal';

/** Two ends and what lies between them. */
export interface ValueRange {
  readonly lowest: number;
  readonly highest: number;
}

const Z_SQUARED = normalQuantile(0.975) ** 2;

/**
 * A standard error of a mean m of n answers on a scale that is not too small: √((m̃ − lowest)(highest − m̃) ÷ (n − 1)),
 * m̃ = (n m + z² middle) ÷ (n + z²). With m itself it is the most that s ÷ √n can be, that of answers at the two ends
 * alone; but five answers that are all the best do not tell that everybody's would be, so that m is drawn to the middle
 * first. Null for a mean beyond the scale, which is then not that of the answers.
 * Sources: R. Bhatia, C. Davis, A better bound on the variance, American Mathematical Monthly 107 (2000) 353–357;
 * A. Agresti, B. A. Coull, Approximate is better than "exact" for interval estimation of binomial proportions,
 * The American Statistician 52 (1998) 119–126, for the adjusted mean.
 */
export function boundedError(mean: number, n: number, { lowest, highest }: ValueRange): number | null {
  if (mean < lowest || mean > highest) return null;
  const adjusted = (n * mean + (Z_SQUARED * (lowest + highest)) / 2) / (n + Z_SQUARED);
  return Math.sqrt(((adjusted - lowest) * (highest - adjusted)) / Math.max(1, n - 1));
}
