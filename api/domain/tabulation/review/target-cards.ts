import type { TargetsQuestion } from '#domain/questionnaire/model';
import { type CardScorer, type CountedCard, UNRATED } from './card-score';
import type { SortedBallots } from '../packed-ballots';

/** The cards of one target. */
export interface TargetCards {
  readonly question: TargetsQuestion;
  readonly ballots: SortedBallots;
  readonly scorer: CardScorer;
  /** What became of each card, in the order of the ballots. */
  readonly outcomes: Float64Array;
  /** By rater group, whether no card that counts leaves a criterion open. */
  readonly complete: readonly boolean[];
  /** Of the card's first rating in its ballot. */
  readonly cardOffset: number;
}

export interface GroupCard extends CountedCard {
  readonly group: number;
  /** By which it is put in order. */
  readonly score: number;
}

/** Visits the cards that count. */
export function forEachCounted(cards: TargetCards, visit: (card: GroupCard) => void): void {
  const { ballots, scorer, outcomes, cardOffset } = cards;
  ballots.forEach(({ bytes, offset, group, place }) => {
    const outcome = outcomes[place] ?? UNRATED;
    const score = scorer.countedAs(outcome);
    if (score >= 0) visit({ bytes, offset: offset + cardOffset, group, outcome, score });
  });
}
