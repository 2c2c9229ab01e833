import { normalQuantile } from '#domain/statistics/normal';
import type { Conversion } from '../scheme/conversion';

/** Two ends and what lies between them. */
export interface ValueRange {
  readonly lowest: number;
  readonly highest: number;
}

export const HUNDRED: ValueRange = { lowest: 0, highest: 100 };
export const FRACTION: ValueRange = { lowest: 0, highest: 1 };

const USUAL_TOPS: readonly number[] = [5, 7, 10];
const Z_SQUARED = normalQuantile(0.975) ** 2;

/**
 * The scale of the answers behind the values that a conversion takes, where its ends tell. Full points for 100 are out
 * of 0..100, wherever they begin. Null for all else: 0 to 80 may be a target, and a scale that is too short would
 * promise too much.
 */
export function answerScale(conversion: Conversion): ValueRange | null {
  if (conversion.kind !== 'linear') return null;
  const lowest = Math.min(conversion.from, conversion.to);
  const highest = Math.max(conversion.from, conversion.to);
  if (lowest >= 0 && highest === 100) return HUNDRED;
  if (lowest === 0 && highest === 1) return FRACTION;
  return (lowest === 0 || lowest === 1) && USUAL_TOPS.includes(highest) ? { lowest, highest } : null;
}

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
