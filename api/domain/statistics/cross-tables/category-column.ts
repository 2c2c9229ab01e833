/** What option or group each row belongs to. */
export interface CategoryColumn {
  /** Numbers from 0; −1 for a missing answer. */
  readonly codes: Int32Array;
  /** How many there are, whether or not anybody is in them. */
  readonly categories: number;
}

/** 1 for the rows of one category, 0 for the others, NaN for a missing answer. */
export function indicator(codes: Int32Array, category: number): Float64Array {
  const values = new Float64Array(codes.length);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] ?? -1;
    values[row] = code < 0 ? Number.NaN : Number(code === category);
  }
  return values;
}

/** The cell of each row in a table of two columns, row by row of the table; missing where either is. */
export function crossed(rows: CategoryColumn, columns: CategoryColumn): CategoryColumn {
  if (rows.codes.length !== columns.codes.length) throw new RangeError('columns of different lengths');
  return {
    codes: rows.codes.map((code, row) => {
      const column = columns.codes[row] ?? -1;
      return code < 0 || column < 0 ? -1 : code * columns.categories + column;
    }),
    categories: rows.categories * columns.categories,
  };
}
