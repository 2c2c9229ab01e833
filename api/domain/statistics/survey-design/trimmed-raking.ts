import { ok, type Result } from '#domain/result';
import type { DesignedSample } from './designed-sample';
import { withUnknownGroup, type Margin, type RakingProblem } from './margin';
import { rakedSample, type RakedSample } from './raked-sample';

export interface TrimmedSample extends RakedSample {
  /** Lowest and highest weight that trimming leaves. */
  readonly bounds: Bounds;
  /** Rows that raking alone gives a weight outside the bounds. */
  readonly trimmed: number;
  /** Rows that are still outside, because the margins ask for it; 0 if bounds and margins agree. */
  readonly outside: number;
  /** How often the weights were cut and raked again. */
  readonly rounds: number;
}

/** Lowest and highest weight. */
type Bounds = readonly [number, number];

/** Multiples of the median weight. */
export const TRIMMING: Bounds = [0.3, 3];

const MOST_ROUNDS = 100;
/** Relative; closer weights are the same. */
const NEGLIGIBLE = 1e-6;

/**
 * Raking with weights cut to multiples of their median after the first raking, and raked again, in turns: what is cut off
 * goes to the others in proportion. The margins always hold in the end; bounds that they do not allow are exceeded, and
 * `outside` says by how many. Errors take the weights as cut for the base.
 *
 * Fails and throws as rakedSample does; throws RangeError for bounds that do not have 1 between them.
 * Source: F. Potter, A study of procedures to identify and trim extreme sampling weights, Proceedings of the Section on
 * Survey Research Methods, American Statistical Association (1990) 225–230.
 */
export function trimmedRaking(
  sample: DesignedSample,
  margins: readonly Margin[],
  multiples: Bounds = TRIMMING,
): Result<TrimmedSample, RakingProblem> {
  const [lowest, highest] = multiples;
  if (!(lowest >= 0 && lowest <= 1 && highest >= 1)) throw new RangeError(`bounds ${lowest} and ${highest}`);
  const first = rakedSample(sample, margins);
  if (!first.ok) return first;
  const median = medianWeight(first.value.sample.weights);
  const bounds = [lowest * median, highest * median] as const;
  const complete = margins.map((margin) => withUnknownGroup(margin, sample.weights));
  const cutAndRaked = cutInTurns(first.value, complete, bounds);
  if (!cutAndRaked.ok) return cutAndRaked;
  const { raked, rounds } = cutAndRaked.value;
  return ok({
    ...raked,
    bounds,
    trimmed: countOutside(first.value, bounds),
    outside: countOutside(raked, bounds),
    rounds,
  });
}

/** Until all weights are inside the bounds, or a round gives the weights of the last one again. */
function cutInTurns(
  first: RakedSample,
  margins: readonly Margin[],
  bounds: Bounds,
): Result<{ readonly raked: RakedSample; readonly rounds: number }, RakingProblem> {
  let raked = first;
  for (let rounds = 0; rounds < MOST_ROUNDS; rounds++) {
    if (countOutside(raked, bounds) === 0) return ok({ raked, rounds });
    const before = raked.sample.weights;
    const again = rakedSample({ ...raked.sample, weights: cut(before, bounds) }, margins);
    if (!again.ok) return again;
    raked = again.value;
    const { weights } = raked.sample;
    if (weights.every((weight, row) => same(weight, before[row] ?? 0))) return ok({ raked, rounds: rounds + 1 });
  }
  return ok({ raked, rounds: MOST_ROUNDS });
}

function medianWeight(weights: Float64Array): number {
  const sorted = weights.filter((weight) => weight > 0).toSorted();
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}

function countOutside({ sample: { weights } }: RakedSample, [lowest, highest]: Bounds): number {
  return weights.filter(
    (weight) => weight > 0 && (weight < lowest * (1 - NEGLIGIBLE) || weight > highest * (1 + NEGLIGIBLE)),
  ).length;
}

function cut(weights: Float64Array, [lowest, highest]: Bounds): Float64Array {
  return weights.map((weight) => (weight > 0 ? Math.min(highest, Math.max(lowest, weight)) : 0));
}

function same(weight: number, other: number): boolean {
  return Math.abs(weight - other) <= NEGLIGIBLE * weight;
}
