import { fQuantile, fUpperTail, type FDegrees } from '../distributions/f-distribution';

/** An intraclass correlation: the share of variance that lies between targets. */
export interface Intraclass {
  /** At most 1; below 0 if the targets differ less than chance would have them. */
  readonly value: number;
  /** 95 %. */
  readonly interval: readonly [number, number];
}

/** The mean square between targets, and what divided by the error's it would be at the ends of its 95 % interval. */
export interface EffectRange {
  readonly effect: number;
  readonly low: number;
  readonly high: number;
}

export interface FTest {
  /** null if the error mean square is 0, so that there is no chance to compare with; then p is 0. */
  readonly statistic: number | null;
  readonly degrees: FDegrees;
  readonly p: number;
}

/**
 * Intraclass correlations with one error mean square e and the mean square b between targets of k answers each: of one
 * answer (b − e) / (b + (k−1) e), of the mean of the k answers (b − e) / b. b must be above 0.
 *
 * Source: P. E. Shrout, J. L. Fleiss, Intraclass correlations: uses in assessing rater reliability, Psychological
 * Bulletin 86 (1979) 420–428.
 */
export function intraclass(input: { readonly range: EffectRange; readonly error: number; readonly answers: number }): {
  readonly single: Intraclass;
  readonly average: Intraclass;
} {
  const { range, error, answers } = input;
  return {
    single: overRange(range, (effect) => (effect - error) / (effect + (answers - 1) * error)),
    average: overRange(range, (effect) => (effect - error) / effect),
  };
}

/** A correlation at the effect and at the ends of its interval. */
export function overRange(range: EffectRange, correlation: (effect: number) => number): Intraclass {
  return { value: correlation(range.effect), interval: [correlation(range.low), correlation(range.high)] };
}

/** b / F(.975; df_b, df_e) and b × F(.975; df_e, df_b). */
export function effectRange(effect: number, degrees: FDegrees): EffectRange {
  const { numerator, denominator } = degrees;
  return {
    effect,
    low: effect / fQuantile(0.975, degrees),
    high: effect * fQuantile(0.975, { numerator: denominator, denominator: numerator }),
  };
}

/** F = effect mean square / error mean square. */
export function fTest(
  { effect, error }: { readonly effect: number; readonly error: number },
  degrees: FDegrees,
): FTest {
  if (error === 0) return { statistic: null, degrees, p: 0 };
  const statistic = effect / error;
  return { statistic, degrees, p: fUpperTail(statistic, degrees) };
}
