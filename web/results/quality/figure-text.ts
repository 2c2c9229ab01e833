import type { AnalysisFigure, Measured, Missing } from '#domain/analysis/figure';
import { formatDecimal, formatNumber, formatPercent, formatRange } from '../../lib/format';
import { measureWords, qualityWords as words } from '../../lib/words';
import { countedText } from '../figure-words';

/** Scores and points with one decimal, coefficients with two, shares in per cent, counts whole. */
export type Unit = 'score' | 'coefficient' | 'share' | 'count';

const NOTHING = '–';

/** The value, or in its place why there is none. */
export function figureText(figure: AnalysisFigure, unit: Unit): string {
  return 'value' in figure ? valueText(figure.value, unit) : reasonText(figure);
}

export function valueText(value: number, unit: Unit): string {
  switch (unit) {
    case 'score':
      return formatDecimal(value);
    case 'coefficient':
      return formatDecimal(value, 2);
    case 'share':
      return formatPercent(value);
    case 'count':
      return formatNumber(value);
  }
}

export function intervalText({ interval }: Pick<Measured, 'interval'>, unit: Unit): string {
  if (interval === undefined) return NOTHING;
  if (unit === 'share') return `${formatRange([100 * interval[0], 100 * interval[1]])}%`;
  return formatRange(interval, unit === 'coefficient' ? 2 : 1);
}

/** "3 of 10 people needed" where numbers say it, else the reason in words. */
export function reasonText({ reason, have, need, counted }: Missing): string {
  if (reason === 'too-few' && need !== undefined) {
    const needed = countedText(need, counted);
    return have === undefined ? words().insufficientNeed(needed) : words().insufficient(formatNumber(have), needed);
  }
  const text = measureWords().reasons[reason];
  return HIDING.has(reason) ? words().hidden(text) : words().because(text);
}

/** As a paragraph of its own. */
export function reasonSentence(missing: Missing): string {
  return words().sentence(reasonText(missing));
}

/** Of figures that could be had. */
const HIDING: ReadonlySet<Missing['reason']> = new Set(['protected', 'outside-scope']);

/** p with three decimals, or that it is smaller than they show. */
export function pText(p: number): string {
  return p < SMALLEST_SHOWN ? `< ${SMALLEST_SHOWN}` : formatDecimal(p, 3);
}

const SMALLEST_SHOWN = 0.001;
