import { factorise, identityBeyond, logDeterminant, solve } from './cholesky';
import type { Crossing } from './crossing';
import { invertFactor, inverseDiagonal, inverseForm } from './factor-inverse';
import type { SquareMatrix } from './panel-substitution';

/**
 * The equations
 *
 *     D x + β Cᵀ z = p
 *     α C x + B z = q
 *
 * with x for the larger factor and z for the smaller one, D and B diagonal, and C the number of ratings of each pair. D is
 * eliminated; what is left for z is S = B − αβ C D⁻¹ Cᵀ, dense, of the order of the smaller factor.
 */
export interface CrossedEquations {
  readonly crossing: Crossing;
  /** D. */
  readonly larger: Float64Array;
  /** B. */
  readonly smaller: Float64Array;
  /** α, which goes with x, and β, which goes with z. */
  readonly couplings: readonly [larger: number, smaller: number];
}

/** Equations with the Cholesky factor of S. */
export interface EliminatedEquations extends CrossedEquations {
  readonly schur: SquareMatrix;
}

export interface FactorVectors {
  readonly larger: Float64Array;
  readonly smaller: Float64Array;
}

/** Eliminates the larger factor; null if the equations are not positive definite. */
export function eliminate(
  equations: CrossedEquations,
  restrict: (schur: SquareMatrix) => void = () => {},
): EliminatedEquations | null {
  const schur = schurComplement(equations);
  restrict(schur);
  return factorise(schur) ? { ...equations, schur } : null;
}

/** The lower triangle. Ratings of a level stand in the order of the smaller factor, so later ones have the higher row. */
function schurComplement({ crossing, larger, smaller, couplings }: CrossedEquations): SquareMatrix {
  const schur = identityBeyond(smaller.length);
  const { size, entries } = schur;
  smaller.forEach((diagonal, row) => (entries[row * size + row] = diagonal));
  for (const [level, pivot] of larger.entries()) {
    const weight = (couplings[0] * couplings[1]) / pivot;
    const rows = rowsOf(crossing, level);
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] ?? 0;
      for (let j = 0; j <= i; j++) {
        const column = rows[j] ?? 0;
        const twice = row === column && i !== j ? 2 : 1;
        const position = row * size + column;
        entries[position] = (entries[position] ?? 0) - twice * weight;
      }
    }
  }
  return schur;
}

function rowsOf({ smaller, starts }: Crossing, level: number): Int32Array {
  return smaller.levels.subarray(starts[level], starts[level + 1]);
}

/** x and z. */
export function solveEquations(equations: EliminatedEquations, right: FactorVectors): FactorVectors {
  const { larger: pivots, couplings, crossing, schur } = equations;
  const { larger, smaller } = crossing;
  const [alpha, beta] = couplings;
  const reduced = right.smaller.slice();
  smaller.levels.forEach((level, position) => {
    const other = larger.levels[position] ?? 0;
    reduced[level] = (reduced[level] ?? 0) - (alpha * (right.larger[other] ?? 0)) / (pivots[other] ?? 1);
  });
  const z = solve(schur, reduced);
  const rest = right.larger.slice();
  larger.levels.forEach((level, position) => {
    rest[level] = (rest[level] ?? 0) - beta * (z[smaller.levels[position] ?? 0] ?? 0);
  });
  return { larger: rest.map((value, level) => value / (pivots[level] ?? 1)), smaller: z };
}

/** Σ log of the diagonal of D, and log |S|. */
export function logDeterminantOf({ larger, schur }: EliminatedEquations): number {
  return larger.reduce((sum, pivot) => sum + Math.log(pivot), logDeterminant(schur));
}

export interface InverseParts {
  /** The diagonal of the inverse of the whole. */
  readonly diagonal: FactorVectors;
  /** cᵀS⁻¹c of each column c of C. */
  readonly forms: Float64Array;
}

/** For D its diagonal is 1/D + αβ cᵀS⁻¹c / D². Takes as long as the elimination and leaves the equations solvable. */
export function invertEquations({ crossing, larger, couplings, schur }: EliminatedEquations): InverseParts {
  const coupling = couplings[0] * couplings[1];
  invertFactor(schur);
  const forms = larger.map((_, level) => inverseForm(schur, rowsOf(crossing, level)));
  return {
    diagonal: {
      larger: larger.map((pivot, level) => 1 / pivot + (coupling * (forms[level] ?? 0)) / (pivot * pivot)),
      smaller: inverseDiagonal(schur),
    },
    forms,
  };
}
