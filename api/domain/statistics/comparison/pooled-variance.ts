import type { Moments } from '../moments/moments';

/**
 * Variance within several samples, s² = Σ (n − 1) s_i² ÷ Σ (n − 1), as if all spread alike around means of their own; null
 * where no sample has two values.
 *
 * Source: G. W. Snedecor, W. G. Cochran, Statistical Methods, 8th ed. (1989), the mean square within classes.
 */
export function pooledVariance(samples: readonly Pick<Moments, 'n' | 'variance'>[]): number | null {
  const several = samples.filter(({ n }) => n >= 2);
  const degrees = several.reduce((sum, { n }) => sum + n - 1, 0);
  return degrees === 0 ? null : several.reduce((sum, { n, variance }) => sum + (n - 1) * variance, 0) / degrees;
}
