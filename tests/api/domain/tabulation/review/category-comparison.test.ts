import { describe, expect, it } from 'vitest';
import { standardErrorOfMean } from '#domain/statistics/moments/standard-error';
import { welchTest } from '#domain/statistics/comparison/welch-test';
import { compareCategory } from '#domain/tabulation/review/category-comparison';
import { momentsOf } from '../../../../support/data-sets/moments-of';

/** Answers of ten raters each; nobody rates two targets. */
function disjointTargets(samples: readonly (readonly number[])[]) {
  return samples.map((values, own) => {
    const { mean, n } = momentsOf(values);
    const scale = Math.sqrt(n / (n - 1)) / n;
    return {
      value: mean,
      influences: Float64Array.from(
        samples.flatMap((sample, other) =>
          sample.map((_, rater) => (other === own ? ((values[rater] ?? 0) - mean) * scale : Number.NaN)),
        ),
      ),
    };
  });
}

const around = (mean: number, spread: number) =>
  Array.from({ length: 10 }, (_, rater) => mean + spread * (rater - 4.5));
const estimateOf = (values: readonly number[]) => {
  const moments = momentsOf(values);
  return { value: moments.mean, standardError: standardErrorOfMean(moments), degreesOfFreedom: moments.n - 1 };
};

describe('compareCategory', () => {
  it('charges the error of the others to the comparison with their mean', () => {
    const firm = around(85, 0.5);
    const vague = around(80, 12);
    expect(welchTest(estimateOf(firm), { value: 80, standardError: 0, degreesOfFreedom: 1 }).p).toBeLessThan(0.001);
    expect(welchTest(estimateOf(firm), estimateOf(vague)).p).toBeGreaterThan(0.5);
    const { targets } = compareCategory(disjointTargets([firm, vague]), [{ start: 0, end: 20 }]);
    expect(targets.map(({ band }) => band)).toEqual(['not-distinguishable', 'not-distinguishable']);
  });

  it('takes the mean of the others as it is, without the target itself', () => {
    const samples = [around(90, 1), around(80, 1), around(70, 1)];
    const { targets } = compareCategory(disjointTargets(samples), [{ start: 0, end: 30 }]);
    expect(targets.map(({ band }) => band)).toEqual(['above', 'not-distinguishable', 'below']);
    expect(targets.map(({ standing }) => standing.rankInterval)).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
    expect(targets.map(({ standing }) => standing.tier)).toEqual([1, 2, 3]);
    expect(targets.map(({ standing }) => standing.lastPlaceSupported)).toEqual([false, false, true]);
  });

  it('leaves a target alone in its category without a verdict', () => {
    const { targets } = compareCategory(disjointTargets([around(90, 1)]), [{ start: 0, end: 10 }]);
    expect(targets).toMatchObject([
      {
        band: 'not-distinguishable',
        standing: { rank: 1, tier: 1, rankInterval: [1, 1], indistinguishable: [], lastPlaceSupported: false },
      },
    ]);
  });
});
