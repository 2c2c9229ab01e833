import type { UncertainValue } from '#domain/statistics/uncertain-value';
import type { ReviewInput, StandIn } from './worked-target';

/** Fewer targets say nothing about how far a group's means lie apart. */
export const FEWEST_TARGETS = 3;

type GroupStandIn = Omit<StandIn, 'weight'> | null;

/**
 * What stands for a group with too few cards for a target, by target and group, if the scheme wants it: the mean of the
 * group's means over the other targets of the category. Its error is that of predicting one more target,
 * s √(1 + 1/K) with the standard deviation s of the K means, which holds their own errors too.
 */
export function standInsOf(input: ReviewInput): (position: number) => readonly GroupStandIn[] {
  if (input.scheme.missingGroup !== 'category-mean') return () => [];
  const { question, groups, rules, tally } = input;
  const targets = question.targets.map(({ category }, position) => ({ category, position }));
  return (position) =>
    groups.map((_, group) => {
      const means = targets
        .filter((other) => other.category === targets[position]?.category && other.position !== position)
        .map((other) => tally.of(group, other.position).moments)
        .filter(({ n }) => n >= rules.minimumGroupSize)
        .map(({ mean }) => mean);
      return means.length < FEWEST_TARGETS ? null : { mean: prediction(means), targets: means.length };
    });
}

/** Mean of at least two values, with the error of one more. */
export function prediction(means: readonly number[]): UncertainValue {
  const count = means.length;
  const value = means.reduce((sum, mean) => sum + mean, 0) / count;
  const variance = means.reduce((sum, mean) => sum + (mean - value) ** 2, 0) / (count - 1);
  return { value, standardError: Math.sqrt(variance * (1 + 1 / count)), degreesOfFreedom: count - 1 };
}
