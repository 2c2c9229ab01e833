import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CountedBallot } from '#domain/tabulation/tabulate';
import { analysedWave, ballotOf, OPEN } from './analysed-wave';
import { EVERY_KIND, FLAGS, simulatedBallots, WEIGHTING } from './random-wave';

/** Every number in it, however deep, is finite. */
function expectFinite(value: unknown, path = 'analysis'): void {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`${path} is ${value}`);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) expectFinite(part, `${path}.${key}`);
}

const marks = (length: number) =>
  fc
    .array(fc.constantFrom('0', '1', '2', '3', '4', '.'), { minLength: length, maxLength: length })
    .map((characters) => {
      const cell = characters.join('');
      return cell === '.'.repeat(length) ? null : cell;
    });
const orNull = <Cell>(cell: fc.Arbitrary<Cell>) => fc.option(cell, { nil: null });
const vector = fc.tuple(
  marks(4),
  orNull(fc.integer({ min: 0, max: 1 })),
  orNull(fc.integer({ min: 0, max: 2 })),
  orNull(fc.subarray([0, 1, 2], { minLength: 1 })),
  orNull(fc.constantFrom([0, 1], [2])),
  orNull(fc.integer({ min: 0, max: 10 })),
  orNull(fc.constantFrom(0, 1, -2.5)),
  marks(9),
);
const design = fc.option(
  fc.record({
    weight: fc.constantFrom(0.5, 1, 3),
    stratum: fc.constantFrom('a', 'b'),
    cluster: fc.constantFrom('x', 'y', 'z'),
  }),
  { nil: undefined },
);
const ballot = fc
  .tuple(vector, design, fc.option(fc.constantFrom(0, 1, 2, 3), { nil: undefined }))
  .map(([cells, drawn, pace]): CountedBallot =>
    ballotOf(cells, { ...(drawn && { design: drawn }), ...(pace !== undefined && { pace }) }),
  );

describe('whatever ballots say', () => {
  it('every figure is a finite number or has a reason', () => {
    fc.assert(
      fc.property(fc.array(ballot, { maxLength: 14 }), fc.boolean(), fc.boolean(), (ballots, isDrawn, isRaked) => {
        const own = isDrawn ? ballots : ballots.map(({ design: _, ...rest }) => rest);
        const plan = { ...EVERY_KIND.plan, ...(isRaked && { weighting: WEIGHTING }) };
        expectFinite(analysedWave({ ...EVERY_KIND, plan, ballots: own, settings: OPEN, ...FLAGS }));
      }),
      { numRuns: 150 },
    );
  });

  it('all equal, one ballot, none and nothing answered are states, not crashes', () => {
    const [one] = simulatedBallots(1, 1);
    if (one === undefined) throw new Error('no ballot');
    const silent = ballotOf(one.vector.map(() => null));
    for (const ballots of [[], [one], [silent, silent], Array.from({ length: 200 }, () => one)]) {
      for (const settings of [{}, OPEN]) {
        expectFinite(analysedWave({ ...EVERY_KIND, ballots, settings, ...FLAGS }));
      }
    }
    const { indices, drivers, sample } = analysedWave({ ...EVERY_KIND, ballots: [silent, silent], settings: OPEN });
    expect(indices[0]?.result).toMatchObject({
      mean: { reason: 'nothing-answered' },
      alpha: { reason: 'nothing-answered' },
    });
    expect(drivers?.result).toMatchObject({ rSquared: { reason: 'nothing-answered' } });
    expect(sample).toMatchObject({ n: 2, weights: 'none' });
  });

  it('raters and targets that no rating connects are named, and ranked apart', () => {
    const parts = ['444444...', '222222...', '......333', '......111'];
    const ballots = parts.map((cell) => ballotOf([null, null, null, null, null, null, null, cell]));
    const [review] = analysedWave({ ...EVERY_KIND, ballots, settings: OPEN }).reviews;
    expect(review?.leniency).toMatchObject({
      components: [
        { raters: 2, targets: 2 },
        { raters: 2, targets: 1 },
      ],
    });
    const additive = review?.leniency.released === true ? review.leniency.methods[2]?.result : undefined;
    expect(additive).toMatchObject({
      targets: [{}, {}, { targetId: 'u2', place: { released: false, reason: 'not-connected' } }],
    });
  });
});

describe('the order of ballots', () => {
  it('changes no figure in any digit', () => {
    const ballots = simulatedBallots(11, 120);
    const analysed = (own: readonly CountedBallot[]) => analysedWave({ ...EVERY_KIND, ballots: own, ...FLAGS });
    const expected = JSON.stringify(analysed(ballots));
    fc.assert(
      fc.property(fc.shuffledSubarray([...ballots], { minLength: ballots.length }), (shuffled) => {
        expect(JSON.stringify(analysed(shuffled)) === expected).toBe(true);
      }),
      { numRuns: 8 },
    );
  });
});
