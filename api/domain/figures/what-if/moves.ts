import type { Insufficient } from '#domain/statistics/insufficient';
import { toNineDecimals } from '#domain/statistics/ranking/competition-ranks';
import { kendallTau } from '#domain/statistics/ranking/kendall-tau';
import type { ReviewTable } from '#domain/tabulation/model';
import { seesAllRanked } from '../published-wave';
import type { WhatIfTarget } from './what-if';

/** How far the order of one category changes. */
export interface CategoryMoves {
  readonly categoryId: string;
  /** Targets with a score before and after. */
  readonly compared: number;
  /** Kendall's τ_b of the two orders: 1 if nothing changes. */
  readonly kendallTau: number | null;
  /** Why there is no coefficient: too few targets, all of them tied, or some that the reader does not see. */
  readonly reason: Insufficient['reason'] | 'other-units' | null;
  /** Targets whose rank is another one. */
  readonly moved: number | null;
  readonly biggestMover: { readonly targetId: string; readonly from: number; readonly to: number } | null;
  /** How many of the first places stay as they are, down to the first change. */
  readonly unchangedFirst: number | null;
}

interface ComparedTarget {
  readonly targetId: string;
  readonly scores: readonly [number, number];
  readonly from: number;
  readonly to: number;
}

export function movesIn(review: ReviewTable, targets: readonly WhatIfTarget[]): readonly CategoryMoves[] {
  return review.categories.flatMap(({ categoryId }) => {
    const own = targets.filter((target) => target.categoryId === categoryId);
    if (own.length === 0) return [];
    if (seesAllRanked(review, categoryId)) return [categoryMoves(categoryId, own.flatMap(comparedTarget))];
    const compared = own.filter(({ before, after }) => before !== null && after !== null).length;
    const unknown = { kendallTau: null, moved: null, biggestMover: null, unchangedFirst: null };
    return [{ categoryId, compared, ...unknown, reason: 'other-units' }];
  });
}

function comparedTarget({ targetId, before, after }: WhatIfTarget): readonly ComparedTarget[] {
  const [from, to] = [before?.rank ?? null, after?.rank ?? null];
  if (before === null || after === null || from === null || to === null) return [];
  return [{ targetId, scores: [before.score, after.score], from, to }];
}

function categoryMoves(categoryId: string, targets: readonly ComparedTarget[]): CategoryMoves {
  const tau = kendallTau(
    targets.map(({ scores }) => toNineDecimals(scores[0])),
    targets.map(({ scores }) => toNineDecimals(scores[1])),
  );
  const movers = targets.filter(({ from, to }) => from !== to);
  const [biggest] = movers.toSorted((a, b) => Math.abs(b.from - b.to) - Math.abs(a.from - a.to) || a.from - b.from);
  return {
    categoryId,
    compared: targets.length,
    kendallTau: tau.ok ? tau.value : null,
    reason: tau.ok ? null : tau.error.reason,
    moved: movers.length,
    biggestMover: biggest === undefined ? null : { targetId: biggest.targetId, from: biggest.from, to: biggest.to },
    unchangedFirst: unchangedFirst(targets),
  };
}

/** A place counts if whoever stands on it before stands on it afterwards, and nobody else. */
function unchangedFirst(targets: readonly ComparedTarget[]): number {
  const highest = Math.min(...targets.filter(({ from, to }) => from !== to).map(({ from, to }) => Math.min(from, to)));
  return targets.filter(({ from, to }) => Math.max(from, to) < highest).length;
}
