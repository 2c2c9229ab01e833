import type { Target, TargetsQuestion } from '#domain/questionnaire/model';
import type { UncertainValue } from '#domain/statistics/uncertain-value';
import { weightedComposite } from '#domain/statistics/weighted-composite';
import type { Cell, TargetGroup, TargetGroupScore } from '#domain/tabulation/model';
import { momentsOf } from './moments-of';
import { RATER_GROUPS } from './results-fixture';
import type { SeededRandom } from './seeded-random';

export interface ExampleOptions {
  readonly seed: number;
  /** Added to the latent opinion of every rater, by group and by criterion: 0.05 is about one point. */
  readonly shift?: Readonly<Record<string, number>>;
  readonly targets?: number;
}

export interface SimulatedTarget {
  readonly target: Target;
  readonly groups: readonly TargetGroup[];
  readonly score: UncertainValue;
}

export interface Simulation {
  readonly target: Target;
  readonly question: TargetsQuestion;
  readonly options: ExampleOptions;
  readonly random: SeededRandom;
  readonly quality: SeededRandom;
}

const GROUP_SIZES: readonly (readonly [number, number])[] = [
  [34, 50],
  [60, 140],
  [50, 260],
  [40, 420],
];
export const INSUFFICIENT = new Set(['justice-09', 'vertical-16']);

/** Ballots of every rater group on one unit, and what they add up to. */
export function simulateTarget(simulation: Simulation): SimulatedTarget {
  const { target, quality } = simulation;
  const level = quality.normal() * 0.16;
  const size = quality.uniform();
  const groups = RATER_GROUPS.map((group, index): TargetGroup => {
    const [low, high] = GROUP_SIZES[index] ?? [10, 20];
    const short = INSUFFICIENT.has(target.id) && index === 3;
    const n = short ? 6 : Math.round(low + (high - low) * size);
    return short
      ? { groupId: group.id, appliedWeight: 0, cell: { released: false, reason: 'below-threshold' } }
      : {
          groupId: group.id,
          appliedWeight: group.weight / 100,
          cell: withhold(target, index, simulateGroup(simulation, { group: group.id, n, level })),
        };
  });
  return { target, groups, score: composite(groups) };
}

function withhold(target: Target, group: number, cell: Cell<TargetGroupScore>): Cell<TargetGroupScore> {
  if (target.id !== 'mass-07' || group > 1) return cell;
  return { released: false, reason: 'protected' };
}

const THRESHOLDS = [-2.17, -1.645, -0.954, -0.025];
const CRITERION_LEVEL: Readonly<Record<string, number>> = {
  duty: 0.08,
  attitude: 0,
  efficiency: -0.16,
  law: 0.02,
  integrity: 0.08,
};
const GROUP_LEVEL: Readonly<Record<string, number>> = { leaders: 0.12, peers: 0.18, grassroots: -0.1, public: -0.04 };

function simulateGroup(
  { question, options, random }: Simulation,
  group: { readonly group: string; readonly n: number; readonly level: number },
): Cell<TargetGroupScore> {
  const counts = question.criteria.map(() => question.scale.options.map(() => 0));
  const means = Array.from({ length: group.n }, () => {
    const rater =
      random.normal() * 0.62 + group.level + (GROUP_LEVEL[group.group] ?? 0) + (options.shift?.[group.group] ?? 0);
    return question.criteria.reduce((sum, criterion, index) => {
      const shift = (CRITERION_LEVEL[criterion.id] ?? 0) + (options.shift?.[criterion.id] ?? 0);
      const opinion = rater + shift + random.normal() * 0.78;
      const option = THRESHOLDS.filter((threshold) => opinion > threshold).length;
      const row = counts[index] ?? [];
      row[option] = (row[option] ?? 0) + 1;
      return sum + (criterion.weight / 100) * (question.scale.options[option]?.score ?? 0);
    }, 0);
  });
  const moments = momentsOf(means);
  return {
    released: true,
    n: group.n,
    dontKnow: random.wholeBetween(Math.round(group.n * 0.05), Math.round(group.n * 0.2)),
    mean: moments.mean,
    standardDeviation: Math.sqrt(moments.variance),
    standardError: Math.sqrt(moments.variance / group.n),
    criteria: question.criteria.map((criterion, index) => ({ criterionId: criterion.id, counts: counts[index] ?? [] })),
  };
}

function composite(groups: readonly TargetGroup[]): UncertainValue {
  return weightedComposite(
    groups.map(({ appliedWeight, cell }) =>
      cell.released
        ? { weight: appliedWeight, mean: cell.mean, variance: cell.n * cell.standardError ** 2, n: cell.n }
        : { weight: appliedWeight, mean: 85, variance: 250, n: 40 },
    ),
  );
}
