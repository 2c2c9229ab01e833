/**
 * Benjamini and Hochberg's step-up adjustment: the i-th smallest of m p-values becomes the running minimum, from the largest
 * down, of (m / i) p, cut at 1. Taking all with an adjusted p-value ≤ q as significant keeps the expected share of
 * false ones among them at q or below, for tests that are independent or positively dependent. Results in the order
 * of the input.
 *
 * Holm (see holm) guards against a single false one and never finds more; this one suits many comparisons that are
 * looked through for what deserves attention.
 * Source: Y. Benjamini, Y. Hochberg, Controlling the false discovery rate, Journal of the Royal Statistical Society B 57
 * (1995) 289–300; the same as p.adjust(method = "BH") of R.
 */
export function benjaminiHochberg(pValues: readonly number[]): readonly number[] {
  const order = pValues.map((p, index) => ({ p, index })).toSorted((a, b) => b.p - a.p);
  const adjusted = Array.from<number>({ length: pValues.length });
  let running = 1;
  order.forEach(({ p, index }, step) => {
    running = Math.min(running, (pValues.length / (pValues.length - step)) * p);
    adjusted[index] = running;
  });
  return adjusted;
}
