import { toNineDecimals } from '#domain/statistics/competition-ranks';
import type { QuotaRounding } from '../scheme/model';

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
