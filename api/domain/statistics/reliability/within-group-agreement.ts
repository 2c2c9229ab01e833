import { fail, ok, type Result } from '#domain/result';
import type { Insufficient } from '../insufficient';
import type { Moments } from '../moments/moments';

export interface WithinGroupAgreement {
  /** 0..1, 1 if all answer alike. */
  readonly value: number;
  /** The answers vary more than answers at random would, and the value is cut to 0. */
  readonly beyondChance: boolean;
  /** Mean of the items' variances. */
  readonly variance: number;
  readonly nullVariance: number;
  /** Answers to the item with the fewest. */
  readonly n: number;
}

/**
 * Agreement of one group on J items, r_wg(j) = J (1 − s²/σ²) / (J (1 − s²/σ²) + s²/σ²) with the mean s² of the items'
 * variances and the variance σ² of answers at random; for one item it is r_wg = 1 − s²/σ². Where s² exceeds σ² the value
 * is 0, as the authors recommend.
 *
 * Fails with 'nothing-answered'; with 'too-few' for an item with fewer than two answers; with 'no-variance' for a null
 * variance of 0, which a scale of one option has. Throws RangeError without items.
 * Source: L. R. James, R. G. Demaree, G. Wolf, Estimating within-group interrater reliability with and without response
 * bias, Journal of Applied Psychology 69 (1984) 85–98.
 */
export function withinGroupAgreement(
  items: readonly Moments[],
  nullVariance: number,
): Result<WithinGroupAgreement, Insufficient> {
  if (items.length === 0) throw new RangeError('no items');
  const n = Math.min(...items.map((item) => item.n));
  if (items.every((item) => item.n === 0)) return fail({ reason: 'nothing-answered' });
  if (n < 2) return fail({ reason: 'too-few', have: n, need: 2 });
  if (nullVariance === 0) return fail({ reason: 'no-variance' });
  const variance = items.reduce((sum, item) => sum + item.variance, 0) / items.length;
  const ratio = Math.min(1, variance / nullVariance);
  const agreement = items.length * (1 - ratio);
  return ok({
    value: agreement / (agreement + ratio),
    beyondChance: variance > nullVariance,
    variance,
    nullVariance,
    n,
  });
}

/**
 * Variance of answers that fall on each option of a scale alike often, Σ (v − v̄)² / A over the A option scores; for
 * 1..A it is (A² − 1) / 12. Throws RangeError without options.
 */
export function uniformNullVariance(scores: readonly number[]): number {
  if (scores.length === 0) throw new RangeError('a scale without options');
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  return scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / scores.length;
}
