import type { Moments } from '#domain/statistics/moments/moments';
import type { UncertainValue } from '#domain/statistics/uncertain-value';
import { coarseDeviation, coarseValue } from './coarse-value';

/** A number may be another by two standard deviations, from low to high. */
const TYPICAL_MOVE = 2;

/** Fewer than three sums are as good as one: who knows of two that one is impossible knows the other. */
const FEWEST_STEPS = 3;

/**
 * The mean of whole numbers that people entered, of which no counts are shown. Sums of numbers and of their squares are whole
 * numbers too, so that often one set of values alone has the mean and the error of ten people. So the deviation is no finer
 * than what one person can move it by (see coarse-value), the mean likewise, and the error is made of that deviation.
 */
export function coarseNumbers({ n, mean, variance }: Moments): UncertainValue {
  const moved = (deviation: number) => ({
    parts: [{ weight: 1, n }],
    largestStep: Math.max(TYPICAL_MOVE * deviation, FEWEST_STEPS),
  });
  const exact = Math.sqrt(variance);
  const deviation = coarseDeviation(exact, moved(exact));
  const uncertain = { value: mean, standardError: deviation / Math.sqrt(n), degreesOfFreedom: n - 1 };
  return coarseValue(uncertain, moved(deviation)).value;
}
