import type { CountTeller } from '#domain/tabulation/told-rule-counts';
import { reviewAgreement } from './review-agreement';
import { reviewCards, type ReviewedBallots } from './review-cards';
import { reviewDiscrimination } from './review-discrimination';
import { reviewLeniency } from './review-leniency';
import type { ReviewAnalysis } from './review-model';

export interface TabulatedReview extends ReviewedBallots {
  readonly tell: CountTeller;
}

/** How far the scores of a targets question can be relied on. */
export function reviewAnalysis(review: TabulatedReview): ReviewAnalysis {
  const { question, rules, table, tell } = review;
  const cards = reviewCards(review);
  return {
    question: question.id,
    ...cards.counted,
    ...(cards.leftOut.size > 0 && { leftOut: cards.leftOut.size }),
    agreement: reviewAgreement({ rules, table, cards }),
    discrimination: reviewDiscrimination({ rules, table, cards, tell }),
    leniency: reviewLeniency({ rules, table, cards }),
  };
}
