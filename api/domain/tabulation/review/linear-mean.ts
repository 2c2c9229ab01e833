/** The mean of a rater group as a sum over the criteria, and what each of its ratings adds to it. */
export interface LinearMean {
  readonly value: number;
  /** By criterion. */
  readonly sizes: readonly number[];
  /** By criterion, fractions of 1; 0 for a criterion that takes no part. */
  readonly shares: Float64Array;
  /** By criterion; NaN where nobody rated. */
  readonly means: Float64Array;
  /** By criterion: what a rating adds to its card's linear score for each point that it lies above the mean. */
  readonly slopes: Float64Array;
}

export interface GroupRatings {
  /** Cards that are kept. */
  readonly cards: number;
  /** By criterion, aligned with the options. */
  readonly counts: readonly (readonly number[])[];
  /** Cards of "don't know" with a score, which stand in every criterion. */
  readonly scoredDontKnow: number;
}

export interface RatingWorth {
  /** By criterion. */
  readonly weights: Float64Array;
  /** By option. */
  readonly scores: Float64Array;
  readonly dontKnow: number;
}

/**
 * M = Σ w_c M_c / Σ w_c over the means M_c of the n_c ratings of each criterion, so that M tells nothing beyond the counts.
 * The mean of cards that divide by the weights they have would: beside the counts it gives the ratings of the only one who
 * left a criterion open.
 *
 * The error is linearised: with h cards, those of a rater add Σ_c (w_c/Σw) (h/n_c) f_c (s_c − M_c) over the criteria he
 * answered to his linear score r* = M + …, of which M is the mean. f_c² = n_c/(n_c − 1) ÷ h/(h − 1) takes the correction of
 * each criterion for that of the cards. Without gaps r* is the weighted mean of the card.
 *
 * A criterion that fewer than two rated has no variance and leaves its weight to the others (see takePart).
 *
 * Source: linearisation of a sum of domain means, D. A. Binder, On the variances of asymptotically normal estimators from
 * complex surveys, International Statistical Review 51 (1983) 279–292.
 */
export function linearMean({ cards, counts, scoredDontKnow }: GroupRatings, worth: RatingWorth): LinearMean {
  const { weights, scores, dontKnow } = worth;
  const sizes = counts.map((own) => own.reduce((sum, count) => sum + count, scoredDontKnow));
  const means = Float64Array.from(counts, (own, criterion) => {
    const sum = own.reduce((total, count, option) => total + count * (scores[option] ?? 0), 0);
    return (scoredDontKnow === 0 ? sum : sum + scoredDontKnow * dontKnow) / (sizes[criterion] ?? 0);
  });
  const taken = takePart(sizes);
  const total = weights.reduce((sum, weight, criterion) => (taken[criterion] === true ? sum + weight : sum), 0);
  const shares = weights.map((weight, criterion) => (taken[criterion] === true ? weight / total : 0));
  return {
    value: shares.reduce((sum, share, criterion) => (share === 0 ? sum : sum + share * (means[criterion] ?? 0)), 0),
    sizes,
    shares,
    means,
    slopes: shares.map((share, criterion) => share * slopeOf(cards, sizes[criterion] ?? 0)),
  };
}

/**
 * The size of a group of one criterion in which one rating moves the mean as far as it does here at most: that of the cards,
 * or less where a criterion has many gaps.
 */
export function leastSize({ shares, sizes }: LinearMean, cards: number): number {
  const perPoint = sizes.map((n, criterion) => (shares[criterion] ?? 0) / n);
  return 1 / Math.max(1 / cards, ...perPoint.filter(Number.isFinite));
}

/** (h/n) √(n/(n − 1)) ÷ √(h/(h − 1)); 0 for ratings that cannot vary. */
function slopeOf(cards: number, n: number): number {
  return n < 2 ? 0 : Math.sqrt((cards * (cards - 1)) / (n * (n - 1)));
}

/** Which criteria make up the mean of a group: those that two or more rated; where there are none, those that one did. */
export function takePart(sizes: readonly number[]): readonly boolean[] {
  const fewest = sizes.some((n) => n >= 2) ? 2 : 1;
  return sizes.map((n) => n >= fewest);
}
