import { PANEL, substitute, type SquareMatrix } from './panel-substitution';

/**
 * Writes X = L⁻¹ into the upper triangle of a matrix that holds the factor L in its lower one: column c of X in row c.
 * The diagonal is already that of X. Then S⁻¹ = XᵀX, and `solve` goes on to work.
 */
export function invertFactor(matrix: SquareMatrix): void {
  const { size, entries } = matrix;
  const rows = new Float64Array(PANEL * size);
  for (let top = 0; top < size; top += PANEL) {
    rows.fill(0);
    for (let row = 0; row < PANEL; row++) rows[row * size + top + row] = 1;
    substitute({ matrix, rows }, { from: top, to: size });
    for (let row = 0; row < PANEL; row++) {
      const diagonal = row * size + top + row;
      entries.set(rows.subarray(diagonal, (row + 1) * size), (top + row) * size + top + row);
    }
  }
}

/** The diagonal of S⁻¹ after `invertFactor`. */
export function inverseDiagonal({ order, size, entries }: SquareMatrix): Float64Array {
  return Float64Array.from({ length: order }, (_, column) => {
    let sum = 0;
    for (let row = column; row < order; row++) sum += (entries[column * size + row] ?? 0) ** 2;
    return sum;
  });
}

/**
 * cᵀS⁻¹c = |Xc|² after `invertFactor`, for vectors c that count how often a row of S is named. `rows` are in ascending
 * order.
 */
export function inverseForm({ order, size, entries }: SquareMatrix, rows: Int32Array): number {
  const first = rows[0] ?? order;
  const sums = new Float64Array(order);
  for (const row of rows) {
    for (let k = row; k < order; k++) sums[k] = (sums[k] ?? 0) + (entries[row * size + k] ?? 0);
  }
  let squares = 0;
  for (let k = first; k < order; k++) squares += (sums[k] ?? 0) ** 2;
  return squares;
}
