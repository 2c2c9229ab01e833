import { ok, type Result } from '#domain/result';
import type { Insufficient } from '../insufficient';
import { designEstimate, type DesignEstimate } from './design-estimate';
import type { DesignedSample } from './designed-sample';
import { linearisedMean, type LinearisedMean } from './linearised-mean';
import { linearisedCovariance } from './unit-deviations';

export interface MeanEstimate extends DesignEstimate {
  /**
   * SE² / (s²/n): how many times the variance of a simple random sample with replacement of the same size; null where
   * all values are the same. `svymean(deff = "replace")` of R.
   */
  readonly designEffect: number | null;
}

/**
 * Weighted mean Σ w y / Σ w of the rows whose value is not NaN, with its error by Taylor linearisation. For the mean of a
 * group of people (a domain) the values of all others are NaN; that they were drawn as well counts in the error.
 *
 * Fails with 'nothing-answered', and with 'too-few' if the rows lie in one unit of each stratum. Throws RangeError for a
 * column that is not as long as the sample.
 * Source: as `svymean(na.rm = TRUE)` of R; T. Lumley, Analysis of complex survey samples, Journal of Statistical Software
 * 9 (2004), number 1.
 */
export function weightedMean(sample: DesignedSample, values: Float64Array): Result<MeanEstimate, Insufficient> {
  const mean = linearisedMean(sample, values);
  return mean.ok ? ok(meanEstimate(sample, mean.value)) : mean;
}

export function meanEstimate(sample: DesignedSample, mean: LinearisedMean): MeanEstimate {
  const { value, domain, valueVariance, deviations } = mean;
  const variance = linearisedCovariance(deviations, deviations);
  return {
    ...designEstimate({ sample, domain, value, variance }),
    designEffect: valueVariance === 0 ? null : (variance * domain.n) / valueVariance,
  };
}
