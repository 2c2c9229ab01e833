/**
 * Who rated whom and how, one entry a rating in each of the three arrays. A rater may leave out targets and may rate one
 * several times.
 */
export interface Ratings {
  readonly raterCount: number;
  readonly targetCount: number;
  /** 0 … raterCount − 1. */
  readonly raters: Int32Array;
  /** 0 … targetCount − 1. */
  readonly targets: Int32Array;
  readonly values: Float64Array;
}

/**
 * Throws RangeError for arrays of different lengths, for a rater or target outside its count and for a value that is not
 * finite.
 */
export function checkRatings({ raterCount, targetCount, raters, targets, values }: Ratings): void {
  if (raters.length !== values.length || targets.length !== values.length) {
    throw new RangeError(`${values.length} values of ${raters.length} raters for ${targets.length} targets`);
  }
  if (!values.every(Number.isFinite)) throw new RangeError('a rating that is not a number');
  if (!raters.every((rater) => rater >= 0 && rater < raterCount)) throw new RangeError('a rater outside the count');
  if (!targets.every((target) => target >= 0 && target < targetCount)) {
    throw new RangeError('a target outside the count');
  }
}

/** The ratings of some raters; raters and targets keep their numbers. */
export function ratingsOf(ratings: Ratings, taken: (rater: number) => boolean): Ratings {
  const { raters, targets, values } = ratings;
  const ofTaken = (_: number, position: number) => taken(raters[position] ?? 0);
  return {
    ...ratings,
    raters: raters.filter(taken),
    targets: targets.filter(ofTaken),
    values: values.filter(ofTaken),
  };
}
