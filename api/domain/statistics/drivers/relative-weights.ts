import { Matrix } from 'ml-matrix';
import { ok, type Result } from '#domain/result';
import type { Insufficient } from '../insufficient';
import { positiveSpectrum } from '../moments/spectrum';
import type { DriverTable } from './driver-table';

export interface RelativeWeights {
  readonly rSquared: number;
  readonly weights: readonly RelativeWeight[];
}

export interface RelativeWeight {
  /** The part of R² that goes to this predictor; never negative, all parts sum to R². */
  readonly weight: number;
  /** weight / R²; null where the predictors explain nothing at all. */
  readonly share: number | null;
}

/**
 * Johnson's relative weights: predictors are replaced by the orthogonal variables nearest to them, whose loadings are
 * Λ = R^½; with β* = Λ⁻¹ r the weight of predictor j is Σ_k Λ_jk² β*_k².
 *
 * No interval is given. The sampling distribution of the weights is unknown and the published intervals are bootstrap
 * intervals (S. Tonidandel, J. M. LeBreton, J. W. Johnson, Determining the statistical significance of relative
 * weights, Psychological Methods 14 (2009) 387–399), which need chance. The method has been criticised in theory
 * (D. R. Thomas, B. D. Zumbo, E. Kwan, L. Schweitzer, Multivariate Behavioral Research 49 (2014) 329–338): a weight
 * ranks and describes, it does not show a cause. For two predictors it equals general dominance.
 *
 * Fails with 'singular' if a predictor is a combination of others.
 * Source: J. W. Johnson, A heuristic method for estimating the relative weight of predictor variables in multiple
 * regression, Multivariate Behavioral Research 35 (2000) 1–19.
 */
export function relativeWeights(table: Omit<DriverTable, 'n'>): Result<RelativeWeights, Insufficient> {
  const { among, withOutcome } = table;
  const spectrum = positiveSpectrum(among);
  if (!spectrum.ok) return spectrum;
  const orthogonal = spectrum.value.power(-0.5).mmul(Matrix.columnVector([...withOutcome]));
  const loadings = spectrum.value.power(0.5);
  const weights = Matrix.pow(loadings, 2).mmul(Matrix.pow(orthogonal, 2)).to1DArray();
  const rSquared = weights.reduce((sum, weight) => sum + weight, 0);
  return ok({
    rSquared,
    weights: weights.map((weight) => ({ weight, share: rSquared === 0 ? null : weight / rSquared })),
  });
}
