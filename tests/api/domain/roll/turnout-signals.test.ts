import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SignalEvidence, turnoutSignals } from '#domain/roll/turnout-signals';

/** Points of following days, the first of them day 100. */
const course = (size: number, ...taken: readonly number[]) =>
  taken.map((takenPart, index) => ({ day: 100 + index, size, takenPart }));

const quiet: SignalEvidence = { everybody: [], units: [], renewals: [], people: 1000, refusedStamps: 0 };
const everybody = course(1000, 0, 50, 200, 260);
const transport = { unitCode: '104', points: course(170, 0, 5, 125, 130) };

const kindsOf = (evidence: Partial<SignalEvidence>) =>
  turnoutSignals({ ...quiet, ...evidence }).map((signal) => [signal.kind, signal.severity]);

describe('a unit of which most took part on one day', () => {
  it('is named with the day, how many they were, and of how many', () => {
    const [signal] = turnoutSignals({ ...quiet, everybody, units: [transport] });
    expect(signal).toEqual({
      kind: 'busy-day',
      severity: 'unusual',
      unitCode: '104',
      day: 102,
      joined: 120,
      size: 170,
    });
  });

  it('is not named where the others came on that day as well, as after a reminder', () => {
    expect(kindsOf({ everybody: course(1000, 0, 50, 600), units: [transport] })).toEqual([['refused-stamps', 'usual']]);
  });

  it('is not named where rounding alone may have made half of it', () => {
    const unit = (joined: number) => ({ everybody, units: [{ unitCode: 'a', points: course(40, 0, 0, joined) }] });
    expect(kindsOf(unit(25))).toContainEqual(['busy-day', 'unusual']);
    expect(kindsOf(unit(20))).not.toContainEqual(['busy-day', 'unusual']);
  });

  it('is not named for two days of which one night is missing', () => {
    const missed = { unitCode: 'a', points: transport.points.filter(({ day }) => day !== 101) };
    expect(kindsOf({ everybody, units: [missed] })).toEqual([['refused-stamps', 'usual']]);
  });

  it('is not named where it has nobody to be compared with', () => {
    const points = course(100, 0, 0, 90);
    expect(kindsOf({ everybody: points, units: [{ unitCode: 'a', points }] })).toEqual([['refused-stamps', 'usual']]);
  });
});

describe('a unit with many links issued again', () => {
  const units = (renewed: number, others = 2) => [
    { unitCode: '206', size: 300, renewed },
    ...['a', 'b', 'c', 'd'].map((unitCode) => ({ unitCode, size: 100, renewed: others })),
  ];

  it('is named beside the median of the units', () => {
    const [signal] = turnoutSignals({ ...quiet, renewals: units(64) });
    expect(signal).toEqual({
      kind: 'many-renewals',
      severity: 'unusual',
      unitCode: '206',
      renewed: 64,
      size: 300,
      medianShare: 0.02,
    });
  });

  it('is not named below a tenth of its people, nor below five times the median', () => {
    expect(kindsOf({ renewals: units(29, 0) })).toEqual([['refused-stamps', 'usual']]);
    expect(kindsOf({ renewals: units(30, 0) })).toContainEqual(['many-renewals', 'unusual']);
    expect(kindsOf({ renewals: units(64, 5) })).toEqual([['refused-stamps', 'usual']]);
  });

  it('is not named for a handful, nor among so few units that none is common', () => {
    const small = units(0, 0).map((unit) => ({ ...unit, size: 20 }));
    const withRenewed = (renewed: number) => small.map((unit, index) => (index === 0 ? { ...unit, renewed } : unit));
    expect(kindsOf({ renewals: withRenewed(4) })).toEqual([['refused-stamps', 'usual']]);
    expect(kindsOf({ renewals: withRenewed(5) })).toContainEqual(['many-renewals', 'unusual']);
    expect(kindsOf({ renewals: withRenewed(5).slice(0, 3) })).toEqual([['refused-stamps', 'usual']]);
  });
});

describe('refused stamps', () => {
  it('are usual up to one in twenty people, and while they are few', () => {
    expect(kindsOf({ refusedStamps: 50 })).toEqual([['refused-stamps', 'usual']]);
    expect(kindsOf({ refusedStamps: 51 })).toEqual([['refused-stamps', 'unusual']]);
    expect(kindsOf({ refusedStamps: 9, people: 40 })).toEqual([['refused-stamps', 'usual']]);
    expect(kindsOf({ refusedStamps: 10, people: 40 })).toEqual([['refused-stamps', 'unusual']]);
  });
});

/** Units with a course and renewed links; every code once. */
const someUnits = fc.uniqueArray(
  fc.record({
    unitCode: fc.string({ minLength: 1, maxLength: 3 }),
    size: fc.integer({ min: 1, max: 60 }),
    steps: fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 4 }),
    renewed: fc.integer({ min: 0, max: 40 }),
  }),
  { selector: ({ unitCode }) => unitCode, maxLength: 12 },
);

type SomeUnits = typeof someUnits extends fc.Arbitrary<infer Units> ? Units : never;

function evidenceOf(units: SomeUnits): SignalEvidence {
  return {
    ...quiet,
    everybody: course(2000, 0, 5, 10, 15),
    units: units.map(({ unitCode, size, steps }) => {
      const taken = steps.map((_, index) => 5 * steps.slice(0, index + 1).reduce((sum, step) => sum + step, 0));
      return { unitCode, points: course(size, ...taken.map((number) => Math.min(number, size))) };
    }),
    renewals: units.map(({ unitCode, size, renewed }) => ({ unitCode, size, renewed })),
  };
}

describe('signals before the count', () => {
  it('are the same in whatever order the units come', () => {
    fc.assert(
      fc.property(someUnits, (units) => {
        expect(turnoutSignals(evidenceOf(units.toReversed()))).toEqual(turnoutSignals(evidenceOf(units)));
      }),
    );
  });

  it('say nothing about a unit of fewer than 20 people', () => {
    fc.assert(
      fc.property(someUnits, (units) => {
        const small = new Set(units.filter(({ size }) => size < 20).map(({ unitCode }) => unitCode));
        const named = turnoutSignals(evidenceOf(units)).flatMap((signal) =>
          'unitCode' in signal ? [signal.unitCode] : [],
        );
        expect(named.filter((code) => small.has(code))).toEqual([]);
      }),
    );
  });

  it('are those of a unit alone, however small units beside it behave', () => {
    fc.assert(
      fc.property(someUnits, (units) => {
        const large = units.filter(({ size }) => size >= 20);
        expect(turnoutSignals(evidenceOf(units))).toEqual(turnoutSignals(evidenceOf(large)));
      }),
    );
  });
});
