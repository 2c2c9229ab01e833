import { criteriaWorking, type OptionWorking, type ShownCriterion } from '#domain/assessment/criterion-working';
import { schemeIn } from '#domain/assessment/points';
import { momentsOfCounts } from '#domain/statistics/moments/count-moments';
import { standardErrorOfMean } from '#domain/statistics/moments/standard-error';
import { estimateOf } from '#domain/tabulation/findings/estimate';
import type { SuppressionReason, TargetGroup, TargetGroupScore } from '#domain/tabulation/model';
import {
  estimatedFigure,
  type Figure,
  figureOf,
  type FigureName,
  type FigureSubject,
  hiddenFigure,
  missingFigure,
  ofWholePopulation,
} from './figure';
import type { PublishedReview } from './published-wave';
import { shareFigure } from './share-figure';

/** What one rater group says of one target in each criterion: the mean, and the shares of the options. */
export function cellFigures(
  published: PublishedReview,
  target: FigureSubject,
  { groupId, cell }: TargetGroup,
): readonly Figure[] {
  const { question, tabulation } = published;
  const subjectOf = (criterion: string) => ({ ...target, criterion, group: groupId });
  if (!cell.released) {
    return question.criteria.flatMap(({ id }) => hiddenCell(published, subjectOf(id), cell.reason));
  }
  return criteriaWorking({ question, scheme: schemeIn(tabulation), score: cell }).flatMap((criterion) => {
    const subject = subjectOf(criterion.criterionId);
    if (criterion.shown) return shownCell(subject, criterion, cell);
    return hiddenCell(published, subject, criterion.reason);
  });
}

function shownCell(
  subject: FigureSubject,
  { options, mean }: ShownCriterion,
  group: TargetGroupScore,
): readonly Figure[] {
  const rated = options.flatMap(({ optionId, votes }) => (optionId === null ? [] : [{ optionId, votes }]));
  const n = rated.reduce((sum, { votes }) => sum + votes, 0);
  return [
    cellMean({ measure: 'cell-mean', subject, method: 'mean' }, { options, mean, group }),
    ...rated.map(({ optionId, votes }) =>
      shareFigure({ measure: 'cell-share', subject: { ...subject, option: optionId } }, { successes: votes, n }),
    ),
    shareFigure({ measure: 'cell-top-share', subject }, { successes: rated.at(-1)?.votes ?? 0, n }),
  ];
}

function cellMean(
  name: FigureName,
  cell: {
    readonly options: readonly OptionWorking[];
    readonly mean: number;
    readonly group: TargetGroupScore;
  },
): Figure {
  const { options, mean, group } = cell;
  const { n, variance } = momentsOfCounts(
    options.map(({ votes }) => votes),
    options.map(({ score }) => score),
  );
  if (n < 2) return figureOf(name, mean, { n });
  const { populationSize } = group;
  const standardError = standardErrorOfMean({ n, variance, ...(populationSize !== undefined && { populationSize }) });
  const figure = estimatedFigure(name, estimateOf({ value: mean, standardError, degreesOfFreedom: n - 1 }), n);
  return variance > 0 ? ofWholePopulation(figure) : figure;
}

function hiddenCell(
  { question, tabulation }: PublishedReview,
  subject: FigureSubject,
  reason: SuppressionReason | 'nothing-answered',
): readonly Figure[] {
  const hidden = (name: FigureName) =>
    reason === 'nothing-answered' ? missingFigure(name, reason) : hiddenFigure(name, reason, tabulation);
  return [
    hidden({ measure: 'cell-mean', subject, method: 'mean' }),
    ...question.scale.options.map(({ id }) =>
      hidden({ measure: 'cell-share', subject: { ...subject, option: id }, method: 'wilson-share' }),
    ),
    hidden({ measure: 'cell-top-share', subject, method: 'wilson-share' }),
  ];
}
