import { closeCriterionCells, type CriterionSuppression } from '#domain/disclosure/criterion-cells';
import type { HidingReason } from '#domain/disclosure/hiding-reason';
import { closeTree, parentOf, type TreeNode } from '#domain/disclosure/laminar-tree';
import { isNearlyUnanimous } from '#domain/disclosure/homogeneous';
import type { CriterionRules } from '#domain/disclosure/open-criteria';
import { primarySuppression, type Block } from '#domain/disclosure/primary';
import type { MissingGroupPolicy } from '#domain/scoring/scheme';

/** What one rater group gave one target. */
export interface RatedGroup {
  readonly id: string;
  readonly n: number;
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

/** What may be shown of the groups that make the score of a target: as parts of one whole, and then by criterion. */
export function closeScored(rated: readonly RatedGroup[], rules: CriterionRules): ClosedTarget {
  if (rated.every((group) => hidesNothing(group, rules))) return openTarget(rated);
  const groups = closeGroups(rated, rules.minimumGroupSize);
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

function closeGroups(rated: readonly RatedGroup[], minimumGroupSize: number): readonly (HidingReason | null)[] {
  const children = rated.map((group): TreeNode => ({ id: group.id, views: [blockOf(group)], children: [] }));
  const [first, ...others] = children;
  if (first === undefined) return [];
  const hidden = closeTree(parentOf('', [first, ...others]), minimumGroupSize);
  return children.map((child) => hidden.get(child) ?? null);
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
  const reason = primarySuppression(blockOf(rated), rules.minimumGroupSize);
  const rows = [{ released: reason === null, counts: rated.counts }];
  return { reason, criteria: closeCriterionCells(rows, rules).cells[0] ?? [] };
}
