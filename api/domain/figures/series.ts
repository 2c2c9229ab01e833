import { earlierScore } from '#domain/mapping/earlier-score';
import { originOf, type UnitLinks, type UnitOrigin } from '#domain/mapping/unit-links';
import type { Estimate } from '#domain/tabulation/model';
import { estimatedFigure, type Figure, type FigureSubject, missingFigure } from './figure';
import type { Measure } from './measures';
import { isRanked, type PublishedReview, publishedReviews, type PublishedWave } from './published-wave';
import { type PublishedTable, publishedTables, questionFigures } from './question-figures';
import { indexFigure } from './review-figures';
import { type AskedQuestion, isSameQuestion } from './same-question';
import { type SeriesStatement, statementOfSeries } from './series-statement';
import { targetFigures } from './target-figures';
import { isWeighted, weightedEstimate, weightedFigures } from './weighted-estimate';

/** A wave of a survey as its reader sees it. */
export interface SeriesWave extends Pick<PublishedWave, 'questionnaire' | 'tabulation'> {
  readonly waveId: string;
  /** What units of the wave before it in this series became; absent where each is what has its code. */
  readonly links?: UnitLinks;
}

/** One figure over the waves that asked the same, the oldest first, and what may be said of it. */
export interface FigureSeries extends SeriesStatement {
  readonly measure: Measure;
  readonly subject: FigureSubject;
  readonly waves: readonly { readonly waveId: string; readonly figure: Figure }[];
}

/**
 * The indices, scores and means of the last wave with those of the waves before it, as far back as the question was the
 * same in every one of them: over a question that was changed or left out nothing can be said to rise or fall.
 */
export function seriesOf(waves: readonly SeriesWave[]): readonly FigureSeries[] {
  const last = waves.at(-1);
  if (last === undefined) return [];
  return [
    ...publishedReviews(last).flatMap((review) => reviewSeries(reviewsBefore(waves, review))),
    ...publishedTables(last).flatMap((table) => seriesIn(tablesBefore(waves, table).map(meanPoint))),
  ];
}

type Of<Part> = Part & { readonly waveId: string };

/** The last waves that have it and asked alike, in their order. */
function unbroken<Part>(
  waves: readonly SeriesWave[],
  found: (wave: SeriesWave) => { readonly part: Part; readonly asked: AskedQuestion } | undefined,
): readonly Of<Part>[] {
  const run: Of<Part>[] = [];
  let later: AskedQuestion | undefined;
  for (const wave of waves.toReversed()) {
    const own = found(wave);
    if (own === undefined || (later !== undefined && !isSameQuestion(later, own.asked))) break;
    later = own.asked;
    run.push({ ...own.part, waveId: wave.waveId });
  }
  return run.toReversed();
}

interface LinkedReview extends PublishedReview {
  readonly links: UnitLinks | null;
}

function reviewsBefore(waves: readonly SeriesWave[], { question }: PublishedReview): readonly Of<LinkedReview>[] {
  return unbroken(waves, (wave) => {
    const part = publishedReviews(wave).find((one) => one.question.id === question.id);
    return part && { part: { ...part, links: wave.links ?? null }, asked: part };
  });
}

function reviewSeries(reviews: readonly Of<LinkedReview>[]): readonly FigureSeries[] {
  const last = reviews.at(-1);
  if (last === undefined) return [];
  const targets = last.review.targets.filter(isRanked);
  return [
    seriesIn(reviews.map(indexPoint)),
    ...targets.map(({ targetId }) => seriesIn(scorePoints(reviews, targetId))),
  ].flat();
}

interface Point {
  readonly waveId: string;
  /** Undefined for a kind of question that has none. */
  readonly figure: Figure | undefined;
  /** With its degrees of freedom, which tests need. */
  readonly estimate: Estimate | null;
}

function indexPoint(published: Of<PublishedReview>): Point {
  return { waveId: published.waveId, figure: indexFigure(published), estimate: published.review.index };
}

/** From the last wave back: what the unit was, and what that was. */
function scorePoints(reviews: readonly Of<LinkedReview>[], targetId: string): readonly Point[] {
  const points: Point[] = [];
  let origin: UnitOrigin = { from: [targetId], isPart: false };
  for (const review of reviews.toReversed()) {
    points.push(scorePoint(review, targetId, origin));
    origin = before(origin, review.links);
  }
  return points.toReversed();
}

function before({ from, isPart }: UnitOrigin, links: UnitLinks | null): UnitOrigin {
  const origins = from.map((id) => originOf(links, id));
  const known = origins.every((origin) => origin.from.length > 0);
  return {
    from: known ? [...new Set(origins.flatMap((origin) => origin.from))] : [],
    isPart: isPart || origins.some((origin) => origin.isPart),
  };
}

function scorePoint(published: Of<LinkedReview>, targetId: string, origin: UnitOrigin): Point {
  const { waveId, question, review } = published;
  const [only = targetId, ...others] = origin.from;
  const score = earlierScore(review, origin);
  const target = review.targets.find((one) => one.targetId === only);
  if (target !== undefined && others.length === 0 && !origin.isPart && origin.from.length > 0) {
    const figure = targetFigures(published, target).find(({ measure }) => measure === 'score');
    return { waveId, figure, estimate: score?.estimate ?? null };
  }
  const name = {
    measure: 'score',
    subject: { question: question.id, target: targetId },
    method: 'weighted-composite',
  } as const;
  if (score !== null)
    return { waveId, figure: estimatedFigure(name, score.estimate, score.n), estimate: score.estimate };
  return { waveId, figure: missingFigure(name, origin.isPart ? 'unit-split' : 'not-scored'), estimate: null };
}

interface TableOfWave extends PublishedTable, Pick<SeriesWave, 'tabulation'> {}

/** Waves that are weighted and waves that are not make no series. */
function tablesBefore(waves: readonly SeriesWave[], { table }: PublishedTable): readonly Of<TableOfWave>[] {
  const last = waves.at(-1);
  const weighted = last !== undefined && isWeighted(last.tabulation);
  return unbroken(waves, (wave) => {
    if (isWeighted(wave.tabulation) !== weighted) return undefined;
    const part = publishedTables(wave).find(
      (one) => one.table.question === table.question && one.table.item === table.item,
    );
    const { tabulation } = wave;
    return part && { part: { ...part, tabulation }, asked: { question: part.question, tabulation } };
  });
}

function meanPoint(point: Of<TableOfWave>): Point {
  const { waveId, tabulation, ...published } = point;
  if (isWeighted(tabulation)) return weightedPoint(point);
  const { overall } = published.table;
  const figure = questionFigures(published, tabulation).find(({ measure }) => measure === 'mean');
  return { waveId, figure, estimate: (overall.released ? overall.mean : null) ?? null };
}

function weightedPoint({ waveId, tabulation, question, table }: Of<TableOfWave>): Point {
  const figure = weightedFigures(tabulation, { question, table }).find(({ measure }) => measure === 'weighted-mean');
  return { waveId, figure, estimate: weightedEstimate(tabulation, table, ({ mean }) => mean) };
}

/** None where the last wave has no value. */
function seriesIn(points: readonly Point[]): readonly FigureSeries[] {
  const last = points.at(-1);
  if (last?.figure === undefined || last.estimate === null) return [];
  const { measure, subject } = last.figure;
  return [
    {
      measure,
      subject,
      waves: points.flatMap(({ waveId, figure }) => (figure === undefined ? [] : [{ waveId, figure }])),
      ...statementOfSeries(points.map(({ estimate }) => estimate)),
    },
  ];
}
