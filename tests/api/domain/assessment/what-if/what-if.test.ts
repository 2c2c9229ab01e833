import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { discriminationReport } from '#domain/assessment/report/discrimination-report';
import { assess } from '#domain/assessment/run/assess';
import { checkAssessmentScheme } from '#domain/assessment/scheme/check-scheme';
import type { Conversion } from '#domain/assessment/scheme/conversion';
import type { AssessmentScheme } from '#domain/assessment/scheme/model';
import { ASSESSMENT_TEMPLATES } from '#domain/assessment/templates/templates';
import { branch, deductions, leaf, schemeOf } from '#domain/assessment/templates/parts';
import { sensitivityOf } from '#domain/assessment/what-if/sensitivity';
import type { AssessmentChanges } from '#domain/assessment/what-if/changes';
import { assessmentWhatIf } from '#domain/assessment/what-if/what-if';
import { entryOf, HIGHER, inputsOf, oneLeaf } from '../../../../support/fixtures/assessment-fixture';

const SCHEME = schemeOf([
  branch({ id: 'work', name: { zh: '业务' } }, [
    leaf({ id: 'x', name: { zh: '任务' }, points: 40 }, HIGHER),
    deductions({ id: 'd', name: { zh: '纪律' }, points: 20 }),
  ]),
  leaf({ id: 'y', name: { zh: '满意度' }, points: 40 }, HIGHER),
]);
const INPUTS = inputsOf(
  { x: { a: 90, b: 80, c: 70 }, y: { a: 70, b: 80, c: 60 } },
  { ledger: [entryOf({ itemId: 'd', unitCode: 'a', points: -10 })] },
);
const OUTCOME = assess(SCHEME, INPUTS);
const READ = { scheme: SCHEME, inputs: INPUTS, outcome: OUTCOME };

describe('what-if on an assessment', () => {
  it('lets siblings share what is left, and ledgers go along in proportion', () => {
    const answer = assessmentWhatIf(READ, { points: { y: 70 } });
    if (!answer.ok) throw new RangeError('refused');
    expect(answer.value.points).toMatchObject({ work: 30, x: 20, d: 10, y: 70 });
    // a: 20 × 0.9 + 10 × 0.5 + 70 × 0.7 = 72; it was 36 + 10 + 28 = 74.
    expect(answer.value.units[0]?.total).toEqual({ from: 74, to: expect.closeTo(72, 9) });
    expect(assessmentWhatIf(READ, { points: { y: 120 } })).toMatchObject({ error: [{ code: 'sum-differs' }] });
    expect(assessmentWhatIf(READ, { points: { q: 10 } })).toMatchObject({ error: [{ code: 'unknown', at: 'q' }] });
  });

  it('gives the totals, places and grades that a run of the changed scheme would give', () => {
    const value = fc.double({ min: 50, max: 100, noNaN: true });
    const rows = fc.array(fc.tuple(value, fc.option(value)), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 99 }), (values, share) => {
        const codes = values.map((_, index) => `u${index}`);
        const column = (of: (row: (typeof values)[number]) => number | null) =>
          Object.fromEntries(values.flatMap((row, index) => (of(row) === null ? [] : [[`u${index}`, of(row) ?? 0]])));
        const inputs = inputsOf({ x: column(([x]) => x), y: column(([, y]) => y) }, { units: codes });
        const schemeAt = (points: number) =>
          schemeOf([
            leaf({ id: 'x', name: { zh: '甲' }, points }, HIGHER),
            { ...leaf({ id: 'y', name: { zh: '乙' }, points: 100 - points }, HIGHER), missing: 'category-mean' },
          ]);
        const scheme = schemeAt(50);
        const answer = assessmentWhatIf({ scheme, inputs, outcome: assess(scheme, inputs) }, { points: { x: share } });
        if (!answer.ok) throw new RangeError('refused');
        assess(schemeAt(share), inputs).units.forEach((unit, place) => {
          const move = answer.value.units[place];
          expect(move?.total.to ?? -1).toBeCloseTo(unit.effectiveTotal ?? -1, 9);
          expect(move?.rank.to).toBe(unit.standing?.rank ?? null);
          expect(move?.grade.to).toBe(unit.grade?.grade ?? null);
        });
      }),
    );
  });

  it('converts anew what has another conversion, and stands in for what is missing', () => {
    const leaves = [
      { ...leaf({ id: 'x', name: { zh: '甲' }, points: 60 }, HIGHER), missing: 'category-mean' as const },
      leaf({ id: 'y', name: { zh: '乙' }, points: 40 }, HIGHER),
    ];
    const scheme = { ...schemeOf(leaves), minimumCoverage: 0 };
    const inputs = inputsOf({ x: { a: 50, b: 25, d: 37.5 }, y: { a: 100, b: 100, c: 50, d: 100 } });
    const answer = assessmentWhatIf(
      { scheme, inputs, outcome: assess(scheme, inputs) },
      { points: { x: 80 }, conversions: { x: { kind: 'ratio-to-best' } } },
    );
    if (!answer.ok) throw new RangeError('refused');
    // x: 80 for a, half of it for b, 60 for d, and their mean, 60, for c; y: 20, of c 10.
    expect(Object.fromEntries(answer.value.units.map(({ unitCode, total }) => [unitCode, total.to]))).toEqual({
      a: 100,
      b: 60,
      c: 70,
      d: 80,
    });
  });

  it('refuses what a check of the scheme would refuse, and names the place', () => {
    const problemsOf = (changes: AssessmentChanges) => {
      const answer = assessmentWhatIf(READ, changes);
      return answer.ok ? [] : answer.error;
    };
    const convertedTo = (conversion: Conversion) => problemsOf({ conversions: { x: conversion } });
    expect(convertedTo({ kind: 'linear', from: 99.5, to: 99.5 })).toEqual([{ code: 'linear-without-range', at: 'x' }]);
    expect(convertedTo({ kind: 'rank-steps', dropShare: -5 })).toEqual([{ code: 'drop-out-of-range', at: 'x' }]);
    expect(
      convertedTo({ kind: 'rank-table', first: [], last: [], otherwise: 99_999, ties: 'otherwise' }),
    ).toMatchObject([{ code: 'table-empty' }, { code: 'table-above-full', at: 'x', have: 99_999, need: 40 }]);
    expect(problemsOf({ minimums: { excellent: 10 } })).toEqual([{ code: 'grades-unordered', at: 'good' }]);
    expect(problemsOf({ minimums: { excellent: 0, good: 0, fair: 0 } })).not.toEqual([]);
    // The conversion is of the old full points, which go along afterwards.
    const steps: Conversion = { kind: 'steps', steps: [{ value: 80, points: 40 }], otherwise: 10 };
    expect(problemsOf({ points: { x: 0 }, conversions: { x: steps } })).toEqual([]);
  });

  it('changes nothing where nothing is changed', () => {
    const answer = assessmentWhatIf(READ, {});
    expect(answer).toMatchObject({ value: { summary: { ranksMoved: 0, largestMove: 0, gradesMoved: 0 } } });
  });

  it('changes nothing where the indicator that breaks a tie has no figure', () => {
    const { grading, ...scheme } = schemeOf([
      leaf({ id: 'x', name: { zh: '甲' }, points: 50 }, HIGHER),
      leaf({ id: 'y', name: { zh: '乙' }, points: 50 }, HIGHER),
    ]);
    const [best, ...others] = grading.grades;
    if (best === undefined) throw new RangeError('no grades');
    const tied: AssessmentScheme = {
      ...scheme,
      grading: {
        grades: [{ ...best, quota: { share: 0.5, rounding: 'floor' } }, ...others],
        tie: { kind: 'indicators', indicators: ['y'] },
      },
    };
    const inputs = inputsOf({ x: { a: 90, b: 90 }, y: { b: 90 } });
    const outcome = assess(tied, inputs);
    expect(outcome.units.map(({ grade }) => grade?.grade)).toEqual(['good', 'excellent']);
    const answer = assessmentWhatIf({ scheme: tied, inputs, outcome }, {});
    expect(answer).toMatchObject({ value: { summary: { gradesMoved: 0 } } });
  });

  it('says which places depend on the weights', () => {
    // b is better than c in everything, so the last place is steady; a beats b in x and not in y.
    const inputs = inputsOf({ x: { a: 90, b: 81, c: 50 }, y: { a: 70, b: 80, c: 40 } });
    const scheme = schemeOf([
      leaf({ id: 'x', name: { zh: '甲' }, points: 50 }, HIGHER),
      leaf({ id: 'y', name: { zh: '乙' }, points: 50 }, HIGHER),
    ]);
    const outcome = assess(scheme, inputs);
    const sensitivity = sensitivityOf({ scheme, outcome, categoryId: 'a', spread: 0.5, draws: 50 });
    expect(sensitivity.blocks).toEqual([
      { from: 1, to: 2 },
      { from: 3, to: 3 },
    ]);
    expect(sensitivity).toMatchObject({ steadyPlaces: 0, draws: 58 });
  });
});

describe('the report on an assessment', () => {
  it('shows what decides the totals beside what is worth most on paper; influences of the top sum to 1', () => {
    const inputs = inputsOf({ x: { a: 90, b: 90.1, c: 90.2 }, y: { a: 60, b: 80, c: 95 } });
    const { influences, verdict } = discriminationReport(SCHEME, assess(SCHEME, inputs), 'a');
    const top = influences.filter(({ level }) => level === 1);
    expect(top.map(({ nominal }) => nominal)).toEqual([0.6, 0.4]);
    expect(top.reduce((sum, { actual }) => sum + (actual ?? 0), 0)).toBeCloseTo(1, 12);
    expect(top[1]?.actual).toBeGreaterThan(0.95);
    expect(verdict).toBe('tells-apart');
  });

  it('says plainly that units are alike, and why', () => {
    const report = discriminationReport(oneLeaf(), assess(oneLeaf(), inputsOf({ x: { a: 100, b: 100, c: 100 } })), 'a');
    expect(report).toMatchObject({
      verdict: 'alike',
      reliability: null,
      findings: [{ code: 'all-equal', indicatorId: 'x' }],
    });
  });
});

describe('the check of a scheme', () => {
  it('finds no errors in the templates', () => {
    for (const { scheme } of ASSESSMENT_TEMPLATES) {
      expect(checkAssessmentScheme(scheme).filter(({ severity }) => severity === 'error')).toEqual([]);
    }
  });

  it('names a sum of 99.9 with both numbers, an id that stands twice, and a stretch', () => {
    const stretched: AssessmentScheme = {
      ...SCHEME,
      indicators: [
        leaf({ id: 'x', name: { zh: '甲' }, points: 59.9 }, HIGHER, { kind: 'stretch', floorShare: 0.6 }),
        leaf({ id: 'x', name: { zh: '乙' }, points: 40 }, HIGHER),
      ],
    };
    const problems = checkAssessmentScheme(stretched);
    expect(problems).toContainEqual({ code: 'sum-differs', severity: 'error', at: null, have: 99.9, need: 100 });
    expect(problems).toContainEqual({ code: 'id-repeated', severity: 'error', at: 'x' });
    expect(problems).toContainEqual({ code: 'stretch-warned', severity: 'warning', at: 'x' });
  });
});
