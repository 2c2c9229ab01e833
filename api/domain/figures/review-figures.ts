import type { ReviewFindings } from '#domain/tabulation/findings/findings';
import type { UnitBase } from '#domain/tabulation/findings/mean-over-units';
import type { Estimate, ReviewTable } from '#domain/tabulation/model';
import { estimatedFigure, type Figure, figureOf, type FigureName, hiddenAnswers, missingFigure } from './figure';
import type { PublishedReview } from './published-wave';
import { quotientFigure } from './share-figure';

/** One targets question: what goes over all of its targets. How many those are is found in the whole wave. */
export function meanFigures(published: PublishedReview, findings: FoundBases | undefined): readonly Figure[] {
  const { question, review } = published;
  const subject = { question: question.id };
  const criterionBase = (id: string) => findings?.criteria.find(({ criterionId }) => criterionId === id)?.base;
  const groupBase = (id: string) => findings?.groups.find(({ groupId }) => groupId === id)?.base;
  return [
    indexFigure(published),
    ...rankedCounts(published),
    ...review.categories.map(({ categoryId, mean }) =>
      meanOver(review, { measure: 'category-mean', subject: { ...subject, category: categoryId } }, mean),
    ),
    ...review.criteria.map(({ criterionId, estimate }) =>
      partMean(
        review,
        { measure: 'criterion-mean', subject: { ...subject, criterion: criterionId } },
        { estimate, base: criterionBase(criterionId) },
      ),
    ),
    ...review.groups.map(({ groupId, estimate }) =>
      partMean(
        review,
        { measure: 'rater-group-mean', subject: { ...subject, group: groupId } },
        { estimate, base: groupBase(groupId) },
      ),
    ),
    ...ratingShares(published),
  ];
}

type FoundBases = Pick<ReviewFindings, 'criteria' | 'groups'>;

export function indexFigure({ question, review }: PublishedReview): Figure {
  return meanOver(review, { measure: 'index', subject: { question: question.id } }, review.index);
}

type MeanName = Omit<FigureName, 'method'>;

/** Over the targets in the category, if the figure has one. */
function meanOver(review: ReviewTable, name: MeanName, estimate: Estimate | null): Figure {
  return estimate === null
    ? missingMean(review, name)
    : estimatedFigure({ ...name, method: 'clustered-mean' }, estimate, rankedIn(review, name.subject.category));
}

/** Over the targets that show the criterion or the rater group. */
function partMean(
  review: ReviewTable,
  name: MeanName,
  { estimate, base }: { readonly estimate: Estimate | null; readonly base: UnitBase | null | undefined },
): Figure {
  return estimate === null
    ? missingMean(review, name)
    : estimatedFigure({ ...name, method: 'clustered-mean' }, estimate, base?.units ?? null);
}

/** A mean that is missing though there are scores is withheld. */
function missingMean(review: ReviewTable, name: MeanName): Figure {
  const ranked = rankedIn(review, name.subject.category);
  return missingFigure({ ...name, method: 'clustered-mean' }, ranked === 0 ? 'not-scored' : 'protected');
}

function rankedIn({ categories }: ReviewTable, categoryId?: string): number {
  return categories
    .filter((category) => categoryId === undefined || category.categoryId === categoryId)
    .reduce((sum, { ranked }) => sum + ranked, 0);
}

/** A reader of some targets sees no others in the table, but how many are asked about and how many have a score. */
function rankedCounts({ question, review }: PublishedReview): readonly Figure[] {
  const categories = [undefined, ...review.categories.map(({ categoryId }) => categoryId)];
  return categories.flatMap((categoryId) => {
    const subject = { question: question.id, ...(categoryId !== undefined && { category: categoryId }) };
    const asked = question.targets.filter(({ category }) => categoryId === undefined || category === categoryId);
    const ranked = rankedIn(review, categoryId);
    return [
      figureOf({ measure: 'targets-ranked', subject, method: 'count' }, ranked),
      figureOf({ measure: 'targets-insufficient', subject, method: 'count' }, asked.length - ranked),
    ];
  });
}

function ratingShares({ question, review, tabulation }: PublishedReview): readonly Figure[] {
  const { distribution } = review;
  return question.scale.options.map(({ id }, position) => {
    const name = { measure: 'rating-share', subject: { question: question.id, option: id } } as const;
    if (distribution.released) {
      return quotientFigure(name, { successes: distribution.counts[position] ?? 0, n: distribution.n });
    }
    return hiddenAnswers({ ...name, method: 'quotient' }, distribution.reason, tabulation);
  });
}
