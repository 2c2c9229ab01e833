import type { Matrix } from 'ml-matrix';
import { fail, ok, type Result } from '#domain/result';
import type { Insufficient } from '../insufficient';

export interface AlphaItem {
  /**
   * Correlation of the item with the sum of the others (`r.drop` of psych); fails with 'no-variance' if these cancel
   * each other out.
   */
  readonly itemRestCorrelation: Result<number, Insufficient>;
  /** Alpha of the others; fails with 'too-few' if only one is left. */
  readonly alphaIfDropped: Result<number, Insufficient>;
}

/** Relative to the variances: a smaller variance of a sum is what rounding leaves of 0. */
const ROUNDING = 1e-12;

/**
 * α = k/(k−1) × (1 − Σ s_ii / Σ s_ij) of a covariance matrix of k items; of a correlation matrix it is the standardised
 * alpha. Fails with 'too-few' for one item and with 'no-variance' if the sum of the items has no variance, or one below
 * 0 as pairwise covariances may give.
 */
export function alphaOf(covariances: Matrix): Result<number, Insufficient> {
  const k = covariances.rows;
  if (k < 2) return fail({ reason: 'too-few', have: k, need: 2 });
  const total = varianceOfSum(covariances);
  return total === 0 ? fail({ reason: 'no-variance' }) : ok((k / (k - 1)) * (1 - covariances.trace() / total));
}

/** What the item at `position` does to its scale. */
export function alphaItem(covariances: Matrix, position: number): AlphaItem {
  const others = Array.from({ length: covariances.rows }, (_, item) => item).filter((item) => item !== position);
  const rest = covariances.selection(others, others);
  return {
    itemRestCorrelation: correlationWithSum({
      covariance: covariances.selection([position], others).sum(),
      variance: covariances.get(position, position),
      ofSum: varianceOfSum(rest),
    }),
    alphaIfDropped: alphaOf(rest),
  };
}

/** Cut at ±1, which pairwise covariances of different people may exceed. */
function correlationWithSum(item: {
  readonly covariance: number;
  readonly variance: number;
  readonly ofSum: number;
}): Result<number, Insufficient> {
  const { covariance, variance, ofSum } = item;
  if (ofSum === 0) return fail({ reason: 'no-variance' });
  return ok(Math.max(-1, Math.min(1, covariance / Math.sqrt(variance * ofSum))));
}

function varianceOfSum(covariances: Matrix): number {
  const total = covariances.sum();
  return total <= ROUNDING * covariances.trace() ? 0 : total;
}

/** r_ij = s_ij / √(s_ii s_jj). */
export function correlationsOf(covariances: Matrix): Matrix {
  const roots = covariances.diagonal().map(Math.sqrt);
  return covariances.clone().divRowVector(roots).divColumnVector(roots);
}

export function averageCorrelation(correlations: Matrix): number {
  const k = correlations.rows;
  return (correlations.sum() - k) / (k * (k - 1));
}

/**
 * n times the sampling variance of alpha, for covariance matrix C, S = Σ c_ij and t = tr C:
 * Q = 2k² / ((k−1)² S³) × (S (tr C² + t²) − 2 t Σ (C²)_ij).
 *
 * Source: A. Duhachek, D. Iacobucci (2004), see cronbach-alpha; first J. M. van Zyl, H. Neudecker, D. G. Nel, On the
 * distribution of the maximum likelihood estimator of Cronbach's alpha, Psychometrika 65 (2000) 271–280.
 */
export function samplingVariance(covariances: Matrix): number {
  const k = covariances.rows;
  const sum = covariances.sum();
  const trace = covariances.trace();
  const traceOfSquare = covariances.dot(covariances);
  const sumOfSquare = covariances.sum('row').reduce((total, rowSum) => total + rowSum * rowSum, 0);
  const q =
    ((2 * k * k) / ((k - 1) ** 2 * sum ** 3)) * (sum * (traceOfSquare + trace * trace) - 2 * trace * sumOfSquare);
  return Math.max(0, q);
}
