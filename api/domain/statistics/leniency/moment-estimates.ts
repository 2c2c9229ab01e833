import type { AdditiveFit } from './additive-fit';
import { levelSums, type Crossing, type Factor } from './crossing';

export interface VarianceEstimates {
  readonly larger: number;
  readonly smaller: number;
  readonly residual: number;
}

/** Relative to the ratings: what rounding leaves of 0. */
const NOTHING_SEEN = 1e-9;

/**
 * Henderson's method III, unbiased moments of the two variances, which may be negative. With SSW(b) the squares within
 * the levels of the other factor, q levels, K components and c the ratings of a pair,
 *
 *     σ²_a = (SSW(b) − Σ e² − (q_a − K) s²) / (N − Σ c²/n_b)
 *
 * Where no level of the other factor has two of this one, so that both are 0, it takes s² for want of a better start. In a
 * balanced design these are the estimators of the analysis of variance and, where positive, those of REML.
 * Source: C. R. Henderson, Estimation of variance and covariance components, Biometrics 9 (1953) 226–252.
 */
export function momentEstimates(fit: AdditiveFit): VarianceEstimates {
  const { residualSquares, degreesOfFreedom, equations } = fit;
  const { larger, smaller, values } = equations.crossing;
  const components = degreesOfFreedom - values.length + larger.members.length + smaller.members.length;
  const residual = residualSquares / degreesOfFreedom;
  const squaredPairs = squaredPairSums(equations.crossing);
  const estimate = ({
    own,
    other,
    explained,
  }: {
    readonly own: Factor;
    readonly other: Factor;
    readonly explained: number;
  }) => {
    const squares = squaresWithin(other, values) - residualSquares - (own.members.length - components) * residual;
    const seen = values.length - explained;
    return seen > NOTHING_SEEN * values.length ? squares / seen : residual;
  };
  return {
    larger: estimate({ own: larger, other: smaller, explained: squaredPairs.bySmaller }),
    smaller: estimate({ own: smaller, other: larger, explained: squaredPairs.byLarger }),
    residual,
  };
}

/** Σ (y − ȳ_level)². */
function squaresWithin(factor: Factor, values: Float64Array): number {
  const means = levelSums(factor, values).map((sum, level) => sum / (factor.counts[level] ?? 1));
  return values.reduce((sum, value, position) => sum + (value - (means[factor.levels[position] ?? 0] ?? 0)) ** 2, 0);
}

/** Σ c²/n over the pairs with n the ratings of the level of the one factor or of the other; pairs stand side by side. */
function squaredPairSums({ larger, smaller }: Crossing): { readonly byLarger: number; readonly bySmaller: number } {
  let [byLarger, bySmaller, count] = [0, 0, 0];
  for (let position = 0; position < larger.levels.length; position++) {
    const ofLarger = larger.levels[position] ?? 0;
    const ofSmaller = smaller.levels[position] ?? 0;
    count += 1;
    if (larger.levels[position + 1] === ofLarger && smaller.levels[position + 1] === ofSmaller) continue;
    byLarger += count ** 2 / (larger.counts[ofLarger] ?? 1);
    bySmaller += count ** 2 / (smaller.counts[ofSmaller] ?? 1);
    count = 0;
  }
  return { byLarger, bySmaller };
}
