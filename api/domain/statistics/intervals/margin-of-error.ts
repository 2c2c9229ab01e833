import { normalQuantile } from '../distributions/normal';

/**
 * Margin of error of a share, z √(p(1 − p)/n × (N − n)/(N − 1)): the half width of its 95 % interval if n people are asked.
 * For planning and for the one figure that is printed under a poll, with p = ½; the interval of a share that was found is
 * Wilson's.
 *
 * `n` is the effective number of people where weights or clusters cost some (see survey-design/effective-sample).
 * Throws RangeError for n not above 0, N below n, and a share outside 0..1.
 * Source: W. G. Cochran, Sampling Techniques, 3rd ed. (1977), section 3.2.
 */
export function marginOfError(sample: {
  readonly n: number;
  readonly share?: number;
  readonly populationSize?: number;
  readonly confidence?: number;
}): number {
  const { n, share = 0.5, populationSize = Infinity, confidence = 0.95 } = sample;
  if (!(n > 0)) throw new RangeError(`sample of ${n}`);
  if (!(populationSize >= n)) throw new RangeError(`sample of ${n} from a population of ${populationSize}`);
  if (!(share >= 0 && share <= 1)) throw new RangeError(`share ${share}`);
  const z = normalQuantile((1 + confidence) / 2);
  return z * Math.sqrt(((share * (1 - share)) / n) * populationCorrection(n, populationSize));
}

/** (N − n)/(N − 1), which is 1 for a population without limit and 0 for a census. */
function populationCorrection(n: number, populationSize: number): number {
  if (populationSize === Infinity) return 1;
  return populationSize === n ? 0 : (populationSize - n) / (populationSize - 1);
}
