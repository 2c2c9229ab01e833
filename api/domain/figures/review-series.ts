import { earlierScore } from '#domain/mapping/earlier-score';
import { originOf, type UnitLinks, type UnitOrigin } from '#domain/mapping/unit-links';
import { estimatedFigure, missingFigure } from './figure';
import { type FigureSeries, type Point, type SeriesWave, testedSeries } from './figure-series';
import { isRanked, type PublishedReview, publishedReviews } from './published-wave';
import { indexFigure } from './review-figures';
import { meaningOf } from './same-question';
import { targetFigures } from './target-figures';
import { type Of, unbroken } from './unbroken-waves';

interface LinkedReview extends PublishedReview {
  readonly links: UnitLinks | null;
}

/** The index and the scores of a review; each is read by itself, so each is a family of its own. */
export function reviewSeries(waves: readonly SeriesWave[], { question }: PublishedReview): readonly FigureSeries[] {
  const { start, parts: reviews } = unbroken<LinkedReview>(waves, (wave) => {
    const part = publishedReviews(wave).find((one) => one.question.id === question.id);
    return part === undefined
      ? 'not-asked'
      : { part: { ...part, links: wave.links ?? null }, meaning: meaningOf(part) };
  });
  const targets = reviews.at(-1)?.review.targets.filter(isRanked) ?? [];
  return [
    testedSeries([{ start, parts: reviews.map(indexPoint) }]),
    ...targets.map(({ targetId }) => testedSeries([{ start, parts: scorePoints(reviews, targetId) }])),
  ].flat();
}

function indexPoint(published: Of<PublishedReview>): Point {
  return { waveId: published.waveId, figure: indexFigure(published), end: published.review.index };
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
    return { waveId, figure, end: score?.estimate ?? null };
  }
  const name = {
    measure: 'score',
    subject: { question: question.id, target: targetId },
    method: 'weighted-composite',
  } as const;
  if (score !== null) return { waveId, figure: estimatedFigure(name, score.estimate, score.n), end: score.estimate };
  return { waveId, figure: missingFigure(name, origin.isPart ? 'unit-split' : 'not-scored'), end: null };
}
