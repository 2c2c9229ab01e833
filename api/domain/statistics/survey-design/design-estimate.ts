import { tInterval } from '../intervals/t-interval';
import type { UncertainValue } from '../uncertain-value';
import type { DesignedSample, LoneUnits } from './designed-sample';
import type { SampleDomain } from './sample-domain';

/** A figure of a population with the error that the design of the sample gives it. */
export interface DesignEstimate extends UncertainValue {
  /** 95 %; Student's t with the degrees of freedom of the design, unless the function says otherwise. */
  readonly interval: readonly [number, number];
  /** Rows behind the value. */
  readonly n: number;
  readonly lone: LoneUnits;
}

export function designEstimate(estimate: {
  readonly sample: DesignedSample;
  readonly domain: SampleDomain;
  readonly value: number;
  readonly variance: number;
}): DesignEstimate {
  const { sample, domain, value, variance } = estimate;
  const { n, degreesOfFreedom } = domain;
  const uncertain = { value, standardError: Math.sqrt(variance), degreesOfFreedom };
  return { ...uncertain, interval: tInterval(uncertain), n, lone: sample.lone };
}
