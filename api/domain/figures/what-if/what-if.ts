import { fail, ok, type Result } from '#domain/result';
import { competitionRanks } from '#domain/statistics/ranking/competition-ranks';
import type { TargetResult } from '#domain/tabulation/model';
import { isRanked, type PublishedReview, seesAllRanked } from '../published-wave';
import type { Approximation } from './approximation';
import { type ChangeProblem, checkChanges } from './check-changes';
import { type Hypothesis, hypothesisOf, type SchemeChanges } from './hypothesis';
import { type CategoryMoves, movesIn } from './moves';
import { rescoreTarget, type RescoredTarget } from './rescore-target';

/** A review under other rules. Nothing of it is stored, and nothing of it is a result. */
export interface WhatIf {
  readonly question: string;
  readonly changes: SchemeChanges;
  readonly targets: readonly WhatIfTarget[];
  readonly categories: readonly CategoryMoves[];
}

export interface WhatIfTarget {
  readonly targetId: string;
  readonly categoryId: string;
  /** As published; null without a score. */
  readonly before: Standing | null;
  readonly after: Standing | null;
  /** Why there is no score under the other rules. */
  readonly reason: RescoredTarget['reason'] | TargetReason | null;
  /** Places gained inside the category; null where either is not known. */
  readonly gained: number | null;
  /** Whether a count under these rules would give this score. */
  readonly exact: boolean;
  /** Why not. */
  readonly approximations: readonly Approximation[];
}

type TargetReason = Extract<TargetResult, { status: 'insufficient' }>['reason'];

export interface Standing {
  readonly score: number;
  readonly points: number;
  /** Inside the category, 1, 2, 2, 4; null for a reader who does not see all of it. */
  readonly rank: number | null;
  readonly standardError: number | null;
}

/**
 * The scores of a review under changed weights, option scores, statistic, trimming or policy, recomputed from released
 * cells alone: nothing can be had of it that the release does not tell already. Where single cards would have to be
 * known a target says what was taken instead. Fails with every problem of the changes.
 */
export function whatIf(published: PublishedReview, changes: SchemeChanges): Result<WhatIf, readonly ChangeProblem[]> {
  const hypothesis = hypothesisOf(published, changes);
  const problems = checkChanges(published, changes, hypothesis.after);
  if (problems.length > 0) return fail(problems);
  const scored = published.review.targets.map((target) => scoreOf(published, hypothesis, target));
  const targets = withRanks(published, scored);
  return ok({ question: published.question.id, changes, targets, categories: movesIn(published.review, targets) });
}

function scoreOf(published: PublishedReview, hypothesis: Hypothesis, target: TargetResult): WhatIfTarget {
  const head = { targetId: target.targetId, categoryId: target.categoryId, gained: null };
  if (!isRanked(target)) {
    return { ...head, before: null, after: null, reason: target.reason, exact: true, approximations: [] };
  }
  const { score, reason = null, approximations } = rescoreTarget({ published, hypothesis, target });
  const { value, standardError } = target.score;
  return {
    ...head,
    before: { score: value, points: target.points.value, rank: null, standardError },
    after: score && {
      score: score.value,
      points: score.value * (hypothesis.after.fullPoints / 100),
      rank: null,
      standardError: score.standardError,
    },
    reason,
    exact: approximations.length === 0,
    approximations,
  };
}

/** Ranks are inside a category, among the targets that have a score. */
function withRanks({ review }: PublishedReview, targets: readonly WhatIfTarget[]): readonly WhatIfTarget[] {
  const complete = new Set(
    review.categories.map(({ categoryId }) => categoryId).filter((categoryId) => seesAllRanked(review, categoryId)),
  );
  const rankBefore = ranksOf(targets, ({ before }) => before);
  const rankAfter = ranksOf(targets, ({ after }) => after);
  return targets.map((target) => {
    if (!complete.has(target.categoryId)) return target;
    const [before, after] = [rankBefore.get(target.targetId) ?? null, rankAfter.get(target.targetId) ?? null];
    return {
      ...target,
      before: target.before && { ...target.before, rank: before },
      after: target.after && { ...target.after, rank: after },
      gained: before === null || after === null ? null : before - after,
    };
  });
}

function ranksOf(
  targets: readonly WhatIfTarget[],
  of: (target: WhatIfTarget) => Standing | null,
): ReadonlyMap<string, number> {
  const categories = new Set(targets.map(({ categoryId }) => categoryId));
  return new Map(
    [...categories].flatMap((id) => {
      const scored = targets.filter((target) => target.categoryId === id && of(target) !== null);
      const ranks = competitionRanks(scored.map((target) => of(target)?.score ?? Number.NaN));
      return scored.map(({ targetId }, index) => [targetId, ranks[index]?.rank ?? 1] as const);
    }),
  );
}
