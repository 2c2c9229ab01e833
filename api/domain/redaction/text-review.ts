import { findPersonalDetails } from './find-personal-details';

/** What a reviewer can decide: shown as it is, shown with what was masked gone for good, not shown. */
export const REVIEW_DECISIONS = ['kept', 'masked', 'withheld'] as const;
export type ReviewDecision = (typeof REVIEW_DECISIONS)[number];

/** Of a text about which nobody decided: `clear` where nothing in it was found, else `waiting`. */
export type ReviewState = ReviewDecision | 'clear' | 'waiting';

export interface ReviewedText {
  readonly content: string;
  readonly review: ReviewDecision | null;
}

/** @param unitNames as of `findPersonalDetails` */
export function reviewStateOf({ content, review }: ReviewedText, unitNames: readonly string[]): ReviewState {
  if (review !== null) return review;
  return findPersonalDetails(content, unitNames).length > 0 ? 'waiting' : 'clear';
}

/** Readers of results see a text in which nothing was found, and one that a reviewer let pass. */
export function isShownToReaders(state: ReviewState): boolean {
  return state === 'clear' || state === 'kept' || state === 'masked';
}
