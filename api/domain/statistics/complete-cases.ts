import { fail, ok, type Result } from '#domain/result';
import type { Insufficient } from './insufficient';
import { rowCount } from './row-count';

/**
 * The columns without the rows that miss a value in any of them (listwise deletion), the other rows in their order.
 *
 * Fails with 'nothing-answered' if no column has any value and with 'too-few' for fewer complete rows than `minimum`.
 * Throws RangeError for columns of different lengths (see row-count).
 */
export function completeCases(
  columns: readonly Float64Array[],
  minimum: number,
): Result<readonly Float64Array[], Insufficient> {
  const rows = Array.from({ length: rowCount(columns) }, (_, row) => row);
  const complete = rows.filter((row) => columns.every((column) => !Number.isNaN(column[row])));
  if (complete.length === 0 && columns.every((column) => column.every(Number.isNaN))) {
    return fail({ reason: 'nothing-answered' });
  }
  if (complete.length < minimum) return fail({ reason: 'too-few', have: complete.length, need: minimum });
  return ok(columns.map((column) => Float64Array.from(complete, (row) => column[row] ?? Number.NaN)));
}
