import type { UnitOutcome } from './outcome';

/** What a place at the end rests on: on data beyond their error, on nothing that tells it apart, or on a veto. */
export const PLACE_SUPPORTS = ['data', 'none', 'veto'] as const;
export type PlaceSupport = (typeof PLACE_SUPPORTS)[number];

type Totals = Pick<UnitOutcome, 'total' | 'effectiveTotal'>;

/**
 * A total that a veto sets is a decision without an error: its place may be certain, and yet it says nothing of a
 * distance that data support. `isCertain`: even the best place that the error of all totals leaves is at the end.
 */
export function placeSupport(unit: Totals, isCertain: boolean): PlaceSupport {
  if (!isCertain) return 'none';
  return isTotalSet(unit) ? 'veto' : 'data';
}

/** Whether a veto gave the unit another total than its sum. */
export function isTotalSet({ total, effectiveTotal }: Totals): boolean {
  return total !== null && effectiveTotal !== total.value;
}
