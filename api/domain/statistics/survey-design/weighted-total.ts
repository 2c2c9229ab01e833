import { ok, type Result } from '#domain/result';
import type { Insufficient } from '../insufficient';
import { designEstimate, type DesignEstimate } from './design-estimate';
import type { DesignedSample } from './designed-sample';
import { sampleDomain } from './sample-domain';
import { linearisedCovariance, unitDeviations } from './unit-deviations';

/**
 * Weighted total Σ w y of the rows whose value is not NaN; a total of the population where the weights say how many people
 * each row stands for. A lone unit of a stratum deviates from 0 here, as in R.
 *
 * Fails and throws as weightedMean does. Source: as `svytotal(na.rm = TRUE)` of R.
 */
export function weightedTotal(sample: DesignedSample, values: Float64Array): Result<DesignEstimate, Insufficient> {
  const domain = sampleDomain(sample, values);
  if (!domain.ok) return domain;
  const { weights } = sample;
  const influence = values.map((value, row) => (Number.isNaN(value) ? 0 : (weights[row] ?? 0) * value));
  const deviations = unitDeviations(sample, influence);
  return ok(
    designEstimate({
      sample,
      domain: domain.value,
      value: influence.reduce((sum, value) => sum + value, 0),
      variance: linearisedCovariance(deviations, deviations),
    }),
  );
}
