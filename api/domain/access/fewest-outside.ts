/**
 * So many units outside a reader's own stand in what he sees of them together, or none. One would stand in it alone, and
 * of two each knows the other's share.
 */
export const FEWEST_OUTSIDE = 3;
