import type { ReleaseRules } from '#domain/disclosure/release-rules';
import type { ReviewTable } from '#domain/tabulation/model';
import { reviewAgreement } from './review-agreement';
import { reviewCards, type ReviewedBallots } from './review-cards';
import { reviewDiscrimination } from './review-discrimination';
import { reviewLeniency } from './review-leniency';
import type { ReviewAnalysis } from './review-model';

export interface TabulatedReview extends ReviewedBallots {
  readonly rules: ReleaseRules;
  readonly table: ReviewTable;
}

/** How far the scores of a targets question can be relied on. */
export function reviewAnalysis(review: TabulatedReview): ReviewAnalysis {
  const { question, rules, table } = review;
  const cards = reviewCards(review);
  return {
    question: question.id,
    raters: cards.raterCount,
    targets: cards.targetCount,
    cards: cards.ratings.values.length,
    agreement: reviewAgreement({ rules, table, cards }),
    discrimination: reviewDiscrimination({ rules, table, cards }),
    leniency: reviewLeniency({ rules, table, cards }),
  };
}
