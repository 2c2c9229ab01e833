import { studentQuantile } from '../distributions/student';
import type { UncertainValue } from '../uncertain-value';

/**
 * Interval of Student's t: value ± t(1 − α/2, df) · SE.
 *
 * The interval is not cut at the ends of the scale: near 100 its upper end may lie above 100, which says that
 * the symmetric approximation is at its limit there.
 */
export function tInterval(estimate: UncertainValue, confidence = 0.95): readonly [number, number] {
  const margin = studentQuantile((1 + confidence) / 2, estimate.degreesOfFreedom) * estimate.standardError;
  return [estimate.value - margin, estimate.value + margin];
}
