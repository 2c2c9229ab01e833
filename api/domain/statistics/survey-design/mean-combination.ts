import { ok, type Result } from '#domain/result';
import type { Insufficient } from '../insufficient';
import { designEstimate, type DesignEstimate } from './design-estimate';
import type { DesignedSample } from './designed-sample';
import { linearisedMean, type LinearisedMean } from './linearised-mean';
import { sampleDomain } from './sample-domain';
import { linearisedCovariance } from './unit-deviations';

export interface MeanTerm {
  readonly coefficient: number;
  /** NaN for a missing value. */
  readonly values: Float64Array;
}

/**
 * Linear combination Σ c ȳ of weighted means of several columns, each over the rows that have a value in it, with the
 * covariances of the means: the mean of the favourable shares of several questions, say, or the difference of two
 * groups that lie in the same clusters.
 *
 * `n` and the degrees of freedom are those of the rows that have a value in any column. Fails and throws as weightedMean
 * does for each column; throws RangeError without any.
 * Source: as `svycontrast` of R's survey on linear contrasts.
 */
export function meanCombination(
  sample: DesignedSample,
  terms: readonly MeanTerm[],
): Result<DesignEstimate, Insufficient> {
  const means: LinearisedMean[] = [];
  for (const { values } of terms) {
    const mean = linearisedMean(sample, values);
    if (!mean.ok) return mean;
    means.push(mean.value);
  }
  const domain = sampleDomain(sample, anyValue(terms));
  if (!domain.ok) return domain;
  const combined = (part: (mean: LinearisedMean) => number) =>
    means.reduce((sum, mean, position) => sum + (terms[position]?.coefficient ?? 0) * part(mean), 0);
  const deviations = Float64Array.from(sample.stratumOf, (_, unit) => combined((mean) => mean.deviations[unit] ?? 0));
  return ok(
    designEstimate({
      sample,
      domain: domain.value,
      value: combined((mean) => mean.value),
      variance: linearisedCovariance(deviations, deviations),
    }),
  );
}

/** A column with a value where any of the columns has one. */
function anyValue(terms: readonly MeanTerm[]): Float64Array {
  const [first] = terms;
  if (first === undefined) throw new RangeError('no columns');
  return first.values.map((_, row) => (terms.some(({ values }) => !Number.isNaN(values[row])) ? 0 : Number.NaN));
}
