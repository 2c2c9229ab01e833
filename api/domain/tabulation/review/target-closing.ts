import { closeCriterionCells, type CriterionSuppression } from '#domain/disclosure/criterion-cells';
import type { HidingReason } from '#domain/disclosure/hiding-reason';
import { isHomogeneous, isNearlyUnanimous } from '#domain/disclosure/homogeneous';
import type { CriterionRules } from '#domain/disclosure/open-criteria';
import { type HiddenSums, keepsGroupsOpen } from '#domain/disclosure/open-groups';
import { primarySuppression, type Block } from '#domain/disclosure/primary';
import type { MissingGroupPolicy } from '#domain/scoring/scheme';

/** What one rater group gave one target. */
export interface RatedGroup {
  readonly id: string;
  readonly n: number;
  /** All but those whose "don't know" has a score. */
  readonly raters: number;
  /** By criterion, aligned with the scale's options. */
  readonly counts: readonly (readonly number[])[];
}

export interface GroupWeights {
  /** Of the groups with enough cards. */
  readonly scoring: number;
  readonly all: number;
  /** How many groups with a weight have too few cards. */
  readonly missing: number;
}

/** Why a target whose groups are short of cards has no score; null if that is no reason. */
export function lackOfGroups(
  { scoring, all, missing }: GroupWeights,
  policy: MissingGroupPolicy,
): 'too-few-cards' | 'group-missing' | null {
  if (scoring === 0 || scoring * 2 < all) return 'too-few-cards';
  return policy === 'fail' && missing > 0 ? 'group-missing' : null;
}

export interface ClosedTarget {
  /** By group, why its cell is not shown. */
  readonly groups: readonly (HidingReason | null)[];
  readonly criteria: CriterionSuppression;
}

/** What of a closed target is published that its hidden groups stand in, with these in the order of the target's. */
export type SumsOf = (closed: ClosedTarget) => HiddenSums;

export interface ClosedScore extends ClosedTarget {
  /** Whether the score leaves open on what a hidden group agrees that is of one mind. */
  readonly isOpen: boolean;
}

/**
 * What may be shown of the groups that make the score of a target. If one of them is of one mind, it is hidden together
 * with others from which it cannot be told apart: groups stand in pairs by their sizes, the smallest first, and a pair is
 * hidden whole. If what is published would then tell of either, were it the one, on what it agrees (see open-groups), or if
 * groups of two pairs or the last one of an odd number are of one mind, all are hidden, and only the score is left to tell
 * it. A group in which fewer than k rated is hidden likewise: beside how many said "don't know", its mean is theirs.
 *
 * Pairs depend on sizes alone, which everybody knows, and what both leave open on what is published; so which groups are
 * hidden does not say for which of them they are.
 */
export function closeScored(rated: readonly RatedGroup[], rules: CriterionRules, sumsOf: SumsOf): ClosedScore {
  if (rated.every((group) => hidesNothing(group, rules))) return { ...openTarget(rated), isOpen: true };
  const unfit = rated.flatMap((group, index) => (isFit(group, rules) ? [] : [index]));
  if (unfit.length === 0) return { ...closeWithout(rated, [], rules), isOpen: true };
  const ofOneMind = rated.flatMap(({ counts }, index) => (isHomogeneous(counts) ? [index] : []));
  const pairs = pairsBySize(rated);
  const touched = pairs.filter((pair) => pair.some((index) => unfit.includes(index)));
  const [pair = []] = touched;
  if (touched.length === 1 && pair.length > 1 && pair.length < rated.length) {
    const closed = closeWithout(rated, pair, rules);
    const hidden = {
      sums: sumsOf(closed),
      scores: rules.scores,
      ofOneMind: [...pair.keys()],
      companionsOf: () => [null],
    };
    if (keepsGroupsOpen(hidden)) return { ...closed, isOpen: true };
  }
  const closed = closeWithout(rated, [...rated.keys()], rules);
  const hidden = { sums: sumsOf(closed), scores: rules.scores, ofOneMind, companionsOf: companionsIn(pairs) };
  return { ...closed, isOpen: keepsGroupsOpen(hidden) };
}

function isFit({ raters, counts }: RatedGroup, { minimumGroupSize }: CriterionRules): boolean {
  return raters >= minimumGroupSize && !isHomogeneous(counts);
}

/** Places of the groups two by two; the last of an odd number alone. */
function pairsBySize(rated: readonly RatedGroup[]): readonly (readonly number[])[] {
  const order = rated
    .map(({ id, n }, index) => ({ id, n, index }))
    .toSorted((one, other) => one.n - other.n || (one.id < other.id ? -1 : 1))
    .map(({ index }) => index);
  return Array.from({ length: Math.ceil(order.length / 2) }, (_, pair) =>
    order.slice(2 * pair, 2 * pair + 2).toSorted((one, other) => one - other),
  );
}

/** For a group alone all are hidden if it has no partner, or no other pair is there; else also for one of another pair. */
function companionsIn(pairs: readonly (readonly number[])[]): (group: number) => readonly (number | null)[] {
  return (group) => {
    const own = pairs.find((pair) => pair.includes(group)) ?? [];
    if (pairs.length === 1 || own.length === 1) return [null];
    return pairs.filter((pair) => pair !== own).flat();
  };
}

function closeWithout(rated: readonly RatedGroup[], hidden: readonly number[], rules: CriterionRules): ClosedTarget {
  const groups = rated.map(({ counts }, index): HidingReason | null => {
    if (!hidden.includes(index)) return null;
    return isHomogeneous(counts) ? 'homogeneous' : 'complement';
  });
  const rows = rated.map(({ counts }, index) => ({ released: groups[index] === null, counts }));
  return { groups, criteria: closeCriterionCells(rows, rules) };
}

/** With no such cell there is none to protect, which is so of nearly every target. */
function hidesNothing({ n, counts }: RatedGroup, { minimumGroupSize }: CriterionRules): boolean {
  return (
    n >= minimumGroupSize &&
    counts.every((own) => own.reduce((sum, count) => sum + count, 0) >= minimumGroupSize && !isNearlyUnanimous(own))
  );
}

export function openTarget(rated: readonly RatedGroup[]): ClosedTarget {
  const open = (rated[0]?.counts ?? []).map(() => null);
  return { groups: rated.map(() => null), criteria: { cells: rated.map(() => open), criteria: open } };
}

function blockOf({ n, counts }: RatedGroup): Block {
  return { n, histograms: counts };
}

export interface ClosedOutsider {
  readonly reason: HidingReason | null;
  readonly criteria: readonly (HidingReason | null)[];
}

/** A group below the minimum, or one without weight: its cards take no part in the score, so only its own cell matters. */
export function closeOutsider(rated: RatedGroup, rules: CriterionRules): ClosedOutsider {
  const own = primarySuppression(blockOf(rated), rules.minimumGroupSize);
  const reason = own ?? (isFit(rated, rules) ? null : 'complement');
  const rows = [{ released: reason === null, counts: rated.counts }];
  return { reason, criteria: closeCriterionCells(rows, rules).cells[0] ?? [] };
}
