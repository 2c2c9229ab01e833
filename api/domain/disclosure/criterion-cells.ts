import type { HidingReason } from './hiding-reason';
import { addHistograms, isNearlyUnanimous } from './homogeneous';

/** One rater group that takes part in a target's score. */
export interface CriterionRow {
  /** Whether the group's own cell (its mean over the criteria) is shown. */
  readonly released: boolean;
  /** Ratings by criterion, aligned with the scale's options. */
  readonly counts: readonly (readonly number[])[];
}

export interface CriterionSuppression {
  /** By row and criterion; a row that is not released has null throughout, as nothing of it is shown anyway. */
  readonly cells: readonly (readonly (HidingReason | null)[])[];
  /** By criterion: the target's score in this criterion over all rows. */
  readonly criteria: readonly (HidingReason | null)[];
}

/**
 * Decides which criteria of one target may be shown, given that its score and the means of the released groups are.
 *
 * A cell group × criterion is hidden for its own sake if it has fewer than k ratings or if nearly all are alike. The
 * group's mean is the weighted sum of its criteria, so one hidden cell could be solved for: a group has none or at
 * least two. The target's criterion is the weighted sum over the groups, so a criterion with a hidden cell is hidden
 * with it; and since the target's score is the weighted sum of the criteria, none or at least two of them are.
 * The criterion is also hidden if the groups not shown are alike in it, as they remain when the others are taken off.
 */
export function closeCriterionCells(rows: readonly CriterionRow[], minimumGroupSize: number): CriterionSuppression {
  const shownFirst = rows.map((row) => primaryCells(row, minimumGroupSize));
  const cells = shownFirst.map((reasons, index) => {
    const row = rows[index];
    if (row === undefined || !row.released) return reasons;
    return hideSecond(reasons, (criterion) => preference({ rows, row, shownFirst, criterion }));
  });
  const residual = residualCriteria(rows, minimumGroupSize);
  const criteria = residual.map((reason, criterion) =>
    mostPlain([reason, ...cells.map((row) => row[criterion] ?? null)]),
  );
  return { cells, criteria: hideSecond(criteria, (criterion) => [0, ratings(rows, criterion)]) };
}

function primaryCells(row: CriterionRow, minimumGroupSize: number): readonly (HidingReason | null)[] {
  return row.counts.map((counts) => (row.released ? ownReason(counts, minimumGroupSize) : null));
}

function ownReason(counts: readonly number[], minimumGroupSize: number): HidingReason | null {
  if (total(counts) < minimumGroupSize) return 'below-threshold';
  return isNearlyUnanimous(counts) ? 'homogeneous' : null;
}

/** Takes a criterion that is lost already because of another group, else the one with the fewest ratings. */
function preference(context: {
  readonly rows: readonly CriterionRow[];
  readonly row: CriterionRow;
  readonly shownFirst: readonly (readonly (HidingReason | null)[])[];
  readonly criterion: number;
}): readonly [number, number] {
  const { rows, row, shownFirst, criterion } = context;
  const lost = rows.some((other, index) => other !== row && (shownFirst[index]?.[criterion] ?? null) !== null);
  return [lost ? 0 : 1, total(row.counts[criterion] ?? [])];
}

/** If exactly one position is hidden, hides the position of smallest preference with it. */
function hideSecond(
  reasons: readonly (HidingReason | null)[],
  preferenceOf: (position: number) => readonly [number, number],
): readonly (HidingReason | null)[] {
  if (reasons.filter((reason) => reason !== null).length !== 1) return reasons;
  const [second] = reasons
    .flatMap((reason, position) => (reason === null ? [{ position, preference: preferenceOf(position) }] : []))
    .toSorted(
      (a, b) => a.preference[0] - b.preference[0] || a.preference[1] - b.preference[1] || a.position - b.position,
    );
  return reasons.map((reason, position) => (position === second?.position ? 'complement' : reason));
}

function residualCriteria(rows: readonly CriterionRow[], minimumGroupSize: number): readonly (HidingReason | null)[] {
  const hidden = rows.filter(({ released }) => !released).map(({ counts }) => counts);
  const criteria = rows[0]?.counts.length ?? 0;
  if (hidden.length === 0) return Array.from({ length: criteria }, () => null);
  return addHistograms(hidden).map((counts) => ownReason(counts, minimumGroupSize));
}

/** What is plain from the sizes goes first: any other reason would tell that something is behind it. */
function mostPlain(reasons: readonly (HidingReason | null)[]): HidingReason | null {
  const order: readonly HidingReason[] = ['below-threshold', 'homogeneous', 'complement'];
  return order.find((reason) => reasons.includes(reason)) ?? null;
}

function ratings(rows: readonly CriterionRow[], criterion: number): number {
  return rows.reduce((sum, { counts }) => sum + total(counts[criterion] ?? []), 0);
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
