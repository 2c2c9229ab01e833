import { fail, ok, type Result } from '#domain/result';
import { normalQuantile } from '../distributions/normal';
import type { Insufficient } from '../insufficient';
import { pairCovariance, type PairCovariance } from './covariance';

export interface Correlation {
  /** Rows that have a value in both columns. */
  readonly n: number;
  readonly value: number;
  readonly interval: readonly [number, number];
}

/**
 * Product-moment correlation r = s_xy / (s_x s_y) over the rows where neither is missing, with Fisher's 95 % interval
 * tanh(artanh r ± z/√(n − 3)), which for three rows or fewer says nothing: −1..1.
 *
 * Fails with 'too-few' for fewer than two such rows and with 'no-variance' if either column is constant in them.
 * Source: R. A. Fisher, On the "probable error" of a coefficient of correlation deduced from a small sample, Metron 1
 * (1921) 3–32.
 */
export function correlationOf(first: Float64Array, second: Float64Array): Result<Correlation, Insufficient> {
  const pair = pairCovariance(first, second);
  return pair.ok ? correlationOfPair(pair.value) : pair;
}

/** The same from the covariance of the two. */
export function correlationOfPair({ n, covariance, variances }: PairCovariance): Result<Correlation, Insufficient> {
  const [s2x, s2y] = variances;
  if (s2x === 0 || s2y === 0) return fail({ reason: 'no-variance' });
  const value = Math.max(-1, Math.min(1, covariance / Math.sqrt(s2x * s2y)));
  return ok({ n, value, interval: fisherInterval(value, n) });
}

function fisherInterval(r: number, n: number): readonly [number, number] {
  if (n <= 3) return [-1, 1];
  const margin = normalQuantile(0.975) / Math.sqrt(n - 3);
  return [Math.tanh(Math.atanh(r) - margin), Math.tanh(Math.atanh(r) + margin)];
}
