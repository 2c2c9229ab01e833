import { invertEquations, type InverseParts } from './crossed-equations';
import { squaresOf, type Factor } from './crossing';
import { project, type RestrictedFit, type VarianceRatios } from './restricted-likelihood';

export interface LikelihoodSlopes {
  /** Of the deviance by the ratios. */
  readonly gradient: VarianceRatios;
  /** Its second derivatives, with the expected trace in place of the observed one: positive semidefinite. */
  readonly information: { readonly larger: number; readonly smaller: number; readonly both: number };
  readonly inverse: InverseParts;
}

/**
 * With G = ZZᵀ of a factor, the gradient is tr PG − yᵀPGPy/s² and the information of two factors
 * yᵀPG₁PG₂Py/s² − (yᵀPG₁Py)(yᵀPG₂Py)/((N − 1) s⁴). It inverts the factor of the equations.
 *
 * Source: A. R. Gilmour, R. Thompson, B. R. Cullis, Average information REML: an efficient algorithm for variance
 * parameter estimation in linear mixed models, Biometrics 51 (1995) 1440–1450.
 */
export function likelihoodSlopes(fit: RestrictedFit): LikelihoodSlopes {
  const { equations, sums, residualVariance } = fit;
  const { crossing } = equations;
  const inverse = invertEquations(equations);
  const traces = projectedTraces(fit, inverse);
  const squares = [squaresOf(sums.larger), squaresOf(sums.smaller)] as const;
  const spreadLarger = sumsOfSpread({ own: crossing.larger, other: crossing.smaller }, sums.larger);
  const spreadSmaller = sumsOfSpread({ own: crossing.smaller, other: crossing.larger }, sums.smaller);
  const ofLarger = project(fit, { larger: spreadLarger.own, smaller: spreadLarger.other }).sums;
  const ofSmaller = project(fit, { larger: spreadSmaller.other, smaller: spreadSmaller.own }).sums;
  const total = residualVariance * (crossing.values.length - 1);
  const second = (product: number, squares: number) => (product - squares / total) / residualVariance;
  return {
    gradient: [traces[0] - squares[0] / residualVariance, traces[1] - squares[1] / residualVariance],
    information: {
      larger: second(dot(sums.larger, ofLarger.larger), squares[0] * squares[0]),
      smaller: second(dot(sums.smaller, ofSmaller.smaller), squares[1] * squares[1]),
      both: second(dot(sums.smaller, ofLarger.smaller), squares[0] * squares[1]),
    },
    inverse,
  };
}

/** tr ZᵀPZ of each factor, in a form without division by a ratio that may be 0. */
function projectedTraces(fit: RestrictedFit, { diagonal, forms }: InverseParts): VarianceRatios {
  const { ratios, equations, weights, totalWeight } = fit;
  const { larger, smaller } = equations.crossing;
  const [a, b] = ratios;
  let [ofLarger, ofSmaller] = [0, dot(smaller.counts, diagonal.smaller)];
  equations.larger.forEach((pivot, level) => {
    const form = (forms[level] ?? 0) / pivot;
    ofLarger += ((larger.counts[level] ?? 0) - b * form) / pivot;
    ofSmaller -= a * form;
  });
  return [ofLarger - squaresOf(weights.larger) / totalWeight, ofSmaller - squaresOf(weights.smaller) / totalWeight];
}

/** Zᵀv of the vector v that has the value of its level of one factor at each rating. */
function sumsOfSpread({ own, other }: { readonly own: Factor; readonly other: Factor }, ofLevels: Float64Array) {
  const otherSums = new Float64Array(other.members.length);
  own.levels.forEach((level, position) => {
    const place = other.levels[position] ?? 0;
    otherSums[place] = (otherSums[place] ?? 0) + (ofLevels[level] ?? 0);
  });
  return { own: ofLevels.map((value, level) => value * (own.counts[level] ?? 0)), other: otherSums };
}

function dot(first: Float64Array, second: Float64Array): number {
  return first.reduce((sum, value, position) => sum + value * (second[position] ?? 0), 0);
}
