import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '#domain/assessment/run/assess';
import type { LedgerEntry } from '#domain/assessment/run/inputs';
import type { Conversion } from '#domain/assessment/scheme/conversion';
import type { AssessmentScheme, MissingPolicy, QuotaTie } from '#domain/assessment/scheme/model';
import { deductions, leaf, schemeOf } from '#domain/assessment/templates/parts';
import { traceUnit } from '#domain/assessment/trace/trace-unit';
import { recomputeStep } from '#domain/assessment/trace/recompute-step';
import {
  entryOf,
  HIGHER,
  inputsOf,
  LOWER,
  oneLeaf,
  totalsOf,
  unitIn,
  type Values,
} from '../../../../support/fixtures/assessment-fixture';

const CONVERSIONS: readonly Conversion[] = [
  { kind: 'linear', from: 0, to: 100 },
  { kind: 'linear', from: 70, to: 95 },
  { kind: 'ratio-to-best' },
  { kind: 'rank-steps', dropShare: 0.05 },
  { kind: 'rank-table', first: [30, 20, 10], last: [0, 2], otherwise: 5, ties: 'better-place' },
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
];

/** The same where less is better. */
const FALLING: readonly Conversion[] = [
  { kind: 'linear', from: 100, to: 0 },
  { kind: 'linear', from: 60, to: 10 },
  { kind: 'ratio-to-best' },
  { kind: 'rank-steps', dropShare: 0.05 },
  { kind: 'rank-table', first: [30, 20, 10], last: [0, 2], otherwise: 5, ties: 'better-place' },
  { kind: 'stretch', floorShare: 0.6 },
  {
    kind: 'steps',
    steps: [
      { value: 10, points: 30 },
      { value: 40, points: 20 },
    ],
    otherwise: 3,
  },
];

/** Conversions that promise that a better value never costs points, whatever the others have. */
const isPromising = ({ kind }: Conversion) => kind !== 'stretch';
const PROMISING = [
  ...CONVERSIONS.filter(isPromising).map((chosen) => ({ source: HIGHER, chosen })),
  ...FALLING.filter(isPromising).map((chosen) => ({ source: LOWER, chosen })),
];

function threeLeaves(
  conversion: Conversion,
  missing: MissingPolicy = 'renormalise',
  source = HIGHER,
): AssessmentScheme {
  return schemeOf([
    { ...leaf({ id: 'x', name: { zh: '甲' }, points: 30 }, source, conversion), missing },
    { ...leaf({ id: 'y', name: { zh: '乙' }, points: 30 }, HIGHER), missing },
    leaf({ id: 'z', name: { zh: '丙' }, points: 40 }, HIGHER),
  ]);
}

const value = fc.oneof(fc.integer({ min: 0, max: 100 }), fc.double({ min: 0.01, max: 100, noNaN: true }));
const table = fc
  .array(fc.record({ x: value, y: value, z: value, error: fc.integer({ min: 0, max: 5 }) }), {
    minLength: 2,
    maxLength: 12,
  })
  .map((rows) => {
    const column = (of: (row: (typeof rows)[number]) => readonly [number, number]): Values =>
      Object.fromEntries(rows.map((row, index) => [`u${String(index).padStart(2, '0')}`, of(row)]));
    return {
      x: column((row) => [row.x, row.error]),
      y: column((row) => [row.y, 0]),
      z: column((row) => [row.z, row.error]),
    };
  });
const conversion = fc.constantFrom(...CONVERSIONS);

const LIMITED = [
  { id: 'late', name: { zh: '迟报' }, minimum: -5, maximum: 0 },
  { id: 'praised', name: { zh: '表扬' }, minimum: 0, maximum: 3 },
];
const BONUS: AssessmentScheme['adjustments'][number] = {
  id: 'bonus',
  name: { zh: '加减分' },
  minimum: -5,
  maximum: 3,
  source: { kind: 'ledger', start: 0, entryLimit: 1, categories: [] },
  conversion: { kind: 'points' },
};
const ledgerEntry = fc
  .record({
    itemId: fc.constantFrom('d', 'bonus'),
    categoryId: fc.constantFrom('late', 'praised', null),
    points: fc.double({ min: -12, max: 12, noNaN: true }),
    date: fc.constantFrom('2026-03-01', '2026-05-01'),
    id: fc.uuid(),
  })
  .map((entry) => entryOf({ unitCode: 'a', ...entry }));

describe('a run', () => {
  it.each(PROMISING)('never takes points from a unit that gets better in one indicator: %j', ({ source, chosen }) => {
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 40 }), (columns, gain) => {
        const scheme = threeLeaves(chosen, 'renormalise', source);
        const given = columns.x['u00'];
        const own = typeof given === 'number' ? given : (given?.[0] ?? 0);
        const before = totalsOf(scheme, inputsOf(columns))['u00'] ?? 0;
        const moved = source === HIGHER ? own + gain : Math.max(Math.min(own, 0), own - gain);
        const better = { ...columns, x: { ...columns.x, u00: moved } };
        expect(totalsOf(scheme, inputsOf(better))['u00'] ?? 0).toBeGreaterThanOrEqual(before - 1e-9);
      }),
    );
  });

  it('never takes points from a unit for a further bonus or for a deduction that is reversed', () => {
    const scheme = schemeOf(
      [
        leaf({ id: 'x', name: { zh: '甲' }, points: 60 }, HIGHER),
        {
          ...deductions({ id: 'd', name: { zh: '纪律' }, points: 40 }),
          source: { kind: 'ledger', start: 40, entryLimit: 8, categories: LIMITED },
        },
      ],
      { adjustments: [BONUS] },
    );
    fc.assert(
      fc.property(fc.array(ledgerEntry, { maxLength: 12 }), ledgerEntry, (entries, further) => {
        const total = (ledger: readonly LedgerEntry[]) =>
          totalsOf(scheme, inputsOf({ x: { a: 50, b: 60 } }, { ledger }))['a'] ?? 0;
        const [after, before] = [total([...entries, further]), total(entries)];
        const reversed = total([...entries, { ...further, reversed: true }]);
        expect(reversed).toBe(before);
        if (further.points >= 0) expect(after).toBeGreaterThanOrEqual(before - 1e-9);
        else expect(after).toBeLessThanOrEqual(before + 1e-9);
      }),
    );
  });

  it('does not depend on the order of the units or of the files', () => {
    fc.assert(
      fc.property(table, conversion, (columns, chosen) => {
        const scheme = threeLeaves(chosen);
        const inputs = inputsOf(columns);
        const turned = {
          ...inputs,
          units: inputs.units.toReversed(),
          columns: inputs.columns.toReversed().map((column) => ({ ...column, values: column.values.toReversed() })),
        };
        expect(assess(scheme, turned).units.toReversed()).toEqual(assess(scheme, inputs).units);
      }),
    );
  });

  it('names the same units at the border of a quota, whatever their order', () => {
    const scheme = oneLeaf();
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 88, max: 92 }), { minLength: 4, maxLength: 20 }), (totals) => {
        const values: Values = Object.fromEntries(totals.map((total, index) => [`u${index}`, total]));
        const inputs = inputsOf({ x: values });
        const turned = { ...inputs, units: inputs.units.toReversed() };
        const columns = inputs.columns.map((column) => ({ ...column, values: column.values.toReversed() }));
        expect(assess(scheme, { ...turned, columns }).categories).toEqual(assess(scheme, inputs).categories);
      }),
    );
  });

  it('can be recomputed from the trace of every unit to the same double', () => {
    fc.assert(
      fc.property(
        table,
        conversion,
        fc.constantFrom<MissingPolicy>('renormalise', 'category-mean'),
        (columns, chosen, missing) => {
          const scheme = threeLeaves(chosen, missing);
          const { u00: _dropped, ...rest } = columns.y;
          const inputs = inputsOf({ ...columns, y: rest });
          const outcome = assess(scheme, inputs);
          for (const { unitCode, total } of outcome.units) {
            const root = traceUnit({ scheme, inputs, outcome, unitCode, seesOthers: true }, null);
            expect(root === null ? null : recomputeStep(root)).toBe(total?.value ?? null);
          }
        },
      ),
    );
  });

  it('never gives more units a grade than its quota has places, unless a tie is let in', () => {
    const ties: readonly QuotaTie[] = [{ kind: 'all-out' }, { kind: 'indicators', indicators: ['x'] }];
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 85, max: 95 }), { minLength: 1, maxLength: 20 }),
        fc.constantFrom(...ties),
        (totals, tie) => {
          const values: Values = Object.fromEntries(totals.map((total, index) => [`u${index}`, total]));
          const scheme = oneLeaf();
          const { units, categories } = assess(
            { ...scheme, grading: { ...scheme.grading, tie } },
            inputsOf({ x: values }),
          );
          const excellent = units.filter(({ grade }) => grade?.grade === 'excellent').length;
          expect(excellent).toBeLessThanOrEqual(categories[0]?.quotas[0]?.places ?? -1);
        },
      ),
    );
  });

  it('leaves a tie at the border of 30 % of 7 out, lets it in, or breaks it, as the scheme says', () => {
    const values = { x: { a: 95, b: 94, c: 94, d: 93, e: 92, f: 91, g: 90 } };
    const excellent = (tie: QuotaTie) => {
      const scheme = oneLeaf();
      const { units, categories } = assess({ ...scheme, grading: { ...scheme.grading, tie } }, inputsOf(values));
      const taken = units.filter(({ grade }) => grade?.grade === 'excellent').map(({ unitCode }) => unitCode);
      return { taken, quota: categories[0]?.quotas[0], b: units[1]?.grade };
    };
    // 30 % of 7 is 2.1, so 2 places.
    const out = excellent({ kind: 'all-out' });
    expect(out.taken).toEqual(['a']);
    expect(out.b).toEqual({ band: 'excellent', grade: 'good', reason: 'tie-at-quota' });
    expect(out.quota).toMatchObject({ eligible: 7, places: 2, given: 1, border: { lastIn: 'a', firstOut: 'b' } });
    expect(excellent({ kind: 'all-in' }).taken).toEqual(['a', 'b', 'c']);
    expect(excellent({ kind: 'indicators', indicators: ['x'] }).taken).toEqual(['a']);
  });

  it('does what the scheme says of three units without a figure', () => {
    const columns = {
      x: { a: 90, b: 60, f: 75 },
      y: { a: 80, b: 80, c: 80, d: 80, e: 80, f: 80 },
      z: { a: 70, b: 70, c: 70, d: 70, e: 70, f: 70 },
    };
    const totals = (missing: MissingPolicy) =>
      totalsOf(threeLeaves({ kind: 'linear', from: 0, to: 100 }, missing), inputsOf(columns));
    // c: (24 + 28) × 100 ÷ 70, or with the mean of 27, 18 and 22.5.
    expect(totals('renormalise')['c']).toBeCloseTo(74.285714285714, 10);
    expect(totals('category-mean')['c']).toBeCloseTo(74.5, 10);
    // Mean and error of two would tell both, so that without the third the indicator is left out.
    const { f: _third, ...two } = columns.x;
    const byMean = threeLeaves({ kind: 'linear', from: 0, to: 100 }, 'category-mean');
    const { missing } = unitIn(byMean, inputsOf({ ...columns, x: two }), 'c');
    expect(missing).toMatchObject([{ treatment: 'renormalise' }]);
    expect(totals('fail')['c']).toBeNull();
    const unit = unitIn(threeLeaves({ kind: 'linear', from: 0, to: 100 }, 'fail'), inputsOf(columns), 'c');
    expect(unit).toMatchObject({
      totalReason: 'value-missing',
      standing: null,
      missing: [{ indicatorId: 'x', reason: 'not-in-file', treatment: 'fail' }],
    });
  });

  it('carries errors: files apart as variances, indicators of one wave as their sum', () => {
    const scheme = threeLeaves({ kind: 'linear', from: 0, to: 100 });
    const inputs = inputsOf({ x: { a: [50, 2] }, y: { a: [50, 3] }, z: { a: 50 } });
    // 30 % of 2 and of 3: √(0.6² + 0.9²), and 0.6 + 0.9 where the same people answered.
    expect(unitIn(scheme, inputs, 'a').total?.standardError).toBeCloseTo(Math.hypot(0.6, 0.9), 12);
    const origin = { kind: 'wave', waveId: 'w', question: 'q', measure: 'score', hash: 'h' } as const;
    const shared = { ...inputs, columns: inputs.columns.map((column) => ({ ...column, origin })) };
    expect(unitIn(scheme, shared, 'a').total?.standardError).toBeCloseTo(1.5, 12);
  });

  it('shows both totals where a veto sets one, and does not count who is barred for the quota', () => {
    const scheme = oneLeaf();
    const vetoes: AssessmentScheme['vetoes'] = [
      { id: 'zero', name: { zh: '一票否决' }, effect: { kind: 'total', value: 0 } },
      { id: 'barred', name: { zh: '不得评优' }, effect: { kind: 'grade-ceiling', grade: 'good' } },
    ];
    const fact = { categoryId: null, points: 0, date: '2026-06-14', reason: '事故', evidence: '7 号', reversed: false };
    const ledger = [
      { ...fact, id: '1', itemId: 'barred', unitCode: 'a' },
      { ...fact, id: '2', itemId: 'zero', unitCode: 'b' },
    ];
    const values = { x: { a: 95, b: 94, c: 93, d: 92 } };
    const { units, categories } = assess({ ...scheme, vetoes }, inputsOf(values, { ledger }));
    expect(units[0]).toMatchObject({ effectiveTotal: 95, grade: { band: 'excellent', grade: 'good', reason: 'veto' } });
    expect(units[1]).toMatchObject({ total: { value: 94 }, effectiveTotal: 0, standing: { rank: 4 } });
    expect(categories[0]?.quotas[0]?.eligible).toBe(3);
  });
});
