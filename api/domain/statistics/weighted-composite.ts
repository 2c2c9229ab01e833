import { satterthwaite } from './comparison/satterthwaite';
import { standardErrorOfMean } from './moments/standard-error';
import type { UncertainValue } from './uncertain-value';

export interface CompositePart {
  readonly weight: number;
  readonly mean: number;
  /** Sample variance of the single values, n − 1; of a trimmed mean n × SE². */
  readonly variance: number;
  readonly n: number;
  /** n − 1 unless the mean is of another kind. */
  readonly degreesOfFreedom?: number;
  /** Set only for a census frame. */
  readonly populationSize?: number;
}

/**
 * Weighted mean of independent group means, S = Σ w M / Σ w, with
 * SE(S)² = Σ (w/Σw)² s²/n (1 − n/N) and Welch–Satterthwaite degrees of freedom.
 *
 * Weights need not sum to 1. Throws RangeError if they sum to 0 or a group has fewer than two values.
 */
export function weightedComposite(parts: readonly CompositePart[]): UncertainValue {
  const total = parts.reduce((sum, part) => sum + part.weight, 0);
  if (!(total > 0)) throw new RangeError('a composite needs a positive weight');
  const variances = parts.map((part) => ({
    variance: ((part.weight / total) * standardErrorOfMean(part)) ** 2,
    degreesOfFreedom: part.degreesOfFreedom ?? part.n - 1,
  }));
  return {
    value: parts.reduce((sum, part) => sum + (part.weight / total) * part.mean, 0),
    standardError: Math.sqrt(variances.reduce((sum, { variance }) => sum + variance, 0)),
    degreesOfFreedom: satterthwaite(variances),
  };
}
