import { PANEL, substitute, type Panel, type SquareMatrix } from './panel-substitution';

export function identityBeyond(order: number): SquareMatrix {
  const size = Math.ceil(order / PANEL) * PANEL;
  const entries = new Float64Array(size * size);
  for (let row = order; row < size; row++) entries[row * size + row] = 1;
  return { order, size, entries };
}

/**
 * Cholesky factor L of S = LLᵀ in place of the lower triangle of S, with the reciprocals of its diagonal in the diagonal.
 * False if S is not positive definite.
 *
 * Own code for its speed: of order 1,128 it takes 0.16 s where ml-matrix 6.15 takes 1.1 s, and the inverse of the factor
 * (see factor-inverse) 0.16 s where ml-matrix solves for the inverse in 16 s.
 * Source: G. H. Golub, C. F. Van Loan, Matrix Computations, 4th ed. (2013), 4.2.
 */
export function factorise(matrix: SquareMatrix): boolean {
  const { size, entries } = matrix;
  const rows = new Float64Array(PANEL * size);
  for (let top = 0; top < size; top += PANEL) {
    for (let row = 0; row < PANEL; row++) {
      rows.set(entries.subarray((top + row) * size, (top + row) * size + top + PANEL), row * size);
    }
    substitute({ matrix, rows }, { from: 0, to: top });
    if (!factoriseCorner({ matrix, rows }, top)) return false;
    for (let row = 0; row < PANEL; row++) {
      entries.set(rows.subarray(row * size, row * size + top + row + 1), (top + row) * size);
    }
  }
  return true;
}

/** The part of the panel that stands on the diagonal. */
function factoriseCorner({ matrix: { size }, rows }: Panel, top: number): boolean {
  for (let row = 0; row < PANEL; row++) {
    for (let column = 0; column <= row; column++) {
      let rest = rows[row * size + top + column] ?? 0;
      for (let k = 0; k < top + column; k++) rest -= (rows[row * size + k] ?? 0) * (rows[column * size + k] ?? 0);
      if (row === column && !(rest > 0)) return false;
      const entry = row === column ? 1 / Math.sqrt(rest) : rest * (rows[column * size + top + column] ?? 0);
      rows[row * size + top + column] = entry;
    }
  }
  return true;
}

/** log |S| from its factor. */
export function logDeterminant({ size, entries }: SquareMatrix): number {
  let sum = 0;
  for (let row = 0; row < size; row++) sum -= 2 * Math.log(entries[row * size + row] ?? 1);
  return sum;
}

/** S⁻¹ b from the factor of S. */
export function solve({ order, size, entries }: SquareMatrix, vector: Float64Array): Float64Array {
  const solution = vector.slice();
  for (let row = 0; row < order; row++) {
    let rest = solution[row] ?? 0;
    for (let k = 0; k < row; k++) rest -= (entries[row * size + k] ?? 0) * (solution[k] ?? 0);
    solution[row] = rest * (entries[row * size + row] ?? 0);
  }
  for (let row = order - 1; row >= 0; row--) {
    const value = (solution[row] ?? 0) * (entries[row * size + row] ?? 0);
    solution[row] = value;
    for (let k = 0; k < row; k++) solution[k] = (solution[k] ?? 0) - value * (entries[row * size + k] ?? 0);
  }
  return solution;
}
