import { fail, ok, type Result } from '#domain/result';
import type { FDegrees } from '../distributions/f-distribution';
import type { Insufficient } from '../insufficient';
import type { Moments } from '../moments/moments';
import { withoutRounding } from '../rounding';

/** Mean squares of answers in groups. */
export interface OneWayAnova {
  readonly between: number;
  readonly within: number;
  readonly degrees: FDegrees;
  /** Groups with an answer. */
  readonly groups: number;
  /** Answers. */
  readonly n: number;
  /** Σ n_g² over the groups. */
  readonly squaredSizes: number;
}

/**
 * One-way analysis of variance from count, mean and variance of each group: between Σ n_g (x̄_g − x̄)² / (G − 1),
 * within Σ (n_g − 1) s_g² / (N − G). Groups may differ in size; those without an answer take no part.
 *
 * Fails with 'nothing-answered'; with 'too-few' for fewer than two groups, and for no group with two answers; with
 * 'no-variance' if the groups' means are all the same.
 */
export function oneWayAnova(all: readonly Moments[]): Result<OneWayAnova, Insufficient> {
  const answered = all.filter(({ n }) => n > 0);
  const groups = answered.length;
  const n = sumOf(answered, (group) => group.n);
  if (n === 0) return fail({ reason: 'nothing-answered' });
  if (groups < 2) return fail({ reason: 'too-few', have: groups, need: 2 });
  if (n === groups) return fail({ reason: 'too-few', have: 1, need: 2 });
  const mean = sumOf(answered, (group) => group.n * group.mean) / n;
  const within = sumOf(answered, (group) => (group.n < 2 ? 0 : (group.n - 1) * group.variance));
  const raw = sumOf(answered, (group) => group.n * group.mean ** 2);
  const between = withoutRounding(
    sumOf(answered, (group) => group.n * (group.mean - mean) ** 2),
    raw,
  );
  if (between === 0) return fail({ reason: 'no-variance' });
  const degrees = { numerator: groups - 1, denominator: n - groups };
  return ok({
    groups,
    n,
    squaredSizes: sumOf(answered, (group) => group.n ** 2),
    between: between / degrees.numerator,
    within: within / degrees.denominator,
    degrees,
  });
}

function sumOf(groups: readonly Moments[], part: (group: Moments) => number): number {
  return groups.reduce((sum, group) => sum + part(group), 0);
}
