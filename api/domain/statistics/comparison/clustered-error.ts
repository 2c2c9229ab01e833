import type { UncertainValue } from '../uncertain-value';
import { satterthwaite, type VariancePart } from './satterthwaite';

/** A stratum's places in an array of influences: from `start` up to, not including, `end`. */
export interface Stratum {
  readonly start: number;
  readonly end: number;
}

/**
 * Variance of a statistic to which each rater may contribute many times, stratum by stratum.
 *
 * `influences` holds, for every rater, the sum ψ of his contributions to the statistic's deviation from its
 * expectation, centred in his stratum; NaN for a rater without any. Raters are independent, their own contributions
 * are not, so the variance is Σ ψ² over raters and never Σ over single ratings. The correction n/(n − 1) belongs
 * into ψ, where n is the number of raters behind each mean (see review-influences).
 *
 * Source: linearisation for domain and ratio estimators with clusters, D. A. Binder, On the variances of asymptotically
 * normal estimators from complex surveys, International Statistical Review 51 (1983) 279–292; as in R's survey package.
 */
export function clusteredParts(influences: Float64Array, strata: readonly Stratum[]): readonly VariancePart[] {
  return strata.flatMap(({ start, end }) => {
    let raters = 0;
    let variance = 0;
    for (let place = start; place < end; place++) {
      const influence = influences[place] ?? Number.NaN;
      if (Number.isNaN(influence)) continue;
      raters += 1;
      variance += influence * influence;
    }
    return raters === 0 ? [] : [variancePart(variance, raters)];
  });
}

/** At least one degree: a lone rater's share of a variance is known badly, not infinitely badly. */
export function variancePart(variance: number, raters: number): VariancePart {
  return { variance, degreesOfFreedom: Math.max(1, raters - 1) };
}

export function uncertainValue(value: number, parts: readonly VariancePart[]): UncertainValue {
  return {
    value,
    standardError: Math.sqrt(parts.reduce((sum, { variance }) => sum + variance, 0)),
    degreesOfFreedom: satterthwaite(parts),
  };
}
