import { describe, expect, it } from 'vitest';
import { discriminationReport } from '#domain/assessment/report/discrimination-report';
import { assess } from '#domain/assessment/run/assess';
import { leaf, schemeOf } from '#domain/assessment/templates/parts';
import { entryOf, HIGHER, inputsOf, oneLeaf, type Values } from '../../../../support/fixtures/assessment-fixture';

const BOTH = schemeOf([
  leaf({ id: 'x', name: { zh: '评议' }, points: 20 }, HIGHER),
  leaf({ id: 'y', name: { zh: '任务' }, points: 80 }, HIGHER),
]);

function reportOf(scheme: typeof BOTH, columns: Readonly<Record<string, Values>>) {
  return discriminationReport(scheme, assess(scheme, inputsOf(columns)), 'a');
}

describe('the discrimination report', () => {
  it('says of how many points the error is known, and how reliable those are alone', () => {
    const x: Values = { a: [80, 5], b: [70, 5], c: [60, 5] };
    const report = reportOf(BOTH, { x, y: { a: 90, b: 60, c: 30 } });
    // Points of x are 16, 14, 12 with an error of 1: variance 4, so 1 − 1 ÷ 4. Totals are 88, 62, 36: 1 − 1 ÷ 676.
    expect(report.sampled?.share).toBe(0.2);
    expect(report.sampled?.reliability).toBeCloseTo(0.75, 12);
    expect(report.reliability).toBeCloseTo(1 - 1 / 676, 12);
  });

  it('knows no error where there are files without samples alone', () => {
    expect(reportOf(oneLeaf(), { x: { a: 90, b: 60 } }).sampled).toBeNull();
  });

  it('takes no mean that stands in for a missing value for a sample', () => {
    const [x, y] = [
      leaf({ id: 'x', name: { zh: '评议' }, points: 20 }, HIGHER),
      { ...leaf({ id: 'y', name: { zh: '任务' }, points: 80 }, HIGHER), missing: 'category-mean' as const },
    ];
    const scheme = { ...schemeOf([x, y]), minimumCoverage: 0 };
    const file: Values = { a: 90, b: 60, c: 30 };
    expect(reportOf(scheme, { x: { a: 80, b: 70, c: 60, d: 50 }, y: file }).sampled).toBeNull();
    const sample: Values = { a: [80, 5], b: [70, 5], c: [60, 5], d: [10, 5] };
    const { sampled } = reportOf(scheme, { x: sample, y: file });
    expect(sampled?.share).toBe(0.2);
    // Of a, b and c; the error of d is that of the mean as well.
    expect(sampled?.reliability).toBeCloseTo(0.75, 12);
  });

  it('gives an indicator more than all of the differences where another works against it', () => {
    const { influences, findings } = reportOf(BOTH, { x: { a: 40, b: 50, c: 60 }, y: { a: 90, b: 60, c: 30 } });
    // x gives 8, 10, 12 and y 72, 48, 24: totals 80, 58, 36 have the variance 484, the covariances are −44 and 528.
    expect(influences.map(({ actual }) => Number(actual?.toFixed(9)))).toEqual([
      Number((-44 / 484).toFixed(9)),
      Number((528 / 484).toFixed(9)),
    ]);
    expect(findings).toContainEqual({ code: 'more-than-nominal', indicatorId: 'y', value: 528 / 484 });
  });

  it.each([
    ['equal', { a: 90, b: 90 }],
    ['narrow', { a: 90, b: 89 }],
    ['one-tier', { a: [90, 4], b: [85, 4], c: [80, 4] }],
    ['unreliable', { a: [90, 8], b: [85, 8], c: [80, 8] }],
  ] satisfies readonly (readonly [string, Values])[])('says that units are alike because they are %s', (reason, x) => {
    const report = reportOf(oneLeaf(), { x });
    expect(report.verdict).toBe('alike');
    expect(report.reasons).toContain(reason);
  });

  it('counts tiers of all units with a total, those that take no place too', () => {
    const inputs = inputsOf({ x: { a: [90, 1], b: [70, 1], c: [90, 1], d: [70, 1] } });
    const units = inputs.units.map((unit) => ({ ...unit, ranked: unit.code === 'a' || unit.code === 'b' }));
    const report = discriminationReport(oneLeaf(), assess(oneLeaf(), { ...inputs, units }), 'a');
    expect(report).toMatchObject({ units: 4, tiers: 2, verdict: 'tells-apart' });
  });

  it('counts tiers before vetoes, as all its other figures', () => {
    const vetoes = [{ id: 'accident', name: { zh: '重大事故' }, effect: { kind: 'total', value: 0 } } as const];
    const scheme = { ...oneLeaf(), vetoes };
    const inputs = inputsOf(
      { x: { a: [90, 4], b: [85, 4], c: [80, 4] } },
      { ledger: [entryOf({ itemId: 'accident', unitCode: 'c', points: 0 })] },
    );
    expect(discriminationReport(scheme, assess(scheme, inputs), 'a')).toMatchObject({ tiers: 1, verdict: 'alike' });
  });

  it('finds units alike where each category is one tier', () => {
    const inputs = inputsOf({ x: { a: [90, 4], b: [85, 4], c: [40, 4], d: [45, 4] } });
    const units = inputs.units.map((unit) => ({ ...unit, categoryId: unit.code < 'c' ? 'high' : 'low' }));
    const report = discriminationReport(oneLeaf(), assess(oneLeaf(), { ...inputs, units }), undefined);
    expect(report).toMatchObject({ tiers: 2, reasons: ['one-tier'] });
  });

  it('tells units without a category from all units', () => {
    const inputs = inputsOf({ x: { a: 90, b: 85, c: 40 } });
    const units = inputs.units.map((unit) => ({ ...unit, categoryId: unit.code === 'c' ? null : 'a' }));
    const outcome = assess(oneLeaf(), { ...inputs, units });
    const sizes = ['a', null, undefined].map(
      (categoryId) => discriminationReport(oneLeaf(), outcome, categoryId).units,
    );
    expect(sizes).toEqual([2, 1, 3]);
  });

  it('has no reason where totals tell the units apart', () => {
    const report = reportOf(oneLeaf(), { x: { a: [90, 1], b: [70, 1], c: [50, 1] } });
    expect(report).toMatchObject({ verdict: 'tells-apart', reasons: [] });
  });
});
