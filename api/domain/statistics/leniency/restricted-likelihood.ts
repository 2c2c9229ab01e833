import { withoutEffects } from './additive-fit';
import {
  eliminate,
  logDeterminantOf,
  solveEquations,
  type EliminatedEquations,
  type FactorVectors,
} from './crossed-equations';
import { levelSums, squaresOf, type Crossing } from './crossing';

/** λ: the variances of the effects of the larger and the smaller factor, each over the residual variance. */
export type VarianceRatios = readonly [larger: number, smaller: number];

/**
 * The model at given ratios, with W = I + λ_a Z_a Z_aᵀ + λ_b Z_b Z_bᵀ and P = W⁻¹ − W⁻¹1 (1ᵀW⁻¹1)⁻¹ 1ᵀW⁻¹. A vector v with
 * one entry a rating goes into it as its sums by level, Zᵀv, and comes out as those of W⁻¹v or Pv.
 */
export interface RestrictedFit {
  readonly ratios: VarianceRatios;
  /** Of Zᵀv = (I + ZᵀZ λ) ZᵀW⁻¹v. */
  readonly equations: EliminatedEquations;
  /** −2 log of the restricted likelihood, with the residual variance at its best. */
  readonly deviance: number;
  /** s² = yᵀPy / (N − 1). */
  readonly residualVariance: number;
  /** ZᵀPy: times λ, the effects of the levels. */
  readonly sums: FactorVectors;
  /** ZᵀW⁻¹1. */
  readonly weights: FactorVectors;
  /** 1ᵀW⁻¹1: s² over it is the variance of the mean. */
  readonly totalWeight: number;
  /** Of the values, which are counted from their plain mean. */
  readonly mean: number;
}

/**
 * The restricted likelihood of y = m + Z_a u_a + Z_b u_b + e with normal effects, as in lme4: with L Lᵀ the mixed model
 * equations of effects scaled to variance 1, which stay regular at a ratio of 0,
 *
 *     deviance = log |LLᵀ| + log 1ᵀW⁻¹1 + (N − 1)(1 + log 2π s²)
 *
 * Null where rounding leaves the equations not positive definite.
 * Source: D. Bates, M. Mächler, B. Bolker, S. Walker, Fitting linear mixed-effects models using lme4, Journal of
 * Statistical Software 67 (2015) 1–48.
 */
export function restrictedFit(crossing: Crossing, ratios: VarianceRatios): RestrictedFit | null {
  const { larger, smaller, values } = crossing;
  const [a, b] = ratios;
  const equations = eliminate({
    crossing,
    larger: larger.counts.map((count) => 1 + a * count),
    smaller: smaller.counts.map((count) => 1 + b * count),
    couplings: ratios,
  });
  if (equations === null) return null;
  const weights = solveEquations(equations, { larger: larger.counts, smaller: smaller.counts });
  const model = { ratios, equations, weights, totalWeight: totalOf(weights, ratios) };
  const { mean, sums } = project(model, { larger: levelSums(larger, values), smaller: levelSums(smaller, values) });
  const effects = { larger: sums.larger.map((sum) => a * sum), smaller: sums.smaller.map((sum) => b * sum) };
  const residuals = withoutEffects(crossing, { vector: values.map((value) => value - mean), effects });
  const squares = squaresOf(residuals) + a * squaresOf(sums.larger) + b * squaresOf(sums.smaller);
  const residualVariance = squares / (values.length - 1);
  const deviance =
    logDeterminantOf(equations) +
    Math.log(model.totalWeight) +
    (values.length - 1) * (1 + Math.log(2 * Math.PI * residualVariance));
  return { ...model, deviance, residualVariance, sums, mean };
}

/**
 * The mean of a vector by generalised least squares, 1ᵀW⁻¹v / 1ᵀW⁻¹1, and ZᵀPv = ZᵀW⁻¹(v − mean), so that no part of the
 * mean is left to cancel.
 */
export function project(
  { equations, ratios, totalWeight }: Pick<RestrictedFit, 'equations' | 'ratios' | 'totalWeight'>,
  vector: FactorVectors,
): { readonly mean: number; readonly sums: FactorVectors } {
  const { larger, smaller } = equations.crossing;
  const mean = totalOf(solveEquations(equations, vector), ratios) / totalWeight;
  return {
    mean,
    sums: solveEquations(equations, {
      larger: vector.larger.map((sum, level) => sum - mean * (larger.counts[level] ?? 0)),
      smaller: vector.smaller.map((sum, level) => sum - mean * (smaller.counts[level] ?? 0)),
    }),
  };
}

/** The sum over all ratings by the sums of either factor; those of the one with more variance lose fewer digits. */
function totalOf(sums: FactorVectors, ratios: VarianceRatios): number {
  const ofFactor = ratios[0] > ratios[1] ? sums.larger : sums.smaller;
  return ofFactor.reduce((total, sum) => total + sum, 0);
}
