import { beforeAll, describe, expect, it } from 'vitest';
import { crossedEffects, type CrossedEffects } from '#domain/statistics/leniency/crossed-effects';
import expected from '../../../../data/insteval/lecturers.json';
import { lectureRows, ratingsFrom } from '../../../../support/data-sets/rating-rows';
import { valueOf } from '../../../../support/value-of';

/** InstEval of lme4: 73,421 ratings of 1,128 lecturers by 2,972 students. */
describe('crossedEffects of the lectures at ETH Zürich', () => {
  let estimate: CrossedEffects;

  beforeAll(() => {
    estimate = valueOf(crossedEffects(ratingsFrom(lectureRows())));
  });

  it('gives the variances of lme4 to six digits', () => {
    const { raters, targets, residual } = estimate.variances;
    expect(raters.variance / expected.variances.raters).toBeCloseTo(1, 5);
    expect(targets.variance / expected.variances.targets).toBeCloseTo(1, 5);
    expect(residual.variance / expected.variances.residual).toBeCloseTo(1, 5);
  });

  it('gives its mean, standard error and restricted deviance', () => {
    expect(estimate.mean.value).toBeCloseTo(expected.mean.value, 7);
    expect(estimate.mean.standardError).toBeCloseTo(expected.mean.standardError, 7);
    expect(estimate.deviance).toBeCloseTo(expected.deviance, 7);
  });

  it('gives its conditional mode and deviation of every lecturer', () => {
    expect(estimate.connection.components).toEqual([{ raters: 2972, targets: expected.lecturers.length }]);
    for (const [lecturer = -1, mode = 0, deviation = 0] of expected.lecturers) {
      const { effect, conditionalDeviation } = valueOf(estimate.targets[lecturer] ?? { ok: false, error: lecturer });
      expect(effect).toBeCloseTo(mode, 5);
      expect(conditionalDeviation).toBeCloseTo(deviation, 5);
    }
  });

  it('settles in a handful of steps', () => {
    expect(estimate.iterations).toBeLessThan(8);
  });
});
