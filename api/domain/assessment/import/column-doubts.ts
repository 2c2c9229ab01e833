import type { ValueRange } from '#domain/statistics/intervals/bounded-error';
import type { Conversion } from '../scheme/conversion';
import { answerScale, HUNDRED } from './answer-scale';

/** What makes a column of values look misread. It is said before the import; nothing is refused for it. */
export const COLUMN_DOUBTS = ['mixed-percentages', 'fractions', 'mostly-cut'] as const;
export type ColumnDoubt = (typeof COLUMN_DOUBTS)[number];

export interface WrittenValue {
  readonly value: number;
  /** Written as "85%". */
  readonly isPercentage: boolean;
}

/** How an indicator counts its values, and the least and most points that it can give. */
export interface CountedItem {
  readonly conversion: Conversion;
  readonly minimum: number;
  readonly maximum: number;
}

/** The smallest and the largest value; null for no values. */
export function spanOf(written: readonly WrittenValue[]): ValueRange | null {
  if (written.length === 0) return null;
  const values = written.map(({ value }) => value).toSorted((one, other) => one - other);
  return { lowest: values[0] ?? 0, highest: values.at(-1) ?? 0 };
}

export function columnDoubts(written: readonly WrittenValue[], item: CountedItem): readonly ColumnDoubt[] {
  const percentages = written.filter(({ isPercentage }) => isPercentage).length;
  const isMixed = percentages > 0 && written.some(({ value, isPercentage }) => !isPercentage && value !== 0);
  const areFractions = looksLikeFractions(written, item.conversion);
  const doubts: readonly (readonly [ColumnDoubt, boolean])[] = [
    ['mixed-percentages', isMixed],
    ['fractions', areFractions],
    ['mostly-cut', !areFractions && isMostlyCut(written, item)],
  ];
  return doubts.flatMap(([doubt, holds]) => (holds ? [doubt] : []));
}

/** Nobody has as little as 1 of 100. */
function looksLikeFractions(written: readonly WrittenValue[], conversion: Conversion): boolean {
  if (conversion.kind !== 'linear' || conversion.from > conversion.to || answerScale(conversion) !== HUNDRED) {
    return false;
  }
  return written.some(({ value }) => value > 0) && written.every(({ value }) => value >= 0 && value <= 1);
}

/** More than half of the values lie beyond what counts, and differ for nothing. */
function isMostlyCut(written: readonly WrittenValue[], item: CountedItem): boolean {
  const counted = countedRange(item);
  if (counted === null) return false;
  const cut = written.filter(({ value }) => value < counted.lowest || value > counted.highest);
  return cut.length * 2 > written.length;
}

function countedRange({ conversion, minimum, maximum }: CountedItem): ValueRange | null {
  if (conversion.kind === 'points') return { lowest: minimum, highest: maximum };
  if (conversion.kind !== 'linear') return null;
  return {
    lowest: Math.min(conversion.from, conversion.to),
    highest: Math.max(conversion.from, conversion.to),
  };
}
