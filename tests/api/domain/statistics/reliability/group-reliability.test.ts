import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowMoments } from '#domain/statistics/reliability/column-moments';
import { groupReliability } from '#domain/statistics/reliability/group-reliability';
import { shroutFleiss } from '#domain/statistics/reliability/shrout-fleiss';
import { expected, groups } from '../../../../data/multilevel/well-being.json';
import { columnsOf } from '../../../../support/data-sets/answer-columns';
import { momentsOf } from '../../../../support/data-sets/moments-of';
import { wineRatings } from '../../../../support/data-sets/wine-ratings';
import { valueOf } from '../../../../support/value-of';

describe('groupReliability', () => {
  it('gives Bliese’s ICC(1) .0434 and ICC(2) .7717 of well-being in 99 companies, to R’s twelve digits', () => {
    const { icc1, icc2, test, anova, groupSize } = valueOf(groupReliability(groups));
    expect(icc1.value).toBeCloseTo(expected.ICC1, 12);
    expect(icc2.value).toBeCloseTo(expected.ICC2, 12);
    expect(anova).toMatchObject({ groups: 99, n: 7382, degrees: { numerator: 98, denominator: 7283 } });
    expect(anova.between).toBeCloseTo(expected.between, 11);
    expect(anova.within).toBeCloseTo(expected.within, 11);
    expect(test.statistic).toBeCloseTo(expected.F, 11);
    expect(test.p / expected.p).toBeCloseTo(1, 9);
    expect(groupSize).toBeCloseTo(7382 / 99, 12);
  });

  it('can take the size of groups that makes the variance between them unbiased: of 3, 2 and 1, (6 − 14/6)/2', () => {
    const groups = [[1, 2, 3], [5, 6], [9]].map(momentsOf);
    const { icc1, anova, groupSize } = valueOf(groupReliability(groups, 'adjusted'));
    expect(groupSize).toBeCloseTo(11 / 6, 14);
    const varianceBetween = (anova.between - anova.within) / groupSize;
    expect(icc1.value).toBeCloseTo(varianceBetween / (varianceBetween + anova.within), 14);
  });

  it('is ICC1 and ICC1k of Shrout and Fleiss, with their intervals, where every target has all raters', () => {
    const ratings = wineRatings('response');
    const { icc1, icc2 } = valueOf(groupReliability(rowMoments(ratings)));
    const { ICC1, ICC1k } = valueOf(shroutFleiss(ratings));
    for (const [own, other] of [
      [icc1, ICC1],
      [icc2, ICC1k],
    ] as const) {
      expect(own.value).toBeCloseTo(other.value, 12);
      own.interval.forEach((end, index) => expect(end).toBeCloseTo(other.interval[index] ?? 0, 12));
    }
  });

  it('is 1 without a finite F if the groups differ and nobody within them', () => {
    const { icc1, icc2, test } = valueOf(
      groupReliability(
        [
          [2, 2],
          [5, 5, 5],
        ].map(momentsOf),
      ),
    );
    expect([icc1, icc2]).toEqual([
      { value: 1, interval: [1, 1] },
      { value: 1, interval: [1, 1] },
    ]);
    expect(test).toEqual({ statistic: null, p: 0, degrees: { numerator: 1, denominator: 3 } });
  });

  it.each([
    ['no answers', [[], []], { reason: 'nothing-answered' }],
    ['one group', [[1, 2, 3], []], { reason: 'too-few', have: 1, need: 2 }],
    ['one answer in every group', [[1], [2], [3]], { reason: 'too-few', have: 1, need: 2 }],
    [
      'all answers the same',
      [
        [4, 4],
        [4, 4],
      ],
      { reason: 'no-variance' },
    ],
    [
      'groups of the same mean, though their sums round differently',
      [
        [0.1, 0.2, 0.3],
        [0.3, 0.2, 0.1],
      ],
      { reason: 'no-variance' },
    ],
  ])('says why with %s', (_, groups, error) => {
    expect(groupReliability(groups.map(momentsOf))).toEqual({ ok: false, error });
  });

  it('stays at or below 1 and does not depend on the order of groups', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 6 }), { maxLength: 8 }), (answers) => {
        const groups = answers.map(momentsOf);
        const result = groupReliability(groups);
        fc.pre(result.ok);
        const { icc1, icc2 } = valueOf(result);
        expect(icc1.value).toBeLessThanOrEqual(1);
        expect(icc1.value).toBeGreaterThanOrEqual(-1 / (valueOf(result).groupSize - 1));
        expect(icc2.value).toBeLessThanOrEqual(1);
        const reversed = valueOf(groupReliability(groups.toReversed()));
        expect(reversed.icc1.value).toBeCloseTo(icc1.value, 9);
      }),
    );
  });
});

describe('rowMoments', () => {
  it('takes the answers about each target that are there', () => {
    const moments = rowMoments(
      columnsOf([
        [1, Number.NaN, 3],
        [5, Number.NaN, Number.NaN],
      ]),
    );
    expect(moments).toEqual([momentsOf([1, 3]), momentsOf([5])]);
  });
});
