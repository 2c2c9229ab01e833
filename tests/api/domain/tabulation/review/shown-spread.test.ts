import { describe, expect, it } from 'vitest';
import type { ReviewTable, TargetGroupScore } from '#domain/tabulation/model';
import { tabulate } from '#domain/tabulation/tabulate';
import { seededRandom } from '../../../../support/seeded-random';
import { releaseOf } from './agreed-score';
import { ranked, tableOf } from './card-review';
import { GROUPS, NO_ACCOUNT, questionnaireOf, reviewOf, SCORES, SETTINGS } from './example-review';

/** Up to two digits, as errors are written. */
function upToTwoDigits(error: number): number {
  const unit = 10 ** (Math.floor(Math.log10(error)) - 1);
  return Number((Math.ceil(error / unit) * unit).toPrecision(2));
}

function shownCell(table: ReviewTable, target: number, groupId: string): TargetGroupScore {
  const cell = ranked(table.targets[target]).groups.find((group) => group.groupId === groupId)?.cell;
  if (cell?.released !== true) throw new Error('not shown');
  return cell;
}

describe('the error of a score with two hidden groups', () => {
  const scores = [0, 25, 50, 75, 100];
  const told = (agreed: readonly number[], beside: readonly number[]) =>
    ranked(
      releaseOf(
        { weights: [20, 30, 50], scores, minimumGroupSize: 5, counts: [agreed, beside, [6, 6, 6, 6, 6]] },
        {
          others: [
            [
              [1, 2, 4, 2, 1],
              [0, 5, 5, 5, 0],
              [6, 6, 6, 6, 6],
            ],
            [
              [2, 2, 2, 2, 2],
              [5, 0, 5, 0, 5],
              [6, 6, 6, 6, 6],
            ],
            [
              [0, 3, 4, 3, 0],
              [3, 3, 3, 3, 3],
              [6, 6, 6, 6, 6],
            ],
          ],
        },
      ),
    );

  it('is made of how far the same groups lie apart in the units that show them', () => {
    const { score, groups } = told([0, 0, 0, 10, 0], [3, 3, 3, 3, 3]);
    expect(groups.map(({ cell }) => cell.released)).toEqual([false, false, true]);
    // Squares around their means of 50: leaders 7,500 + 12,500 + 3,750; peers 6,250 + 25,000 + 18,750; the public 37,500.
    const [leaders, peers, open] = [23_750 / 27, 50_000 / 42, 37_500 / 29];
    const variance = (0.2 ** 2 * leaders) / 10 + (0.3 ** 2 * peers) / 15 + (0.5 ** 2 * open) / 30;
    // 0.2 × 25 ÷ 10 and 0.3 × 25 ÷ 15 move it by 0.5.
    expect(score).toMatchObject({ value: 55, standardError: upToTwoDigits(Math.sqrt(variance + 0.5 ** 2 / 12)) });
    expect(score.degreesOfFreedom).toBe(9);
  });

  it('is the same whatever they answered', () => {
    // 10 leaders a step down, for which ten steps up make up among 15 peers, who have three halves of their weight.
    expect(told([0, 0, 10, 0, 0], [0, 1, 4, 9, 1])).toEqual(told([0, 0, 0, 10, 0], [3, 3, 3, 3, 3]));
  });
});

describe('the error of a group that hides criteria', () => {
  const criteria = [40, 20, 30, 10].map((weight, index) => ({ id: `c${index}`, title: { zh: `${index}` }, weight }));
  const question = { ...reviewOf(4, 1), criteria };
  const DIVIDED = ['4321', '3432', '2243', '4442', '3334', '2223', '4231', '3413', '1342', '2142'];
  const SHIFTED = DIVIDED.map((card) => `${card.slice(1)}${card.slice(0, 1)}`);
  const tilted = DIVIDED.map((card) => `3${card.slice(1)}`);
  const table = tableOf(question, [
    { leaders: tilted, peers: DIVIDED, public: SHIFTED },
    { leaders: DIVIDED, peers: DIVIDED, public: SHIFTED },
    { leaders: SHIFTED, peers: DIVIDED, public: SHIFTED },
    { leaders: SHIFTED, peers: DIVIDED, public: SHIFTED },
  ]);

  function squaresOf(cards: readonly string[], criterion: number): number {
    const scores = cards.map((card) => SCORES[Number(card[criterion])] ?? 0);
    const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
    return scores.reduce((sum, score) => sum + (score - mean) ** 2, 0);
  }

  it('is Σ w s ÷ √n, with s of the shown ones from their counts and of the hidden ones from other units', () => {
    const cell = shownCell(table, 0, 'leaders');
    expect(cell.criteria.map(({ reason }) => reason === undefined)).toEqual([false, false, true, true]);
    const elsewhere = (criterion: number) =>
      Math.sqrt((squaresOf(DIVIDED, criterion) + 2 * squaresOf(SHIFTED, criterion)) / 27);
    const own = (criterion: number) => Math.sqrt(squaresOf(tilted, criterion) / 9);
    const deviation = 0.4 * elsewhere(0) + 0.2 * elsewhere(1) + 0.3 * own(2) + 0.1 * own(3);
    expect(cell.standardError).toBeCloseTo(deviation / Math.sqrt(10), 9);
    expect(cell).not.toHaveProperty('standardDeviation');
  });
});

/** Six units, all rated by the same people on two criteria: the first hides two groups, the second the criteria of one. */
function sixUnits(first: Readonly<Record<string, readonly string[]>>, second: readonly string[]): ReviewTable {
  const random = seededRandom(6);
  const criteria = [50, 50].map((weight, index) => ({ id: `c${index}`, title: { zh: `${index}` }, weight }));
  const ballots = GROUPS.flatMap(({ id }) =>
    (first[id] ?? []).map((card, rater) => {
      const own = random.wholeBetween(0, 3);
      const others = Array.from({ length: 5 }, () => `${own + random.wholeBetween(0, 1)}${random.wholeBetween(0, 4)}`);
      return {
        groupId: id,
        vector: [[card, ...(id === 'public' ? others.with(0, second[rater] ?? '') : others)].join('')],
      };
    }),
  );
  const [review] = tabulate({
    questionnaire: questionnaireOf({
      ...reviewOf(6, 2),
      criteria,
      scale: {
        options: Array.from({ length: 5 }, (_, option) => ({
          id: `s${option}`,
          label: { zh: '' },
          score: 25 * option,
        })),
      },
    }),
    groups: GROUPS,
    settings: SETTINGS,
    ballots,
    account: NO_ACCOUNT,
  }).reviews;
  if (review === undefined) throw new Error('no review');
  return review;
}

describe('two worlds with the same published counts and means', () => {
  const repeated = (card: string, times: number) => Array.from({ length: times }, () => card);
  const open = Array.from({ length: 60 }, (_, rater) => `${rater % 5}${(rater >> 1) % 5}`);
  const agreed = Array.from({ length: 60 }, (_, rater) => `3${rater % 3}`);
  const world = { leaders: repeated('33', 15), peers: [...repeated('11', 15), ...repeated('22', 15)], public: open };
  const told = sixUnits(world, agreed);

  it('hide two groups of the first unit and two criteria of the second', () => {
    expect(ranked(told.targets[0]).groups.map(({ cell }) => cell.released)).toEqual([false, false, true]);
    expect(ranked(told.targets[1]).groups.map(({ cell }) => cell.released)).toEqual([true, true, true]);
    expect(shownCell(told, 1, 'public').criteria.map(({ reason }) => reason)).toEqual(['protected', 'protected']);
  });

  it.each([
    {
      name: 'the leaders agree a step lower and the peers make up for it',
      first: {
        ...world,
        leaders: repeated('22', 15),
        peers: [...repeated('22', 20), ...repeated('11', 5), ...repeated('44', 5)],
      },
      second: agreed,
    },
    {
      name: 'other peers gave the answers, who rate the other units differently',
      first: { ...world, peers: [...repeated('22', 15), ...repeated('11', 15)] },
      second: agreed,
    },
    {
      name: 'the peers are at odds',
      first: { ...world, peers: [...repeated('00', 18), '11', ...repeated('44', 11)] },
      second: agreed,
    },
    {
      name: 'the public agrees on the other criterion of the second unit',
      first: world,
      second: agreed.map((card) => `${card[1]}${card[0]}`),
    },
    {
      name: 'the public disagrees there by other people',
      first: world,
      second: agreed.toReversed().toSorted(),
    },
  ])('have the same errors, degrees of freedom, tests, places and tiers: $name', ({ first, second }) => {
    expect(sixUnits(first, second)).toEqual(told);
  });
});
