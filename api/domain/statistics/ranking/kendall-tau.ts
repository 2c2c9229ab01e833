import { fail, ok, type Result } from '#domain/result';
import type { Insufficient } from '../insufficient';

/**
 * Kendall's τ_b of two orders of the same targets, with ties: (C − D) / √((P − T₁)(P − T₂)), where of the P pairs C are in
 * the same order in both, D in the opposite one, and T are tied in the one or the other. 1 for the same order, −1 for the
 * reverse. Values are compared as they are: whoever takes close ones for equal rounds them before.
 *
 * Fails with 'too-few' for fewer than two targets and with 'no-variance' if all are tied in either order. Throws
 * RangeError for orders of different lengths.
 * Source: M. G. Kendall, The treatment of ties in ranking problems, Biometrika 33 (1945) 239–251.
 */
export function kendallTau(first: readonly number[], second: readonly number[]): Result<number, Insufficient> {
  const targets = first.length;
  if (second.length !== targets) throw new RangeError(`orders of ${targets} and ${second.length} targets`);
  if (targets < 2) return fail({ reason: 'too-few', have: targets, need: 2 });
  const { agreement, untiedFirst, untiedSecond } = comparePairs(first, second);
  if (untiedFirst === 0 || untiedSecond === 0) return fail({ reason: 'no-variance' });
  return ok(agreement / Math.sqrt(untiedFirst * untiedSecond));
}

function comparePairs(first: readonly number[], second: readonly number[]) {
  let agreement = 0;
  let untiedFirst = 0;
  let untiedSecond = 0;
  for (let a = 0; a < first.length; a++) {
    for (let b = a + 1; b < first.length; b++) {
      const inFirst = Math.sign((first[a] ?? 0) - (first[b] ?? 0));
      const inSecond = Math.sign((second[a] ?? 0) - (second[b] ?? 0));
      agreement += inFirst * inSecond;
      untiedFirst += Math.abs(inFirst);
      untiedSecond += Math.abs(inSecond);
    }
  }
  return { agreement, untiedFirst, untiedSecond };
}
