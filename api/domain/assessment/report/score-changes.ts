import { type ChangeVerdict, changesOf } from '#domain/tabulation/findings/change';
import type { Estimate } from '#domain/tabulation/model';
import type { UnitOutcome } from '../run/outcome';
import type { IndicatorId } from '../scheme/model';
import { type ComparedRun, indicatorEstimates } from './indicator-estimates';
import { isSameWhole, sharedIndicators } from './same-questions';

/** Between two runs, of the unrounded points. */
export interface ScoreChange {
  readonly previous: number;
  readonly difference: Estimate;
  /** Two-sided, of this difference alone. */
  readonly p: number;
  /** After Holm over the indicators of the card. Of a difference without an error it says the direction and no more. */
  readonly verdict: ChangeVerdict;
}

export interface ScoreChanges {
  /** Null without an earlier total of the same full points and the same indicators at the top. */
  readonly total: ScoreChange | null;
  readonly indicators: ReadonlyMap<IndicatorId, ScoreChange>;
}

/**
 * What a unit's points have changed by since an earlier run, in points: now − then, with √(SE² + SE²) as error. Only
 * what asks the same in both is compared, and nothing where the unit was not assessed before.
 */
export function scoreChanges(current: ComparedRun, previous: ComparedRun | null, unit: UnitOutcome): ScoreChanges {
  const before = previous?.outcome.units.find(({ unitCode }) => unitCode === unit.unitCode);
  if (previous === null || before === undefined) return { total: null, indicators: new Map() };
  const isComparable = isSameWhole(current.scheme, previous.scheme);
  const total = isComparable ? tested([{ current: unit.total, earlier: before.total }])[0] : null;
  const [now, then] = [indicatorEstimates(current), indicatorEstimates(previous)];
  const shared = sharedIndicators(current.scheme, previous.scheme);
  const changes = tested(shared.map((id) => ({ current: now(unit, id), earlier: then(before, id) })));
  return {
    total: total ?? null,
    indicators: new Map(
      shared.flatMap((id, index) => {
        const change = changes[index] ?? null;
        return change === null ? [] : [[id, change] as const];
      }),
    ),
  };
}

function tested(
  pairs: readonly { readonly current: Estimate | null; readonly earlier: Estimate | null }[],
): readonly (ScoreChange | null)[] {
  const changes = changesOf(pairs.map(({ current, earlier }) => ({ current, previous: earlier })));
  return pairs.map(({ earlier }, index): ScoreChange | null => {
    const change = changes[index] ?? null;
    if (change === null || earlier === null) return null;
    const { difference, p, verdict } = change;
    return { previous: earlier.value, difference, p, verdict };
  });
}
