/**
 * One rule about what counts. Ballot rules look at all ratings of a ballot together (items, scales and cards in the order
 * of the questionnaire), card rules at the criteria of one card.
 */
export interface ValidityRule {
  /** Names the rule in every account; unique in its scheme. */
  readonly id: string;
  readonly scope: 'ballot' | 'card';
  readonly test: ValidityTest;
  /** `void` takes the ballot or card out of every figure; `flag` only counts it, and figures are given with and without. */
  readonly action: 'void' | 'flag';
}

export type ValidityTest =
  /** Every rating is the same, over at least so many ratings. */
  | { readonly kind: 'all-equal'; readonly ratings: number }
  /** Every rating is the best option, over at least so many ratings. */
  | { readonly kind: 'all-top'; readonly ratings: number }
  /** More than `most` cards (ballot) or ratings (card) have a score of at least `score`. */
  | { readonly kind: 'too-many-high'; readonly score: number; readonly most: number }
  /** More than `most` have a score below `score`. */
  | { readonly kind: 'too-many-low'; readonly score: number; readonly most: number }
  /** Fewer than `least` have a score below `score`. */
  | { readonly kind: 'too-few-low'; readonly score: number; readonly least: number }
  /**
   * The share of scores of at least `score` is below `lowest` or above `highest`, by more than whole cards make it: of
   * seven, a third is two or three.
   */
  | { readonly kind: 'forced-distribution'; readonly score: number; readonly lowest: number; readonly highest: number }
  /** The best option takes more than this share of the ratings. */
  | { readonly kind: 'top-share'; readonly share: number }
  /** Fewer than this share of what was asked is answered. */
  | { readonly kind: 'answered-share'; readonly share: number }
  /** So many equal ratings in a row, or more. */
  | { readonly kind: 'longest-run'; readonly ratings: number }
  /** Answered in less than so many seconds a rating, as far as the coarse band of the ballot tells. */
  | { readonly kind: 'too-fast'; readonly secondsPerRating: 2 | 5 }
  /** So many ballots of one rater group, or more, are alike in every rating. Only `flag`: likeness is not yet fraud. */
  | { readonly kind: 'duplicates'; readonly ballots: number };
