import { createMomentTable, type Moments } from '../moments/moments';
import { rowCount } from '../moments/row-count';

/** Count, mean and variance of the values of a column that are not missing. */
export function columnMoments(column: Float64Array): Moments {
  const table = createMomentTable(1);
  for (const value of column) if (!Number.isNaN(value)) table.add(0, value);
  return table.at(0);
}

/**
 * Count, mean and variance of each row over the columns where it is not missing: of the answers about each target, if a
 * column holds the answers of a rater. Throws RangeError for columns of different lengths.
 */
export function rowMoments(columns: readonly Float64Array[]): readonly Moments[] {
  const rows = rowCount(columns);
  const table = createMomentTable(rows);
  for (const column of columns) column.forEach((value, row) => Number.isNaN(value) || table.add(row, value));
  return Array.from({ length: rows }, (_, row) => table.at(row));
}
