import { normalQuantile } from '../distributions/normal';

/**
 * Wilson's score interval of a share p = successes/n:
 * (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n), both ends inside 0..1,
 * and exactly 0 or 1 for nobody and everybody, where the root is exact and its sum is not.
 * `n` need not be whole: weighted shares have an effective number of people. Throws RangeError for what is no share.
 *
 * Source: R. G. Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17
 * (1998) 857–872, method 3.
 */
export function wilsonInterval(share: {
  readonly successes: number;
  readonly n: number;
  readonly confidence?: number;
}): readonly [number, number] {
  const { successes, n, confidence = 0.95 } = share;
  if (!(n > 0) || !(successes >= 0 && successes <= n)) throw new RangeError(`${successes} of ${n} is no share`);
  const z = normalQuantile((1 + confidence) / 2);
  const p = successes / n;
  const centre = p + (z * z) / (2 * n);
  const margin = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  const scale = 1 + (z * z) / n;
  return [
    successes === 0 ? 0 : Math.max(0, (centre - margin) / scale),
    successes === n ? 1 : Math.min(1, (centre + margin) / scale),
  ];
}
