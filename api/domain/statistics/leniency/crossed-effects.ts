import { fail, ok, type Result } from '#domain/result';
import type { Insufficient } from '../insufficient';
import { additiveFit } from './additive-fit';
import { bestRestrictedFit, type BestFit } from './average-information';
import { comparableRatings } from './comparable-ratings';
import type { Connection } from './connection';
import { crossingOf, squaresOf, targetLevels, type Crossing } from './crossing';
import type { LeniencyGap } from './leniency-gap';
import { momentEstimates } from './moment-estimates';
import type { Ratings } from './ratings';
import type { RestrictedFit, VarianceRatios } from './restricted-likelihood';
import { effectsByTarget, type TargetEffect } from './target-effects';

export interface CrossedEffects {
  /** In the order of the targets; fails with 'nothing-answered' and 'not-connected' as target-effects says. */
  readonly targets: readonly Result<CrossedEffect, Insufficient>[];
  readonly connection: Connection;
  readonly mean: { readonly value: number; readonly standardError: number };
  readonly variances: {
    readonly raters: VarianceComponent;
    readonly targets: VarianceComponent;
    readonly residual: VarianceComponent;
  };
  /** REML criterion, −2 log of the restricted likelihood. */
  readonly deviance: number;
  readonly iterations: number;
}

export interface CrossedEffect extends TargetEffect {
  /** Of the target's effect given the data, with variances and mean taken as known. */
  readonly conditionalDeviation: number;
}

export interface VarianceComponent {
  readonly variance: number;
  /** Of the sum of the three. */
  readonly share: number;
  /** The data support no variance above 0: the estimate stands on the edge, and effects of this factor are 0. */
  readonly atZero: boolean;
}

/** Relative to the variance of the ratings: a smaller remainder is what rounding leaves of 0. */
const EXACT_FIT = 1e-20;

/**
 * Crossed random effects y = m + rater + target + e by restricted maximum likelihood, as `lmer(y ~ 1 + (1 | rater) +
 * (1 | target))` of lme4 in R. Raters and targets count as drawn from populations: with few ratings, a target's effect is
 * drawn towards the mean (its conditional mode, or best linear unbiased predictor), and so is a rater's mildness before
 * it is taken out. That raters of one component are as mild as those of another is then an assumption of the model, not
 * a finding; effects are given by component.
 *
 *     effect = E(target | y),  conditional deviation² = var(target | y)  at the estimated variances and mean
 *
 * Takes the third power of the smaller of the two numbers, of raters or of targets, some five to ten times (see
 * average-information).
 *
 * Fails as comparable-ratings does; with 'too-few' without a rating more than effects; with 'no-variance' where these
 * leave no remainder, so that there is no residual variance to compare with; with 'singular' and 'too-large' as
 * additive-fit says; with 'not-converged'. Throws RangeError as `checkRatings` does.
 * Source: D. Bates, M. Mächler, B. Bolker, S. Walker, Fitting linear mixed-effects models using lme4, Journal of
 * Statistical Software 67 (2015) 1–48.
 */
export function crossedEffects(ratings: Ratings): Result<CrossedEffects, LeniencyGap> {
  const comparable = comparableRatings(ratings);
  if (!comparable.ok) return comparable;
  const crossing = crossingOf(ratings);
  const start = startingRatios(crossing, comparable.value);
  if (!start.ok) return start;
  const best = bestRestrictedFit(crossing, start.value);
  return best.ok ? ok(describe(best.value, comparable.value)) : best;
}

/** The moment estimates, where they are not negative. */
function startingRatios(crossing: Crossing, connection: Connection): Result<VarianceRatios, LeniencyGap> {
  const fit = additiveFit(crossing, connection);
  if (!fit.ok) return fit;
  const { degreesOfFreedom, residualSquares } = fit.value;
  const ratings = crossing.values.length;
  if (degreesOfFreedom === 0) return fail({ reason: 'too-few', have: ratings, need: ratings + 1 });
  if (residualSquares <= EXACT_FIT * squaresOf(crossing.values)) return fail({ reason: 'no-variance' });
  const { larger, smaller, residual } = momentEstimates(fit.value);
  return ok([Math.max(0, larger / residual), Math.max(0, smaller / residual)]);
}

function describe({ fit, slopes, iterations }: BestFit, connection: Connection): CrossedEffects {
  const { crossing } = fit.equations;
  const levels = targetLevels(crossing);
  const ratio = fit.ratios[crossing.targets === 'larger' ? 0 : 1];
  const sums = fit.sums[crossing.targets];
  const diagonal = slopes.inverse.diagonal[crossing.targets];
  return {
    targets: effectsByTarget(connection, (target, component) => {
      const level = levels.get(target) ?? -1;
      return {
        effect: ratio === 0 ? 0 : ratio * (sums[level] ?? Number.NaN),
        component,
        conditionalDeviation: Math.sqrt(fit.residualVariance * ratio * (diagonal[level] ?? Number.NaN)),
      };
    }),
    connection,
    mean: {
      value: crossing.grandMean + fit.mean,
      standardError: Math.sqrt(fit.residualVariance / fit.totalWeight),
    },
    variances: variancesOf(fit),
    deviance: fit.deviance,
    iterations,
  };
}

function variancesOf({
  ratios,
  residualVariance,
  equations: { crossing },
}: RestrictedFit): CrossedEffects['variances'] {
  const [larger, smaller] = ratios;
  const component = (ratio: number): VarianceComponent => ({
    variance: ratio * residualVariance,
    share: ratio / (1 + larger + smaller),
    atZero: ratio === 0,
  });
  const [targets, raters] = crossing.targets === 'larger' ? [larger, smaller] : [smaller, larger];
  return { raters: component(raters), targets: component(targets), residual: component(1) };
}
