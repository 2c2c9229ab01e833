import { orderByLevel } from './level-order';
import type { Ratings } from './ratings';

/** Raters or targets, renumbered so that each level has a rating. */
export interface Factor {
  /** Rater or target of each level. */
  readonly members: Int32Array;
  /** Ratings of each level. */
  readonly counts: Float64Array;
  /** Level of each rating. */
  readonly levels: Int32Array;
}

/** Ratings in the order of the factor with more levels and, within each of these, of the other. */
export interface Crossing {
  readonly larger: Factor;
  readonly smaller: Factor;
  /** Ratings of level l of the larger factor stand at starts[l] … starts[l + 1] − 1. */
  readonly starts: Int32Array;
  /** Less their mean, so that sums of squares lose no digits. */
  readonly values: Float64Array;
  readonly grandMean: number;
  readonly targets: 'larger' | 'smaller';
}

/** Arranges ratings for equations in which the larger factor is eliminated. */
export function crossingOf(ratings: Ratings): Crossing {
  const raters = membersOf(ratings.raters, ratings.raterCount);
  const targets = membersOf(ratings.targets, ratings.targetCount);
  const targetsAreLarger = targets.members.length > raters.members.length;
  const [first, second] = targetsAreLarger ? [targets, raters] : [raters, targets];
  const bySecond = orderByLevel(second.levels, { count: second.members.length });
  const { order, starts } = orderByLevel(first.levels, { count: first.members.length, positions: bySecond.order });
  const grandMean = ratings.values.reduce((sum, value) => sum + value, 0) / ratings.values.length;
  return {
    larger: inOrder(first, order),
    smaller: inOrder(second, order),
    starts,
    values: Float64Array.from(order, (position) => (ratings.values[position] ?? 0) - grandMean),
    grandMean,
    targets: targetsAreLarger ? 'larger' : 'smaller',
  };
}

/** The level of each target that is rated. */
export function targetLevels(crossing: Crossing): ReadonlyMap<number, number> {
  return new Map(Array.from(crossing[crossing.targets].members, (target, level) => [target, level]));
}

/** The sum of a vector, one entry a rating, over the ratings of each level. */
export function levelSums({ levels, members }: Factor, vector: Float64Array): Float64Array {
  const sums = new Float64Array(members.length);
  for (let position = 0; position < levels.length; position++) {
    const level = levels[position] ?? 0;
    sums[level] = (sums[level] ?? 0) + (vector[position] ?? 0);
  }
  return sums;
}

/** Σ v² over the levels. */
export function squaresOf(vector: Float64Array): number {
  return vector.reduce((sum, value) => sum + value * value, 0);
}

function membersOf(indices: Int32Array, count: number): Pick<Factor, 'members' | 'levels'> {
  const levelOf = new Int32Array(count).fill(-1);
  for (const index of indices) levelOf[index] = 0;
  const members = Int32Array.from(levelOf.keys()).filter((index) => levelOf[index] === 0);
  members.forEach((index, level) => (levelOf[index] = level));
  return { members, levels: indices.map((index) => levelOf[index] ?? 0) };
}

function inOrder({ members, levels }: Pick<Factor, 'members' | 'levels'>, order: Int32Array): Factor {
  const counts = new Float64Array(members.length);
  for (const level of levels) counts[level] = (counts[level] ?? 0) + 1;
  return { members, counts, levels: order.map((position) => levels[position] ?? 0) };
}
