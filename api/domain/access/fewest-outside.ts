/**
 * So many units outside a reader's own stand in what he sees of them together, or none. One would stand in it alone, and
 * of two each knows the other's share.
 */
export const FEWEST_OUTSIDE = 3;

/** Some, but so few that what they have together would tell what one of them has. */
export function areFew(outside: { readonly length: number }): boolean {
  return outside.length > 0 && outside.length < FEWEST_OUTSIDE;
}
