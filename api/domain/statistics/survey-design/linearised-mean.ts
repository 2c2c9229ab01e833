import { ok, type Result } from '#domain/result';
import type { Insufficient } from '../insufficient';
import type { DesignedSample } from './designed-sample';
import { sampleDomain, type SampleDomain } from './sample-domain';
import { unitDeviations } from './unit-deviations';

/** A weighted mean with all that variances and covariances need of it. */
export interface LinearisedMean {
  readonly value: number;
  readonly domain: SampleDomain;
  /** s² = n/(n − 1) Σ w (y − ȳ)² / Σ w, of the values and not of their mean. */
  readonly valueVariance: number;
  /** See unit-deviations. */
  readonly deviations: Float64Array;
}

/**
 * ȳ = Σ w y / Σ w over the rows that have a value, and its linearised variable w (y − ȳ) / Σ w. The sums are taken of
 * distances from the first value, so that equal values have exactly no error. Fails as sample-domain does.
 */
export function linearisedMean(sample: DesignedSample, values: Float64Array): Result<LinearisedMean, Insufficient> {
  const domain = sampleDomain(sample, values);
  return domain.ok ? ok(meanInDomain(sample, { domain: domain.value, values })) : domain;
}

/** The same for values whose domain is known, as all options of a question have the same one. */
export function meanInDomain(
  sample: DesignedSample,
  { domain, values }: { readonly domain: SampleDomain; readonly values: Float64Array },
): LinearisedMean {
  const { n, weight } = domain;
  const weights = sample.weights;
  const origin = values[weights.findIndex((rowWeight, row) => rowWeight > 0 && !Number.isNaN(values[row]))] ?? 0;
  const influence = new Float64Array(values.length);
  let distance = 0;
  for (let row = 0; row < values.length; row++) {
    const value = values[row] ?? Number.NaN;
    if (!Number.isNaN(value)) distance += ((weights[row] ?? 0) * (value - origin)) / weight;
  }
  let squares = 0;
  for (let row = 0; row < values.length; row++) {
    const value = values[row] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    const deviation = value - origin - distance;
    const weighted = ((weights[row] ?? 0) * deviation) / weight;
    squares += weighted * deviation;
    influence[row] = weighted;
  }
  return {
    value: origin + distance,
    domain,
    valueVariance: (squares * n) / (n - 1),
    deviations: unitDeviations(sample, influence),
  };
}
