import { formatDecimal } from '../lib/format';

const MOST_DIGITS = 4;

/** 10, 99.9, 33.25: points and values of a scheme as they were typed. */
export function plainPoints(value: number): string {
  const rounded = Number(value.toFixed(MOST_DIGITS));
  const [, decimals = ''] = String(rounded).split('.');
  return formatDecimal(rounded, Math.min(decimals.length, MOST_DIGITS));
}
