import { Matrix } from 'ml-matrix';
import { ok, type Result } from '#domain/result';
import { testedDifference, type Difference } from '../comparison/welch-test';
import type { Insufficient } from '../insufficient';
import { positiveSpectrum } from '../moments/spectrum';
import type { UncertainValue } from '../uncertain-value';
import type { DriverTable } from './driver-table';

export interface StandardisedRegression {
  readonly n: number;
  /** n − predictors − 1. */
  readonly degreesOfFreedom: number;
  readonly rSquared: number;
  /** 1 − (1 − R²)(n − 1)/(n − predictors − 1); below 0 where the predictors explain less than chance would. */
  readonly adjustedRSquared: number;
  readonly coefficients: readonly StandardisedCoefficient[];
}

/** β as the value, with its standard error and the two-sided p of t = β/SE. */
export interface StandardisedCoefficient extends Difference {
  /** Null for an exact fit, whose standard errors are 0. */
  readonly t: number | null;
  /** Variance inflation 1/(1 − R_j²), R_j² of the predictor on the others: 1 if it is correlated with none. */
  readonly varianceInflation: number;
}

/**
 * Least squares of the standardised outcome on the standardised predictors: β = R⁻¹ r, R² = rᵀ β,
 * SE(β_j)² = (R⁻¹)_jj (1 − R²)/(n − k − 1) for k predictors, and (R⁻¹)_jj is the variance inflation. The same as lm of R
 * on scaled columns; the standard errors take the standard deviations for known, as lm does.
 *
 * Fails with 'singular' if a predictor is a combination of others.
 * Source: J. Cohen, P. Cohen, S. G. West, L. S. Aiken, Applied Multiple Regression/Correlation Analysis for the
 * Behavioral Sciences, 3rd ed. (2003), chapter 3 and appendix 1.
 */
export function standardisedRegression(table: DriverTable): Result<StandardisedRegression, Insufficient> {
  const { n, among, withOutcome } = table;
  const spectrum = positiveSpectrum(among);
  if (!spectrum.ok) return spectrum;
  const inverse = spectrum.value.power(-1);
  const betas = inverse.mmul(Matrix.columnVector([...withOutcome])).to1DArray();
  const rSquared = Math.min(1, sum(betas.map((beta, position) => beta * (withOutcome[position] ?? 0))));
  const degreesOfFreedom = n - betas.length - 1;
  const unexplained = (1 - rSquared) / degreesOfFreedom;
  return ok({
    n,
    degreesOfFreedom,
    rSquared,
    adjustedRSquared: 1 - unexplained * (n - 1),
    coefficients: betas.map((value, position) => {
      const varianceInflation = inverse.get(position, position);
      const standardError = Math.sqrt(varianceInflation * unexplained);
      return coefficient({ value, standardError, degreesOfFreedom }, varianceInflation);
    }),
  });
}

function coefficient(beta: UncertainValue, varianceInflation: number): StandardisedCoefficient {
  return {
    ...testedDifference(beta),
    t: beta.standardError === 0 ? null : beta.value / beta.standardError,
    varianceInflation,
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
