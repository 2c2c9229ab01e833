import { estimateOf } from './estimate';
import type { Estimate } from '../model';

/** What is released of one unit, and over how many cards or ratings. */
export interface UnitFigure {
  readonly estimate: Estimate;
  readonly n: number;
}

/**
 * Of several units Σ n S / Σ n over their cards n; of one what it has. The same people may have rated them all, and how
 * their cards go together is not released; so the errors are added as if they went together wholly, Σ n SE / Σ n, with the
 * fewest degrees of freedom of any: never too small.
 */
export function combinedEstimate(figures: readonly UnitFigure[]): Estimate {
  const [only, ...others] = figures;
  if (only !== undefined && others.length === 0) return only.estimate;
  const total = figures.reduce((sum, { n }) => sum + n, 0);
  const mean = (of: (estimate: Estimate) => number) =>
    figures.reduce((sum, { estimate, n }) => sum + (n / total) * of(estimate), 0);
  return estimateOf({
    value: mean(({ value }) => value),
    standardError: mean(({ standardError }) => standardError),
    degreesOfFreedom: fewestDegrees(figures.map(({ estimate }) => estimate)),
  });
}

/** Student's t is the normal distribution there. */
const LARGE_SAMPLE = 1e6;

export function fewestDegrees(estimates: readonly Estimate[]): number {
  return Math.min(LARGE_SAMPLE, ...estimates.flatMap(({ degreesOfFreedom }) => degreesOfFreedom ?? []));
}
