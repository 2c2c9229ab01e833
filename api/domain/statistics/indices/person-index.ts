import type { Result } from '#domain/result';
import type { Insufficient } from '../insufficient';
import type { ScaleEnds } from '../reliability/reverse-keying';
import { rowCount } from '../row-count';
import type { DesignedSample } from '../survey-design/designed-sample';
import { weightedMean, type MeanEstimate } from '../survey-design/weighted-mean';

/** How the answers of one person become one number. */
export interface PersonIndex {
  readonly scale: ScaleEnds;
  /** In proportion, aligned with the items; equal if absent. */
  readonly itemWeights?: readonly number[];
  /** Fewest items that somebody has to answer to have a value: all if absent. */
  readonly minimumAnswered?: number;
}

/** UK Civil Service People Survey: five items, strongly disagree 0, then 25, 50, 75, strongly agree 100. */
export const ENGAGEMENT_INDEX: PersonIndex = { scale: { from: 1, to: 5 } };

/**
 * American Customer Satisfaction Index: overall satisfaction, expectations met, nearness to the ideal, each 1 to 10. Which
 * weights a published figure has depends on its model; without any all three count alike.
 *
 * Source: C. Fornell, M. D. Johnson, E. W. Anderson, J. Cha, B. E. Bryant, The American Customer Satisfaction Index,
 * Journal of Marketing 60 (1996) 7–18.
 */
export const CUSTOMER_SATISFACTION_INDEX: PersonIndex = { scale: { from: 1, to: 10 } };

/**
 * Weighted mean over people of personScores, with its error by design. Fails as weightedMean does, and throws as
 * personScores does.
 */
export function personIndex(
  sample: DesignedSample,
  items: readonly Float64Array[],
  index: PersonIndex,
): Result<MeanEstimate, Insufficient> {
  return weightedMean(sample, personScores(items, index));
}

/**
 * Score 0..100 of each person, Σ w (x − from) / Σ w / (to − from) × 100 over the items answered; NaN for a person who
 * answered too few. NaN is a missing answer, reversed items are turned round before (see reverse-keying).
 *
 * Throws RangeError for an answer outside the scale, for weights that are not above 0 or not one an item, for a minimum
 * that is no whole number from 1 to the number of items, and for columns of different lengths.
 */
export function personScores(items: readonly Float64Array[], index: PersonIndex): Float64Array {
  const { scale, itemWeights = items.map(() => 1), minimumAnswered = items.length } = index;
  checkIndex(items, { scale, itemWeights, minimumAnswered });
  const scores = new Float64Array(rowCount(items));
  for (const person of scores.keys()) {
    let [answered, weight, sum] = [0, 0, 0];
    for (const [position, answers] of items.entries()) {
      const answer = answers[person] ?? Number.NaN;
      if (Number.isNaN(answer)) continue;
      const itemWeight = itemWeights[position] ?? 0;
      answered += 1;
      weight += itemWeight;
      sum += itemWeight * (answer - scale.from);
    }
    scores[person] = answered < minimumAnswered ? Number.NaN : (100 * sum) / (weight * (scale.to - scale.from));
  }
  return scores;
}

function checkIndex(items: readonly Float64Array[], index: Required<PersonIndex>): void {
  const { scale, itemWeights, minimumAnswered } = index;
  if (itemWeights.length !== items.length || !itemWeights.every((weight) => weight > 0)) {
    throw new RangeError('weights are above 0, one an item');
  }
  if (!Number.isInteger(minimumAnswered) || minimumAnswered < 1 || minimumAnswered > items.length) {
    throw new RangeError(`${minimumAnswered} answers of ${items.length} items`);
  }
  if (items.some((answers) => answers.some((answer) => answer < scale.from || answer > scale.to))) {
    throw new RangeError(`an answer outside ${scale.from}..${scale.to}`);
  }
}
