import { fail, ok, type Result } from '#domain/result';
import type { Insufficient } from '../insufficient';
import { rowCount } from '../row-count';
import { countValues, totalCount, type ValueCounts } from './value-counts';

/**
 * Value counts of the units, the rows of raters' columns, that at least two raters rated: only these tell of agreement.
 *
 * Fails with 'nothing-answered' if nobody rated anything, and with 'too-few' if no unit has two ratings: one rater only,
 * or raters who share no unit. Throws RangeError for columns of different lengths.
 */
export function pairableUnits(ratings: readonly Float64Array[]): Result<readonly ValueCounts[], Insufficient> {
  return pairableCounts(
    Array.from({ length: rowCount(ratings) }, (_, unit) =>
      countValues(ratings.map((column) => column[unit] ?? Number.NaN)),
    ),
  );
}

/** The same from the value counts of all units. */
export function pairableCounts(units: readonly ValueCounts[]): Result<readonly ValueCounts[], Insufficient> {
  const pairable = units.filter((unit) => totalCount(unit) > 1);
  if (pairable.length > 0) return ok(pairable);
  return fail(
    units.every(({ size }) => size === 0) ? { reason: 'nothing-answered' } : { reason: 'too-few', have: 1, need: 2 },
  );
}
