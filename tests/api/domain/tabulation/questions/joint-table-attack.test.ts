import { describe, expect, it } from 'vitest';
import type { TargetsQuestion } from '#domain/questionnaire/model';
import { tabulate } from '#domain/tabulation/tabulate';
import { ranked } from '../review/card-review';
import { GROUPS, NO_ACCOUNT, questionnaireOf, reviewOf, SETTINGS } from '../review/example-review';

const STEP = 25;

/** So many targets rated on so many criteria of equal weight, from 0 to 4, by 12 people of one group. */
function reviewOfGroup(targets: number, criteria: number, ballots: readonly string[]) {
  const question: TargetsQuestion = {
    ...reviewOf(targets, 1),
    criteria: Array.from({ length: criteria }, (_, index) => ({
      id: `c${index}`,
      title: { zh: `${index}` },
      weight: 1,
    })),
    scale: {
      options: Array.from({ length: 5 }, (_, option) => ({
        id: `s${option}`,
        label: { zh: `${option}` },
        score: STEP * option,
      })),
    },
  };
  const [review] = tabulate({
    questionnaire: questionnaireOf(question),
    groups: GROUPS,
    settings: SETTINGS,
    ballots: ballots.map((ballot) => ({ groupId: 'public', vector: [ballot] })),
    account: NO_ACCOUNT,
  }).reviews;
  if (review === undefined) throw new Error('no review');
  return review;
}

const FIRST = [4, 4, 4, 3, 3, 3, 2, 2, 1, 4, 3, 2];
const SECOND = [4, 3, 4, 2, 3, 4, 1, 2, 3, 4, 2, 1];

/** The same two columns of answers with some of the second in other hands: other tables of one by the other. */
function arrangements(): readonly (readonly string[])[] {
  const exchanges = FIRST.flatMap((_, one) => FIRST.slice(one + 1).map((__, place) => [one, one + 1 + place] as const));
  return exchanges.map(([one, other]) => {
    const second = SECOND.with(one, SECOND[other] ?? 0).with(other, SECOND[one] ?? 0);
    return FIRST.map((answer, person) => `${answer}${second[person]}`);
  });
}

function products(ballots: readonly string[]): number {
  return ballots.reduce((sum, [first = '', second = '']) => sum + Number(first) * Number(second), 0);
}

const given = FIRST.map((answer, person) => `${answer}${SECOND[person]}`);
/** Those whose sum of products is another, so that an exact deviation would tell them from the truth. */
const others = arrangements().filter((ballots) => products(ballots) !== products(given));

describe('how answers of few people go together', () => {
  it('is not told by the deviation of their mean over two criteria', () => {
    const told = (ballots: readonly string[]) => {
      const { groups, score } = ranked(reviewOfGroup(1, 2, ballots).targets[0]);
      return JSON.stringify([groups, score]);
    };
    const alike = others.filter((ballots) => told(ballots) === told(given));
    expect(new Set(alike.map(products)).size).toBeGreaterThan(3);
  });

  it('is not told by the error of their mean over two targets', () => {
    const told = (ballots: readonly string[]) => {
      const { index, categories, groups, criteria } = reviewOfGroup(2, 1, ballots);
      return JSON.stringify([index, categories, groups, criteria]);
    };
    const alike = others.filter((ballots) => told(ballots) === told(given));
    expect(new Set(alike.map(products)).size).toBeGreaterThan(1);
  });

  it('is in no mean under another trimming', () => {
    const { groups } = ranked(reviewOfGroup(1, 2, [...given, ...given, ...given, ...given, ...given]).targets[0]);
    const cell = groups.find(({ groupId }) => groupId === 'public')?.cell;
    expect(cell).toMatchObject({ released: true, n: 60 });
    expect(cell).not.toHaveProperty('alternatives');
  });
});

describe('the deviation over one criterion', () => {
  it('is exact, as its counts tell it', () => {
    const { groups } = ranked(reviewOfGroup(1, 1, FIRST.map(String)).targets[0]);
    const mean = FIRST.reduce((sum, answer) => sum + STEP * answer, 0) / FIRST.length;
    const squares = FIRST.reduce((sum, answer) => sum + (STEP * answer - mean) ** 2, 0);
    const cell = groups.find(({ groupId }) => groupId === 'public')?.cell;
    if (cell?.released !== true) throw new Error('not shown');
    expect(cell.standardDeviation).toBeCloseTo(Math.sqrt(squares / (FIRST.length - 1)), 10);
  });
});
