import { fail, ok, type Result } from '#domain/result';
import type { FDegrees } from '../distributions/f-distribution';
import type { Insufficient } from '../insufficient';
import { effectRange, fTest, intraclass, overRange, type FTest, type Intraclass } from './intraclass';
import { twoWayAnova, type TwoWayAnova } from './two-way-anova';

export interface ShroutFleiss {
  readonly anova: TwoWayAnova;
  /** Of targets against the error of ICC1 and ICC1k, which is the one within targets. */
  readonly oneWayTest: FTest;
  /** Of targets against the error of the other four, which is the residual. */
  readonly twoWayTest: FTest;
  /** Each target has its own raters, drawn at random: reliability of one rating, and of the mean of all k. */
  readonly ICC1: Intraclass;
  readonly ICC1k: Intraclass;
  /** The same raters for all targets, drawn at random; that one is milder than another counts as error. */
  readonly ICC2: Result<AgreementIcc, Insufficient>;
  readonly ICC2k: Result<AgreementIcc, Insufficient>;
  /** The same raters, and only these: that one is milder than another does not count. */
  readonly ICC3: Intraclass;
  readonly ICC3k: Intraclass;
}

export interface AgreementIcc {
  readonly value: number;
  /** 95 %; null where it has no lower end, which few targets and disagreeing raters may bring about. */
  readonly interval: readonly [number, number] | null;
}

/** Relative to the mean squares: a smaller variance is what rounding leaves of 0. */
const ROUNDING = 1e-12;

/**
 * The six intraclass correlations of targets × raters, one column a rater; as `psych::ICC(lmer = FALSE)` of R. Targets
 * that somebody did not rate take no part. With n targets, k raters and the mean squares b between targets, j between
 * raters and e residual, those of agreement are
 *
 *     ICC2  = (b − e) / (b + (k−1) e + k (j − e)/n)
 *     ICC2k = (b − e) / (b + (j − e)/n)
 *
 * and the others are those of intraclass. The interval of ICC2 takes Satterthwaite's degrees of freedom. Raters who
 * contradict each other may leave no estimated variance below the line: then the form fails with 'no-variance'.
 *
 * Fails as two-way-anova does. Throws RangeError for columns of different lengths.
 * Sources: P. E. Shrout, J. L. Fleiss (1979), see intraclass; for the interval of ICC2 K. O. McGraw, S. P. Wong, Forming
 * inferences about some intraclass correlation coefficients, Psychological Methods 1 (1996) 30–46.
 */
export function shroutFleiss(ratings: readonly Float64Array[]): Result<ShroutFleiss, Insufficient> {
  const result = twoWayAnova(ratings);
  if (!result.ok) return result;
  const anova = result.value;
  const { targets, raters, betweenTargets: effect, withinTargets, residual } = anova;
  const oneWay = { numerator: targets - 1, denominator: targets * (raters - 1) };
  const twoWay = { numerator: targets - 1, denominator: (targets - 1) * (raters - 1) };
  const form1 = intraclass({ range: effectRange(effect, oneWay), error: withinTargets, answers: raters });
  const form3 = intraclass({ range: effectRange(effect, twoWay), error: residual, answers: raters });
  return ok({
    anova,
    oneWayTest: fTest({ effect, error: withinTargets }, oneWay),
    twoWayTest: fTest({ effect, error: residual }, twoWay),
    ICC1: form1.single,
    ICC1k: form1.average,
    ...agreement(anova, twoWay),
    ICC3: form3.single,
    ICC3k: form3.average,
  });
}

/** The ratios are −∞ where nothing is left of the variance below. */
function agreement(anova: TwoWayAnova, degrees: FDegrees): Pick<ShroutFleiss, 'ICC2' | 'ICC2k'> {
  const { targets: n, raters: k, betweenTargets, betweenRaters: j, residual: e } = anova;
  const rounding = ROUNDING * (betweenTargets + j + e);
  const ratio = (difference: number, variance: number) => (variance > rounding ? difference / variance : -Infinity);
  const single = (b: number) => ratio(b - e, b + (k - 1) * e + (k * (j - e)) / n);
  const average = (b: number) => ratio(b - e, b + (j - e) / n);
  const range = effectRange(betweenTargets, {
    ...degrees,
    denominator: agreementDegrees(anova, single(betweenTargets)),
  });
  return { ICC2: agreementIcc(overRange(range, single)), ICC2k: agreementIcc(overRange(range, average)) };
}

function agreementIcc({ value, interval }: Intraclass): Result<AgreementIcc, Insufficient> {
  if (!Number.isFinite(value)) return fail({ reason: 'no-variance' });
  return ok({ value, interval: interval.every(Number.isFinite) ? interval : null });
}

/** Of the error of ICC2 = ρ, from j and e with their own degrees; with e² multiplied out, so that e may be 0. */
function agreementDegrees(anova: TwoWayAnova, rho: number): number {
  const { targets: n, raters: k, betweenRaters, residual } = anova;
  const ofRaters = k * rho * betweenRaters;
  const ofResidual = (n * (1 + (k - 1) * rho) - k * rho) * residual;
  const degrees = ((k - 1) * (n - 1) * (ofRaters + ofResidual) ** 2) / ((n - 1) * ofRaters ** 2 + ofResidual ** 2);
  return anova.withinTargets === 0 ? n - 1 : degrees;
}
