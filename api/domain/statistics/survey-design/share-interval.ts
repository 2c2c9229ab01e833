import { studentQuantile } from '../distributions/student';
import { wilsonInterval } from '../intervals/wilson-interval';
import type { DesignedSample } from './designed-sample';
import { effectiveSampleOf } from './effective-sample';
import type { SampleDomain } from './sample-domain';
import type { MeanEstimate } from './weighted-mean';

/**
 * Wilson's 95 % interval of a weighted share with the effective number of people in the place of n: n over the measured
 * design effect, times (t(n − 1)/t(df))² for the few degrees of freedom of clusters. It stays inside 0..1, is never empty,
 * and for equal weights without design is the plain Wilson interval.
 *
 * The effective number is at most that of a simple random sample of n people, so that a design effect that happens to
 * come out small does not promise too much. A share of 0 or 1 has no measured design effect; Kish's stands in.
 * Sources: E. L. Korn, B. I. Graubard, Confidence intervals for proportions with small expected number of positive counts
 * estimated from survey data, Survey Methodology 24 (1998) 193–201; C. Franco, R. J. A. Little, T. A. Louis, E. V. Slud,
 * Comparative study of confidence intervals for proportions in complex sample surveys, Journal of Survey Statistics and
 * Methodology 7 (2019) 334–364.
 */
export function shareInterval(
  sample: DesignedSample,
  { domain, estimate }: { readonly domain: SampleDomain; readonly estimate: MeanEstimate },
): readonly [number, number] {
  const { value, designEffect } = estimate;
  const correction = Math.max(...sample.strata.map((stratum) => stratum.correction));
  if (correction === 0) return [value, value];
  const largest = domain.n / correction;
  const effective = designEffect === null ? effectiveSampleOf(domain).size / correction : domain.n / designEffect;
  const degrees = quantileRatio(domain) ** 2;
  const n = Math.min(largest, effective * degrees);
  return wilsonInterval({ successes: value * n, n });
}

function quantileRatio({ n, degreesOfFreedom }: SampleDomain): number {
  return studentQuantile(0.975, n - 1) / studentQuantile(0.975, degreesOfFreedom);
}
