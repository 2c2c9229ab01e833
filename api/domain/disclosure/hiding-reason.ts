import type { SuppressionReason } from '#domain/tabulation/model';

/** Why the rules hide a cell: the cell is too small, nearly all in it answered alike, or it would give another away. */
export type HidingReason = 'below-threshold' | 'homogeneous' | 'complement';

/**
 * The reason as it is published. The size of a cell is known anyway; but who is told that a group is `homogeneous`, and
 * which other groups are not, can look up in the remainder which option it must have chosen. So these two are one.
 */
export function publishedReason(reason: HidingReason): SuppressionReason {
  return reason === 'below-threshold' ? 'below-threshold' : 'protected';
}
