/** Rows sorted into numbered sets, from 0 in the order of first appearance. */
export interface NumberedRows {
  readonly numberOf: Int32Array;
  /** The first row of each set. */
  readonly firstRows: Int32Array;
}

/** Rows with the same label are one set. */
export function numberedRows(labels: Int32Array | Float64Array): NumberedRows {
  const rows = labels.length;
  const numbers = new Map<number, number>();
  const firstRows: number[] = [];
  const numberOf = new Int32Array(rows);
  for (let row = 0; row < rows; row++) {
    const label = labels[row] ?? 0;
    const number = numbers.get(label) ?? firstRows.length;
    if (number === firstRows.length) {
      numbers.set(label, number);
      firstRows.push(row);
    }
    numberOf[row] = number;
  }
  return { numberOf, firstRows: Int32Array.from(firstRows) };
}

/** Each row is a set of its own. */
export function rowsAlone(rows: number): NumberedRows {
  const each = new Int32Array(rows);
  for (let row = 0; row < rows; row++) each[row] = row;
  return { numberOf: each, firstRows: each };
}

/** All rows are one set. */
export function rowsTogether(rows: number): NumberedRows {
  return { numberOf: new Int32Array(rows), firstRows: Int32Array.of(0) };
}
