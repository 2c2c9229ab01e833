import { wilsonInterval } from './wilson-interval';

export interface ShareCounts {
  readonly successes: number;
  readonly n: number;
}

/** A share with its own interval, Wilson's for instance. */
export interface IntervalShare {
  readonly value: number;
  readonly interval: readonly [number, number];
}

/** p₁ − p₂ with a 95 % interval inside −1..1. */
export interface ShareDifference {
  readonly value: number;
  readonly interval: readonly [number, number];
}

/**
 * Difference of two independent shares with Newcombe's hybrid score interval: differenceOfShares with the 95 % Wilson
 * interval of each. Throws RangeError for counts that are no share.
 *
 * Source: R. G. Newcombe, Interval estimation for the difference between independent proportions: comparison of eleven
 * methods, Statistics in Medicine 17 (1998) 873–890, method 10.
 */
export function newcombeDifference(first: ShareCounts, second: ShareCounts): ShareDifference {
  return differenceOfShares(withInterval(first), withInterval(second));
}

/**
 * Difference of two independent shares from any two intervals (l, u) of theirs:
 *
 *     p₁ − p₂ − √((p₁ − l₁)² + (u₂ − p₂)²)  to  p₁ − p₂ + √((u₁ − p₁)² + (p₂ − l₂)²)
 *
 * For weighted shares of two waves or of two samples; two groups of one sample that lie in the same clusters are not
 * independent (see survey-design/mean-combination).
 * Source: G. Y. Zou, A. Donner, Construction of confidence limits about effect measures: a general approach, Statistics in
 * Medicine 27 (2008) 1693–1702, which calls it the method of variance estimates recovery (MOVER).
 */
export function differenceOfShares(first: IntervalShare, second: IntervalShare): ShareDifference {
  const value = first.value - second.value;
  const below = Math.hypot(first.value - first.interval[0], second.interval[1] - second.value);
  const above = Math.hypot(first.interval[1] - first.value, second.value - second.interval[0]);
  return { value, interval: [Math.max(-1, value - below), Math.min(1, value + above)] };
}

function withInterval(counts: ShareCounts): IntervalShare {
  return { value: counts.successes / counts.n, interval: wilsonInterval(counts) };
}
