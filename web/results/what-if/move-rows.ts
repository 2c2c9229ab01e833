import type { WhatIfTarget } from '#domain/figures/what-if/what-if';
import type { ReviewTable } from '#domain/tabulation/model';
import { isComplete, rankedIn, type Review } from '../review';

/** A target under the official rules and under those tried out. */
export interface MoveRow {
  readonly target: WhatIfTarget;
  readonly label: string;
  /** The new place is one that the published tests do not support for this target. */
  readonly beyondRange: boolean;
}

interface MoveRowsInput {
  readonly table: Pick<ReviewTable, 'targets'>;
  readonly targets: readonly WhatIfTarget[];
  readonly labelOf: (targetId: string) => string;
}

/** In the order of the new scores; targets that lose theirs come last. */
export function moveRows({ table, targets, labelOf }: MoveRowsInput): readonly MoveRow[] {
  const ranges = new Map(
    table.targets.flatMap((target) => (target.status === 'ranked' ? [[target.targetId, target.rank] as const] : [])),
  );
  return targets
    .filter(({ before, after }) => before !== null || after !== null)
    .map((target) => ({
      target,
      label: labelOf(target.targetId),
      beyondRange: isBeyond(ranges.get(target.targetId), target.after?.rank ?? null),
    }))
    .toSorted((a, b) => (b.target.after?.score ?? -1) - (a.target.after?.score ?? -1));
}

function isBeyond(range: readonly [number, number] | undefined, rank: number | null): boolean {
  return range !== undefined && rank !== null && (rank < range[0] || rank > range[1]);
}

export function rowsIn(rows: readonly MoveRow[], categoryId: string | undefined): readonly MoveRow[] {
  return categoryId === undefined ? rows : rows.filter(({ target }) => target.categoryId === categoryId);
}

/** Whose place is another one, the farthest moved first, and who has no score any more. */
export function movers(rows: readonly MoveRow[]): readonly MoveRow[] {
  return rows
    .filter(({ target }) => (target.gained !== null && target.gained !== 0) || isLost(target))
    .toSorted((a, b) => distanceOf(b) - distanceOf(a));
}

function distanceOf({ target }: MoveRow): number {
  return isLost(target) ? Infinity : Math.abs(target.gained ?? 0);
}

export function isLost({ before, after }: WhatIfTarget): boolean {
  return before !== null && after === null;
}

/** Everybody where the official rules put them: what there is to see before anything is changed. */
export function officialTargets(review: Review): readonly WhatIfTarget[] {
  const complete = isComplete(review);
  return rankedIn(review.table).map(({ targetId, categoryId, score, points, place }) => {
    const rank = complete ? place.rank : null;
    const standing = { score: score.value, points: points.value, rank, standardError: score.standardError };
    return {
      targetId,
      categoryId,
      before: standing,
      after: standing,
      reason: null,
      gained: complete ? 0 : null,
      exact: true,
      approximations: [],
    };
  });
}
