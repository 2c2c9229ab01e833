import { fail, ok, type Result } from '#domain/result';
import type { Insufficient } from '../insufficient';
import { totalCount, type ValueCounts } from './value-counts';

/**
 * Units that at least two raters rated: only these tell of agreement. Fails with 'nothing-answered' if nobody rated
 * anything, and with 'too-few' if no unit has two ratings: one rater only, or raters who share no unit.
 */
export function pairableUnits(units: readonly ValueCounts[]): Result<readonly ValueCounts[], Insufficient> {
  const pairable = units.filter((unit) => totalCount(unit) > 1);
  if (pairable.length > 0) return ok(pairable);
  return fail(
    units.every(({ size }) => size === 0) ? { reason: 'nothing-answered' } : { reason: 'too-few', have: 1, need: 2 },
  );
}
