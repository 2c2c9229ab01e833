import type { Moments } from '#domain/statistics/moments/moments';
import { standardErrorOfMean } from '#domain/statistics/moments/standard-error';
import { tInterval } from '#domain/statistics/intervals/t-interval';
import type { UncertainValue } from '#domain/statistics/uncertain-value';
import type { Estimate } from '../model';

/** The published form of a value with its uncertainty: the interval is 95 % with Student's t. */
export function estimateOf(value: UncertainValue): Estimate {
  return { ...value, interval: tInterval(value) };
}

/** The estimate in another unit: points instead of 0..100, say. */
export function scaleEstimate(estimate: Estimate, factor: number): Estimate {
  return {
    ...estimate,
    value: estimate.value * factor,
    standardError: estimate.standardError * factor,
    interval: [estimate.interval[0] * factor, estimate.interval[1] * factor],
  };
}

export function meanEstimate({ n, mean, variance }: Moments): Estimate {
  return estimateOf({
    value: mean,
    standardError: standardErrorOfMean({ n, variance }),
    degreesOfFreedom: n - 1,
  });
}
