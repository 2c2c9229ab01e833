import { restrictAnalysis } from '#domain/analysis/restrict-analysis';
import type { RankedTarget, ReviewTable, Tabulation, TargetResult } from './model';

/** Codes of the units that a reader may see; null for the whole organisation. */
export type UnitScope = readonly string[] | null;

/** Two units outside would know each other's share of a figure, and one would stand in it alone. */
const FEWEST_OUTSIDE = 3;

/**
 * What a leader of some units sees of a tabulation: those units' rows, and the figures about everybody as far as they
 * do not give other units away. Rights only choose among released cells; nothing is computed anew.
 *
 * A mean over m units, taken m times, less the reader's own units is the sum over the ranked units outside his scope.
 * So a figure is shown only if that is a sum of none or of at least three:
 *
 * - a category's mean, by the units outside in that category;
 * - index and distribution, by all units outside, and by those of categories without a mean, as they remain when
 *   the shown categories are taken off;
 * - the mean of a criterion or a rater group, where index and distribution are shown, by the units outside that are in
 *   it, and by those that are not, as they remain when it is taken off the index.
 *
 * For the analysis see restrict-analysis.
 */
export function restrictToUnits(tabulation: Tabulation, scope: UnitScope): Tabulation {
  if (scope === null) return tabulation;
  const { reviews, analysis } = tabulation;
  const seen = new Set(reviews.flatMap((one) => (outsideIn(one, scope).whole ? [one.question] : [])));
  return {
    ...tabulation,
    reviews: reviews.map((review) => restrictReview(review, scope)),
    ...(analysis !== undefined && {
      analysis: restrictAnalysis(analysis, { scope, seesWhole: (question) => seen.has(question) }),
    }),
  };
}

interface Outside {
  readonly outside: readonly RankedTarget[];
  /** Categories whose mean is hidden. */
  readonly hidden: ReadonlySet<string>;
  /** Whether index and distribution are shown. */
  readonly whole: boolean;
}

function outsideIn(review: ReviewTable, scope: readonly string[]): Outside {
  const outside = review.targets.filter(isRanked).filter(({ targetId }) => !scope.includes(targetId));
  const hidden = new Set(
    review.categories
      .map(({ categoryId }) => categoryId)
      .filter((id) => !isCrowd(outside.filter(({ categoryId }) => categoryId === id))),
  );
  const whole = isCrowd(outside) && isCrowd(outside.filter(({ categoryId }) => hidden.has(categoryId)));
  return { outside, hidden, whole };
}

function restrictReview(review: ReviewTable, scope: readonly string[]): ReviewTable {
  const { outside, hidden, whole } = outsideIn(review, scope);
  const isShown = (isIn: (target: RankedTarget) => boolean) =>
    whole && isCrowd(outside.filter(isIn)) && isCrowd(outside.filter((target) => !isIn(target)));
  return {
    ...review,
    index: whole ? review.index : null,
    distribution:
      whole || !review.distribution.released ? review.distribution : { released: false, reason: 'protected' },
    criteria: review.criteria.map((part) =>
      isShown((target) => hasCriterion(target, part.criterionId)) ? part : { ...part, estimate: null },
    ),
    groups: review.groups.map((part) =>
      isShown((target) => hasGroup(target, part.groupId)) ? part : { ...part, estimate: null },
    ),
    categories: review.categories.map((part) => (hidden.has(part.categoryId) ? { ...part, mean: null } : part)),
    targets: review.targets
      .filter(({ targetId }) => scope.includes(targetId))
      .map((target) => (isRanked(target) ? withoutOthers(target, scope) : target)),
  };
}

function isRanked(target: TargetResult): target is RankedTarget {
  return target.status === 'ranked';
}

function isCrowd(units: readonly RankedTarget[]): boolean {
  return units.length === 0 || units.length >= FEWEST_OUTSIDE;
}

function hasCriterion({ criteria }: RankedTarget, id: string): boolean {
  return criteria.some(({ criterionId, cell }) => criterionId === id && cell.released);
}

function hasGroup({ groups }: RankedTarget, id: string): boolean {
  return groups.some(({ groupId, cell }) => groupId === id && cell.released);
}

function withoutOthers(target: RankedTarget, scope: readonly string[]): RankedTarget {
  return { ...target, indistinguishable: target.indistinguishable.filter((id) => scope.includes(id)) };
}
