import { fail, ok, type Result } from '#domain/result';
import type { Insufficient } from '../insufficient';
import type { DesignedSample } from './designed-sample';

/** The rows that a figure is about: those that have a value and a weight. */
export interface SampleDomain {
  readonly n: number;
  /** Σw. */
  readonly weight: number;
  /** Σw². */
  readonly squaredWeights: number;
  /** First-stage units in which there are such rows, less their strata. */
  readonly degreesOfFreedom: number;
}

/**
 * The domain of the rows whose value is not NaN. Fails with 'nothing-answered', and with 'too-few' if its rows lie in one
 * unit of each stratum: nothing then tells how much one unit differs from another.
 *
 * Source of the degrees of freedom: E. L. Korn, B. I. Graubard, Analysis of Health Surveys (1999), section 5.2; as
 * `degf(subset(design, …))` of R's survey.
 */
export function sampleDomain(sample: DesignedSample, values: Float64Array): Result<SampleDomain, Insufficient> {
  const { weights, unitOf, stratumOf, strata } = sample;
  if (values.length !== weights.length) throw new RangeError('columns of different lengths');
  const [unitSeen, stratumSeen] = [new Uint8Array(stratumOf.length), new Uint8Array(strata.length)];
  let [n, weight, squaredWeights] = [0, 0, 0];
  for (let row = 0; row < values.length; row++) {
    const rowWeight = weights[row] ?? 0;
    if (rowWeight === 0 || Number.isNaN(values[row])) continue;
    const unit = unitOf[row] ?? 0;
    unitSeen[unit] = 1;
    stratumSeen[stratumOf[unit] ?? 0] = 1;
    n += 1;
    weight += rowWeight;
    squaredWeights += rowWeight * rowWeight;
  }
  if (n === 0) return fail({ reason: 'nothing-answered' });
  const [units, stratumCount] = [count(unitSeen), count(stratumSeen)];
  if (units === stratumCount) return fail({ reason: 'too-few', have: units, need: stratumCount + 1 });
  return ok({ n, weight, squaredWeights, degreesOfFreedom: units - stratumCount });
}

function count(seen: Uint8Array): number {
  return seen.reduce((sum, flag) => sum + flag, 0);
}
