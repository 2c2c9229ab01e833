import { covarianceOfCounts, type JointCounts } from '#domain/statistics/moments/count-covariance';
import { momentsOfCounts } from '#domain/statistics/moments/count-moments';
import type { Moments } from '#domain/statistics/moments/moments';
import type { ItemAnswers } from '#domain/statistics/reliability/cronbach-alpha';
import { exactMoments } from '../indices/item-table';
import { forEachCard, type ReviewCards } from './review-cards';

/** How often the cards of a review give each option, in each criterion and in two criteria at once. */
export interface CriterionCounts {
  /** Of each criterion, over the cards of one target. */
  ofTarget(target: number): readonly Moments[];
  /** Of the criteria, over all cards. */
  readonly together: ItemAnswers;
}

/** Counts every card once: sums of whole numbers are the same in any order. */
export function criterionCounts(cards: ReviewCards): CriterionCounts {
  const { question, scores } = cards;
  const criteria = question.criteria.length;
  const options = question.scale.options.length;
  const single = new Uint32Array(question.targets.length * criteria * options);
  const pairs = new Uint32Array((criteria * options) ** 2);
  forEachCard(cards, ({ bytes, offset, target }) => {
    for (let first = 0; first < criteria; first++) {
      const option = bytes[offset + first] ?? options;
      if (option >= options) continue;
      increase(single, (target * criteria + first) * options + option);
      for (let second = 0; second <= first; second++) {
        const other = bytes[offset + second] ?? options;
        if (other < options) increase(pairs, ((first * criteria + second) * options + option) * options + other);
      }
    }
  });
  const momentsIn = (counts: Uint32Array, start: number) =>
    momentsOfCounts([...counts.subarray(start, start + options)], [...scores]);
  const jointCounts = (first: number, second: number): JointCounts => {
    const start = (Math.max(first, second) * criteria + Math.min(first, second)) * options ** 2;
    return { counts: pairs.subarray(start, start + options ** 2), rowValues: scores, columnValues: scores };
  };
  const pooled = pooledCounts(single, criteria * options);
  return {
    ofTarget: (target) =>
      question.criteria.map((_, criterion) => momentsIn(single, (target * criteria + criterion) * options)),
    together: {
      items: criteria,
      momentsOf: (criterion) => exactMoments(momentsIn(pooled, criterion * options), jointCounts(criterion, criterion)),
      pairOf: (first, second) => covarianceOfCounts(jointCounts(first, second)),
      answeredAny: () => cards.ratings.values.length,
    },
  };
}

function increase(counts: Uint32Array, place: number): void {
  counts[place] = (counts[place] ?? 0) + 1;
}

function pooledCounts(counts: Uint32Array, width: number): Uint32Array {
  const pooled = new Uint32Array(width);
  for (const [place, count] of counts.entries()) pooled[place % width] = (pooled[place % width] ?? 0) + count;
  return pooled;
}
