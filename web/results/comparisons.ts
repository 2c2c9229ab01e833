import type { Change } from '#domain/tabulation/change';
import type { ReviewFindings } from '#domain/tabulation/findings';
import type { Estimate } from '#domain/tabulation/model';

/** The three ways in which a review is broken down on the overview. */
export const BREAKDOWNS = ['criteria', 'groups', 'categories'] as const;
export type Breakdown = (typeof BREAKDOWNS)[number];

export interface Level {
  readonly id: string;
  readonly estimate: Estimate;
}

/** The parts with a released value, best first. */
export function levelsOf(findings: ReviewFindings, breakdown: Breakdown): readonly Level[] {
  return partsOf(findings, breakdown)
    .flatMap(({ id, estimate }) => (estimate === null ? [] : [{ id, estimate }]))
    .toSorted((a, b) => b.estimate.value - a.estimate.value);
}

export interface Move {
  readonly id: string;
  readonly change: Change;
}

/** Changes of the parts that have a value in both waves, largest rise first. */
export function movesOf(findings: ReviewFindings, breakdown: Breakdown): readonly Move[] {
  return partsOf(findings, breakdown)
    .flatMap(({ id, change }) => (change === null ? [] : [{ id, change }]))
    .toSorted((a, b) => b.change.difference.value - a.change.difference.value);
}

/** The largest rise and the largest fall that are more than chance. Expects the order of `movesOf`. */
export function movementOf(moves: readonly Move[]): { readonly rise: Move | null; readonly fall: Move | null } {
  return {
    rise: moves.find(({ change }) => change.verdict === 'risen') ?? null,
    fall: moves.findLast(({ change }) => change.verdict === 'fallen') ?? null,
  };
}

/** The move, if printed with one decimal it is larger than every other; what reads the same has no "most". */
export function singledOut(move: Move | null, moves: readonly Move[]): Move | null {
  if (move === null) return null;
  const direction = Math.sign(move.change.difference.value);
  const printed = ({ change }: Move) => Number((direction * change.difference.value).toFixed(1));
  return moves.every((other) => other.id === move.id || printed(other) < printed(move)) ? move : null;
}

/** The first and the last part, each null unless it stands clear of all the others. */
export interface Extremes {
  readonly best: Level | null;
  readonly worst: Level | null;
}

/**
 * Clear of all the others means here that no other 95 % interval reaches its own: for errors of similar size that is
 * p < 0.006, stricter than Holm at 5 % for up to eight parts. The parts share raters, which makes it stricter still.
 */
export function extremesOf(levels: readonly Level[]): Extremes {
  const best = levels[0];
  const worst = levels.at(-1);
  if (best === undefined || worst === undefined || best === worst) return { best: null, worst: null };
  const reach = Math.max(...levels.slice(1).map(({ estimate }) => estimate.interval[1]));
  const depth = Math.min(...levels.slice(0, -1).map(({ estimate }) => estimate.interval[0]));
  return {
    best: best.estimate.interval[0] > reach ? best : null,
    worst: worst.estimate.interval[1] < depth ? worst : null,
  };
}

interface PartFinding {
  readonly id: string;
  readonly estimate: Estimate | null;
  readonly change: Change | null;
}

function partsOf(findings: ReviewFindings, breakdown: Breakdown): readonly PartFinding[] {
  switch (breakdown) {
    case 'criteria':
      return findings.criteria.map(({ criterionId, estimate, change }) => ({ id: criterionId, estimate, change }));
    case 'groups':
      return findings.groups.map(({ groupId, estimate, change }) => ({ id: groupId, estimate, change }));
    case 'categories':
      return findings.categories.map(({ categoryId, mean, change }) => ({ id: categoryId, estimate: mean, change }));
  }
}
