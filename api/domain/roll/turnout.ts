import { SMALLEST_STRATUM } from './model';

export interface UnitTurnout {
  /** Null for people of no unit. */
  readonly unitCode: string | null;
  readonly size: number;
  readonly takenPart: number;
}

export interface RoundedTurnout {
  /** Several units of fewer than 20 people stand together. */
  readonly unitCodes: readonly (string | null)[];
  readonly size: number;
  /** See roundedTurnout. */
  readonly takenPart: number;
}

/** To what numbers of people who have taken part are rounded, so that a night with one new name tells nobody's. */
export const TURNOUT_STEP = 5;

/** The nearest multiple of 5 that the people on the roll can reach; so not even "everybody" is told of a group of 23. */
export function roundedTurnout(takenPart: number, size: number): number {
  return Math.min(Math.round(takenPart / TURNOUT_STEP), Math.floor(size / TURNOUT_STEP)) * TURNOUT_STEP;
}

/**
 * How many have taken part, unit by unit. Units of fewer than 20 people are put together, and with the smallest of the
 * others if they are too few even so.
 */
export function turnoutByUnit(units: readonly UnitTurnout[]): readonly RoundedTurnout[] {
  const bySize = units.toSorted((one, other) => one.size - other.size);
  const small = bySize.filter(({ size }) => size < SMALLEST_STRATUM);
  const large = bySize.slice(small.length);
  const together =
    small.length === 0 || sum(small, 'size') >= SMALLEST_STRATUM ? small : [...small, ...large.splice(0, 1)];
  const rows = large.map((unit) => rounded([unit]));
  return together.length === 0 ? rows : [...rows, rounded(together)];
}

function rounded(units: readonly UnitTurnout[]): RoundedTurnout {
  const size = sum(units, 'size');
  const takenPart = roundedTurnout(sum(units, 'takenPart'), size);
  return { unitCodes: units.map(({ unitCode }) => unitCode), size, takenPart };
}

function sum(units: readonly UnitTurnout[], field: 'size' | 'takenPart'): number {
  return units.reduce((total, unit) => total + unit[field], 0);
}
