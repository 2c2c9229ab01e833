import { describe, expect, it } from 'vitest';
import { analysedWave, ballotOf, evenOptions, singleQuestion } from './analysed-wave';

const UNITS = ['a', 'b', 'c', 'd', 'e', 'f'];
/** Units of one division and of the other, which is answered too little. */
const DIVISION_OF = [0, 1, 0, 1, 1, 1];
const SHOWN = [
  [22, 18],
  [21, 19],
  [17, 23],
  [20, 20],
];
/** Unit a has nine people and unit b twenty: both are hidden, and together they are known. */
const [SMALL, LARGE, FIRST] = [9, 20, 14];

/** What is told if so many of unit a gave the first answer. */
function told(first: number, share: number): string {
  const small = [first, SMALL - first];
  const large = [FIRST - first, LARGE - FIRST + first];
  const table = { id: 'units', title: { zh: '' }, by: [{ kind: 'question', question: 'unit' } as const] };
  const analysis = analysedWave({
    questions: [
      singleQuestion('unit', UNITS),
      singleQuestion('division', ['x', 'y']),
      singleQuestion('opinion', evenOptions(2)),
    ],
    ballots: [small, large, ...SHOWN].flatMap((counts, unit) =>
      counts.flatMap((count, answer) =>
        Array.from({ length: count }, () => ballotOf([unit, DIVISION_OF[unit] ?? 0, answer])),
      ),
    ),
    plan: {
      weighting: { margins: [{ question: 'division', shares: { x: share, y: 1 - share } }], trim: [0.1, 10] },
    },
    settings: { publication: { tables: [table], textThreshold: 10 } },
  });
  return JSON.stringify(analysis.questions?.find(({ question }) => question === 'opinion'));
}

describe('a weighted figure', () => {
  it.each([0.65, 0.7, 0.75, 0.8])(
    'is the same for nearly all that a small hidden unit can have answered: %d',
    (share) => {
      const figures = Array.from({ length: SMALL + 1 }, (_, first) => told(first, share));
      expect(figures[0]).toContain('"weighted-mean"');
      // What is rounded has a border somewhere.
      expect(new Set(figures).size).toBeLessThanOrEqual(2);
    },
  );
});
