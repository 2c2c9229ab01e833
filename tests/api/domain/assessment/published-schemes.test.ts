import { describe, expect, it } from 'vitest';
import { assess } from '#domain/assessment/run/assess';
import { placesOf } from '#domain/assessment/run/places';
import { PUBLISHED_METHODS } from '../../../support/data-sets/published-methods';
import { totalsOf, unitIn } from '../../../support/fixtures/assessment-fixture';

function totalsBy(method: keyof typeof PUBLISHED_METHODS) {
  const { scheme, inputs } = PUBLISHED_METHODS[method];
  return totalsOf(scheme, inputs);
}

function gradesBy(method: keyof typeof PUBLISHED_METHODS) {
  const { scheme, inputs } = PUBLISHED_METHODS[method];
  return assess(scheme, inputs).units.map(({ grade }) => grade?.grade);
}

/** Published methods of Chinese offices, each with totals worked out by hand in the comment beside them. */
describe('published methods', () => {
  it('C5: delegates 70 (service users 50 %, supervisors 25 %, society 25 %) and work 30, with a veto', () => {
    // 35 × 0.8 + 17.5 × 0.9 + 17.5 + 30 × 0.95 = 28 + 15.75 + 17.5 + 28.5.
    const unit = unitIn(PUBLISHED_METHODS.C5.scheme, PUBLISHED_METHODS.C5.inputs, 'u');
    expect(unit.total?.value).toBeCloseTo(89.75, 12);
    expect(unit).toMatchObject({
      effectiveTotal: unit.total?.value,
      grade: { band: 'good', grade: 'poor', reason: 'veto' },
    });
  });

  it('C6: leader 20, staff 40, panel 40, and a bonus on top', () => {
    // 16 + 34 + 36 + min(3, 4) + 1.
    expect(totalsBy('C6')).toEqual({ u: 90 });
  });

  it('C7: votes by steps, leaders by rank with 2 % less a place, the project as a ratio to the best', () => {
    // a: 600 + 196 + 200; b: 480 + 200 + 160.
    expect(totalsBy('C7')).toEqual({ a: 996, b: 840 });
  });

  it('C8: the social part decides most of the gap between the first and the last, as in Hangzhou 2005', () => {
    // First − last 5.9547, of it 5.4927 social.
    const totals = totalsBy('C8');
    expect((totals['first'] ?? 0) - (totals['last'] ?? 0)).toBeCloseTo(5.9547, 10);
  });

  it('C9: 40 of the total, 24 by the committee and 16 by the own unit', () => {
    // 54 + 24 × 0.9 + 16 × 0.95 = 54 + 21.6 + 15.2.
    expect(totalsBy('C9')['u']).toBeCloseTo(90.8, 12);
  });

  it('C18: three series, each with a last one of its own', () => {
    const { units } = assess(PUBLISHED_METHODS.C18.scheme, PUBLISHED_METHODS.C18.inputs);
    const last = units.filter(({ standing }) => standing?.rank === 2).map(({ unitCode }) => unitCode);
    expect(last).toEqual(['a2', 'b2', 'c2']);
  });

  it('C20: +5 to +1 for the first five, −5 to −1 for the last five, nothing for who is tied', () => {
    const beyond = Object.values(totalsBy('C20')).map((total) => (total ?? 0) - 50);
    expect(beyond).toEqual([0, 0, 3, 2, 1, 0, 0, -1, -2, -3, -4, -5]);
  });

  it('C20: ranks 1 to 5 are worth 60, 57, 54, 51, 48', () => {
    expect(totalsBy('C20 ranks')).toEqual({ a: 60, b: 57, c: 57, d: 51, e: 48, f: 45 });
  });

  it('C23: a base of 60 with capped categories of points', () => {
    // 60 + min(20, 25) + 8, as the reversed entry counts no more.
    expect(totalsBy('C23')).toEqual({ u: 88 });
  });

  it('C25: a rating by lower levels is one sub-score of 100', () => {
    // (10 × 1 + 20 × 0.8 + 5 × 0.6 + 5 × 0.4) ÷ 40 × 100 = 77.5, of 15 points; and 85 × 0.8.
    expect(totalsBy('C25')['u']).toBeCloseTo(79.625, 12);
  });

  it('C26: a thousand points, by rank for leaders and townships, by score for the others', () => {
    // a: 450 + 68.6 + 27 + 98 + 50 + 40 + 95 + 85; b: 480 + 70 + 28 + 100 + 49 + 45 + 96 + 80.
    const totals = totalsBy('C26');
    expect(PUBLISHED_METHODS.C26.scheme.fullPoints).toBe(1000);
    expect(totals['a']).toBeCloseTo(913.6, 9);
    expect(totals['b']).toBeCloseTo(948, 9);
  });

  it('C27: advanced is who stands in the top 30 % of a class and has 75 points', () => {
    const { categories } = assess(PUBLISHED_METHODS.C27.scheme, PUBLISHED_METHODS.C27.inputs);
    expect(gradesBy('C27')).toEqual([...Array(3).fill('advanced'), ...Array(4).fill('pass'), ...Array(3).fill('fail')]);
    expect(categories[0]?.quotas).toMatchObject([{ eligible: 10, exact: 3, places: 3, given: 3, border: null }]);
  });

  it('C28: 90 to 100 is excellent, 80 to 90 good, the rest fair; 80 itself is good', () => {
    // 0.1 + 0.2 = 0.30000000000000004 must not lift anybody over a border, nor 79.99999999999999 push them below it.
    expect(gradesBy('C28')).toEqual(['excellent', 'good', 'good', 'fair']);
  });

  it('C14 and C15: a third of 7 is rounded down in one office and half up in another', () => {
    expect([placesOf(1 / 3, 8, 'floor'), placesOf(1 / 3, 8, 'half-up'), placesOf(1 / 3, 7, 'ceil')]).toEqual([2, 3, 3]);
    expect(placesOf(0.29, 100, 'floor')).toBe(29);
  });
});
