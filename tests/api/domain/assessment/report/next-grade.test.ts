import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scorecardOf } from '#domain/assessment/report/scorecard';
import { assess } from '#domain/assessment/run/assess';
import type { AssessmentScheme, QuotaTie } from '#domain/assessment/scheme/model';
import { leaf, schemeOf } from '#domain/assessment/templates/parts';
import {
  entryOf,
  HIGHER,
  inputsOf,
  LOWER,
  oneLeaf,
  type Values,
} from '../../../../support/fixtures/assessment-fixture';

function nextOf(values: Values, options: { readonly unitCode: string; readonly scheme?: AssessmentScheme }) {
  const { unitCode, scheme = oneLeaf() } = options;
  const inputs = inputsOf({ x: values });
  const outcome = assess(scheme, inputs);
  return (
    scorecardOf({
      scheme,
      inputs,
      outcome,
      unitCode,
      scope: null,
      isCorrected: false,
      elsewhere: new Map(),
      previous: null,
    })?.nextGrade ?? null
  );
}

function withTie(scheme: AssessmentScheme, tie: QuotaTie): AssessmentScheme {
  return { ...scheme, grading: { ...scheme.grading, tie } };
}

describe('what a grade with a quota would have taken', () => {
  /** 30 % of 7 are 2 places, for which three units stand in line. */
  const SEVEN: Values = { a: 95, b: 92, c: 92, d: 91, e: 85, f: 70, g: 50 };

  it('is more than those who are tied at the border, not the last one in', () => {
    const next = nextOf(SEVEN, { unitCode: 'd' });
    expect(next).toMatchObject({ gradeId: 'excellent', toMinimum: 0, needed: 1, isExceeded: true, line: 92 });
    expect(next?.ways).toEqual([{ indicatorId: 'x', room: 9, isEnough: true, value: 92.01 }]);
    expect(nextOf(SEVEN, { unitCode: 'b' })).toMatchObject({ needed: 0, isExceeded: true, line: 92 });
  });

  it('is as much as they have where the tied are let in', () => {
    const scheme = withTie(oneLeaf(), { kind: 'all-in' });
    expect(nextOf(SEVEN, { unitCode: 'd', scheme })).toMatchObject({ needed: 1, isExceeded: false, line: 92 });
  });

  it('is the minimum where nobody stands at it, and where places are left', () => {
    expect(nextOf({ a: 85, b: 84, c: 80, d: 70 }, { unitCode: 'd' })).toMatchObject({ needed: 10, line: null });
    expect(nextOf({ a: 85, b: 84, c: 80, d: 70 }, { unitCode: 'a' })).toMatchObject({
      needed: 5,
      isExceeded: false,
      line: null,
    });
  });

  it('is not a matter of points where the share of the category is no place', () => {
    const nothing = { obstacle: 'no-places', needed: null, line: null, ways: [] };
    for (const unitCode of ['a', 'b']) expect(nextOf({ a: 95, b: 85, c: 70 }, { unitCode })).toMatchObject(nothing);
  });

  it('cannot be had above the cap of the total', () => {
    const scheme = { ...oneLeaf(), cap: 100 };
    const values = { a: 100, b: 95, c: 85, d: 70 };
    expect(nextOf(values, { unitCode: 'b', scheme })).toMatchObject({ obstacle: 'cap', needed: null, ways: [] });
    expect(nextOf(values, { unitCode: 'b' })?.ways).toMatchObject([{ room: 5, isEnough: false, value: null }]);
  });

  it('is a value below that of others where less is better', () => {
    const scheme = oneLeaf({ kind: 'linear', from: 100, to: 0 }, { source: LOWER });
    const next = nextOf({ a: 5, b: 7, c: 30, d: 40 }, { unitCode: 'b', scheme });
    expect(next?.ways).toMatchObject([{ isEnough: true, value: 4.99 }]);
  });
});

const UNITS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const BREAKERS = schemeOf([
  leaf({ id: 'x', name: { zh: '甲' }, points: 99 }, HIGHER),
  leaf({ id: 'y', name: { zh: '乙' }, points: 1 }, HIGHER),
]);
const VETOES: AssessmentScheme['vetoes'] = [
  { id: 'barred', name: { zh: '不得评优' }, effect: { kind: 'grade-ceiling', grade: 'good' } },
];

/** Totals in steps of 5, so that ties are common; y, which breaks them, is worth one point. */
const category = fc.record({
  units: fc.array(fc.record({ total: fc.integer({ min: 8, max: 19 }), y: fc.integer({ min: 0, max: 2 }) }), {
    minLength: 2,
    maxLength: 8,
  }),
  tie: fc.constantFrom<QuotaTie>({ kind: 'all-out' }, { kind: 'all-in' }, { kind: 'indicators', indicators: ['y'] }),
  shares: fc.tuple(fc.integer({ min: 5, max: 80 }), fc.option(fc.integer({ min: 5, max: 80 }))),
  rounding: fc.constantFrom('floor' as const, 'half-up' as const, 'ceil' as const),
  isBarred: fc.boolean(),
});

describe('what is said of the next grade', () => {
  it('is enough, and less is not', () => {
    let told = 0;
    fc.assert(
      fc.property(category, ({ units, tie, shares, rounding, isBarred }) => {
        const quotaAt = (share: number | null | undefined) =>
          typeof share === 'number' ? { share: share / 100, rounding } : null;
        const { grades } = BREAKERS.grading;
        const scheme: AssessmentScheme = {
          ...BREAKERS,
          vetoes: VETOES,
          grading: { tie, grades: grades.map((grade, place) => ({ ...grade, quota: quotaAt(shares[place]) })) },
        };
        const ledger = isBarred ? [entryOf({ itemId: 'barred', unitCode: 'b', points: 0 })] : [];
        const inputsAt = (own: number) => {
          const totals = units.map(({ total }, place) => (place === 0 ? own : total * 5));
          const ofY = units.map(({ y }) => y * 50);
          const named = (values: readonly number[]) =>
            Object.fromEntries(values.map((one, place) => [UNITS[place] ?? '', one]));
          return inputsOf(
            { x: named(totals.map((one, place) => (one - (ofY[place] ?? 0) / 100) / 0.99)), y: named(ofY) },
            { ledger },
          );
        };
        const own = (units[0]?.total ?? 0) * 5;
        const inputs = inputsAt(own);
        const outcome = assess(scheme, inputs);
        const next = scorecardOf({
          scheme,
          inputs,
          outcome,
          unitCode: 'a',
          scope: null,
          isCorrected: false,
          elsewhere: new Map(),
          previous: null,
        })?.nextGrade;
        if (next === null || next === undefined) return;
        const position = grades.findIndex(({ id }) => id === next.gradeId);
        const givesIt = (total: number) => {
          const given = assess(scheme, inputsAt(total)).units[0]?.grade?.grade;
          return grades.findIndex(({ id }) => id === given) <= position;
        };
        const steps = Array.from({ length: (99 - own) / 2.5 }, (_, step) => own + step * 2.5).flatMap((at) => [
          at,
          at + 0.01,
        ]);
        if (next.needed === null) {
          expect(next.obstacle).toBe('no-places');
          expect(steps.filter(givesIt)).toEqual([]);
          return;
        }
        told += 1;
        const target = own + next.needed;
        expect(givesIt(next.isExceeded ? target + 0.01 : target)).toBe(true);
        const less = steps.filter((step) => (next.isExceeded ? step < target + 1e-6 : step < target - 1e-6));
        expect(less.filter(givesIt)).toEqual([]);
      }),
      { numRuns: 200 },
    );
    expect(told).toBeGreaterThan(50);
  });
});
