import { fail, ok, type Result } from '#domain/result';
import type { Insufficient } from '../insufficient';
import { withoutRounding } from '../rounding';
import { designEstimate, type DesignEstimate } from './design-estimate';
import type { DesignedSample } from './designed-sample';
import { sampleDomain } from './sample-domain';
import { linearisedCovariance, unitDeviations } from './unit-deviations';

/**
 * Ratio R = Σ w y / Σ w x of two totals over the rows that have both values, with the linearised variable
 * w (y − R x) / Σ w x: answers by cases, say, where people report both.
 *
 * Fails as weightedMean does, and with 'nothing-answered' if the total below is 0. Throws RangeError for a column that is
 * not as long as the sample. Source: as `svyratio(na.rm = TRUE)` of R.
 */
export function weightedRatio(
  sample: DesignedSample,
  { numerator, denominator }: { readonly numerator: Float64Array; readonly denominator: Float64Array },
): Result<DesignEstimate, Insufficient> {
  const both = numerator.map((value, row) => value + (denominator[row] ?? Number.NaN));
  const domain = sampleDomain(sample, both);
  if (!domain.ok) return domain;
  const weights = sample.weights.map((weight, row) => (Number.isNaN(both[row]) ? 0 : weight));
  const weighted = (values: Float64Array) => values.map((value, row) => (weights[row] ? value * weights[row] : 0));
  const [above, below] = [weighted(numerator), weighted(denominator)];
  const base = sum(below);
  if (base === 0) return fail({ reason: 'nothing-answered' });
  const value = sum(above) / base;
  const deviations = unitDeviations(
    sample,
    above.map((term, row) => (term - value * (below[row] ?? 0)) / base),
  );
  const variance = linearisedCovariance(deviations, deviations);
  const size = above.reduce((squares, term) => squares + (term / base) ** 2, 0);
  return ok(designEstimate({ sample, domain: domain.value, value, variance: withoutRounding(variance, size) }));
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
