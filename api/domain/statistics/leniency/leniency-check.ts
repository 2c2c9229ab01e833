import { fail, ok, type Result } from '#domain/result';
import { additiveEffects, type AdditiveEffects } from './additive-effects';
import type { AdjustedByRater } from './adjusted-by-rater';
import { connectionOf, type Connection } from './connection';
import { crossedEffects, type CrossedEffects } from './crossed-effects';
import type { LeniencyGap } from './leniency-gap';
import { raterCentredMeans } from './rater-centred-means';
import type { Ratings } from './ratings';
import type { TargetEffect } from './target-effects';
import { targetPlaces, type OfficialStanding, type TargetPlace } from './target-places';
import { withinRaterScores } from './within-rater-scores';

export interface LeniencyCheck {
  /** More than one component: ranks are given inside each, and none across. */
  readonly connection: Connection;
  readonly raterCentred: Result<CheckedRanks<AdjustedByRater>, LeniencyGap>;
  readonly withinRater: Result<CheckedRanks<AdjustedByRater>, LeniencyGap>;
  readonly additive: Result<CheckedRanks<AdditiveEffects>, LeniencyGap>;
  /** Fails with 'no-variance' where the variance of targets is estimated at 0, so that the model ranks nobody. */
  readonly crossed: Result<CheckedRanks<CrossedEffects>, LeniencyGap>;
}

export interface CheckedRanks<Estimate> {
  readonly estimate: Estimate;
  /** In the order of the targets. */
  readonly places: readonly Result<TargetPlace, LeniencyGap>[];
  /** Targets with both ranks, how many of them have two different ones, and the most places between these. */
  readonly compared: number;
  readonly moved: number;
  readonly largestMove: number;
}

interface Estimated {
  readonly targets: readonly Result<TargetEffect, LeniencyGap>[];
}

/**
 * Where targets would stand if the mildness of their raters were taken out, by four methods beside the official values,
 * which it leaves as they are. Each method that the data do not allow says why, and so does each target.
 *
 * Throws RangeError as `checkRatings` and target-places do.
 */
export function leniencyCheck(ratings: Ratings, official: OfficialStanding): LeniencyCheck {
  const checked = <Estimate extends Estimated>(estimate: Result<Estimate, LeniencyGap>) =>
    estimate.ok ? ok(checkedRanks(estimate.value, official)) : estimate;
  return {
    connection: connectionOf(ratings),
    raterCentred: checked(raterCentredMeans(ratings)),
    withinRater: checked(withinRaterScores(ratings)),
    additive: checked(additiveEffects(ratings)),
    crossed: checked(telling(crossedEffects(ratings))),
  };
}

/** Effects that are all 0 would make everybody first. */
function telling(estimate: Result<CrossedEffects, LeniencyGap>): Result<CrossedEffects, LeniencyGap> {
  return estimate.ok && estimate.value.variances.targets.atZero ? fail({ reason: 'no-variance' }) : estimate;
}

function checkedRanks<Estimate extends Estimated>(
  estimate: Estimate,
  official: OfficialStanding,
): CheckedRanks<Estimate> {
  const places = targetPlaces(estimate.targets, official);
  const moves = places.flatMap((place) => (place.ok ? [Math.abs(place.value.placesUp)] : []));
  return {
    estimate,
    places,
    compared: moves.length,
    moved: moves.filter((move) => move > 0).length,
    largestMove: moves.reduce((most, move) => Math.max(most, move), 0),
  };
}
