import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { independence } from '#domain/statistics/cross-tables/cross-table';
import bfi from '../../../../data/bfi/weighting.json';
import { valueOf } from '../../../../support/value-of';

describe('independence', () => {
  const expected = bfi.education_x_gender;
  const [men, women] = [expected.table[1], expected.table[2]];
  const table = men.map((count, row) => [count, women[row] ?? 0]);

  it('gives the figures of chisq.test(education, gender) of bfi', () => {
    const { n, statistic, degreesOfFreedom, p, minimumExpected, cramersV } = valueOf(independence(table));
    expect(n).toBe(expected.n);
    expect(statistic).toBeCloseTo(expected.chisq, 9);
    expect(degreesOfFreedom).toBe(expected.df);
    expect(p).toBeCloseTo(expected.p, 13);
    expect(minimumExpected).toBeCloseTo(expected.min_expected, 9);
    expect(cramersV).toBeCloseTo(expected.cramers_v, 11);
  });

  it('gives its adjusted residuals: chisq.test(…)$stdres', () => {
    const men = [3.009037694077917, 1.067468137382764, -4.220225953921032, 0.686765361852214, 1.833500536864554];
    valueOf(independence(table)).adjustedResiduals.forEach((row, education) => {
      const residual = men[education] ?? 0;
      expect(row[0]).toBeCloseTo(residual, 11);
      expect(row[1]).toBeCloseTo(-residual, 11);
    });
  });

  it('leaves out rows and columns in which nobody is', () => {
    const sparse = [
      [10, 0, 20],
      [0, 0, 0],
      [30, 0, 5],
    ];
    const dense = sparse.filter((_, row) => row !== 1).map(([first = 0, , last = 0]) => [first, last]);
    const { adjustedResiduals, ...figures } = valueOf(independence(sparse));
    expect(figures).toEqual({ ...valueOf(independence(dense)), adjustedResiduals: undefined });
    expect(adjustedResiduals[1]).toEqual([null, null, null]);
    expect(adjustedResiduals[0]?.[1]).toBeNull();
  });

  it('says why there is no test', () => {
    expect(independence([[0, 0]])).toEqual({ ok: false, error: { reason: 'nothing-answered' } });
    const none = { ok: false, error: { reason: 'no-variance' } };
    expect(independence([[3, 4]])).toEqual(none);
    expect(
      independence([
        [3, 0],
        [4, 0],
      ]),
    ).toEqual(none);
    expect(() => independence([[1, 2], [3]])).toThrow(RangeError);
    expect(() =>
      independence([
        [1, -2],
        [3, 4],
      ]),
    ).toThrow(RangeError);
  });

  it('is the same with rows and columns exchanged, and V reaches 1 where one category tells the other', () => {
    const counts = fc.array(fc.array(fc.nat({ max: 50 }), { minLength: 3, maxLength: 3 }), {
      minLength: 2,
      maxLength: 4,
    });
    fc.assert(
      fc.property(counts, (rows) => {
        const first = independence(rows);
        fc.pre(first.ok);
        const turned = valueOf(independence([0, 1, 2].map((column) => rows.map((row) => row[column] ?? 0))));
        expect(turned.statistic).toBeCloseTo(first.value.statistic, 8);
        expect(turned.p).toBeCloseTo(first.value.p, 10);
        expect(first.value.cramersV).toBeLessThanOrEqual(1);
      }),
    );
    expect(
      valueOf(
        independence([
          [7, 0],
          [0, 9],
        ]),
      ).cramersV,
    ).toBe(1);
  });
});
