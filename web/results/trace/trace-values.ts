import type { Figure } from '#domain/figures/figure';
import { RESPONSE_MEASURES } from '#domain/figures/response-measures';
import type { Measure } from '#domain/figures/measures';
import type { TraceNode } from '#domain/figures/trace/trace-node';
import { formatDecimal, formatNumber, formatPercent, formatRange } from '../../lib/format';

/** Digits of a step: as many as the arithmetic can be followed with. */
const WORKING_DIGITS = 4;
const RESULT_DIGITS = 2;

const SHARES: ReadonlySet<Measure> = new Set<Measure>([
  'return-rate',
  'response-rate',
  ...RESPONSE_MEASURES,
  'rating-share',
  'cell-share',
  'cell-top-share',
  'dont-know-share',
  'option-share',
  'favourable-share',
  'top-share',
  'no-opinion-share',
  'weighted-share',
  'index-favourable',
  'item-top',
  'item-bottom',
  'item-net',
  'ratings-top-share',
  'ratings-best-share',
  'identical-ballots',
  'effective-weight',
  'variance-share',
  'careless-share',
  'flagged-share',
  'pace-share',
  'driver-share',
]);

/** The value as it is read: shares in per cent, whole numbers whole, others with two decimals. */
export function figureValueText({ measure, changed }: Pick<Figure, 'measure' | 'changed'>, value: number): string {
  if (SHARES.has(changed ?? measure)) return formatPercent(value);
  return Number.isInteger(value) ? formatNumber(value) : formatDecimal(value, RESULT_DIGITS);
}

export function figureRangeText(
  { measure, changed }: Pick<Figure, 'measure' | 'changed'>,
  interval: readonly [number, number],
): string {
  if (!SHARES.has(changed ?? measure)) return formatRange(interval, RESULT_DIGITS);
  return `${formatRange([100 * interval[0], 100 * interval[1]])}%`;
}

/** The value as it enters the arithmetic. */
export function workingText(value: number): string {
  if (Number.isInteger(value)) return formatNumber(value);
  const text = formatDecimal(value, WORKING_DIGITS);
  return Number(value.toFixed(WORKING_DIGITS)) === 0 ? value.toExponential(1).replaceAll('-', '−') : text;
}

/** What an input adds to a weighted sum. */
export function contributionOf({ totalWeight = 0 }: TraceNode, { weight, value }: TraceNode): number {
  return weight === undefined ? value : (weight / totalWeight) * value;
}
