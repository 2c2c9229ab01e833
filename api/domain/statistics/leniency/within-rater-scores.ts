import type { Result } from '#domain/result';
import type { Insufficient } from '../insufficient';
import { adjustedByRater, type AdjustedByRater } from './adjusted-by-rater';
import { raterMoments } from './rater-moments';
import type { Ratings } from './ratings';
import { targetsPerRater } from './targets-per-rater';

/** The standard deviation of two ratings says no more than that they differ. */
const FEWEST_TARGETS = 3;

/**
 * Within-rater z-scores: of each target the mean of (y − ȳ_rater) / s_rater with s of n − 1, over the raters of at least
 * three targets whose ratings differ. It takes out, besides mildness, how far a rater spreads ratings: all raters weigh
 * alike, whether they use the whole scale or a corner of it.
 *
 * Fails as comparable-ratings does for all ratings and, with 'too-few', for those of the raters it can use. Throws
 * RangeError as `checkRatings` does.
 * Source: ipsative standardisation, R. Fischer, Standardization to account for cross-cultural response bias, Journal of
 * Cross-Cultural Psychology 35 (2004) 263–282.
 */
export function withinRaterScores(ratings: Ratings): Result<AdjustedByRater, Insufficient> {
  const targets = targetsPerRater(ratings);
  const moments = raterMoments(ratings);
  return adjustedByRater(ratings, {
    takes: (rater) => (targets[rater] ?? 0) >= FEWEST_TARGETS && (moments[rater]?.variance ?? 0) > 0,
    adjusted: (rater, value) => {
      const { mean, variance } = moments[rater] ?? { mean: Number.NaN, variance: Number.NaN };
      return (value - mean) / Math.sqrt(variance);
    },
  });
}
