import { fail, ok, type Result } from '#domain/result';
import type { Connection } from './connection';
import { eliminate, solveEquations, type EliminatedEquations, type FactorVectors } from './crossed-equations';
import { levelSums, squaresOf, type Crossing, type Factor } from './crossing';
import type { LeniencyGap } from './leniency-gap';
import type { SquareMatrix } from './panel-substitution';

/** The most levels of the smaller factor: a matrix of 72 MB, of which crossed-effects holds two for half a minute. */
export const MOST_LEVELS = 3000;

/** Least squares of y = rater + target + e. */
export interface AdditiveFit {
  /** The normal equations, made regular (see `anchor`). */
  readonly equations: EliminatedEquations;
  /** One solution: a constant may go from the raters of a component to its targets. */
  readonly effects: FactorVectors;
  /** Σ e². */
  readonly residualSquares: number;
  /** N − raters − targets + components. */
  readonly degreesOfFreedom: number;
}

/**
 * Solves the normal equations by eliminating the larger factor and a Cholesky factor of what is left, the Laplacian of
 * the smaller one. An exact solve rather than conjugate gradients: the standard errors need the inverse of that matrix
 * anyway, and a badly connected graph, which takes gradients longest, costs nothing more.
 *
 * Fails with 'too-large' for more than 3,000 raters and as many targets, and with 'singular' where components hang
 * together by so little that rounding parts them.
 */
export function additiveFit(crossing: Crossing, connection: Connection): Result<AdditiveFit, LeniencyGap> {
  const { larger, smaller, values } = crossing;
  const levels = smaller.members.length;
  if (levels > MOST_LEVELS) return fail({ reason: 'too-large', have: levels, limit: MOST_LEVELS });
  const equations = eliminate(
    { crossing, larger: larger.counts, smaller: smaller.counts, couplings: [1, 1] },
    (schur) => anchor(schur, { factor: smaller, components: componentsOf(crossing, connection).smaller }),
  );
  if (equations === null) return fail({ reason: 'singular' });
  const sums = { larger: levelSums(larger, values), smaller: levelSums(smaller, values) };
  const effects = solveEquations(equations, sums);
  return ok({
    equations,
    effects,
    residualSquares: squaresOf(withoutEffects(crossing, { vector: values, effects })),
    degreesOfFreedom: values.length - larger.members.length - smaller.members.length + connection.components.length,
  });
}

/** Components of the levels. */
export function componentsOf(
  { larger, smaller, targets }: Crossing,
  { componentOfTarget, componentOfRater }: Connection,
): { readonly larger: Int32Array; readonly smaller: Int32Array } {
  const [ofLarger, ofSmaller] =
    targets === 'larger' ? [componentOfTarget, componentOfRater] : [componentOfRater, componentOfTarget];
  return {
    larger: larger.members.map((member) => ofLarger[member] ?? -1),
    smaller: smaller.members.map((member) => ofSmaller[member] ?? -1),
  };
}

/**
 * Within each component adds n̄/L to all entries of the Laplacian, with L levels of n̄ ratings each. It takes the one
 * direction that the Laplacian does not see, a constant added to all levels, and makes the sum of their effects 0.
 */
function anchor(
  { size, entries }: SquareMatrix,
  { factor: { counts }, components }: { readonly factor: Factor; readonly components: Int32Array },
): void {
  const ratings = new Map<number, number>();
  const levels = new Map<number, number>();
  components.forEach((component, level) => {
    ratings.set(component, (ratings.get(component) ?? 0) + (counts[level] ?? 0));
    levels.set(component, (levels.get(component) ?? 0) + 1);
  });
  components.forEach((component, row) => {
    const constant = (ratings.get(component) ?? 0) / (levels.get(component) ?? 1) ** 2;
    for (let column = 0; column <= row; column++) {
      const position = row * size + column;
      if (components[column] === component) entries[position] = (entries[position] ?? 0) + constant;
    }
  });
}

/** The vector, one entry a rating, less the effects of its levels. */
export function withoutEffects(
  { larger, smaller }: Crossing,
  { vector, effects }: { readonly vector: Float64Array; readonly effects: FactorVectors },
): Float64Array {
  return vector.map(
    (value, position) =>
      value -
      (effects.larger[larger.levels[position] ?? 0] ?? 0) -
      (effects.smaller[smaller.levels[position] ?? 0] ?? 0),
  );
}
