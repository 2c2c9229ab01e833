import type { Result } from '#domain/result';
import type { Insufficient } from '../insufficient';
import { adjustedByRater, type AdjustedByRater } from './adjusted-by-rater';
import { raterMoments } from './rater-moments';
import type { Ratings } from './ratings';
import { targetsPerRater } from './targets-per-rater';

/** A rater of one target says nothing about how that one stands to others. */
const FEWEST_TARGETS = 2;

/**
 * Rater-centred means: of each target the mean of y − ȳ_rater, over the raters of at least two targets; effect +
 * grandMean is in units of the ratings. It takes out mildness exactly where every rater rated the same targets; where
 * one rated better targets than another, part of the difference of targets goes with it (see additive-effects).
 *
 * Fails as comparable-ratings does for all ratings and, with 'too-few', for those of the raters it can use. Throws
 * RangeError as `checkRatings` does.
 * Source: the deviation scores of multilevel analysis, "centring within clusters", C. K. Enders, D. Tofighi, Centering
 * predictor variables in cross-sectional multilevel models, Psychological Methods 12 (2007) 121–138.
 */
export function raterCentredMeans(ratings: Ratings): Result<AdjustedByRater, Insufficient> {
  const targets = targetsPerRater(ratings);
  const moments = raterMoments(ratings);
  return adjustedByRater(ratings, {
    takes: (rater) => (targets[rater] ?? 0) >= FEWEST_TARGETS,
    adjusted: (rater, value) => value - (moments[rater]?.mean ?? 0),
  });
}
