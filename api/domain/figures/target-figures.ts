import { estimateOf } from '#domain/tabulation/findings/estimate';
import type { InsufficientTarget, RankedTarget, TargetGroup, TargetResult } from '#domain/tabulation/model';
import { cellFigures } from './cell-figures';
import { isCensus, isVariedCensus } from './error-remark';
import {
  estimatedFigure,
  type Figure,
  figureOf,
  type FigureName,
  type FigureSubject,
  hiddenFigure,
  missingFigure,
  ofWholePopulation,
  type Shortfall,
} from './figure';
import type { Measure, Method } from './measures';
import { cardsNaming, type ToldCards } from './named-cards';
import type { PublishedReview } from './published-wave';
import { shareFigure } from './share-figure';

export function targetFigures(published: PublishedReview, target: TargetResult): readonly Figure[] {
  const subject = { question: published.question.id, target: target.targetId, category: target.categoryId };
  return target.status === 'ranked'
    ? rankedFigures(published, subject, target)
    : insufficientFigures(published, subject, target);
}

function rankedFigures(published: PublishedReview, subject: FigureSubject, target: RankedTarget): readonly Figure[] {
  const { n, score, points, criteria, groups } = target;
  const composite = (figure: Figure) => (isCensus(groups) ? ofWholePopulation(figure) : figure);
  return [
    composite(estimatedFigure({ measure: 'score', subject, method: 'weighted-composite' }, score, n)),
    composite(estimatedFigure({ measure: 'points', subject, method: 'linear-points' }, points, n)),
    ...standingFigures(subject, target),
    ...criteria.map(({ criterionId, cell }) => {
      const own = { ...subject, criterion: criterionId };
      const name = { measure: 'criterion-score', subject: own, method: 'weighted-composite' } as const;
      return cell.released
        ? composite(estimatedFigure(name, cell.score, cell.n))
        : hiddenFigure(name, cell.reason, published.tabulation);
    }),
    dontKnowFigure(published, subject, target),
    ...groups.flatMap((group) => groupFigures(published, subject, group)),
  ];
}

const BANDS = { above: 1, 'not-distinguishable': 0, below: -1 } as const;

function standingFigures(subject: FigureSubject, target: RankedTarget): readonly Figure[] {
  const [best, worst] = target.rank;
  const standing = (measure: Measure, method: Method, value: number) => figureOf({ measure, subject, method }, value);
  return [
    standing('rank', 'competition-rank', target.place.rank),
    standing('rank-best', 'rank-interval', best),
    standing('rank-worst', 'rank-interval', worst),
    standing('tier', 'tier', target.tier),
    standing('band', 'band', BANDS[target.band]),
  ];
}

function groupFigures(published: PublishedReview, subject: FigureSubject, group: TargetGroup): readonly Figure[] {
  const { groupId, cell } = group;
  const own = { ...subject, group: groupId };
  return [
    groupMean(published, own, group),
    cell.released
      ? dontKnowFigure(published, own, cell)
      : hiddenFigure(
          { measure: 'dont-know-share', subject: own, method: 'wilson-share' },
          cell.reason,
          published.tabulation,
        ),
    ...cellFigures(published, subject, group),
  ];
}

function groupMean({ tabulation }: PublishedReview, subject: FigureSubject, { cell }: TargetGroup): Figure {
  const measure = 'group-mean';
  if (!cell.released) return hiddenFigure({ measure, subject, method: 'mean' }, cell.reason, tabulation);
  const { n, mean, standardError, trimmed = 0 } = cell;
  const degreesOfFreedom = n - 2 * trimmed - 1;
  const method = trimmed > 0 ? 'trimmed-mean' : 'mean';
  const estimate = estimateOf({ value: mean, standardError, degreesOfFreedom });
  const figure = estimatedFigure({ measure, subject, method }, estimate, n);
  return isVariedCensus(cell) ? ofWholePopulation(figure) : figure;
}

function dontKnowFigure({ tabulation }: PublishedReview, subject: FigureSubject, cards: ToldCards): Figure {
  const measure = 'dont-know-share';
  const { dontKnow } = cards;
  if (dontKnow === undefined)
    return hiddenFigure({ measure, subject, method: 'wilson-share' }, 'protected', tabulation);
  return shareFigure({ measure, subject }, { successes: dontKnow, n: cardsNaming(tabulation, { ...cards, dontKnow }) });
}

const OF_SCORED: readonly Omit<FigureName, 'subject'>[] = [
  { measure: 'score', method: 'weighted-composite' },
  { measure: 'points', method: 'linear-points' },
  { measure: 'rank', method: 'competition-rank' },
  { measure: 'rank-best', method: 'rank-interval' },
  { measure: 'rank-worst', method: 'rank-interval' },
  { measure: 'tier', method: 'tier' },
  { measure: 'band', method: 'band' },
];

/** Of a target without a score nothing is shown but why: groups with too few cards are no secret. */
function insufficientFigures(
  { question, tabulation }: PublishedReview,
  subject: FigureSubject,
  { reason, shortfall }: InsufficientTarget,
): readonly Figure[] {
  const [only, ...others] = shortfall;
  const short = only !== undefined && others.length === 0 ? sizesOf(only) : {};
  return [
    ...OF_SCORED.map((name) => missingFigure({ ...name, subject }, reason, reason === 'dont-know' ? {} : short)),
    ...question.criteria.map(({ id }) =>
      missingFigure(
        { measure: 'criterion-score', subject: { ...subject, criterion: id }, method: 'weighted-composite' },
        'not-scored',
      ),
    ),
    ...tabulation.ballots.groups.map(({ groupId }) => {
      const name = { measure: 'group-mean', subject: { ...subject, group: groupId }, method: 'mean' } as const;
      const own = shortfall.find((one) => one.groupId === groupId);
      return own === undefined ? missingFigure(name, 'not-scored') : missingFigure(name, 'too-few-cards', sizesOf(own));
    }),
  ];
}

function sizesOf({ have, need }: InsufficientTarget['shortfall'][number]): Shortfall {
  return { ...(have !== undefined && { have }), need };
}
