import type { SuppressionReason } from '#domain/tabulation/model';

/**
 * Why the rules hide a cell: it holds too few people, it is unfit for what was or was not answered in it, or it would give
 * another away.
 */
export type HidingReason = 'below-threshold' | 'homogeneous' | 'complement';

/**
 * The reason as it is published. How many people a cell holds is known anyway; but who is told that a group is
 * `homogeneous`, and which other groups are not, can look up in the remainder which option it must have chosen, or how many did
 * not answer. So these two are one.
 */
export function publishedReason(reason: HidingReason): SuppressionReason {
  return reason === 'below-threshold' ? 'below-threshold' : 'protected';
}
