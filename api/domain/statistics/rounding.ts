/** Square of the share of a value's size that sums of a million doubles may lose. */
const ROUNDING = 1e-24;

/**
 * A sum of squared deviations, or 0 if it is no more than what rounding leaves of equal values: means that are equal on
 * paper differ in their last digits. `raw` is the sum of squares of the values themselves.
 */
export function withoutRounding(squares: number, raw: number): number {
  return squares <= ROUNDING * raw ? 0 : squares;
}
