import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kendallTau } from '#domain/statistics/ranking/kendall-tau';
import { valueOf } from '../../../../support/value-of';

describe("Kendall's tau-b", () => {
  /** The example of scipy.stats.kendalltau, which computes the same variant. */
  it('matches SciPy with ties in both orders', () => {
    expect(valueOf(kendallTau([12, 2, 1, 12, 2], [1, 4, 7, 1, 0]))).toBeCloseTo(-0.471404520791032, 14);
  });

  it('is 1 for the same order and −1 for the reverse', () => {
    const values = fc.uniqueArray(fc.integer(), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(values, (order) => {
        const reverse = order.map((value) => -value);
        expect([valueOf(kendallTau(order, order)), valueOf(kendallTau(order, reverse))]).toEqual([1, -1]);
      }),
    );
  });

  it('names what has no order', () => {
    expect(kendallTau([], [])).toEqual({ ok: false, error: { reason: 'too-few', have: 0, need: 2 } });
    expect(kendallTau([1, 2], [3, 3])).toEqual({ ok: false, error: { reason: 'no-variance' } });
    expect(() => kendallTau([1], [1, 2])).toThrow(RangeError);
  });
});
