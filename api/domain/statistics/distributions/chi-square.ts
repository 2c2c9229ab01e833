import upperGamma from '@stdlib/stats-base-dists-invgamma-cdf';
import normalCdf from '@stdlib/stats-base-dists-normal-cdf';

/** Up to here stdlib's incomplete gamma function keeps 12 digits; above it loses all but the first two. */
const MOST_DEGREES = 1500;

/**
 * P(χ² ≥ statistic) with all digits of small probabilities, down to 1e−300: the upper incomplete gamma ratio Q(df/2, statistic/2),
 * which is the distribution function at 1 of the inverse gamma distribution with that shape and scale.
 *
 * Above 1,500 degrees of freedom the cube root of χ²/df is taken for normal, which is right to four digits for
 * probabilities above 0.01.
 * Source of that: E. B. Wilson, M. M. Hilferty, The distribution of chi-square, Proceedings of the National Academy of
 * Sciences 17 (1931) 684–688.
 */
export function chiSquareUpperTail(statistic: number, degreesOfFreedom: number): number {
  if (statistic <= 0) return 1;
  if (degreesOfFreedom > MOST_DEGREES) return cubeRootTail(statistic, degreesOfFreedom);
  return upperGamma(1, degreesOfFreedom / 2, statistic / 2);
}

function cubeRootTail(statistic: number, degreesOfFreedom: number): number {
  const variance = 2 / (9 * degreesOfFreedom);
  const root = Math.cbrt(statistic / degreesOfFreedom);
  return normalCdf((1 - variance - root) / Math.sqrt(variance), 0, 1);
}
