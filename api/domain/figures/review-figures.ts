import type { Estimate, ReviewTable } from '#domain/tabulation/model';
import { estimatedFigure, type Figure, figureOf, type FigureName, hiddenAnswers, missingFigure } from './figure';
import type { PublishedReview } from './published-wave';
import { quotientFigure } from './share-figure';

/** One targets question: what goes over all of its targets. */
export function meanFigures(published: PublishedReview): readonly Figure[] {
  const { question, review } = published;
  const subject = { question: question.id };
  return [
    meanOver(review, { measure: 'index', subject }, review.index),
    ...rankedCounts(published),
    ...review.categories.map(({ categoryId, mean }) =>
      meanOver(review, { measure: 'category-mean', subject: { ...subject, category: categoryId } }, mean),
    ),
    ...review.criteria.map(({ criterionId, estimate }) =>
      meanOver(review, { measure: 'criterion-mean', subject: { ...subject, criterion: criterionId } }, estimate),
    ),
    ...review.groups.map(({ groupId, estimate }) =>
      meanOver(review, { measure: 'rater-group-mean', subject: { ...subject, group: groupId } }, estimate),
    ),
    ...ratingShares(published),
  ];
}

/** Over the targets in the category, if the figure has one. A mean that is missing though there are scores is withheld. */
function meanOver(review: ReviewTable, name: Omit<FigureName, 'method'>, estimate: Estimate | null): Figure {
  const method = 'clustered-mean';
  const ranked = rankedIn(review, name.subject.category);
  if (estimate === null) return missingFigure({ ...name, method }, ranked === 0 ? 'not-scored' : 'protected');
  const isOverAll = name.measure === 'index' || name.measure === 'category-mean';
  return estimatedFigure({ ...name, method }, estimate, isOverAll ? ranked : null);
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
