import { fail, ok, type Result } from '#domain/result';
import type { Insufficient } from '../insufficient';
import type { UncertainValue } from '../uncertain-value';
import { wilsonInterval } from '../wilson-interval';

export interface OptionShare extends UncertainValue {
  readonly n: number;
  /** Wilson, 95 %: not value ± t SE. */
  readonly interval: readonly [number, number];
}

export interface NetShare extends UncertainValue {
  readonly n: number;
}

/**
 * Share of the answers on some options, given by their positions, among all answers: the favourable share for agree and
 * strongly agree. `counts` has the answers on each option; "don't know" is not among them.
 *
 * SE = √(p(1 − p)/(n − 1)). Fails with 'nothing-answered', and with 'too-few' for a single answer, which has no spread.
 * Throws RangeError for counts below 0 and for a position without a count.
 */
export function optionShare(
  counts: readonly number[],
  positions: readonly number[],
): Result<OptionShare, Insufficient> {
  const total = answers(counts);
  if (!total.ok) return total;
  const n = total.value;
  const successes = countAt(counts, positions);
  const value = successes / n;
  const standardError = Math.sqrt((value * (1 - value)) / (n - 1));
  return ok({ value, standardError, degreesOfFreedom: n - 1, n, interval: wilsonInterval({ successes, n }) });
}

/**
 * Share of the best `boxes` options of a scale, whose counts are in order, the best last: 1 for the top box, 2 for the
 * two upper boxes. Fails and throws as optionShare does.
 */
export function topBoxShare(counts: readonly number[], boxes: number): Result<OptionShare, Insufficient> {
  return optionShare(
    counts,
    Array.from({ length: boxes }, (_, box) => counts.length - 1 - box),
  );
}

/**
 * Favourable less unfavourable share, −1..1, with SE = √((p + q − (p − q)²)/(n − 1)) as of a mean of 1, 0 and −1. Fails
 * and throws as optionShare does; throws RangeError for a position that is in both.
 */
export function netShare(
  counts: readonly number[],
  options: { readonly favourable: readonly number[]; readonly unfavourable: readonly number[] },
): Result<NetShare, Insufficient> {
  const { favourable, unfavourable } = options;
  if (favourable.some((position) => unfavourable.includes(position))) throw new RangeError('an option in both shares');
  const total = answers(counts);
  if (!total.ok) return total;
  const n = total.value;
  const [p, q] = [countAt(counts, favourable) / n, countAt(counts, unfavourable) / n];
  const value = p - q;
  return ok({ value, standardError: Math.sqrt((p + q - value ** 2) / (n - 1)), degreesOfFreedom: n - 1, n });
}

function answers(counts: readonly number[]): Result<number, Insufficient> {
  if (!counts.every((count) => count >= 0)) throw new RangeError('counts are 0 or more');
  const n = counts.reduce((sum, count) => sum + count, 0);
  if (n === 0) return fail({ reason: 'nothing-answered' });
  return n < 2 ? fail({ reason: 'too-few', have: n, need: 2 }) : ok(n);
}

function countAt(counts: readonly number[], positions: readonly number[]): number {
  return [...new Set(positions)].reduce((sum, position) => {
    const count = counts[position];
    if (count === undefined) throw new RangeError(`no option at ${position}`);
    return sum + count;
  }, 0);
}
