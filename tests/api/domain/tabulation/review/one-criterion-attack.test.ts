import { describe, expect, it } from 'vitest';
import type { TargetsQuestion } from '#domain/questionnaire/model';
import type { RankedTarget } from '#domain/tabulation/model';
import { tabulate } from '#domain/tabulation/tabulate';
import { momentsOf } from '../../../../support/data-sets/moments-of';
import { GROUPS, NO_ACCOUNT, questionnaireOf, reviewOf, SETTINGS } from './example-review';

const STEP = 25;
const BEST = 4;
/** One answer a card, from 0 to 4. */
const ANSWERS = {
  leaders: Array.from({ length: 12 }, () => BEST),
  peers: [...Array.from({ length: 18 }, (_, card) => (card < 6 ? BEST : card < 12 ? 3 : 2)), 0, 0],
  public: Array.from({ length: 30 }, (_, card) => card % 5),
};

const QUESTION: TargetsQuestion = {
  ...reviewOf(1, 1),
  criteria: [{ id: 'c0', title: { zh: '一项' }, weight: 100 }],
  scale: {
    options: Array.from({ length: BEST + 1 }, (_, index) => ({
      id: `s${index}`,
      label: { zh: `${index}` },
      score: STEP * index,
    })),
  },
};

const { reviews } = tabulate({
  questionnaire: questionnaireOf(QUESTION),
  groups: GROUPS,
  settings: SETTINGS,
  ballots: Object.entries(ANSWERS).flatMap(([groupId, answers]) =>
    answers.map((answer) => ({ groupId, vector: [`${answer}`] })),
  ),
  account: NO_ACCOUNT,
});
const review = reviews[0];

function rankedTarget(): RankedTarget {
  const target = review?.targets[0];
  if (target?.status !== 'ranked') throw new Error('not ranked');
  return target;
}

interface Guess {
  readonly sum: number;
  readonly mean: number;
  readonly variance: number;
}

/** All sums and sums of squares that so many answers can have. */
function guesses(n: number): readonly Guess[] {
  let reached = new Map([['0 0', { sum: 0, squares: 0 }]]);
  for (let person = 0; person < n; person++) {
    const next = [...reached.values()].flatMap(({ sum, squares }) =>
      Array.from({ length: BEST + 1 }, (_, answer) => ({ sum: sum + answer, squares: squares + answer ** 2 })),
    );
    reached = new Map(next.map((one) => [`${one.sum} ${one.squares}`, one]));
  }
  return [...reached.values()].map(({ sum, squares }) => ({
    sum,
    mean: (STEP * sum) / n,
    variance: (STEP ** 2 * (squares - sum ** 2 / n)) / (n - 1),
  }));
}

interface Known {
  /** Lowest and highest that the score can be, and its variance. */
  readonly score: readonly [number, number];
  readonly variance: readonly [number, number];
}

/** Which sums the leaders can have, if score and error are to come out with some answers of the peers. */
function possibleSums({ score, variance }: Known): ReadonlySet<number> {
  const shown = momentsOf(ANSWERS.public.map((answer) => STEP * answer));
  const peers = guesses(ANSWERS.peers.length);
  const possible = new Set<number>();
  for (const leader of guesses(ANSWERS.leaders.length)) {
    if (possible.has(leader.sum)) continue;
    const fits = peers.some((peer) => {
      const value = 0.2 * leader.mean + 0.3 * peer.mean + 0.5 * shown.mean;
      const spread = 0.04 * (leader.variance / 12) + 0.09 * (peer.variance / 20) + 0.25 * (shown.variance / 30);
      return isWithin(value, score) && isWithin(spread, variance);
    });
    if (fits) possible.add(leader.sum);
  }
  return possible;
}

const TOLERANCE = 1e-9;

function isWithin(value: number, [low, high]: readonly [number, number]): boolean {
  return value >= low - TOLERANCE && value <= high + TOLERANCE;
}

describe('the score of one criterion with two hidden groups', () => {
  const target = rankedTarget();
  const means = Object.values(ANSWERS).map((answers) => momentsOf(answers.map((answer) => STEP * answer)));
  const weights = [0.2, 0.3, 0.5];
  const exact = means.reduce((sum, { mean }, group) => sum + (weights[group] ?? 0) * mean, 0);
  const variance = means.reduce(
    (sum, moments, group) => sum + ((weights[group] ?? 0) ** 2 * moments.variance) / moments.n,
    0,
  );

  it('hides them both, and the criterion, which has the same score', () => {
    expect(target.groups.map(({ cell }) => cell.released)).toEqual([false, false, true]);
    expect(target.criteria[0]?.cell.released).toBe(false);
  });

  it('would give the hidden group away as an exact double with an exact error', () => {
    expect([...possibleSums({ score: [exact, exact], variance: [variance, variance] })].length).toBeLessThan(4);
  });

  it('leaves open what they answered, as one answer more or less moves it by no more than its last digit', () => {
    const { value, standardError } = target.score;
    // (65 − 0.5 × 50) ÷ 0.5 = 80 is the mean of both together; drawn to the middle 72.7 for 12 people, 75.2 for 20.
    const supposed = 0.04 * ((72.7 * 27.3) / 11) + 0.09 * ((75.2 * 24.8) / 19) + 0.25 * ((STEP ** 2 * 60) / 29 / 30);
    expect([value, standardError]).toEqual([
      Math.round(exact * 2) / 2,
      Math.ceil(Math.sqrt(supposed + 0.5 ** 2 / 12) * 10) / 10,
    ]);
    const possible = possibleSums({ score: [value - 0.25, value + 0.25], variance: [0, Infinity] });
    expect(possible.size).toBeGreaterThan(12);
  });

  it('is all that is published of them: means, totals and degrees of freedom are of shown groups or as coarse', () => {
    expect(review?.distribution).toMatchObject({ released: true, n: ANSWERS.public.length });
    expect(review?.index).toMatchObject({ value: target.score.value, standardError: target.score.standardError });
    expect(Number.isInteger(review?.index?.degreesOfFreedom)).toBe(true);
    expect(Number.isInteger(target.score.degreesOfFreedom)).toBe(true);
  });
});
