import type { HidingReason } from './hiding-reason';
import { addHistograms, isNearlyUnanimous } from './homogeneous';
import { type CriterionRules, keepsCriteriaOpen } from './open-criteria';

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
 * group's mean is the weighted sum of its criteria, so one hidden cell could be solved for; and who knows by which rule a
 * second one is chosen would know which is the first. So criteria stand in blocks of two or three, in the order in which
 * they are asked, and a block is shown whole or not at all. While the hidden blocks leave no doubt which of their criteria
 * are of one mind (see open-criteria) the next one is hidden too; a mean at the end of the scale still says what it says
 * when all of its criteria are hidden.
 *
 * The target's criterion is the weighted sum over the groups, so it is hidden with any of its cells; and also, with its
 * block, if the groups not shown are alike in it, as they remain when the others are taken off, or if fewer than k of one
 * of them rated it: what remains could be another's alone, and the score, where its other criteria have the weight of this
 * one, would be one more equation. Where no group is shown, no criterion is: which of them are hidden would tell in which
 * all are of one mind, and the score says what they said. A criterion that is the only one has the score of the target, so
 * it is hidden with any group: that it is would say that all hidden ones agree, and the score on what.
 */
export function closeCriterionCells(rows: readonly CriterionRow[], rules: CriterionRules): CriterionSuppression {
  const { minimumGroupSize } = rules;
  const cells = rows.map((row) => {
    const reasons = primaryCells(row, minimumGroupSize);
    return row.released ? hideBlocks(reasons, row.counts, rules) : reasons;
  });
  const criteria = residualCriteria(rows, minimumGroupSize).map((reason, criterion) =>
    mostPlain([reason, ...cells.map((row) => row[criterion] ?? null)]),
  );
  const isShown = criteria.length > 1 ? rows.some(({ released }) => released) : rows.every(({ released }) => released);
  if (!isShown) return { cells, criteria: criteria.map(hiddenAnyway) };
  return { cells, criteria: hideBlocks(criteria, hiddenCounts(rows), rules) };
}

function hiddenAnyway(reason: HidingReason | null): HidingReason {
  return reason ?? 'complement';
}

function primaryCells(row: CriterionRow, minimumGroupSize: number): readonly (HidingReason | null)[] {
  return row.counts.map((counts) => (row.released ? ownReason(counts, minimumGroupSize) : null));
}

function ownReason(counts: readonly number[], minimumGroupSize: number): HidingReason | null {
  if (total(counts) < minimumGroupSize) return 'below-threshold';
  return isNearlyUnanimous(counts) ? 'homogeneous' : null;
}

function hideBlocks(
  reasons: readonly (HidingReason | null)[],
  counts: readonly (readonly number[])[],
  rules: CriterionRules,
): readonly (HidingReason | null)[] {
  const blocks = blocksOf(reasons.length);
  const isHidden = (block: readonly number[]) => block.some((criterion) => (reasons[criterion] ?? null) !== null);
  const hidden = blocks.filter(isHidden);
  const next = keepsCriteriaOpen(hidden, counts, rules) ? undefined : blocks.find((block) => !isHidden(block));
  const closed = reasons.map((reason, criterion) =>
    [...hidden, next ?? []].some((block) => block.includes(criterion)) ? (reason ?? 'complement') : null,
  );
  return next === undefined ? closed : hideBlocks(closed, counts, rules);
}

/** Positions of the criteria two by two; the last three of an odd number together. */
function blocksOf(criteria: number): readonly (readonly number[])[] {
  const count = Math.max(1, Math.floor(criteria / 2));
  return Array.from({ length: count }, (_, block) => {
    const end = block === count - 1 ? criteria : 2 * block + 2;
    return Array.from({ length: end - 2 * block }, (__, place) => 2 * block + place);
  });
}

function residualCriteria(rows: readonly CriterionRow[], minimumGroupSize: number): readonly (HidingReason | null)[] {
  const hidden = hiddenRows(rows);
  const together = hiddenCounts(rows);
  return (rows[0]?.counts ?? []).map((_, criterion) => {
    if (hidden.some(({ counts }) => total(counts[criterion] ?? []) < minimumGroupSize)) return 'below-threshold';
    return hidden.length === 0 ? null : ownReason(together[criterion] ?? [], minimumGroupSize);
  });
}

function hiddenRows(rows: readonly CriterionRow[]): readonly CriterionRow[] {
  return rows.filter(({ released }) => !released);
}

/** By criterion, what the groups that are not shown rated together; empty if all are shown. */
function hiddenCounts(rows: readonly CriterionRow[]): readonly (readonly number[])[] {
  return addHistograms(hiddenRows(rows).map(({ counts }) => counts));
}

/** What is plain from the sizes goes first: any other reason would tell that something is behind it. */
function mostPlain(reasons: readonly (HidingReason | null)[]): HidingReason | null {
  const order: readonly HidingReason[] = ['below-threshold', 'homogeneous', 'complement'];
  return order.find((reason) => reasons.includes(reason)) ?? null;
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
