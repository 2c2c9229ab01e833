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

/** The ratings of some raters; raters and targets keep their numbers. Loops, as filter takes a second for a million. */
export function ratingsOf(ratings: Ratings, taken: (rater: number) => boolean): Ratings {
  const raters = new Int32Array(ratings.values.length);
  const targets = new Int32Array(ratings.values.length);
  const values = new Float64Array(ratings.values.length);
  let kept = 0;
  for (let position = 0; position < values.length; position++) {
    const rater = ratings.raters[position] ?? 0;
    if (!taken(rater)) continue;
    raters[kept] = rater;
    targets[kept] = ratings.targets[position] ?? 0;
    values[kept] = ratings.values[position] ?? 0;
    kept += 1;
  }
  return {
    ...ratings,
    raters: raters.subarray(0, kept),
    targets: targets.subarray(0, kept),
    values: values.subarray(0, kept),
  };
}
