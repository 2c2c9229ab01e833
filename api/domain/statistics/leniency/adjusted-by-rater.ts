import { fail, ok, type Result } from '#domain/result';
import type { Insufficient } from '../insufficient';
import { comparableRatings } from './comparable-ratings';
import type { Connection } from './connection';
import { ratingsOf, type Ratings } from './ratings';
import { effectsByTarget, type TargetEffect } from './target-effects';

export interface AdjustedByRater {
  /**
   * Of each target the mean of its adjusted ratings. Fails with 'nothing-answered' for a target that nobody rated, with
   * 'too-few' for one that only raters left out have rated, and with 'not-connected' for one that shares no rater with
   * another.
   */
  readonly targets: readonly Result<AdjustedTarget, Insufficient>[];
  /** Of the ratings used. */
  readonly connection: Connection;
  readonly raters: { readonly used: number; readonly leftOut: number };
  /** Of the ratings used, before they are adjusted. */
  readonly grandMean: number;
}

export interface AdjustedTarget extends TargetEffect {
  /** Ratings behind the effect. */
  readonly n: number;
}

interface Adjustment {
  /** Whether a rater has what the adjustment needs. */
  readonly takes: (rater: number) => boolean;
  readonly adjusted: (rater: number, value: number) => number;
}

/** Means by target of ratings that are adjusted by something known about their raters. */
export function adjustedByRater(
  ratings: Ratings,
  { takes, adjusted }: Adjustment,
): Result<AdjustedByRater, Insufficient> {
  const comparable = comparableRatings(ratings);
  if (!comparable.ok) return comparable;
  const used = ratingsOf(ratings, takes);
  const connection = usedConnection(used);
  if (!connection.ok) return connection;
  const raters = connection.value.componentOfRater.filter((component) => component >= 0).length;
  const all = comparable.value.componentOfRater.filter((component) => component >= 0).length;
  return ok({
    targets: withRatedByOthers(meansByTarget(used, { connection: connection.value, adjusted }), comparable.value),
    connection: connection.value,
    raters: { used: raters, leftOut: all - raters },
    grandMean: used.values.reduce((sum, value) => sum + value, 0) / used.values.length,
  });
}

/** Where nobody is taken, there are too few raters and not too few answers. */
function usedConnection(used: Ratings): Result<Connection, Insufficient> {
  return used.values.length === 0 ? fail({ reason: 'too-few', have: 0, need: 2 }) : comparableRatings(used);
}

function meansByTarget(
  used: Ratings,
  { connection, adjusted }: { readonly connection: Connection; readonly adjusted: Adjustment['adjusted'] },
): AdjustedByRater['targets'] {
  const sums = new Float64Array(used.targetCount);
  const counts = new Int32Array(used.targetCount);
  used.values.forEach((value, position) => {
    const target = used.targets[position] ?? 0;
    sums[target] = (sums[target] ?? 0) + adjusted(used.raters[position] ?? 0, value);
    counts[target] = (counts[target] ?? 0) + 1;
  });
  return effectsByTarget(connection, (target, component) => {
    const n = counts[target] ?? 0;
    return { effect: (sums[target] ?? 0) / n, component, n };
  });
}

function withRatedByOthers(
  targets: AdjustedByRater['targets'],
  { componentOfTarget }: Connection,
): AdjustedByRater['targets'] {
  return targets.map((result, target) => {
    const ratedByOthers = !result.ok && result.error.reason === 'nothing-answered' && componentOfTarget[target] !== -1;
    return ratedByOthers ? fail({ reason: 'too-few', have: 0, need: 1 }) : result;
  });
}
