import { describe, expect, it } from 'vitest';
import { bestRestrictedFit } from '#domain/statistics/leniency/average-information';
import { crossingOf } from '#domain/statistics/leniency/crossing';
import { incompleteWineRows, ratingsFrom } from '../../../../support/data-sets/rating-rows';
import { valueOf } from '../../../../support/value-of';

describe('bestRestrictedFit', () => {
  it.each([
    [0, 0],
    [0.001, 0.001],
    [100_000, 100_000],
    [0, 10_000],
    [10_000, 0],
  ])('finds the variances of lme4 from ratios of %f and %f', (judges, bottles) => {
    const { fit } = valueOf(bestRestrictedFit(crossingOf(ratingsFrom(incompleteWineRows())), [judges, bottles]));
    expect(fit.ratios[0]).toBeCloseTo(55.522266140005 / 165.261629481778, 6);
    expect(fit.ratios[1]).toBeCloseTo(225.735350863009 / 165.261629481778, 6);
  });

  it('halves a step that goes too far: 30.3389 as lme4 1.1-31, and not the 30.659 on the edge', () => {
    const ratings = ratingsFrom([
      [0, 1, 2],
      [0, 2, 9],
      [1, 0, 14],
      [1, 1, 10],
      [2, 0, 3],
      [2, 2, 3],
    ]);
    const { fit } = valueOf(bestRestrictedFit(crossingOf(ratings), [0.01, 100]));
    expect(fit.deviance).toBeCloseTo(30.3389213151, 8);
    expect(fit.residualVariance).toBeCloseTo(1.68938792, 5);
  });
});
