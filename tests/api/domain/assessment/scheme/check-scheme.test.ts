import { describe, expect, it } from 'vitest';
import { checkLowest } from '#domain/assessment/scheme/check-lowest';
import type { AssessmentSettings } from '#domain/assessment/records';
import { checkSources } from '#domain/assessment/scheme/check-sources';
import { checkAssessmentScheme } from '#domain/assessment/scheme/check-scheme';
import type { Conversion } from '#domain/assessment/scheme/conversion';
import type { AssessmentScheme, ConsequenceRule, VetoRule } from '#domain/assessment/scheme/model';
import { earned, leaf, schemeOf, usualGrading } from '#domain/assessment/templates/parts';
import { HIGHER, LOWER, oneLeaf } from '../../../../support/fixtures/assessment-fixture';

const SOUND = oneLeaf();
const LINEAR: Conversion = { kind: 'linear', from: 0, to: 100 };
const BONUS = { ...earned({ id: 'bonus', name: { zh: '加分' }, points: 10 }), minimum: -5, maximum: 10 };
const { points: _points, missing: _missing, ...ADJUSTMENT } = BONUS;

function problemsOf(scheme: AssessmentScheme, change: Partial<AssessmentScheme> = {}) {
  return checkAssessmentScheme({ ...scheme, ...change }).map(({ severity, ...problem }) =>
    severity === 'error' ? problem : { ...problem, severity },
  );
}

function veto(value: number): VetoRule {
  return { id: 'accident', name: { zh: '事故' }, effect: { kind: 'total', value } };
}

function minimum(points: number) {
  const { grades, ...grading } = usualGrading(100);
  const changed = grades.map((grade) => (grade.id === 'excellent' ? { ...grade, minimum: points } : grade));
  return { grading: { ...grading, grades: changed } };
}

function rule(lowest: ConsequenceRule['lowest']) {
  return { consequences: [{ id: 'talk', name: { zh: '约谈' }, lowest }] };
}

describe('a scheme', () => {
  it('has nothing wrong with it as it is usual', () => expect(problemsOf(SOUND)).toEqual([]));

  it.each([
    [500, 100],
    [-1, 100],
  ])('has a veto that sets a total of %d refused: no unit can have it', (have, need) => {
    const wrong = { code: 'veto-total-out-of-range', at: 'accident', have, need };
    expect(problemsOf(SOUND, { vetoes: [veto(have)] })).toEqual([wrong]);
  });

  it('lets a veto set what a unit can have with all bonuses, or up to the cap', () => {
    expect(problemsOf(SOUND, { vetoes: [veto(110)], adjustments: [ADJUSTMENT] })).toEqual([]);
    const capped = problemsOf(SOUND, { vetoes: [veto(110)], adjustments: [ADJUSTMENT], cap: 105 });
    expect(capped).toEqual([{ code: 'veto-total-out-of-range', at: 'accident', have: 110, need: 105 }]);
  });

  it('has a grade refused that nobody can reach, and one that everybody reaches', () => {
    expect(problemsOf(SOUND, minimum(150))).toEqual([
      { code: 'grade-above-cap', at: 'excellent', have: 150, need: 100 },
    ]);
    expect(problemsOf(SOUND, { ...minimum(108), adjustments: [ADJUSTMENT] })).toEqual([]);
    expect(problemsOf(SOUND, minimum(0))).toContainEqual({ code: 'grade-without-bar', at: 'excellent' });
  });

  it.each([
    { kind: 'steps', steps: [{ value: 90, points: 100 }], otherwise: -50 },
    { kind: 'rank-table', first: [100, 80], last: [-50], otherwise: 60, ties: 'otherwise' },
  ] satisfies readonly Conversion[])('has a table refused that takes points off in a leaf: %j', (conversion) => {
    const found = problemsOf(oneLeaf(conversion)).filter((problem) => !('severity' in problem));
    expect(found).toEqual([{ code: 'table-below-bounds', at: 'x', have: -50, need: 0 }]);
  });

  it('lets a table take off in an adjustment what its bounds allow', () => {
    const steps = (otherwise: number): Conversion => ({
      kind: 'steps',
      steps: [{ value: 90, points: 10 }],
      otherwise,
    });
    const adjusted = (otherwise: number) =>
      problemsOf(SOUND, { adjustments: [{ ...ADJUSTMENT, source: HIGHER, conversion: steps(otherwise) }] });
    expect(adjusted(-5)).toEqual([]);
    expect(adjusted(-6)).toEqual([{ code: 'table-below-bounds', at: 'bonus', have: -6, need: -5 }]);
  });

  it('has a ledger refused that starts below what its leaf can count', () => {
    const ledger = earned({ id: 'bonus', name: { zh: '加分' }, points: 100 });
    const scheme = schemeOf([{ ...ledger, source: { kind: 'ledger', start: -5, entryLimit: null, categories: [] } }]);
    expect(problemsOf(scheme)).toEqual([{ code: 'ledger-start-too-low', at: 'bonus', have: -5, need: 0 }]);
  });

  it('is warned of a ratio to the best where less is better: as soon as one unit has 0, the others have nothing', () => {
    const codes = (source: typeof HIGHER) =>
      problemsOf(schemeOf([leaf({ id: 'x', name: { zh: '甲' }, points: 100 }, source, { kind: 'ratio-to-best' })]));
    const depends = { code: 'depends-on-others', at: 'x', severity: 'warning' };
    expect(codes(HIGHER)).toEqual([depends]);
    expect(codes(LOWER)).toEqual([{ code: 'ratio-to-zero', at: 'x', severity: 'warning' }, depends]);
  });

  it('is warned of two indicators that take one and the same figure, be one of them an adjustment', () => {
    const named = (id: string) => leaf({ id, name: { zh: id }, points: 30 }, HIGHER, LINEAR);
    const scheme = {
      ...schemeOf([named('a'), named('b'), named('c')]),
      adjustments: [{ ...ADJUSTMENT, id: 'd', source: HIGHER, conversion: LINEAR }],
    };
    const score = { kind: 'wave', waveId: 'w', question: 'review', measure: 'score' } as const;
    const file = { kind: 'import', importId: 'f' } as const;
    const found = (sources: AssessmentSettings['sources']) => checkSources(scheme, { sources });
    const twice = { code: 'figure-counts-twice', severity: 'warning' };
    expect(found({ a: score, b: file, c: { ...score }, d: file })).toEqual([
      { ...twice, at: 'c', other: 'a' },
      { ...twice, at: 'd', other: 'b' },
    ]);
    expect(
      found({ a: score, b: { ...score, waveId: 'v' }, c: { ...score, measure: 'group-mean', group: 'g' } }),
    ).toEqual([]);
    expect(found({ gone: score, a: score })).toEqual([]);
  });

  it('has a list of the lowest refused that names nobody or most units', () => {
    const wrong = [{ code: 'consequence-out-of-range', at: 'talk' }];
    expect(problemsOf(SOUND, rule({ kind: 'count', count: 0 }))).toEqual(wrong);
    expect(problemsOf(SOUND, rule({ kind: 'share', share: 0.6, rounding: 'floor' }))).toEqual(wrong);
    expect(problemsOf(SOUND, rule({ kind: 'share', share: 0.05, rounding: 'ceil' }))).toEqual([]);
  });

  it('warns of a list of the lowest that names nobody, or more than half, in a category', () => {
    const found = (lowest: ConsequenceRule['lowest']) => checkLowest(rule(lowest), [30, 7]);
    const problem = (code: string, have: number) => [{ code, severity: 'warning', at: 'talk', have, need: 7 }];
    // 7 × 0.1 is 0.7, and 7 × 0.5 is 3.5.
    expect(found({ kind: 'share', share: 0.1, rounding: 'floor' })).toEqual(problem('lowest-names-nobody', 0));
    expect(found({ kind: 'share', share: 0.1, rounding: 'half-up' })).toEqual([]);
    expect(found({ kind: 'share', share: 0.5, rounding: 'floor' })).toEqual([]);
    expect(found({ kind: 'share', share: 0.5, rounding: 'ceil' })).toEqual(problem('lowest-names-most', 4));
    expect(found({ kind: 'count', count: 3 })).toEqual([]);
    expect(found({ kind: 'count', count: 4 })).toEqual(problem('lowest-names-most', 4));
    expect(checkLowest(rule({ kind: 'count', count: 4 }), [])).toEqual([]);
  });

  it('looks at every category, and counts whom a run would list', () => {
    const half = rule({ kind: 'share', share: 0.5, rounding: 'ceil' });
    const warned = { code: 'lowest-names-most', severity: 'warning', at: 'talk', have: 2, need: 3 };
    expect(checkLowest(half, [2, 3])).toEqual([warned]);
    expect(checkLowest(half, [40, 3, 2, 5])).toEqual([warned]);
    // Nobody stands above the first, who is on no list: 2 of 3 at most, and of one unit none.
    expect(checkLowest(rule({ kind: 'count', count: 9 }), [3])).toEqual([warned]);
    expect(checkLowest(rule({ kind: 'count', count: 1 }), [1, 4])).toEqual([]);
    expect(checkLowest(rule({ kind: 'share', share: 0.3, rounding: 'floor' }), [1, 4])).toEqual([]);
  });
});
