import type { UncertainValue } from '#domain/statistics/uncertain-value';
import type { ReviewInput, StandIn, WorkedTarget } from './worked-target';

/** Fewer targets say nothing about how far a group's means lie apart. */
export const FEWEST_TARGETS = 3;

type GroupStandIn = Omit<StandIn, 'weight'> | null;

/**
 * What stands for a group with too few cards for a target, by target and group, if the scheme wants it: the mean of the
 * group's means over the other targets of the category. Its error is that of predicting one more target,
 * s √(1 + 1/K) with the standard deviation s of the K means, which holds their own errors too.
 *
 * `alone` are the targets worked without stand-ins, which tell what of them is shown: a hidden mean takes no part, as it
 * could be solved for from the stand-in and the means that are shown.
 */
export function standInsOf(
  { question, groups, scheme }: ReviewInput,
  alone: readonly WorkedTarget[],
): (position: number) => readonly GroupStandIn[] {
  if (scheme.missingGroup !== 'category-mean') return () => [];
  const categoryOf = (position: number) => question.targets[position]?.category;
  return (position) =>
    groups.map((_, group) => {
      const means = alone
        .filter((other) => other.position !== position && categoryOf(other.position) === categoryOf(position))
        .flatMap((other) => shownMean(other, group));
      return means.length < FEWEST_TARGETS ? null : { mean: prediction(means), targets: means.length };
    });
}

function shownMean(target: WorkedTarget, group: number): readonly number[] {
  const own = 'score' in target ? target.groups[group] : undefined;
  return own?.reason === null && own.appliedWeight > 0 ? [own.figure.value] : [];
}

/** Mean of at least two values, with the error of one more. */
export function prediction(means: readonly number[]): UncertainValue {
  const count = means.length;
  const value = means.reduce((sum, mean) => sum + mean, 0) / count;
  const variance = means.reduce((sum, mean) => sum + (mean - value) ** 2, 0) / (count - 1);
  return { value, standardError: Math.sqrt(variance * (1 + 1 / count)), degreesOfFreedom: count - 1 };
}
