import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { fail, ok, type Result } from '#domain/result';
import type { Insufficient } from '../insufficient';

/** A correlation matrix as R = V diag(λ) Vᵀ, all λ clearly above 0. */
export interface Spectrum {
  /** λ to the power of `exponent`: −1 gives the inverse, ½ the symmetric square root. */
  power(exponent: number): Matrix;
}

/**
 * Below it a column counts as a combination of the others. Correlations of a million rows carry rounding errors of
 * about 1e−13; a variance inflation of 1e10 would leave no digit of a coefficient.
 */
const SMALLEST_EIGENVALUE = 1e-10;

/** Fails with 'singular' if an eigenvalue of the correlation matrix is 0 up to rounding (1e−10) or below. */
export function positiveSpectrum(correlations: Matrix): Result<Spectrum, Insufficient> {
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(correlations, { assumeSymmetric: true });
  if (realEigenvalues.some((value) => value < SMALLEST_EIGENVALUE)) return fail({ reason: 'singular' });
  return ok({
    power: (exponent) =>
      eigenvectorMatrix
        .mmul(Matrix.diag(realEigenvalues.map((value) => value ** exponent)))
        .mmul(eigenvectorMatrix.transpose()),
  });
}
