import { describe, expect, it } from 'vitest';
import { netPromoterScore } from '#domain/statistics/indices/net-promoter';
import { bonferroni, orderOf, orderedRankIntervals } from '#domain/statistics/ranking/rank-intervals';
import type { UncertainValue } from '#domain/statistics/uncertain-value';
import { welchTest } from '#domain/statistics/comparison/welch-test';

describe('intervals of ranks', () => {
  const estimates = [10, 9.9, 5, 0].map((value) => ({ value, standardError: 0.5, degreesOfFreedom: 1000 }));
  const compare = (a: number, b: number) => welchTest(at(a), at(b));

  it('counts who is significantly above and below, as csranks does', () => {
    const intervals = intervalsOf(4, compare);
    expect(intervals.map(({ rank }) => rank)).toEqual([
      [1, 2],
      [1, 2],
      [3, 3],
      [4, 4],
    ]);
    expect(intervals.map(({ indistinguishable }) => indistinguishable)).toEqual([[1], [0], [], []]);
  });

  it('asks more of each pair when there are more competitors', () => {
    // z = 2.3: enough for one comparison at 5 %, too little for three at 5 %/3.
    const pair = (a: number, b: number) => ({
      value: 2.3 * Math.sign(b - a),
      standardError: 1,
      degreesOfFreedom: 1000,
    });
    expect(intervalsOf(2, pair)[0]?.rank).toEqual([1, 1]);
    expect(intervalsOf(4, pair)[0]?.rank).toEqual([1, 4]);
  });

  it('leaves a lone competitor in the first place', () => {
    expect(intervalsOf(1, compare)).toEqual([{ rank: [1, 1], indistinguishable: [] }]);
  });

  function intervalsOf(count: number, difference: (a: number, b: number) => UncertainValue) {
    return orderedRankIntervals(count, orderOf(difference, bonferroni(0.05, count)));
  }

  function at(index: number) {
    const estimate = estimates[index];
    if (estimate === undefined) throw new RangeError();
    return estimate;
  }
});

describe('netPromoterScore', () => {
  it('is −45.45 for the scores 0 to 10 once each (worked example of fitzgeraldsteele’s gist)', () => {
    expect(netPromoterScore(Array.from({ length: 11 }, () => 1)).value).toBeCloseTo(-45.4545, 4);
  });

  it('is 9.52 for 100 promoters, 30 passives, 80 detractors', () => {
    expect(netPromoterScore([80, 0, 0, 0, 0, 0, 0, 30, 0, 0, 100]).value).toBeCloseTo(9.5238, 4);
  });

  it('has the variance 5/9 of one answer for shares ½, ⅓, ⅙ (Cross Validated), here with n − 1 = 599', () => {
    const score = netPromoterScore([0, 0, 0, 0, 0, 0, 100, 0, 200, 300, 0]);
    expect(score.value).toBeCloseTo(100 / 3, 10);
    expect((score.standardError / 100) ** 2 * 599).toBeCloseTo(5 / 9, 10);
  });

  it('refuses other scales', () => {
    expect(() => netPromoterScore([1, 2, 3])).toThrow(RangeError);
  });
});
