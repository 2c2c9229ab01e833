/** More than any page shows, and fewer than the order in which doubles are added up can change. */
const SIGNIFICANT = 12;
const DECIMALS = 10;

/**
 * All figures in what is published, without the last bits of their doubles. Sums of doubles depend there on the order in
 * which they are taken; people's answers stand in the order of their content, hidden ones too, so that who knows the
 * program could try which answers leave just these bits. A difference that is none keeps nothing but such bits, so no
 * figure has more decimals than ten.
 */
export function withPublishedDigits<T>(published: T): T {
  if (typeof published === 'number') return roundedNumber(published) as T;
  if (Array.isArray(published)) return published.map(withPublishedDigits) as T;
  if (typeof published !== 'object' || published === null) return published;
  const entries = Object.entries(published).map(([key, value]) => [key, withPublishedDigits<unknown>(value)]);
  return Object.fromEntries(entries) as T;
}

function roundedNumber(value: number): number {
  if (!Number.isFinite(value) || Number.isInteger(value)) return value;
  const digits = Number(value.toPrecision(SIGNIFICANT));
  return Math.abs(digits) < 10 ** (SIGNIFICANT - DECIMALS) ? Number(digits.toFixed(DECIMALS)) + 0 : digits;
}
