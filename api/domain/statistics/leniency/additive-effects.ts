import { ok, type Result } from '#domain/result';
import type { Insufficient } from '../insufficient';
import { additiveFit, componentsOf, type AdditiveFit } from './additive-fit';
import { comparableRatings } from './comparable-ratings';
import { componentMeans } from './component-means';
import type { Connection } from './connection';
import { invertEquations, solveEquations } from './crossed-equations';
import { crossingOf, targetLevels } from './crossing';
import type { LeniencyGap } from './leniency-gap';
import type { Ratings } from './ratings';
import { effectsByTarget, type TargetEffect } from './target-effects';

export interface AdditiveEffects {
  /** In the order of the targets; fails with 'nothing-answered' and 'not-connected' as target-effects says. */
  readonly targets: readonly Result<AdditiveEffect, Insufficient>[];
  readonly connection: Connection;
  /** m of each component: the mean of all its raters about all its targets as if each had rated each once. */
  readonly means: readonly number[];
  /** s² = Σ e² / degrees of freedom, pooled over components; null without degrees of freedom. */
  readonly residualVariance: number | null;
  /** N − raters − targets + components. */
  readonly degreesOfFreedom: number;
}

export interface AdditiveEffect extends TargetEffect {
  /** null without degrees of freedom. */
  readonly standardError: number | null;
}

/**
 * Least squares of y = m + rater + target + e: what targets would differ by if the same raters had rated all of them, as
 * `lm(y ~ rater + target)` of R with sum contrasts. Inside each component the effects of targets sum to 0, and so do
 * those of raters. Raters are fixed: nothing is assumed about how their mildness is distributed or to whom they turned.
 *
 *     SE(target)² = s² (G_tt − 2 Ḡ_t· + Ḡ_··)
 *
 * with G any generalised inverse of the normal equations and means over the targets of the component. Takes the third
 * power of the smaller of the two numbers, of raters or of targets.
 *
 * Fails as comparable-ratings does, and with 'too-large' and 'singular' as additive-fit says. Throws RangeError as
 * `checkRatings` does.
 * Source: S. R. Searle, Linear Models (1971), chapter 7 (two-way classification, unequal numbers).
 */
export function additiveEffects(ratings: Ratings): Result<AdditiveEffects, LeniencyGap> {
  const comparable = comparableRatings(ratings);
  if (!comparable.ok) return comparable;
  const connection = comparable.value;
  const crossing = crossingOf(ratings);
  const fit = additiveFit(crossing, connection);
  if (!fit.ok) return fit;
  const { residualSquares, degreesOfFreedom } = fit.value;
  const residualVariance = degreesOfFreedom === 0 ? null : residualSquares / degreesOfFreedom;
  const { effects, means } = centredEffects(fit.value, connection);
  const variances = contrastVariances(fit.value, connection);
  const levels = targetLevels(crossing);
  return ok({
    targets: effectsByTarget(connection, (target, component) => {
      const level = levels.get(target) ?? -1;
      const variance = variances[level] ?? Number.NaN;
      return {
        effect: effects[level] ?? Number.NaN,
        component,
        standardError: residualVariance === null ? null : Math.sqrt(residualVariance * variance),
      };
    }),
    connection,
    means,
    residualVariance,
    degreesOfFreedom,
  });
}

function centredEffects(
  { equations: { crossing }, effects }: AdditiveFit,
  connection: Connection,
): { readonly effects: Float64Array; readonly means: readonly number[] } {
  const components = componentsOf(crossing, connection);
  const larger = componentMeans(effects.larger, components.larger);
  const smaller = componentMeans(effects.smaller, components.smaller);
  const [ofTargets, targetMeans] =
    crossing.targets === 'larger' ? [components.larger, larger] : [components.smaller, smaller];
  return {
    effects: effects[crossing.targets].map((effect, level) => effect - (targetMeans[ofTargets[level] ?? 0] ?? 0)),
    means: connection.components.map(
      (_, component) => crossing.grandMean + (larger[component] ?? 0) + (smaller[component] ?? 0),
    ),
  };
}

/** G_tt − 2 Ḡ_t· + Ḡ_··; the sums of a row of G over a component solve the equations for a 1 of each target. */
function contrastVariances({ equations }: AdditiveFit, connection: Connection): Float64Array {
  const { crossing } = equations;
  const factor = crossing.targets;
  const components = componentsOf(crossing, connection)[factor];
  const ones = {
    larger: new Float64Array(crossing.larger.members.length),
    smaller: new Float64Array(crossing.smaller.members.length),
  };
  ones[factor].fill(1);
  const rowSums = solveEquations(equations, ones)[factor];
  const diagonal = invertEquations(equations).diagonal[factor];
  const means = componentMeans(rowSums, components);
  return diagonal.map((own, level) => {
    const component = components[level] ?? 0;
    const targets = connection.components[component]?.targets ?? 1;
    return Math.max(0, own - (2 * (rowSums[level] ?? 0) - (means[component] ?? 0)) / targets);
  });
}
