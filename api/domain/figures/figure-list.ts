import type { Figure } from './figure';
import type { Measure } from './measures';
import { type PublishedReview, publishedReviews, type PublishedWave } from './published-wave';
import { questionChanges } from './question-changes';
import { publishedTables, questionFigures } from './question-figures';
import { reviewChanges } from './review-changes';
import { reviewFigures } from './review-figures';
import { waveFigures } from './wave-figures';

/**
 * Everything that is published of a wave, in a fixed order, each with its value or the reason why it has none. A kind of
 * figures joins the list here.
 */
export function figuresOf(wave: PublishedWave): readonly Figure[] {
  const { tabulation } = wave;
  return [
    ...waveFigures(tabulation.ballots),
    ...publishedReviews(wave).flatMap(reviewFigures),
    ...publishedTables(wave).flatMap((table) => questionFigures(table, tabulation.minimumGroupSize)),
    ...changeFigures(wave),
  ];
}

export interface FigureFilter {
  readonly measure?: Measure | undefined;
  readonly question?: string | undefined;
  readonly target?: string | undefined;
  readonly group?: string | undefined;
}

/** The figures that are about all that is named. */
export function filterFigures(figures: readonly Figure[], filter: FigureFilter): readonly Figure[] {
  const { measure, question, target, group } = filter;
  return figures.filter(
    (figure) =>
      (measure === undefined || figure.measure === measure) &&
      (question === undefined || figure.subject.question === question) &&
      (target === undefined || figure.subject.target === target) &&
      (group === undefined || figure.subject.group === group),
  );
}

function changeFigures(wave: PublishedWave): readonly Figure[] {
  const { previous } = wave;
  if (previous === null) return [];
  const earlier = publishedReviews(previous);
  return [
    ...publishedReviews(wave).flatMap((now) => reviewChangesIn(wave, now, earlier)),
    ...questionChanges(wave, previous),
  ];
}

function reviewChangesIn(
  { findings }: PublishedWave,
  now: PublishedReview,
  earlier: readonly PublishedReview[],
): readonly Figure[] {
  const before = earlier.find(({ question }) => question.id === now.question.id);
  const found = findings.find(({ question }) => question === now.question.id);
  return before === undefined || found === undefined ? [] : reviewChanges({ now, before, findings: found });
}
