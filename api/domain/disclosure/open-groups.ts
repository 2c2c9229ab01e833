import { largestStep } from './coarse-value';
import { MINIMUM_DISSENT } from './homogeneous';

/** What of the score of a target, or of its score in one criterion, is left when everything is taken off that is shown. */
export interface HiddenSum {
  readonly value: number;
  /** What the published value is rounded to. */
  readonly unit: number;
}

/** The hidden groups in one criterion. */
export interface HiddenRatings {
  /** Null if the score in this criterion is not published. */
  readonly sum: HiddenSum | null;
  /** By group. */
  readonly parts: readonly HiddenRating[];
}

export interface HiddenRating {
  /** With what weights the mean of the group in this criterion stands in the sum, and in the score. */
  readonly weight: number;
  readonly inScore: number;
  readonly n: number;
}

export interface HiddenSums {
  readonly score: HiddenSum;
  readonly criteria: readonly HiddenRatings[];
}

export interface HiddenGroups {
  readonly sums: HiddenSums;
  /** What a rating counts, by option. */
  readonly scores: readonly number[];
  /** Places of the groups that are of one mind, or may be as far as anybody else knows. */
  readonly ofOneMind: readonly number[];
  /** Which other one has to be of one mind too for just these groups to be hidden; null if none has to. */
  readonly companionsOf: (group: number) => readonly (number | null)[];
}

/**
 * Whether everything that is published of a target leaves at least two options open to each hidden group that is of one
 * mind.
 *
 * An option o is open to a group c if all of c can have chosen it in every criterion j and all sums, V of the score and V_j
 * of the published criteria, rounded to u, still come out with one and the same answers of the other hidden groups g that
 * are not of one mind, on a scale from l to h with steps of d at most:
 *
 *     V − u/2 ≤ Σ_j (w_cj s_o + Σ w_gj m_gj) ≤ V + u/2  and  V_j − u/2 ≤ v_cj s_o + Σ v_gj m_gj ≤ V_j + u/2
 *     for some  l + 2d/n_gj ≤ m_gj ≤ h − 2d/n_gj
 *
 * Where the rules would not have hidden these groups for c alone, another group has to be of one mind beside it, on any
 * option, that has two options open itself. So who knows the rules finds, whichever option he supposes, a world in which
 * they hide the same groups and publish the same figures.
 */
export function keepsGroupsOpen(hidden: HiddenGroups): boolean {
  const open = openGroups(hidden);
  return hidden.ofOneMind.every((group) => open.has(group));
}

/** Those that are not open are nobody's companions, which may leave others without one. */
function openGroups(
  hidden: HiddenGroups,
  supposed: ReadonlySet<number> = new Set(hidden.sums.criteria[0]?.parts.keys()),
): ReadonlySet<number> {
  const open = new Set([...supposed].filter((group) => openOptions(hidden, group, supposed) >= 2));
  return open.size === supposed.size ? open : openGroups(hidden, open);
}

function openOptions(hidden: HiddenGroups, group: number, open: ReadonlySet<number>): number {
  const companions = hidden.companionsOf(group).filter((one) => one === null || open.has(one));
  return hidden.scores.filter((score) =>
    companions.some((companion) =>
      companion === null
        ? fits(hidden, new Map([[group, score]]))
        : hidden.scores.some((other) =>
            fits(
              hidden,
              new Map([
                [group, score],
                [companion, other],
              ]),
            ),
          ),
    ),
  ).length;
}

/** Of the rounding of doubles. */
const TOLERANCE = 1e-9;

/** Whether the sums come out together if all of some groups gave these scores. */
function fits({ sums, scores }: HiddenGroups, agreed: ReadonlyMap<number, number>): boolean {
  const rangeOf = meanRanges(scores);
  const criteria = sums.criteria.map(({ sum, parts }) => {
    const means = parts.map((part, group): RatingRange => {
      const score = agreed.get(group);
      return { ...part, ...(score === undefined ? rangeOf(part.n) : { lowest: score, highest: score }) };
    });
    return { sum, means };
  });
  if (criteria.some(({ sum, means }) => sum !== null && !canBe(sum, rangeOfSum(means)))) return false;
  return canBe(sums.score, {
    lowest: criteria.reduce((total, { sum, means }) => total + leastInScore(means, sum && sum.value - sum.unit / 2), 0),
    highest: criteria.reduce(
      (total, { sum, means }) => total - leastInScore(means.map(mirrored), sum && -sum.value - sum.unit / 2),
      0,
    ),
  });
}

interface MeanRange {
  readonly lowest: number;
  readonly highest: number;
}

type RatingRange = HiddenRating & MeanRange;

/** What the mean of n ratings can be that are not of one mind. */
function meanRanges(scores: readonly number[]): (n: number) => MeanRange {
  const [lowest, highest] = [Math.min(...scores), Math.max(...scores)];
  const dissent = MINIMUM_DISSENT * largestStep(scores);
  return (n) => {
    const inwards = Math.min(dissent / n, (highest - lowest) / 2);
    return { lowest: lowest + inwards, highest: highest - inwards };
  };
}

function canBe({ value, unit }: HiddenSum, { lowest, highest }: MeanRange): boolean {
  return lowest < value + unit / 2 - TOLERANCE && highest > value - unit / 2 + TOLERANCE;
}

function rangeOfSum(means: readonly RatingRange[]): MeanRange {
  return {
    lowest: means.reduce((sum, { weight, lowest }) => sum + weight * lowest, 0),
    highest: means.reduce((sum, { weight, highest }) => sum + weight * highest, 0),
  };
}

function mirrored({ lowest, highest, ...part }: RatingRange): RatingRange {
  return { ...part, lowest: -highest, highest: -lowest };
}

/**
 * The least that means of one criterion add to the score, if their own sum reaches so much: who adds least to the score for
 * what he adds to the sum is raised first (G. B. Dantzig, Discrete-Variable Extremum Problems, Operations Research 5 (1957)).
 */
function leastInScore(means: readonly RatingRange[], reached: number | null): number {
  const least = means.reduce((sum, { inScore, lowest }) => sum + inScore * lowest, 0);
  if (reached === null) return least;
  let lacking = reached - rangeOfSum(means).lowest;
  return means
    .filter(({ weight }) => weight > 0)
    .toSorted((one, other) => one.inScore / one.weight - other.inScore / other.weight)
    .reduce((sum, { weight, inScore, lowest, highest }) => {
      const raised = Math.max(0, Math.min(lacking, weight * (highest - lowest)));
      lacking -= raised;
      return sum + (inScore / weight) * raised;
    }, least);
}
