import { describe, expect, it } from 'vitest';
import { assess } from '#domain/assessment/run/assess';
import { tieDecisionOf } from '#domain/assessment/run/tie-decision';
import type { QuotaTie } from '#domain/assessment/scheme/model';
import { leaf, schemeOf } from '#domain/assessment/templates/parts';
import { HIGHER, inputsOf, oneLeaf, type Values } from '../../../../support/fixtures/assessment-fixture';

describe('the border of a quota', () => {
  it('says of a tie only to those who are tied, and that there is no place where the share gives none', () => {
    const reasonsOf = (values: Values, tie: QuotaTie) => {
      const scheme = oneLeaf();
      const { units, categories } = assess({ ...scheme, grading: { ...scheme.grading, tie } }, inputsOf({ x: values }));
      const quota = categories[0]?.quotas[0] ?? expect.unreachable();
      return { reasons: units.map(({ grade }) => grade?.reason), decision: tieDecisionOf(quota, tie.kind) };
    };
    // 30 % of 7 is 2.1, so 2 places; b and c are tied for the second.
    const seven = { a: 97, b: 95, c: 95, d: 92, e: 91, f: 70, g: 50 };
    expect(reasonsOf(seven, { kind: 'all-out' })).toEqual({
      reasons: [null, 'tie-at-quota', 'tie-at-quota', 'quota', 'quota', null, null],
      decision: 'all-out',
    });
    expect(reasonsOf(seven, { kind: 'all-in' })).toEqual({
      reasons: [null, null, null, 'quota', 'quota', null, null],
      decision: 'all-in',
    });
    expect(reasonsOf(seven, { kind: 'indicators', indicators: ['x'] }).decision).toBe('indicators-equal');
    expect(reasonsOf({ ...seven, c: 94 }, { kind: 'all-out' })).toEqual({
      reasons: [null, null, 'quota', 'quota', 'quota', null, null],
      decision: null,
    });
    // 30 % of 3 is 0.9.
    expect(reasonsOf({ a: 95, b: 85, c: 70 }, { kind: 'all-out' })).toEqual({
      reasons: ['no-places', null, null],
      decision: null,
    });
  });

  it('breaks a tie by indicators, and calls it a tie to whom they put behind', () => {
    const tie: QuotaTie = { kind: 'indicators', indicators: ['y'] };
    const usual = schemeOf([
      leaf({ id: 'x', name: { zh: '甲' }, points: 50 }, HIGHER),
      leaf({ id: 'y', name: { zh: '乙' }, points: 50 }, HIGHER),
    ]);
    const scheme = { ...usual, grading: { ...usual.grading, tie } };
    const values = { a: 95, b: 95, c: 70, d: 60 };
    const inputs = inputsOf({ x: { ...values, a: 96 }, y: { ...values, a: 94 } });
    const { units, categories } = assess(scheme, inputs);
    expect(units.map(({ effectiveTotal }) => effectiveTotal)).toEqual([95, 95, 70, 60]);
    expect(units.map(({ grade }) => grade?.reason)).toEqual(['tie-at-quota', null, null, null]);
    expect(tieDecisionOf(categories[0]?.quotas[0] ?? expect.unreachable(), tie.kind)).toBe('indicators');
  });
});
