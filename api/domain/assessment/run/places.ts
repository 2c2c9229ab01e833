import { toNineDecimals } from '#domain/statistics/ranking/competition-ranks';
import type { LowestPlaces, QuotaRounding } from '../scheme/model';

/**
 * How many places share × eligible gives. What is left of binary arithmetic below nine decimals counts as whole:
 * 29 % of 100 are 29 places, though 0.29 × 100 is 28.999999999999996.
 */
export function placesOf(share: number, eligible: number, rounding: QuotaRounding): number {
  const exact = toNineDecimals(share * eligible) / 1e9;
  switch (rounding) {
    case 'floor':
      return Math.floor(exact);
    case 'half-up':
      return Math.floor(exact + 0.5);
    case 'ceil':
      return Math.ceil(exact);
  }
}

/** How many of the units with a place a list of the lowest names: never the one that nobody stands above. */
export function lowestPlaces(rule: LowestPlaces, ranked: number): number {
  const asked = rule.kind === 'count' ? rule.count : placesOf(rule.share, ranked, rule.rounding);
  return Math.min(asked, Math.max(0, ranked - 1));
}
