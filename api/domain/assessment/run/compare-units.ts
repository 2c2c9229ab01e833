import { equalToNineDecimals } from '#domain/statistics/ranking/competition-ranks';
import type { UncertainValue } from '#domain/statistics/uncertain-value';
import { type Difference, testedDifference } from '#domain/statistics/comparison/welch-test';
import { uncertain } from '#domain/tabulation/findings/change';
import type { Estimate } from '#domain/tabulation/model';

/** Two-sided, of every statement about two units. */
export const SIGNIFICANCE = 0.05;

/** Totals without error differ as soon as they are not equal to nine decimals. */
export function testedUnits(one: Estimate, other: Estimate): Difference {
  const difference = differenceOf(one, other);
  return testedDifference(equalToNineDecimals(one.value, other.value) ? { ...difference, value: 0 } : difference);
}

/**
 * Difference of two totals, taken as independent: people who rated both make the true error smaller, so the tests err
 * to the side of telling nothing apart. The degrees of freedom are the smaller ones, below which Welch's never are.
 */
function differenceOf(one: Estimate, other: Estimate): UncertainValue {
  const [a, b] = [uncertain(one), uncertain(other)];
  return {
    value: a.value - b.value,
    standardError: Math.hypot(a.standardError, b.standardError),
    degreesOfFreedom: Math.min(a.degreesOfFreedom, b.degreesOfFreedom),
  };
}
