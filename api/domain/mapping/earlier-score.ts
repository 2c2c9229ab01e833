import { estimateOf } from '#domain/tabulation/estimate';
import type { Estimate, RankedTarget, ReviewTable } from '#domain/tabulation/model';
import type { UnitOrigin } from './unit-links';

/** What the units that a unit was had in the earlier wave, from their released scores alone. */
export interface EarlierScore {
  readonly estimate: Estimate;
  /** Cards of all of them. */
  readonly n: number;
  readonly targets: readonly RankedTarget[];
}

/**
 * Of several units Σ n S / Σ n over their cards n. The same people may have rated them all, and how their cards go together
 * is not released; so the errors are added as if they went together wholly, Σ n SE / Σ n, with the fewest degrees of
 * freedom of any: never too small. Null where one of them has no score, and for a part of a split unit, which was not
 * rated by itself.
 */
export function earlierScore(review: ReviewTable, { from, isPart }: UnitOrigin): EarlierScore | null {
  if (isPart || from.length === 0) return null;
  const targets = from.flatMap((id) => {
    const target = review.targets.find(({ targetId }) => targetId === id);
    return target?.status === 'ranked' ? [target] : [];
  });
  const [first] = targets;
  if (first === undefined || targets.length < from.length) return null;
  if (targets.length === 1) return { estimate: first.score, n: first.n, targets };
  const n = targets.reduce((sum, target) => sum + target.n, 0);
  return { estimate: combined(targets, n), n, targets };
}

function combined(targets: readonly RankedTarget[], total: number): Estimate {
  const mean = (of: (target: RankedTarget) => number) =>
    targets.reduce((sum, target) => sum + (target.n / total) * of(target), 0);
  const degrees = targets.flatMap(({ score }) => score.degreesOfFreedom ?? []);
  return estimateOf({
    value: mean(({ score }) => score.value),
    standardError: mean(({ score }) => score.standardError),
    degreesOfFreedom: Math.min(LARGE_SAMPLE, ...degrees),
  });
}

/** Student's t is the normal distribution there. */
const LARGE_SAMPLE = 1e6;
