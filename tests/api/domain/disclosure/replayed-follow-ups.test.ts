import { describe, expect, it } from 'vitest';
import type { Question } from '#domain/questionnaire/model';
import { type CountedBallot, tabulate } from '#domain/tabulation/tabulate';
import { choice } from '../../../support/attacker/random-survey';
import { type SeededRandom, seededRandom } from '../../../support/seeded-random';

const SURVEYS = 30;
const GROUP = 'all';
const QUESTIONS: readonly Question[] = [
  choice('asked', 2),
  choice('unit', 5),
  { ...choice('followUp', 5), showIf: { question: 'asked', chosen: '0' } },
];

/** Units of which the first is too small: its people, and those of the second, are hidden together. */
interface Units {
  readonly sizes: readonly number[];
  /** By unit, how many say yes and are asked the follow-up. */
  readonly yes: readonly number[];
}

describe('who supposes each number of a small unit that may have been asked a follow-up', () => {
  it(`finds what is hidden in it to be the same in ${SURVEYS} surveys, or in none`, () => {
    const random = seededRandom(11);
    let supposed = 0;
    for (let survey = 0; survey < SURVEYS; survey++) {
      const truth = randomUnits(random);
      const worlds = worldsOf(truth).filter((world) => hiddenIn(world, 'asked') === hiddenIn(truth, 'asked'));
      const told = worlds.filter((world) => hiddenIn(world, 'followUp') !== hiddenIn(truth, 'followUp'));
      expect({ truth, told }).toEqual({ truth, told: [] });
      supposed += worlds.length;
    }
    expect(supposed).toBeGreaterThan(3 * SURVEYS);
  });
});

function randomUnits(random: SeededRandom): Units {
  const sizes = [
    [3, 9],
    [10, 14],
    [30, 40],
    [30, 40],
    [30, 40],
  ].map(([from = 0, to = 0]) => random.wholeBetween(from, to));
  const share = 0.35 + 0.35 * random.uniform();
  return {
    sizes,
    yes: sizes.map((size) => Array.from({ length: size }, () => random.uniform()).filter((one) => one < share).length),
  };
}

/** Whatever the first two units, of which only the sum is published, can have said. */
function worldsOf({ sizes, yes }: Units): readonly Units[] {
  const [first = 0, second = 0] = sizes;
  const [ofFirst = 0, ofSecond = 0, ...others] = yes;
  return Array.from({ length: first + 1 }, (_, own) => [own, ofFirst + ofSecond - own])
    .filter(([, rest = 0]) => rest >= 0 && rest <= second)
    .map((own) => ({ sizes, yes: [...own, ...others] }));
}

function hiddenIn(units: Units, question: string): string {
  const { questions } = tabulate({
    questionnaire: {
      title: { zh: '' },
      introduction: { zh: '' },
      pages: [{ id: 'page', title: { zh: '' }, questions: QUESTIONS }],
    },
    groups: [{ id: GROUP, name: { zh: '' }, weight: 100 }],
    settings: {
      minimumGroupSize: 10,
      fullPoints: 10,
      purpose: { zh: '' },
      publication: {
        tables: [{ id: 'units', title: { zh: '' }, by: [{ kind: 'question', question: 'unit' }] }],
        textThreshold: 10,
      },
    },
    ballots: ballotsOf(units),
    account: {
      received: 0,
      spoilt: 0,
      spoiltReasons: { 'not-openable': 0, 'wrong-version': 0, 'not-valid': 0 },
      counted: 0,
      groups: [],
    },
  });
  const table = questions.find((one) => one.question === question);
  const cells = [table?.overall, ...(table?.tables ?? []).flatMap((own) => own.cells.map(({ cell }) => cell))];
  return cells.map((cell) => (cell?.released === true ? `${cell.n}` : cell?.reason)).join(' ');
}

/** The answers to the follow-up go round, so that nobody is of one mind there. */
function ballotsOf({ sizes, yes }: Units): readonly CountedBallot[] {
  let turn = 0;
  return sizes.flatMap((size, unit) =>
    Array.from({ length: size }, (_, person) => {
      const isAsked = person < (yes[unit] ?? 0);
      return { groupId: GROUP, vector: [isAsked ? 0 : 1, unit, isAsked ? turn++ % 5 : null] };
    }),
  );
}
