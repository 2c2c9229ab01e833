import { mean, median, variance } from 'd3-array';
import type { RankedTarget } from '#domain/tabulation/model';

/**
 * How much of the spread of the scores is real: 1 − mean(SE²) / var(S), not below 0.
 * Undefined for fewer than three targets or scores that do not vary.
 */
export function reliabilityOf(targets: readonly Pick<RankedTarget, 'score'>[]): number | undefined {
  const spread = variance(targets, ({ score }) => score.value);
  const error = mean(targets, ({ score }) => score.standardError ** 2);
  if (targets.length < 3 || spread === undefined || error === undefined || spread === 0) return undefined;
  return Math.max(0, 1 - error / spread);
}

export function medianStandardError(targets: readonly RankedTarget[]): number | undefined {
  return median(targets, ({ score }) => score.standardError);
}

/** Of the cards on which a unit was named, the share on which the member could not rate it; of units of which it is told. */
export function dontKnowShare(targets: readonly Pick<RankedTarget, 'n' | 'dontKnow'>[]): number | undefined {
  const told = targets.filter(({ dontKnow }) => dontKnow !== undefined);
  const rated = told.reduce((sum, { n }) => sum + n, 0);
  const unknown = told.reduce((sum, { dontKnow = 0 }) => sum + dontKnow, 0);
  return rated + unknown === 0 ? undefined : unknown / (rated + unknown);
}
