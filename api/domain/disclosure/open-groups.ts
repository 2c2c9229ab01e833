import { type HiddenPart, largestStep } from './coarse-value';
import { MINIMUM_DISSENT } from './homogeneous';

/** What a published sum tells of the groups that are hidden in it: the score of a target, or that of one of its criteria. */
export interface HiddenSum {
  /** The published value less what is shown of it. */
  readonly value: number;
  /** What the published value is rounded to. */
  readonly unit: number;
  /** The hidden groups, the same ones in each sum. */
  readonly parts: readonly HiddenPart[];
}

export interface HiddenGroups {
  readonly sums: readonly HiddenSum[];
  /** What a rating counts, by option. */
  readonly scores: readonly number[];
  /** Places of the groups that are of one mind. */
  readonly ofOneMind: readonly number[];
  /** Which other one has to be of one mind too for just these groups to be hidden; null if none has to. */
  readonly companionsOf: (group: number) => readonly (number | null)[];
}

/**
 * Whether everything that is published of a target leaves at least two options open to each hidden group that is of one
 * mind.
 *
 * An option o is open to a group c if all of c can have chosen it and every sum V, rounded to u, still come out with
 * answers of the other hidden groups g that are not of one mind, on a scale from l to h with steps of d at most:
 *
 *     V − u/2 ≤ w_c s_o + Σ w_g m_g ≤ V + u/2  for some  l + 2d/n_g ≤ m_g ≤ h − 2d/n_g
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
  supposed: ReadonlySet<number> = new Set(hidden.sums[0]?.parts.keys()),
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

/** Whether every sum comes out if all of some groups gave these scores. */
function fits({ sums, scores }: HiddenGroups, agreed: ReadonlyMap<number, number>): boolean {
  const [lowest, highest] = [Math.min(...scores), Math.max(...scores)];
  const dissent = MINIMUM_DISSENT * largestStep(scores);
  return sums.every(({ value, unit, parts }) => {
    const sumOf = (meanOf: (n: number) => number) =>
      parts.reduce(
        (sum, { weight, n }, group) => sum + (weight === 0 ? 0 : weight * (agreed.get(group) ?? meanOf(n))),
        0,
      );
    return (
      sumOf((n) => lowest + dissent / n) < value + unit / 2 - TOLERANCE &&
      sumOf((n) => highest - dissent / n) > value - unit / 2 + TOLERANCE
    );
  });
}
