import { fail, ok, type Result } from '#domain/result';
import type { Insufficient } from '../insufficient';
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
  const rows = completeRows(columns);
  if (rows.length === 0 && columns.every((column) => column.every(Number.isNaN))) {
    return fail({ reason: 'nothing-answered' });
  }
  if (rows.length < minimum) return fail({ reason: 'too-few', have: rows.length, need: minimum });
  const isWhole = rows.length === rowCount(columns);
  return ok(isWhole ? columns : columns.map((column) => keepRows(column, rows)));
}

/** Positions of the rows without a gap, in their order. */
function completeRows(columns: readonly Float64Array[]): Uint32Array {
  const gaps = new Uint8Array(rowCount(columns));
  for (const column of columns) {
    for (let row = 0; row < gaps.length; row++) if (Number.isNaN(column[row])) gaps[row] = 1;
  }
  const rows = new Uint32Array(gaps.length);
  let complete = 0;
  for (let row = 0; row < gaps.length; row++) if (gaps[row] === 0) rows[complete++] = row;
  return rows.subarray(0, complete);
}

/** A loop, because filter and from of typed arrays take seconds for a million rows. */
function keepRows(column: Float64Array, rows: Uint32Array): Float64Array {
  const kept = new Float64Array(rows.length);
  for (let place = 0; place < rows.length; place++) kept[place] = column[rows[place] ?? 0] ?? Number.NaN;
  return kept;
}
