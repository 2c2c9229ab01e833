import type { Rounding } from './scheme/model';

/** A value as the scheme has it shown. Binary noise below nine decimals is none: 2.675 is a half for whoever calculates by hand. */
export function rounded(value: number, { mode, digits }: Rounding): string {
  const scale = 10 ** digits;
  const exact = Number((value * scale).toFixed(9 - Math.min(9, digits)));
  const below = Math.floor(exact);
  const half = exact - below;
  const isUp = mode !== 'floor' && (half > 0.5 || (half === 0.5 && (mode === 'half-up' || below % 2 !== 0)));
  return ((isUp ? below + 1 : below) / scale).toFixed(digits);
}
