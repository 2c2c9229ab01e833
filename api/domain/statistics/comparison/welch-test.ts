import { normalQuantile } from '../distributions/normal';
import { studentTwoSided } from '../distributions/student';
import { toNineDecimals } from '../ranking/competition-ranks';
import type { UncertainValue } from '../uncertain-value';
import { satterthwaite } from './satterthwaite';

export interface Difference extends UncertainValue {
  /** Two-sided. */
  readonly p: number;
}

/**
 * Welch's test of two independent estimates: t = (a − b) / √(SE_a² + SE_b²).
 *
 * Takes standard errors instead of samples, so that it serves plain means and weighted composites alike.
 * Source: B. L. Welch, The generalization of 'Student's' problem when several different population variances are
 * involved, Biometrika 34 (1947) 28–35.
 */
export function welchTest(a: UncertainValue, b: UncertainValue): Difference {
  const parts = [a, b].map((estimate) => ({
    variance: estimate.standardError ** 2,
    degreesOfFreedom: estimate.degreesOfFreedom,
  }));
  return testedDifference({
    value: a.value - b.value,
    standardError: Math.hypot(a.standardError, b.standardError),
    degreesOfFreedom: satterthwaite(parts),
  });
}

/**
 * The test of a difference whose standard error is known already. Values that are equal to nine decimals do not differ,
 * p = 1, however exact they are: what is left between them is binary arithmetic (see competition-ranks).
 */
export function testedDifference(difference: UncertainValue): Difference {
  const isNone = toNineDecimals(difference.value) === 0;
  const statistic = isNone ? 0 : difference.value / difference.standardError;
  return { ...difference, p: studentTwoSided(statistic, difference.degreesOfFreedom) };
}

/** Tells whether p ≤ level, for one level and very many differences. */
export type SignificanceTest = (difference: UncertainValue) => boolean;

/**
 * The same verdicts as `testedDifference` at one level. Student's t has heavier tails than the normal distribution, so a
 * difference that is not significant there is not significant at all, and most of them need no t distribution.
 */
export function significanceTest(level: number): SignificanceTest {
  const normalBound = normalQuantile(1 - level / 2);
  return (difference) =>
    Math.abs(difference.value) > normalBound * difference.standardError && testedDifference(difference).p <= level;
}
