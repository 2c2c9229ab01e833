import { describe, expect, it } from 'vitest';
import { momentsOfCounts } from '#domain/statistics/moments/count-moments';
import { createMomentTable } from '#domain/statistics/moments/moments';
import { momentsOf } from '../../../../support/data-sets/moments-of';

describe('the moments of one set', () => {
  it('gives mean and sample variance of Student’s sleep data, group 1 (R datasets: mean 0.75, sd 1.78901)', () => {
    const moments = momentsOf([0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2]);
    expect(moments.mean).toBeCloseTo(0.75, 12);
    expect(Math.sqrt(moments.variance)).toBeCloseTo(1.78901, 5);
  });

  it('keeps its digits where Σx² − (Σx)²/n loses them all', () => {
    expect(momentsOf([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16]).variance).toBe(30);
  });

  it('has no variance for one value and no mean for none', () => {
    expect(momentsOf([3])).toEqual({ n: 1, mean: 3, variance: Number.NaN });
    expect(momentsOf([])).toEqual({ n: 0, mean: Number.NaN, variance: Number.NaN });
  });
});

describe('createMomentTable', () => {
  it('keeps its slots apart', () => {
    const table = createMomentTable(2);
    for (const value of [1, 2, 3]) table.add(0, value);
    for (const value of [10, 20]) table.add(1, value);
    expect(table.at(0)).toEqual({ n: 3, mean: 2, variance: 1 });
    expect(table.at(1)).toEqual({ n: 2, mean: 15, variance: 50 });
  });
});

describe('momentsOfCounts', () => {
  it('agrees with the single values and leaves out what has no score', () => {
    const moments = momentsOfCounts([2, 9, 1, 3], [100, undefined, 60, 0]);
    const single = momentsOf([100, 100, 60, 0, 0, 0]);
    expect(moments.n).toBe(single.n);
    expect(moments.mean).toBeCloseTo(single.mean, 12);
    expect(moments.variance).toBeCloseTo(single.variance, 9);
  });

  it('has exactly no variance where all votes are on one value', () => {
    for (const votes of [3, 101, 1003]) expect(momentsOfCounts([0, votes], [0, 0.1]).variance).toBe(0);
  });

  it('recomputes a published satisfaction figure: 76/2/2/85 votes at 100/90/70/50 give 73.76 (Kaixian 2010)', () => {
    expect(momentsOfCounts([76, 2, 2, 85], [100, 90, 70, 50]).mean).toBeCloseTo(73.76, 2);
  });
});
