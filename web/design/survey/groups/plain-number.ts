import { formatDecimal } from '../../../lib/format';

/** 33.3 but 20, not 20.0. */
export function plainNumber(value: number): string {
  return formatDecimal(value, Number.isInteger(value) ? 0 : 1);
}
