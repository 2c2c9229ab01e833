import type { TargetsQuestion } from '#domain/questionnaire/model';
import { type Hits, isVoided, judge } from '#domain/scoring/judge';
import { optionScores, statisticScores } from '#domain/scoring/option-scores';
import { RatingSummary } from '#domain/scoring/rating-summary';
import type { ScoringScheme } from '#domain/scoring/scheme';
import type { LinearMean, RatingWorth } from './linear-mean';
import { DONT_KNOW_CODE, NO_ANSWER_CODE } from '../packed-ballots';

/** What became of one card: a score in 0..100 (of the scale), or one of the states below. */
export type CardOutcome = number;

/** Nothing on the card was answered. */
export const UNRATED = -1;
/** Nothing but "don't know". */
export const NOT_KNOWN = -2;
/** Fewer than half of the criteria answered: too little to stand for the target. Or a rule of the scheme voids it. */
export const VOID_CARD = -3;

export interface CardScorer {
  /**
   * The score that one rater gives one target: r = Σ w_c s_c / Σ w_c over the answered criteria, if at least half of
   * the criteria, by number, are answered; the card is void otherwise. By it cards are put in order, for trimming; what they
   * make of the group's mean is their linear score. Scores are never negative, so the states can be.
   */
  scoreOf(bytes: Uint8Array, offset: number): CardOutcome;
  /** The card rules of the scheme that the card hits. */
  hitsOf(bytes: Uint8Array, offset: number): Hits;
  /** Whether every criterion is rated. */
  isComplete(bytes: Uint8Array, offset: number): boolean;
  /** What an outcome counts: "don't know" what the scheme says, if it says so. Negative for cards that do not count. */
  countedAs(outcome: CardOutcome): number;
  /** Of a card that counts: what it adds to its group's mean, times the number of cards (see linear-mean). */
  linearScoreOf(card: CountedCard, mean: LinearMean): number;
  /** By option and criterion. */
  readonly worth: RatingWorth;
}

export interface CountedCard {
  readonly bytes: Uint8Array;
  readonly offset: number;
  readonly outcome: CardOutcome;
}

export function createCardScorer(question: TargetsQuestion, scheme: ScoringScheme): CardScorer {
  const options = optionScores(question, scheme);
  const scores = Float64Array.from(statisticScores(options, scheme.statistic));
  const weights = Float64Array.from(question.criteria, ({ weight }) => weight);
  const dontKnowCounts = scheme.dontKnow.kind === 'score' ? scheme.dontKnow.score : NOT_KNOWN;
  const rules = scheme.validity.filter(({ scope }) => scope === 'card');
  const ratings = new RatingSummary();
  const criteria = weights.length;
  const countedAs = (outcome: CardOutcome) => (outcome === NOT_KNOWN ? dontKnowCounts : outcome);
  return {
    scoreOf,
    hitsOf,
    isComplete,
    countedAs,
    linearScoreOf,
    worth: { weights, scores, dontKnow: dontKnowCounts },
  };

  function scoreOf(bytes: Uint8Array, offset: number): CardOutcome {
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
    if (answered * 2 < criteria || weightSum === 0) return VOID_CARD;
    if (rules.length > 0 && isVoided(hitsOf(bytes, offset), rules)) return VOID_CARD;
    return weightedScore / weightSum;
  }

  function isComplete(bytes: Uint8Array, offset: number): boolean {
    for (let criterion = 0; criterion < criteria; criterion++) {
      if ((bytes[offset + criterion] ?? NO_ANSWER_CODE) >= DONT_KNOW_CODE) return false;
    }
    return true;
  }

  function linearScoreOf({ bytes, offset, outcome }: CountedCard, { value, means, slopes }: LinearMean): number {
    let linear = value;
    for (let criterion = 0; criterion < criteria; criterion++) {
      const rating = outcome === NOT_KNOWN ? dontKnowCounts : scores[bytes[offset + criterion] ?? NO_ANSWER_CODE];
      const slope = slopes[criterion] ?? 0;
      if (rating !== undefined && slope > 0) linear += slope * (rating - (means[criterion] ?? 0));
    }
    return linear;
  }

  function hitsOf(bytes: Uint8Array, offset: number): Hits {
    if (rules.length === 0) return 0;
    ratings.clear();
    for (let criterion = 0; criterion < criteria; criterion++) {
      const code = bytes[offset + criterion] ?? NO_ANSWER_CODE;
      if (code === NO_ANSWER_CODE) ratings.addGap();
      else if (code === DONT_KNOW_CODE) ratings.addDontKnow();
      else {
        ratings.addRating(code, code === options.length - 1);
        ratings.addUnit(options[code] ?? Number.NaN);
      }
    }
    return judge(rules, ratings);
  }
}
