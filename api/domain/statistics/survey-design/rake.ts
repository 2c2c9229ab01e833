import { fail, ok, type Result } from '#domain/result';
import { groupWeights, type Margin, type RakingProblem } from './margin';

export interface RakedWeights {
  readonly weights: Float64Array;
  /** The last one only found the margins reached. */
  readonly cycles: number;
}

export interface RakingLimits {
  /** Raking ends with a cycle that changes no weight by more than this part. */
  readonly epsilon: number;
  readonly mostCycles: number;
}

export const RAKING_LIMITS: RakingLimits = { epsilon: 1e-10, mostCycles: 1000 };

/**
 * Iterative proportional fitting: the weights of each group are multiplied so that they reach its total, margin after
 * margin, again and again until all hold at once. The odds ratios inside the table of all margins stay as they are.
 *
 * Takes margins without a problem and without unknown groups (see margin). Fails with 'not-converged', as it may where
 * combinations of groups are empty that the totals would need.
 * Source: W. E. Deming, F. F. Stephan, On a least squares adjustment of a sampled frequency table when the expected
 * marginal totals are known, Annals of Mathematical Statistics 11 (1940) 427–444.
 */
export function rake(
  weights: Float64Array,
  margins: readonly Margin[],
  limits: RakingLimits,
): Result<RakedWeights, RakingProblem> {
  const fitted = weights.slice();
  for (let cycles = 1; cycles <= limits.mostCycles; cycles++) {
    const change = Math.max(...margins.map((margin) => fit(fitted, margin)));
    if (change <= limits.epsilon) return ok({ weights: fitted, cycles });
  }
  return fail({ reason: 'not-converged', have: limits.mostCycles });
}

/** The largest change relative to the weight before. */
function fit(weights: Float64Array, margin: Margin): number {
  const sums = groupWeights(margin, weights);
  const factors = sums.map((sum, group) => (sum > 0 ? (margin.totals[group] ?? 0) / sum : 1));
  for (let row = 0; row < weights.length; row++) {
    weights[row] = (weights[row] ?? 0) * (factors[margin.groupOf[row] ?? 0] ?? 1);
  }
  return factors.reduce((largest, factor) => Math.max(largest, Math.abs(factor - 1)), 0);
}
