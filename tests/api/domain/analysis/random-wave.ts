import type { TargetsQuestion } from '#domain/questionnaire/model';
import type { CountedBallot } from '#domain/tabulation/tabulate';
import { type SeededRandom, seededRandom } from '../../../support/seeded-random';
import { reviewOf } from '../tabulation/review/example-review';
import { ballotOf, itemsQuestion, numberQuestion, singleQuestion, type Wave } from './analysed-wave';

export const REVIEW: TargetsQuestion = reviewOf(3, 1);

/** A question of every kind that is analysed, with a plan that uses all of them. */
export const EVERY_KIND: Pick<Wave, 'questions' | 'plan'> = {
  questions: [
    itemsQuestion('mood', ['calm', 'glad', 'tired', 'sad'], 5),
    singleQuestion('sex', ['f', 'm']),
    singleQuestion('region', ['n', 's', 'w']),
    { ...singleQuestion('needs', []), kind: 'multiple', options: singleOptions(['room', 'time', 'pay']) },
    { ...singleQuestion('wish', []), kind: 'ranking', options: singleOptions(['a', 'b', 'c']), places: 2 },
    { ...numberQuestion('likely'), kind: 'scale', from: 0, to: 10, lowLabel: { zh: '' }, highLabel: { zh: '' } },
    numberQuestion('years'),
    REVIEW,
  ],
  plan: {
    indices: [
      {
        id: 'well',
        title: { zh: '' },
        minimumAnswered: 2,
        items: ['calm', 'glad', 'tired'].map((item) => ({ question: 'mood', item, reversed: item === 'tired' })),
      },
      { id: 'sad', title: { zh: '' }, minimumAnswered: 1, items: [{ question: 'mood', item: 'sad' }] },
    ],
    outcome: { question: 'likely' },
    breakdowns: ['sex', 'region'],
  },
};

/** Rules that flag ballots. */
export const FLAGS = {
  scheme: {
    validity: [
      { id: 'even', scope: 'ballot', test: { kind: 'all-equal', ratings: 3 }, action: 'flag' },
      { id: 'twins', scope: 'ballot', test: { kind: 'duplicates', ballots: 2 }, action: 'flag' },
    ],
  },
} as const satisfies Partial<Wave>;

/** Margins that ballots are raked to. */
export const WEIGHTING = {
  margins: [
    { question: 'sex', shares: { f: 0.4, m: 0.6 } },
    { question: 'region', shares: { n: 0.2, s: 0.3, w: 0.5 } },
  ],
  trim: [0.3, 3],
} as const;

function singleOptions(ids: readonly string[]) {
  return ids.map((id) => ({ id, label: { zh: id } }));
}

/** Ballots that hang together a little, with gaps. */
export function simulatedBallots(seed: number, count: number): readonly CountedBallot[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => simulatedBallot(random));
}

function simulatedBallot(random: SeededRandom): CountedBallot {
  const level = random.normal();
  const step = (steps: number) =>
    Math.max(0, Math.min(steps - 1, Math.round((steps - 1) / 2 + level + random.normal())));
  const orNone = <Cell>(cell: Cell) => (random.uniform() < 0.05 ? null : cell);
  const marks = (length: number) => Array.from({ length }, () => step(5)).join('');
  return ballotOf(
    [
      orNone(marks(4)),
      orNone(random.wholeBetween(0, 1)),
      orNone(random.wholeBetween(0, 2)),
      orNone([0, 1, 2].filter((option) => random.uniform() < 0.3 * (option + 1))),
      orNone([random.wholeBetween(0, 2)]),
      orNone(step(11)),
      orNone(Math.round(100 * random.uniform()) / 10),
      orNone(marks(9)),
    ],
    random.uniform() < 0.8 ? { pace: 2 } : {},
  );
}
