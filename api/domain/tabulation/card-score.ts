import type { TargetsQuestion } from '#domain/questionnaire/model';
import { DONT_KNOW_CODE, NO_ANSWER_CODE } from './packed-ballots';

/** What became of one card: a score in 0..100 (of the scale), or one of the states below. */
export type CardOutcome = number;

/** Nothing on the card was answered. */
export const UNRATED = -1;
/** Nothing but "don't know". */
export const NOT_KNOWN = -2;
/** Fewer than half of the criteria answered: too little to stand for the target. */
export const VOID_CARD = -3;

/**
 * The score that one rater gives one target: r = Σ w_c s_c / Σ w_c over the answered criteria, if at least half of the
 * criteria, by number, are answered; the card is void otherwise. Scores are never negative, so the states can be.
 */
export type CardScorer = (bytes: Uint8Array, offset: number) => CardOutcome;

export function createCardScorer(question: TargetsQuestion): CardScorer {
  const weights = Float64Array.from(question.criteria, ({ weight }) => weight);
  const scores = Float64Array.from(question.scale.options, ({ score }) => score);
  const criteria = weights.length;
  return (bytes, offset) => {
    let answered = 0;
    let notKnown = 0;
    let weightSum = 0;
    let weightedScore = 0;
    for (let criterion = 0; criterion < criteria; criterion++) {
      const code = bytes[offset + criterion] ?? NO_ANSWER_CODE;
      if (code === NO_ANSWER_CODE) continue;
      if (code === DONT_KNOW_CODE) {
        notKnown += 1;
        continue;
      }
      const weight = weights[criterion] ?? 0;
      answered += 1;
      weightSum += weight;
      weightedScore += weight * (scores[code] ?? Number.NaN);
    }
    if (answered === 0) return notKnown > 0 ? NOT_KNOWN : UNRATED;
    return answered * 2 < criteria || weightSum === 0 ? VOID_CARD : weightedScore / weightSum;
  };
}
