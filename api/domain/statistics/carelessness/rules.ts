/** What makes a row suspicious. Each rule has its own cut-off; none of them is proof, and none deletes anything. */
export type CarelessnessRule =
  /** The longest run of equal answers is at least so long. */
  | { readonly kind: 'longest-run'; readonly atLeast: number }
  /** Runs of equal answers are on average at least so long. */
  | { readonly kind: 'average-run'; readonly atLeast: number }
  /** The standard deviation of the person's own answers is at most this. */
  | { readonly kind: 'within-person-deviation'; readonly atMost: number }
  /** D² is above the 1 − `significance` quantile of the chi-square distribution. */
  | { readonly kind: 'mahalanobis'; readonly significance: number }
  /** At least so many rows, this one included, are alike in every item, of rows with enough answers. */
  | { readonly kind: 'duplicates'; readonly rows: number; readonly minimumAnswered: number }
  /** The band of the time per item is below this one: 1 for less than two seconds. */
  | { readonly kind: 'pace'; readonly below: number };

/**
 * The rules to begin with: a run over half of the items or more (P. G. Curran, Methods for the detection of carelessly
 * invalid responses in survey data, Journal of Experimental Social Psychology 66 (2016) 4–19), equal answers
 * throughout, Mahalanobis at 0.001, two complete rows alike, less than two seconds per item (Huang et al. 2012, see
 * pace-shares). Neither the deviation nor the average run has a published cut-off that holds for every questionnaire.
 */
export function usualRules(items: number): readonly CarelessnessRule[] {
  return [
    { kind: 'longest-run', atLeast: Math.max(2, Math.ceil(items / 2)) },
    { kind: 'within-person-deviation', atMost: 0 },
    { kind: 'mahalanobis', significance: 0.001 },
    { kind: 'duplicates', rows: 2, minimumAnswered: items },
    { kind: 'pace', below: 1 },
  ];
}
