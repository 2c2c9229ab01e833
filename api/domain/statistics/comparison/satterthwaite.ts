/** One independent part of a variance and the degrees of freedom with which it was estimated. */
export interface VariancePart {
  readonly variance: number;
  readonly degreesOfFreedom: number;
}

/** Of a value that stands in a mean with this weight. */
export function partsOfMean(parts: readonly VariancePart[] = [], weight: number): readonly VariancePart[] {
  return parts.map(({ variance, degreesOfFreedom }) => ({ variance: variance * weight ** 2, degreesOfFreedom }));
}

/**
 * Effective degrees of freedom of a sum of variances: (Σ v)² / Σ (v² / df).
 *
 * Parts without variance drop out. If all are 0 the value is exact and any number of degrees serves: their sum is taken.
 * Source: F. E. Satterthwaite, An approximate distribution of estimates of variance components,
 * Biometrics Bulletin 2 (1946) 110–114; B. L. Welch, Biometrika 34 (1947) 28–35.
 */
export function satterthwaite(parts: readonly VariancePart[]): number {
  const variance = parts.reduce((sum, part) => sum + part.variance, 0);
  if (variance === 0)
    return Math.max(
      1,
      parts.reduce((sum, part) => sum + part.degreesOfFreedom, 0),
    );
  const denominator = parts.reduce((sum, part) => {
    const share = part.variance / variance;
    return share === 0 ? sum : sum + (share * share) / part.degreesOfFreedom;
  }, 0);
  return 1 / denominator;
}
