import type { UncertainValue } from '../uncertain-value';

export const HIGHEST_DETRACTOR = 6;
export const LOWEST_PROMOTER = 9;

/**
 * Net promoter score in −100..100 of answers 0..10 given as eleven counts: 100 (P − D)/n, promoters 9–10, detractors 0–6.
 *
 * The variance of one answer (+1, 0, −1) is p + d − (p − d)², here with n − 1 below as in every mean:
 * SE = 100 √((p + d − (p − d)²)/(n − 1)). Throws RangeError for fewer than two answers or other than eleven counts.
 * Source: the multinomial variance as worked out at Cross Validated, "How can I calculate margin of error in a NPS".
 */
export function netPromoterScore(counts: readonly number[]): UncertainValue {
  const n = counts.reduce((sum, count) => sum + count, 0);
  if (counts.length !== 11 || n < 2) throw new RangeError('a net promoter score needs eleven counts and two answers');
  const detractors = sum(counts.slice(0, HIGHEST_DETRACTOR + 1)) / n;
  const promoters = sum(counts.slice(LOWEST_PROMOTER)) / n;
  const net = promoters - detractors;
  return {
    value: 100 * net,
    standardError: 100 * Math.sqrt((promoters + detractors - net ** 2) / (n - 1)),
    degreesOfFreedom: n - 1,
  };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
