import { combinedEstimate } from '#domain/tabulation/findings/combined-estimate';
import type { Estimate, RankedTarget, ReviewTable } from '#domain/tabulation/model';
import type { UnitOrigin } from './unit-links';

/** What the units that a unit was had in the earlier wave, from their released scores alone. */
export interface EarlierScore {
  readonly estimate: Estimate;
  /** Cards of all of them. */
  readonly n: number;
  readonly targets: readonly RankedTarget[];
}

/** Of several units by their cards. Null where one of them has no score, and for a part of a split unit, which was not rated by itself. */
export function earlierScore(review: ReviewTable, { from, isPart }: UnitOrigin): EarlierScore | null {
  if (isPart || from.length === 0) return null;
  const targets = from.flatMap((id) => {
    const target = review.targets.find(({ targetId }) => targetId === id);
    return target?.status === 'ranked' ? [target] : [];
  });
  if (targets.length < from.length) return null;
  const figures = targets.map((target) => ({ estimate: target.score, n: target.n }));
  return { estimate: combinedEstimate(figures), n: figures.reduce((sum, { n }) => sum + n, 0), targets };
}
