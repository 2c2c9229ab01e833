import fc from 'fast-check';
import type { LedgerEntry, RunInputs } from '#domain/assessment/run/inputs';
import type { Conversion } from '#domain/assessment/scheme/conversion';
import {
  type AssessmentScheme,
  type Grading,
  MISSING_POLICIES,
  QUOTA_ROUNDINGS,
  type QuotaTie,
} from '#domain/assessment/scheme/model';
import { branch, leaf } from '#domain/assessment/templates/parts';
import { entryOf, HIGHER, inputsOf, LOWER } from '../fixtures/assessment-fixture';

/** Schemes and inputs that use everything that a workbook has formulas for, drawn at random. */

const TIES: readonly QuotaTie[] = [
  { kind: 'all-out' },
  { kind: 'all-in' },
  { kind: 'indicators', indicators: ['second', 'work'] },
];

const risingConversion = fc.constantFrom<Conversion>(
  { kind: 'linear', from: 0, to: 100 },
  { kind: 'linear', from: -20, to: 90 },
  { kind: 'ratio-to-best' },
  { kind: 'rank-steps', dropShare: 0.05 },
  { kind: 'rank-table', first: [30, 20, 10], last: [0, 2], otherwise: 5, ties: 'better-place' },
  { kind: 'rank-table', first: [30, 20], last: [], otherwise: 5, ties: 'otherwise' },
  { kind: 'rank-table', first: [], last: [0, 2], otherwise: 30, ties: 'better-place' },
  { kind: 'stretch', floorShare: 0.6 },
  {
    kind: 'steps',
    steps: [
      { value: 90, points: 30 },
      { value: 60, points: 20 },
    ],
    otherwise: 3,
  },
  { kind: 'points' },
);

const fallingConversion = fc.constantFrom<Conversion>(
  { kind: 'linear', from: 100, to: 0 },
  { kind: 'ratio-to-best' },
  { kind: 'rank-steps', dropShare: 0.1 },
  { kind: 'stretch', floorShare: 0 },
  {
    kind: 'steps',
    steps: [
      { value: 10, points: 30 },
      { value: 40, points: 20 },
    ],
    otherwise: 3,
  },
);

/** Few whole values, so that there are ties; some of them 0 or below, some with noise beyond nine decimals. */
const value = fc.oneof(
  fc.constantFrom(0, 10, 40, 60, 90, 90, 100, 0.1 + 0.2, 89.99999999999999),
  fc.integer({ min: -5, max: 105 }),
  fc.double({ min: 0.01, max: 100, noNaN: true }),
);

const scheme = fc
  .record({
    first: risingConversion,
    second: fallingConversion,
    missing: fc.constantFrom(...MISSING_POLICIES),
    tie: fc.constantFrom(...TIES),
    rounding: fc.constantFrom(...QUOTA_ROUNDINGS),
    share: fc.constantFrom(0, 0.15, 0.3, 1 / 3, 0.5),
    cap: fc.constantFrom(null, 100),
    minimumCoverage: fc.constantFrom(0, 0.5, 0.8),
  })
  .map(schemeWith);

function schemeWith(chosen: {
  readonly first: Conversion;
  readonly second: Conversion;
  readonly missing: (typeof MISSING_POLICIES)[number];
  readonly tie: QuotaTie;
  readonly rounding: (typeof QUOTA_ROUNDINGS)[number];
  readonly share: number;
  readonly cap: number | null;
  readonly minimumCoverage: number;
}): AssessmentScheme {
  const { first, second, missing, tie, rounding, share, cap, minimumCoverage } = chosen;
  return {
    format: 'pingyi-assessment-1',
    fullPoints: 100,
    indicators: [
      branch({ id: 'work', name: { zh: '业务 "重点"' } }, [
        { ...leaf({ id: 'first', name: { zh: '甲' }, points: 30 }, HIGHER, first), missing },
        branch({ id: 'inner', name: { zh: '内部' } }, [
          { ...leaf({ id: 'second', name: { zh: '乙' }, points: 30 }, LOWER, second), missing },
          leaf({ id: 'third', name: { zh: '丙' }, points: 10 }, HIGHER),
        ]),
      ]),
      {
        ...leaf({ id: 'conduct', name: { zh: '纪律' }, points: 30 }, HIGHER, { kind: 'points' }),
        source: {
          kind: 'ledger',
          start: 25,
          entryLimit: 8,
          categories: [
            { id: 'late', name: { zh: '迟报' }, minimum: -10, maximum: 0 },
            { id: 'praised', name: { zh: '表扬' }, minimum: 0, maximum: 3 },
          ],
        },
      },
    ],
    adjustments: [
      {
        id: 'bonus',
        name: { zh: '加分' },
        minimum: -4,
        maximum: 6,
        source: { kind: 'ledger', start: 0, entryLimit: null, categories: [] },
        conversion: { kind: 'points' },
      },
      {
        id: 'visits',
        name: { zh: '走访' },
        minimum: -1,
        maximum: 2,
        source: HIGHER,
        conversion: { kind: 'rank-steps', dropShare: 0.5 },
      },
    ],
    vetoes: [
      { id: 'zero', name: { zh: '重大事故' }, effect: { kind: 'total', value: 59 } },
      { id: 'nothing', name: { zh: '造假' }, effect: { kind: 'total', value: 0 } },
      { id: 'barred', name: { zh: '党建不合格' }, effect: { kind: 'grade-ceiling', grade: 'good' } },
      { id: 'low', name: { zh: '严重违纪' }, effect: { kind: 'grade-ceiling', grade: 'poor' } },
      { id: 'out', name: { zh: '机构改革' }, effect: { kind: 'no-rank' } },
    ],
    grading: gradingWith({ tie, rounding, share }),
    cap,
    minimumCoverage,
    rounding: { mode: 'half-up', digits: 2 },
  };
}

function gradingWith(chosen: {
  readonly tie: QuotaTie;
  readonly rounding: (typeof QUOTA_ROUNDINGS)[number];
  readonly share: number;
}): Grading {
  const { tie, rounding, share } = chosen;
  return {
    tie,
    grades: [
      { id: 'excellent', name: { zh: '优秀' }, minimum: 70, quota: { share, rounding } },
      { id: 'good', name: { zh: '良好' }, minimum: 50, quota: { share: 0.4, rounding } },
      { id: 'fair', name: { zh: '一般' }, minimum: 30, quota: null },
      { id: 'poor', name: { zh: '较差' }, minimum: null, quota: null },
    ],
  };
}

const unit = fc.record({
  first: fc.option(value, { freq: 6 }),
  second: fc.option(value, { freq: 6 }),
  third: fc.option(value, { freq: 10 }),
  visits: fc.option(value, { freq: 4 }),
  categoryId: fc.constantFrom('a', 'a', 'b', null),
  ranked: fc.constantFrom(true, true, true, true, false),
});

const entry = fc
  .record({
    itemId: fc.constantFrom('conduct', 'conduct', 'bonus', 'zero', 'nothing', 'barred', 'low', 'out'),
    unit: fc.nat({ max: 20 }),
    categoryId: fc.constantFrom('late', 'praised', null),
    points: fc.oneof(fc.integer({ min: -12, max: 12 }), fc.integer({ min: -12_000, max: 12_000 }).map(thousandths)),
    reversed: fc.constantFrom(false, false, true),
    id: fc.uuid(),
  })
  .map(({ unit: index, ...facts }) => entryOf({ ...facts, unitCode: codeOf(index) }));

function thousandths(count: number): number {
  return count / 1000;
}

const inputs = fc
  .record({
    units: fc.array(unit, { minLength: 1, maxLength: 14 }),
    ledger: fc.array(entry, { maxLength: 14 }),
  })
  .map(inputsWith);

function inputsWith(drawn: {
  readonly units: readonly {
    readonly first: number | null;
    readonly second: number | null;
    readonly third: number | null;
    readonly visits: number | null;
    readonly categoryId: string | null;
    readonly ranked: boolean;
  }[];
  readonly ledger: readonly LedgerEntry[];
}): RunInputs {
  const { units, ledger } = drawn;
  const columnOf = (key: 'first' | 'second' | 'third' | 'visits') =>
    Object.fromEntries(
      units.flatMap((one, index) => {
        const given = one[key];
        return given === null ? [] : [[codeOf(index), [given, 1] as const]];
      }),
    );
  const columns = { first: columnOf('first'), second: columnOf('second'), third: columnOf('third') };
  const made = inputsOf(
    { ...columns, visits: columnOf('visits') },
    { ledger, units: units.map((_, index) => codeOf(index)) },
  );
  return {
    ...made,
    units: made.units.map((one, index) => ({
      ...one,
      categoryId: units[index]?.categoryId ?? null,
      ranked: units[index]?.ranked ?? true,
    })),
  };
}

function codeOf(index: number): string {
  return `u${String(index).padStart(2, '0')}`;
}

export const workbookScene = fc.record({ scheme, inputs });
