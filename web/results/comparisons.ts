import type { Change, ChangeVerdict } from '#domain/tabulation/findings/change';
import type { ReviewFindings } from '#domain/tabulation/findings/findings';
import type { UnitBase } from '#domain/tabulation/findings/mean-over-units';
import type { Estimate, ReviewTable } from '#domain/tabulation/model';
import type { PartFinding, PartLevel, PartMove } from '#domain/tabulation/findings/part-findings';

/** The three ways in which a review is broken down on the overview. */
export const BREAKDOWNS = ['criteria', 'groups', 'categories'] as const;
export type Breakdown = (typeof BREAKDOWNS)[number];

/** Over which units a figure goes; null for a category, which is the mean of its own. */
interface Based {
  readonly base: UnitBase | null;
}

export interface Level extends PartLevel, Based {}

/** The parts with a released value, best first. */
export function levelsOf(findings: ReviewFindings, breakdown: Breakdown): readonly Level[] {
  return partsOf(findings, breakdown)
    .flatMap(({ id, estimate, base }) => (estimate === null ? [] : [{ id, estimate, base }]))
    .toSorted((a, b) => b.estimate.value - a.estimate.value);
}

export interface Move extends PartMove, Based {
  /** What the scores of the same units did. */
  readonly whole: ChangeVerdict | null;
}

/** Changes of the parts that have a value in both waves, largest rise first. */
export function movesOf(findings: ReviewFindings, breakdown: Breakdown): readonly Move[] {
  return partsOf(findings, breakdown)
    .flatMap(({ id, change, changed }) => (change === null ? [] : [{ id, change, ...changed }]))
    .toSorted((a, b) => b.change.difference.value - a.change.difference.value);
}

/** Whether a part has its mean in both waves but not its change: shown to a reader of some units it would give others away. */
export function withholdsMoves(findings: ReviewFindings, previous: ReviewTable | undefined): boolean {
  const { criteria, groups } = findings;
  const before = new Set([
    ...(previous?.criteria ?? []).flatMap(({ criterionId, estimate }) => (estimate === null ? [] : [criterionId])),
    ...(previous?.groups ?? []).flatMap(({ groupId, estimate }) => (estimate === null ? [] : [groupId])),
  ]);
  return (
    criteria.some((part) => isWithheld(part) && before.has(part.criterionId)) ||
    groups.some((part) => isWithheld(part) && before.has(part.groupId))
  );
}

function isWithheld({ estimate, change }: PartFinding): boolean {
  return estimate !== null && change === null;
}

/** Null where the parts go over too different units to be compared. */
export function comparedLevels(findings: ReviewFindings, breakdown: Breakdown): readonly PartLevel[] | null {
  if (breakdown === 'categories') return levelsOf(findings, breakdown);
  return findings.compared[breakdown].levels?.parts ?? null;
}

export function comparedMoves(findings: ReviewFindings, breakdown: Breakdown): readonly PartMove[] | null {
  if (breakdown === 'categories') return movesOf(findings, breakdown);
  return findings.compared[breakdown].moves?.parts ?? null;
}

/** The largest rise and the largest fall that are more than chance. Expects the order of `movesOf`. */
export function movementOf(moves: readonly Move[]): { readonly rise: Move | null; readonly fall: Move | null } {
  return {
    rise: moves.find(({ change }) => change.verdict === 'risen') ?? null,
    fall: moves.findLast(({ change }) => change.verdict === 'fallen') ?? null,
  };
}

/**
 * The move, if printed with one decimal it is larger than every other, also over the units that they have in common; what
 * reads the same has no "most".
 */
export function singledOut(
  move: Move | null,
  moves: readonly Move[],
  compared: readonly PartMove[] | null,
): Move | null {
  if (move === null) return null;
  const direction = Math.sign(move.change.difference.value);
  return isLargest(move.id, moves, direction) && isLargest(move.id, compared ?? [], direction) ? move : null;
}

function isLargest(id: string, moves: readonly PartMove[], direction: number): boolean {
  const printed = ({ change }: PartMove) => Number((direction * change.difference.value).toFixed(1));
  const own = moves.find((move) => move.id === id);
  return own !== undefined && moves.every((other) => other.id === id || printed(other) < printed(own));
}

/** The first and the last part, each null unless it stands clear of all the others. */
export interface Extremes {
  readonly best: PartLevel | null;
  readonly worst: PartLevel | null;
}

/**
 * Clear of all the others means here that no other 95 % interval reaches its own, over the units that all have in common:
 * for errors of similar size that is p < 0.006, stricter than Holm at 5 % for up to eight parts. The parts share raters,
 * which makes it stricter still. And it has to stand first, or last, by what is printed too.
 */
export function extremesOf(levels: readonly PartLevel[], compared: readonly PartLevel[]): Extremes {
  const sorted = compared.toSorted((a, b) => b.estimate.value - a.estimate.value);
  const first = sorted[0];
  const last = sorted.at(-1);
  if (first === undefined || last === undefined || first === last) return { best: null, worst: null };
  const reach = Math.max(...sorted.slice(1).map(({ estimate }) => estimate.interval[1]));
  const depth = Math.min(...sorted.slice(0, -1).map(({ estimate }) => estimate.interval[0]));
  return {
    best: first.estimate.interval[0] > reach ? sameAs(first, levels[0]) : null,
    worst: last.estimate.interval[1] < depth ? sameAs(last, levels.at(-1)) : null,
  };
}

function sameAs({ id }: PartLevel, level: PartLevel | undefined): PartLevel | null {
  return level?.id === id ? level : null;
}

interface Part extends Based {
  readonly id: string;
  readonly estimate: Estimate | null;
  readonly change: Change | null;
  readonly changed: Pick<Move, 'base' | 'whole'>;
}

function partsOf(findings: ReviewFindings, breakdown: Breakdown): readonly Part[] {
  switch (breakdown) {
    case 'criteria':
      return findings.criteria.map(({ criterionId, ...part }) => basedPart(criterionId, part));
    case 'groups':
      return findings.groups.map(({ groupId, ...part }) => basedPart(groupId, part));
    case 'categories':
      return findings.categories.map(({ categoryId, mean, change }) => ({
        id: categoryId,
        estimate: mean,
        base: null,
        change,
        changed: { base: null, whole: null },
      }));
  }
}

function basedPart(id: string, part: PartFinding): Part {
  const { base = null, whole = null } = part.change ?? {};
  return { id, ...part, changed: { base, whole } };
}
