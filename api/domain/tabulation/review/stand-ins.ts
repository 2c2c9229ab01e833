import type { UncertainValue } from '#domain/statistics/uncertain-value';
import { isScored, type ReviewInput, type ScoredTarget, type StandIn, type WorkedTarget } from './worked-target';

/** Fewer targets say nothing about how far a group's means lie apart. */
export const FEWEST_TARGETS = 3;

type GroupStandIn = Omit<StandIn, 'weight'> | null;

/**
 * What stands for a group with too few cards for a target, by target and group, if the scheme wants it: the mean of the
 * group's means over the other targets of the category that lack no group (see standInDonors). Its error is that of predicting one more target,
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
  const scored = alone.filter(isScored);
  const donors = new Map(
    [...new Set(question.targets.map(({ category }) => category))].map((category) => [
      category,
      standInDonors(
        scored.filter(({ position }) => categoryOf(position) === category),
        missingGroups,
      ),
    ]),
  );
  return (position) =>
    groups.map((_, group) => {
      const others = donors.get(categoryOf(position) ?? '')?.filter((other) => other.position !== position) ?? [];
      const means = others.flatMap((other) => shownMean(other, group));
      return means.length < FEWEST_TARGETS ? null : { mean: prediction(means), targets: means.length };
    });
}

/**
 * Of the scored targets of a category those of which a stand-in elsewhere may hold a mean: that lack no group for which
 * something may stand in, as something may if enough others have it. Where something does, other groups have less weight,
 * and cells can be hidden that are shown without it; and which lack a group everybody knows.
 *
 * @param missing names the groups with a weight that do not take part in the score of a target
 */
export function standInDonors<Target>(
  targets: readonly Target[],
  missing: (target: Target) => readonly string[],
): readonly Target[] {
  const lacking = new Map<string, number>();
  for (const group of targets.flatMap(missing)) lacking.set(group, (lacking.get(group) ?? 0) + 1);
  const mayBeReplaced = (group: string) => targets.length - (lacking.get(group) ?? 0) >= FEWEST_TARGETS;
  return targets.filter((target) => !missing(target).some(mayBeReplaced));
}

function missingGroups({ groups }: ScoredTarget): readonly string[] {
  return groups.flatMap(({ group, appliedWeight }) => (group.weight > 0 && appliedWeight === 0 ? [group.id] : []));
}

function shownMean({ groups }: ScoredTarget, group: number): readonly number[] {
  const own = groups[group];
  return own?.reason === null && own.appliedWeight > 0 ? [own.figure.value] : [];
}

/** Mean of at least two values, with the error of one more. */
export function prediction(means: readonly number[]): UncertainValue {
  const count = means.length;
  const value = means.reduce((sum, mean) => sum + mean, 0) / count;
  const variance = means.reduce((sum, mean) => sum + (mean - value) ** 2, 0) / (count - 1);
  return { value, standardError: Math.sqrt(variance * (1 + 1 / count)), degreesOfFreedom: count - 1 };
}
