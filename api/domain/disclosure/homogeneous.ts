/** A lone dissenter would know how all others answered: at least two answers must differ from the most frequent one. */
export const MINIMUM_DISSENT = 2;

/** Answers as one histogram per single-choice item: one for a question, one per criterion for a target. */
export type Histograms = readonly (readonly number[])[];

/**
 * Whether nearly all answered alike in every item: n − max < 2.
 *
 * Without histograms (text, dates) the rule does not apply and only the size of a group counts.
 * A minimum-dissent form of the rule against group disclosure, see A. Hundepool et al., Statistical Disclosure Control (2012).
 */
export function isHomogeneous(histograms: Histograms): boolean {
  return histograms.length > 0 && histograms.every(isNearlyUnanimous);
}

export function isNearlyUnanimous(counts: readonly number[]): boolean {
  const n = counts.reduce((sum, count) => sum + count, 0);
  return n - Math.max(0, ...counts) < MINIMUM_DISSENT;
}

/** Position by position; all have the shape of the first. */
export function addHistograms(parts: readonly Histograms[]): Histograms {
  const [first, ...rest] = parts;
  if (first === undefined) return [];
  return first.map((counts, item) =>
    counts.map((count, position) => rest.reduce((sum, part) => sum + (part[item]?.[position] ?? 0), count)),
  );
}

/** Position by position; without parts nothing is taken off. */
export function subtractHistograms(whole: Histograms, part: Histograms): Histograms {
  return whole.map((counts, item) => counts.map((count, position) => count - (part[item]?.[position] ?? 0)));
}
