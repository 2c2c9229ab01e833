/** A square matrix by rows. Its size is a multiple of the panel's height; what is beyond the order is the identity. */
export interface SquareMatrix {
  readonly order: number;
  readonly size: number;
  readonly entries: Float64Array;
}

/** Rows that are solved together, so that each entry of the factor is read once for all of them. */
export const PANEL = 4;

export interface Panel {
  readonly matrix: SquareMatrix;
  /** PANEL rows of the matrix' size. */
  readonly rows: Float64Array;
}

/** Solves X Lᵀ = B for the rows of the panel, whose columns before `from` are 0, up to the column `to`. */
export function substitute(panel: Panel, columns: { readonly from: number; readonly to: number }): void {
  const { rows, matrix } = panel;
  const { size, entries } = matrix;
  for (let left = columns.from; left < columns.to; left += PANEL) {
    for (let row = 0; row < PANEL; row += 2) subtractProducts(panel, { row, from: columns.from, left });
    for (let row = 0; row < PANEL; row++) {
      for (let column = left; column < left + PANEL; column++) {
        let rest = rows[row * size + column] ?? 0;
        for (let k = left; k < column; k++) rest -= (rows[row * size + k] ?? 0) * (entries[column * size + k] ?? 0);
        rows[row * size + column] = rest * (entries[column * size + column] ?? 0);
      }
    }
  }
}

/** Two rows against four of the factor: eight sums stay in registers, which is what makes the whole quick. */
function subtractProducts(
  { matrix: { size, entries }, rows }: Panel,
  { row, from, left }: { readonly row: number; readonly from: number; readonly left: number },
): void {
  const [x, y] = [row * size, (row + 1) * size];
  const [a, b, c, d] = [left * size, (left + 1) * size, (left + 2) * size, (left + 3) * size];
  let [xa, xb, xc, xd, ya, yb, yc, yd] = [0, 0, 0, 0, 0, 0, 0, 0];
  for (let k = from; k < left; k++) {
    const first = rows[x + k] ?? 0;
    const second = rows[y + k] ?? 0;
    const atA = entries[a + k] ?? 0;
    const atB = entries[b + k] ?? 0;
    const atC = entries[c + k] ?? 0;
    const atD = entries[d + k] ?? 0;
    xa += first * atA;
    xb += first * atB;
    xc += first * atC;
    xd += first * atD;
    ya += second * atA;
    yb += second * atB;
    yc += second * atC;
    yd += second * atD;
  }
  [xa, xb, xc, xd].forEach((product, column) => subtractAt(rows, x + left + column, product));
  [ya, yb, yc, yd].forEach((product, column) => subtractAt(rows, y + left + column, product));
}

function subtractAt(vector: Float64Array, position: number, value: number): void {
  vector[position] = (vector[position] ?? 0) - value;
}
