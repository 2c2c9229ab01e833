import { describe, expect, it } from 'vitest';
import { lowResultsOf } from '#domain/assessment/follow-up/low-results';
import type { AssessmentOutcome, UnitOutcome } from '#domain/assessment/run/outcome';
import { deductions, leaf, schemeOf } from '#domain/assessment/templates/parts';

const SCHEME = {
  ...schemeOf([
    leaf({ id: 'satisfaction', name: { zh: '满意度' }, points: 60 }, { kind: 'ballot' }),
    leaf({ id: 'training', name: { zh: '培训' }, points: 40 }, { kind: 'third-party' }),
  ]),
  adjustments: [adjustment()],
};

function adjustment() {
  const { source, conversion } = deductions({ id: 'any', name: { zh: '扣分' }, points: 10 });
  return { id: 'penalty', name: { zh: '扣分' }, minimum: -10, maximum: 0, source, conversion };
}

function unit(unitCode: string, points: UnitOutcome['points'], errors: UnitOutcome['errors']): UnitOutcome {
  return {
    unitCode,
    categoryId: 'service',
    points,
    errors,
    missing: [],
    coverage: 1,
    total: null,
    totalReason: null,
    vetoes: [],
    effectiveTotal: null,
    standing: null,
    grade: null,
  };
}

function outcomeOf(units: readonly UnitOutcome[]): AssessmentOutcome {
  const categories = [{ categoryId: 'service', units: units.length, ranked: 0, tiers: 0, quotas: [] }];
  return { format: 'pingyi-assessment-run-1', columns: ['satisfaction', 'training', 'penalty'], units, categories };
}

describe('results that belong on the list of problems', () => {
  /*
   * By hand: points 50, 52, 54 with an error of 0.5 each. Against the mean of the two others: 50 − 53 = −3,
   * SE √(0.25 + 0.5/4) = 0.61237, z = −4.899, p ≈ 9.6e−7; 52 stands on the mean of the others.
   */
  const three = [
    unit('A', [50, 30, 0], [0.5, 0, 0]),
    unit('B', [52, 23, -2], [0.5, 0, 0]),
    unit('C', [54, 24, 0], [0.5, 0, 0]),
  ];

  it('are clearly below the others, fail without an error to test with, or were taken off', () => {
    expect(lowResultsOf(SCHEME, outcomeOf(three))).toEqual([
      { unitCode: 'A', indicatorId: 'satisfaction', points: 50, fullPoints: 60, others: 53, reason: 'below-others' },
      { unitCode: 'B', indicatorId: 'training', points: 23, fullPoints: 40, others: 27, reason: 'below-pass' },
      { unitCode: 'B', indicatorId: 'penalty', points: -2, fullPoints: 0, others: 0, reason: 'deducted' },
    ]);
  });

  it('are not what chance explains: the same points with an error of 2', () => {
    const noisy = three.map((one) => ({ ...one, errors: [2, 0, 0] }));
    expect(lowResultsOf(SCHEME, outcomeOf(noisy)).map(({ reason }) => reason)).toEqual(['below-pass', 'deducted']);
  });

  it('leave out what stands in for a missing figure', () => {
    const missing = [{ indicatorId: 'training', reason: 'not-in-wave', treatment: 'category-mean' }] as const;
    const found = lowResultsOf(SCHEME, outcomeOf(three.map((one) => ({ ...one, missing }))));
    expect(found.map(({ reason }) => reason)).toEqual(['below-others', 'deducted']);
  });

  it('leave out points for a place, which are low for half of all units whatever they did', () => {
    const [satisfaction, training] = SCHEME.indicators;
    const ranked = { ...training, conversion: { kind: 'rank-steps', dropShare: 0.05 } } as typeof training;
    const scheme = { ...SCHEME, indicators: [satisfaction, ranked] } as typeof SCHEME;
    expect(lowResultsOf(scheme, outcomeOf(three)).map(({ reason }) => reason)).toEqual(['below-others', 'deducted']);
  });
});
