import { Matrix } from 'ml-matrix';
import { ok, type Result } from '#domain/result';
import { indicator, type CategoryColumn } from '../cross-tables/category-column';
import type { Insufficient } from '../insufficient';
import type { DesignedSample } from './designed-sample';
import { linearisedMean, meanInDomain, type LinearisedMean } from './linearised-mean';
import { sampleDomain } from './sample-domain';
import { shareInterval } from './share-interval';
import { linearisedCovariance } from './unit-deviations';
import { meanEstimate, type MeanEstimate } from './weighted-mean';

/** A share with Wilson's interval for an effective sample size; see share-interval. */
export type ShareEstimate = MeanEstimate;

export interface WeightedShares {
  /** Rows with an answer. */
  readonly n: number;
  /** Of each category, 0 for one that nobody chose. */
  readonly shares: readonly ShareEstimate[];
  /** Of the shares with each other. */
  readonly covariances: Matrix;
}

/**
 * Weighted share of the rows of value 1 among those of value 0 or 1; NaN for a missing answer or a row outside the
 * domain. Fails and throws as weightedMean does; throws RangeError for any other value.
 */
export function weightedShare(sample: DesignedSample, values: Float64Array): Result<ShareEstimate, Insufficient> {
  if (values.some((value) => value !== 0 && value !== 1 && !Number.isNaN(value))) throw new RangeError('not 0 or 1');
  const mean = linearisedMean(sample, values);
  return mean.ok ? ok(shareEstimate(sample, mean.value)) : mean;
}

/**
 * Weighted shares of all categories at once, which sum to 1. Fails and throws as weightedMean does; throws RangeError for
 * a code that is none of the categories.
 */
export function weightedShares(
  sample: DesignedSample,
  { codes, categories }: CategoryColumn,
): Result<WeightedShares, Insufficient> {
  if (categories < 1 || codes.some((code) => code >= categories))
    throw new RangeError(`codes of ${categories} categories`);
  const domain = sampleDomain(sample, indicator(codes, 0));
  if (!domain.ok) return domain;
  const means = Array.from({ length: categories }, (_, category) =>
    meanInDomain(sample, { domain: domain.value, values: indicator(codes, category) }),
  );
  return ok({
    n: domain.value.n,
    shares: means.map((mean) => shareEstimate(sample, mean)),
    covariances: covarianceMatrix(means),
  });
}

function covarianceMatrix(means: readonly LinearisedMean[]): Matrix {
  const covariances = Matrix.zeros(means.length, means.length);
  for (const [i, first] of means.entries()) {
    for (const [j, second] of means.slice(0, i + 1).entries()) {
      const covariance = linearisedCovariance(first.deviations, second.deviations);
      covariances.set(i, j, covariance).set(j, i, covariance);
    }
  }
  return covariances;
}

/** A sum of weights may be a rounding larger than all of them: a share is none of its parts and not more than all. */
function shareEstimate(sample: DesignedSample, mean: LinearisedMean): ShareEstimate {
  const value = Math.min(1, Math.max(0, mean.value));
  const estimate = meanEstimate(sample, { ...mean, value });
  return { ...estimate, interval: shareInterval(sample, { domain: mean.domain, estimate }) };
}
