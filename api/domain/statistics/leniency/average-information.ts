import { fail, ok, type Result } from '#domain/result';
import type { Insufficient } from '../insufficient';
import type { Crossing } from './crossing';
import { likelihoodSlopes, type LikelihoodSlopes } from './likelihood-slopes';
import { restrictedFit, type RestrictedFit, type VarianceRatios } from './restricted-likelihood';

export interface BestFit {
  readonly fit: RestrictedFit;
  readonly slopes: LikelihoodSlopes;
  /** Evaluations of the slopes. */
  readonly iterations: number;
}

const MOST_ITERATIONS = 500;
const MOST_HALVINGS = 30;
/** Of a ratio, and for small ones of the ratio at which a level's effect varies as much as the error of its mean. */
const SMALLEST_STEP = 1e-7;
/** Relative to the deviance: what rounding may add to it. */
const ROUNDING = 1e-12;
/** Relative to the product of the diagonal. */
const SINGULAR = 1e-12;

/**
 * The ratios that minimise the restricted deviance, by Newton steps with the average information in place of the second
 * derivatives: a positive semidefinite matrix from quantities at hand, where the exact one takes the traces of products
 * of inverses, and where a search without derivatives (Nelder–Mead, BOBYQA as in lme4) takes 40 to 100 evaluations for
 * the five or so of this. Each step minimises the quadratic model over ratios ≥ 0, so that a variance without support is 0
 * exactly; then it is halved until the deviance does not rise. With few levels the deviance may have a second minimum, and
 * this, like any descent, finds the one that its start leads to.
 *
 * Fails with 'not-converged' after 500 steps, or if none goes down.
 */
export function bestRestrictedFit(crossing: Crossing, start: VarianceRatios): Result<BestFit, Insufficient> {
  let fit = restrictedFit(crossing, start);
  for (let iterations = 1; fit !== null && iterations <= MOST_ITERATIONS; iterations++) {
    const slopes = likelihoodSlopes(fit);
    const step = stepWithin(fit.ratios, slopes);
    if (isSettled(fit, step)) return ok({ fit, slopes, iterations });
    fit = descend(fit, step);
  }
  return fail({ reason: 'not-converged' });
}

function isSettled({ ratios, equations: { crossing } }: RestrictedFit, step: VarianceRatios): boolean {
  const ratings = crossing.values.length;
  const scales = [crossing.larger, crossing.smaller].map(({ members }) => members.length / ratings);
  return step.every(
    (change, factor) => Math.abs(change) <= SMALLEST_STEP * ((ratios[factor] ?? 0) + (scales[factor] ?? 0)),
  );
}

/** The first of the step, its half, its quarter … that does not raise the deviance. */
function descend({ deviance, ratios, equations }: RestrictedFit, step: VarianceRatios): RestrictedFit | null {
  const highest = deviance + ROUNDING * Math.abs(deviance);
  for (let [halving, part] = [0, 1]; halving < MOST_HALVINGS; halving++, part /= 2) {
    const next = restrictedFit(equations.crossing, [ratios[0] + part * step[0], ratios[1] + part * step[1]]);
    if (next !== null && next.deviance <= highest) return next;
  }
  return null;
}

/** Minimises g·s + ½ sᵀIs over ratios + s ≥ 0: inside, or else on the better of the two edges. */
function stepWithin(ratios: VarianceRatios, { gradient, information }: LikelihoodSlopes): VarianceRatios {
  const inner = newtonStep(gradient, information);
  if (inner !== null && inner[0] >= -ratios[0] && inner[1] >= -ratios[1]) return inner;
  const { larger, smaller, both } = information;
  const alongSmaller: VarianceRatios = [-ratios[0], Math.max(-ratios[1], -(gradient[1] - both * ratios[0]) / smaller)];
  const alongLarger: VarianceRatios = [Math.max(-ratios[0], -(gradient[0] - both * ratios[1]) / larger), -ratios[1]];
  const model = ([x, y]: VarianceRatios) =>
    gradient[0] * x + gradient[1] * y + (larger * x * x + smaller * y * y) / 2 + both * x * y;
  return model(alongSmaller) < model(alongLarger) ? alongSmaller : alongLarger;
}

/** −I⁻¹g; null where the two factors cannot be told apart, and the model falls no further inside than on the edges. */
function newtonStep(
  gradient: VarianceRatios,
  { larger, smaller, both }: LikelihoodSlopes['information'],
): VarianceRatios | null {
  const determinant = larger * smaller - both * both;
  if (!(determinant > SINGULAR * larger * smaller)) return null;
  return [
    (both * gradient[1] - smaller * gradient[0]) / determinant,
    (both * gradient[0] - larger * gradient[1]) / determinant,
  ];
}
