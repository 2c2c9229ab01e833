import type { ValueRange } from '#domain/statistics/intervals/bounded-error';
import type { Conversion } from '../scheme/conversion';

export const HUNDRED: ValueRange = { lowest: 0, highest: 100 };
export const FRACTION: ValueRange = { lowest: 0, highest: 1 };

const USUAL_TOPS: readonly number[] = [5, 7, 10];

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
