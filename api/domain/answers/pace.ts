import type { CriterionId } from '#domain/questionnaire/model';
import { type Answer, type Answers, DONT_KNOW, type TargetRating } from './model';

/**
 * How fast a ballot was answered, in seconds a rating: under 2, 2 to under 5, 5 to under 15, 15 and more. The device measures,
 * and only this band goes into the sealed ballot: finer times would be a fingerprint.
 */
export const PACES = [0, 1, 2, 3] as const;
export type Pace = (typeof PACES)[number];

/** Lower bounds of the bands after the first, in seconds a rating. */
export const PACE_BOUNDS = [2, 5, 15] as const;

/** One pause or one accidental tap would decide the mean of fewer. */
const FEWEST_RATINGS = 5;

/**
 * The band of active time divided by ratings (see `countRatings`); a bound belongs to the band above it. Active time is
 * that before each change of an answer with ratings, back to the change before it, long breaks cut short. Undefined for
 * fewer than 5 ratings, and for a time that is no number because nobody measured it.
 *
 * In less than two seconds an item hardly anybody can have read it and thought. Source: J. L. Huang, P. G. Curran, J. Keeney,
 * E. M. Poposki, R. P. DeShon, Detecting and deterring insufficient effort responding to surveys, Journal of Business and
 * Psychology 27 (2012) 99–114. The other bounds are ours, for comparison.
 */
export function paceOf(milliseconds: number, ratings: number): Pace | undefined {
  if (ratings < FEWEST_RATINGS) return undefined;
  return PACES.find((_, band) => milliseconds < (PACE_BOUNDS[band] ?? Infinity) * 1_000 * ratings);
}

/** What stands in an opened ballot as its pace, if it is one. */
export function findPace(value: unknown): Pace | undefined {
  return PACES.find((pace) => pace === value);
}

/** By how many ratings the active time is divided: those of all answers, also of questions that were hidden later. */
export function countRatings(answers: Answers): number {
  return Object.values(answers).reduce<number>((sum, answer) => sum + ratingsIn(answer), 0);
}

/**
 * The ratings of one answer: one choice, a number, each rated item, each rated criterion of a target. Words, days,
 * several choices and orders are none, since they take longer; "don't know" is none, since it may be quick and careful.
 */
export function ratingsIn(answer: Answer | undefined): number {
  if (typeof answer === 'number') return 1;
  if (typeof answer !== 'object') return 0;
  if ('items' in answer) return Object.values(answer.items).filter((mark) => mark !== DONT_KNOW).length;
  if ('targets' in answer) return Object.values(answer.targets).flatMap(ratedCriteria).length;
  return 'option' in answer ? 1 : 0;
}

function ratedCriteria(rating: TargetRating): readonly CriterionId[] {
  return rating === DONT_KNOW ? [] : Object.keys(rating);
}
