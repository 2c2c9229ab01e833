import { type Pace, PACES } from '#domain/answers/pace';
import { pickWeighted, type Random, seededRandom } from './random';

/** Somebody who fills in a ballot of the example. */
export interface Rater {
  readonly random: Random;
  /** How kindly this person judges everything. */
  readonly leniency: number;
  /** Gives everybody the same answer without looking. */
  readonly straightLine: boolean;
  /** How many units this person has had to do with. */
  readonly acquaintances: number;
}

interface Habits {
  readonly leniency: number;
  readonly acquaintances: readonly [number, number];
}

/** Those above see units at their best; those below do what these ask of them. */
const HABITS: Readonly<Record<string, Habits>> = {
  leaders: { leniency: 0.34, acquaintances: [16, 30] },
  peers: { leniency: 0.24, acquaintances: [12, 26] },
  grassroots: { leniency: -0.2, acquaintances: [10, 22] },
  public: { leniency: 0, acquaintances: [8, 14] },
};
const ANYBODY: Habits = { leniency: 0, acquaintances: [8, 30] };

const LENIENCY_SPREAD = 0.55;
const STRAIGHT_LINERS = 0.02;

export function raterOf(groupId: string, seed: number): Rater {
  const random = seededRandom(seed);
  const { leniency, acquaintances } = HABITS[groupId] ?? ANYBODY;
  return {
    random,
    leniency: leniency + LENIENCY_SPREAD * random.normal(),
    straightLine: random.uniform() < STRAIGHT_LINERS,
    acquaintances: random.between(...acquaintances),
  };
}

const PACE_WEIGHTS = [0.01, 0.34, 0.6, 0.05];

/** Who does not look is fast, and hardly anybody else is. */
export function simulatePace({ straightLine, random }: Rater): Pace | undefined {
  return straightLine ? 0 : PACES[pickWeighted(random, PACE_WEIGHTS)];
}
