import { satterthwaite } from './satterthwaite';
import { studentTwoSided } from './student';
import type { UncertainValue } from './uncertain-value';

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

/** The test of a difference whose standard error is known already. Two exact equal values do not differ: p = 1. */
export function testedDifference(difference: UncertainValue): Difference {
  const statistic = difference.value === 0 ? 0 : difference.value / difference.standardError;
  return { ...difference, p: studentTwoSided(statistic, difference.degreesOfFreedom) };
}
