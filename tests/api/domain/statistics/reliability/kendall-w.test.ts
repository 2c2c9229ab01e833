import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kendallW } from '#domain/statistics/reliability/kendall-w';
import wine from '../../../../data/wine/agreement.json';
import { answerRows, columnsOf } from '../../../../support/data-sets/answer-columns';
import { wineRatings } from '../../../../support/data-sets/wine-ratings';
import { valueOf } from '../../../../support/value-of';

const NONE = Number.NaN;

describe('kendallW', () => {
  it('gives R’s W with ties, chi-square and p of the ratings of nine wine judges', () => {
    const { value, chiSquare, targets, raters } = valueOf(kendallW(wineRatings('rating')));
    const { W, chisq, df, p } = wine.rating.kendall;
    expect(value).toBeCloseTo(W, 9);
    expect(chiSquare.statistic).toBeCloseTo(chisq, 8);
    expect(chiSquare.degreesOfFreedom).toBe(df);
    expect(chiSquare.p).toBeCloseTo(p, 12);
    expect([targets, raters]).toEqual([8, 9]);
  });

  it('is 1 for equal rankings and 0 for opposite ones', () => {
    expect(
      valueOf(
        kendallW(
          columnsOf([
            [1, 10],
            [2, 20],
            [5, 30],
          ]),
        ),
      ).value,
    ).toBe(1);
    expect(
      valueOf(
        kendallW(
          columnsOf([
            [1, 30],
            [2, 20],
            [5, 10],
          ]),
        ),
      ),
    ).toMatchObject({ value: 0, chiSquare: { p: 1 } });
  });

  it.each([
    ['one rater', [[1], [2], [3]], { reason: 'too-few', have: 1, need: 2 }],
    ['one target', [[1, 2]], { reason: 'too-few', have: 1, need: 2 }],
    [
      'raters who tie everything',
      [
        [4, 2],
        [4, 2],
      ],
      { reason: 'no-variance' },
    ],
    ['no rating', [[NONE, NONE]], { reason: 'nothing-answered' }],
    [
      'two raters who share no target',
      [
        [1, NONE],
        [NONE, 2],
      ],
      { reason: 'too-few', have: 0, need: 2 },
    ],
  ])('says why with %s', (_, rows, error) => {
    expect(kendallW(columnsOf(rows))).toEqual({ ok: false, error });
  });

  it('stays in 0..1, and depends on the ranks alone', () => {
    fc.assert(
      fc.property(answerRows(10), (rows) => {
        const columns = columnsOf(rows);
        const w = kendallW(columns);
        fc.pre(w.ok);
        const { value } = valueOf(w);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        const stretched = columns.toReversed().map((column) => column.map((rating) => 2 ** rating));
        expect(valueOf(kendallW(stretched)).value).toBeCloseTo(value, 12);
      }),
    );
  });
});
