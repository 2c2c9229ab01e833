import { fail, ok, type Result } from '#domain/result';
import { calibrationTo } from './calibration';
import type { DesignedSample } from './designed-sample';
import { effectiveSample, type EffectiveSample } from './effective-sample';
import { groupWeights, marginProblem, withUnknownGroup, type Margin, type RakingProblem } from './margin';
import { rake, RAKING_LIMITS, type RakingLimits } from './rake';

export interface RakedSample {
  /** With the new weights, and with errors that know the totals; see calibration. */
  readonly sample: DesignedSample;
  readonly effective: EffectiveSample;
  readonly cycles: number;
}

/**
 * Raking: weights that reach the totals of several margins at once (see rake), and figures whose error is that of the
 * residuals from them (see calibration). The weights of the sample are the base, also if they were raked before. With one
 * margin this is post-stratification: the weights of each group are multiplied by N_g / Σ w, and figures have the error of
 * what varies inside the groups, as `postStratify` of R's survey.
 *
 * Rows whose group is not known are a group of their own that keeps its share; the totals then hold for the others.
 * Fails with the margin and the group that cannot be reached, with 'margins-disagree' or with 'not-converged'. Throws
 * RangeError for margins that are not of this sample, for negative totals and without margins.
 * Source of the latter: R. Valliant, Post-stratification and conditional variance estimation, Journal of the American
 * Statistical Association 88 (1993) 89–96.
 */
export function rakedSample(
  sample: DesignedSample,
  margins: readonly Margin[],
  limits: RakingLimits = RAKING_LIMITS,
): Result<RakedSample, RakingProblem> {
  const problem = marginProblem(margins, sample.weights);
  if (problem !== null) return fail(problem);
  const complete = margins.map((margin) => withUnknownGroup(margin, sample.weights));
  const raked = rake(sample.weights, complete, limits);
  if (!raked.ok) return raked;
  const { weights, cycles } = raked.value;
  const groups = complete.map((margin) => ({
    groupOf: margin.groupOf,
    baseTotals: groupWeights(margin, sample.weights),
  }));
  const calibration = calibrationTo(groups, sample.weights);
  return ok({ sample: { ...sample, weights, calibration }, effective: effectiveSample(weights), cycles });
}
