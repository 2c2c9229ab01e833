/**
 * Number of rows of data that lie in columns: one array an item, a missing answer is NaN.
 *
 * Throws RangeError without any column, and for columns of different lengths, which are not of the same people.
 */
export function rowCount(columns: readonly Float64Array[]): number {
  const [first] = columns;
  if (first === undefined) throw new RangeError('no columns');
  if (columns.some(({ length }) => length !== first.length)) throw new RangeError('columns of different lengths');
  return first.length;
}
