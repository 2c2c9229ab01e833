/**
 * Holm's step-down adjustment: the i-th smallest of m p-values becomes the running maximum of (m − i + 1) p, cut at 1.
 * A test is significant at α in the family if its adjusted p-value is ≤ α. Results in the order of the input.
 *
 * Source: S. Holm, A simple sequentially rejective multiple test procedure, Scandinavian Journal of Statistics 6
 * (1979) 65–70; the same as p.adjust(method = "holm") of R.
 */
export function holm(pValues: readonly number[]): readonly number[] {
  const order = pValues.map((p, index) => ({ p, index })).toSorted((a, b) => a.p - b.p);
  const adjusted = Array.from<number>({ length: pValues.length });
  let running = 0;
  order.forEach(({ p, index }, step) => {
    running = Math.max(running, Math.min(1, (pValues.length - step) * p));
    adjusted[index] = running;
  });
  return adjusted;
}
