/**
 * Standard error of a mean, √(s²/n · (1 − n/N)).
 *
 * `variance` is the sample variance s² with n − 1. `populationSize` N is given only for a census frame,
 * a closed roll from which the n were reached; without it the population counts as unlimited.
 * The factor 1 − n/N belongs to the s² with n − 1, not to the form (N − n)/(N − 1) with the population variance.
 *
 * Throws RangeError for n < 2 and for N < n: a sample larger than its population is a broken frame.
 * Source: W. G. Cochran, Sampling Techniques, 3rd ed. (1977), chapter 2.
 */
export function standardErrorOfMean(sample: {
  readonly variance: number;
  readonly n: number;
  readonly populationSize?: number;
}): number {
  const { variance, n, populationSize = Infinity } = sample;
  if (n < 2) throw new RangeError(`a standard error needs two values, got ${n}`);
  if (populationSize < n) throw new RangeError(`sample of ${n} from a population of ${populationSize}`);
  return Math.sqrt((variance / n) * (1 - n / populationSize));
}
