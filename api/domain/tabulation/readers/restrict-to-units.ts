import { areFew } from '#domain/access/fewest-outside';
import { restrictAnalysis } from '#domain/analysis/readers/restrict-analysis';
import { isSame, joinedClasses } from './crowded-classes';
import type { RankedTarget, ReviewTable, Tabulation, TargetResult } from '../model';

/** Codes of the units that a reader may see; null for the whole organisation. */
export type UnitScope = readonly string[] | null;

/**
 * What a leader of some units sees of a tabulation: those units' rows, and the figures about everybody as far as they
 * do not give other units away. Rights only choose among released cells; nothing is computed anew.
 *
 * A mean over m units, taken m times, less the reader's own units is the sum over the ranked units outside his scope.
 * So a figure is shown only if that is a sum of none or of at least three:
 *
 * - a category's mean, by the units outside in that category;
 * - the index, by all units outside, and by those of categories without a mean, as they remain when the shown categories
 *   are taken off;
 * - where the index is shown, the distribution of ratings, which is of those units that show some, and the means of criteria
 *   and rater groups, by the units outside that are in the same of them and of the shown categories: whatever is added and
 *   subtracted, no fewer can be told apart.
 *
 * The salt stays with who sees everything: he alone can hash the whole. For the analysis see restrict-analysis.
 */
export function restrictToUnits(tabulation: Tabulation, scope: UnitScope): Tabulation {
  if (scope === null) return tabulation;
  const { reviews, analysis, salt: _salt, ...rest } = tabulation;
  const seen = new Set(reviews.flatMap((one) => (seenIn(one, scope).distribution ? [one.question] : [])));
  const categoryOf = new Map(
    reviews.flatMap(({ question, targets }) => targets.map((own) => [`${question} ${own.targetId}`, own.categoryId])),
  );
  return {
    ...rest,
    reviews: reviews.map((review) => restrictReview(review, scope)),
    ...(analysis !== undefined && {
      analysis: restrictAnalysis(analysis, {
        scope,
        seesWhole: (question) => seen.has(question),
        categoryOf: (question, target) => categoryOf.get(`${question} ${target}`),
      }),
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
      .filter((id) => areFew(outside.filter(({ categoryId }) => categoryId === id))),
  );
  const whole = !areFew(outside) && !areFew(outside.filter(({ categoryId }) => hidden.has(categoryId)));
  return { outside, hidden, whole };
}

function restrictReview(review: ReviewTable, scope: readonly string[]): ReviewTable {
  const seen = seenIn(review, scope);
  return {
    ...review,
    index: seen.whole ? review.index : null,
    distribution:
      seen.distribution || !review.distribution.released
        ? review.distribution
        : { released: false, reason: 'protected' },
    criteria: review.criteria.map((part) => (seen.criterion(part.criterionId) ? part : { ...part, estimate: null })),
    groups: review.groups.map((part) => (seen.group(part.groupId) ? part : { ...part, estimate: null })),
    categories: review.categories.map((part) => (seen.hidden.has(part.categoryId) ? { ...part, mean: null } : part)),
    targets: review.targets
      .filter(({ targetId }) => scope.includes(targetId))
      .map((target) => (isRanked(target) ? withoutOthers(target, { scope, hidden: seen.hidden }) : target)),
  };
}

interface Seen extends Omit<Outside, 'outside'> {
  /** And with it the shares that are made of it. */
  readonly distribution: boolean;
  readonly criterion: (id: string) => boolean;
  readonly group: (id: string) => boolean;
}

function seenIn(review: ReviewTable, scope: readonly string[]): Seen {
  const { outside, hidden, whole } = outsideIn(review, scope);
  const shown = whole ? shownParts(review, { outside, hidden }) : [];
  const isShown = (isIn: IsIn) => {
    const own = idsOf(outside, isIn);
    return shown.some((other) => isSame(other, own));
  };
  return {
    hidden,
    whole,
    distribution: isShown(hasRatings) && isShown(hasGroups),
    criterion: (id) => isShown((target) => hasCriterion(target, id)),
    group: (id) => isShown((target) => hasGroup(target, id)),
  };
}

type IsIn = (target: RankedTarget) => boolean;

/** Of the other units, those in each shown category, and in each other figure that may be seen beside it. */
function shownParts(
  { categories, criteria, groups }: ReviewTable,
  { outside, hidden }: Pick<Outside, 'outside' | 'hidden'>,
): readonly ReadonlySet<string>[] {
  const seen = categories
    .filter(({ categoryId }) => !hidden.has(categoryId))
    .map((category) => idsOf(outside, ({ categoryId }) => categoryId === category.categoryId));
  const parts = [
    hasRatings,
    hasGroups,
    ...criteria.map(
      ({ criterionId }): IsIn =>
        (target) =>
          hasCriterion(target, criterionId),
    ),
    ...groups.map(
      ({ groupId }): IsIn =>
        (target) =>
          hasGroup(target, groupId),
    ),
  ];
  return joinedClasses(
    parts.map((isIn) => idsOf(outside, isIn)),
    { seen, units: outside.map(({ targetId }) => targetId) },
  );
}

function idsOf(targets: readonly RankedTarget[], isIn: IsIn): ReadonlySet<string> {
  return new Set(targets.filter(isIn).map(({ targetId }) => targetId));
}

function isRanked(target: TargetResult): target is RankedTarget {
  return target.status === 'ranked';
}

/** Ratings in the distribution; its "don't know" are those of all groups that are shown. */
function hasRatings({ groups }: RankedTarget): boolean {
  return groups.some(
    ({ appliedWeight, cell }) =>
      appliedWeight > 0 && cell.released && cell.criteria.some(({ reason }) => reason === undefined),
  );
}

function hasGroups({ groups }: RankedTarget): boolean {
  return groups.some(({ appliedWeight, cell }) => appliedWeight > 0 && cell.released);
}

function hasCriterion({ criteria }: RankedTarget, id: string): boolean {
  return criteria.some(({ criterionId, cell }) => criterionId === id && cell.released);
}

function hasGroup({ groups }: RankedTarget, id: string): boolean {
  return groups.some(({ groupId, cell }) => groupId === id && cell.released);
}

/** Of few others, that the score is equal to one of theirs would tell what it is. */
function withoutOthers(
  { place: { tied, ...place }, ...target }: RankedTarget,
  { scope, hidden }: { readonly scope: readonly string[]; readonly hidden: ReadonlySet<string> },
): RankedTarget {
  return {
    ...target,
    place: tied === undefined || hidden.has(target.categoryId) ? place : { ...place, tied },
    indistinguishable: target.indistinguishable.filter((id) => scope.includes(id)),
  };
}
