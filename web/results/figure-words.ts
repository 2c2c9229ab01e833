import { isAnalysisMeasure } from '#domain/figures/analysis/analysis-measures';
import type { Figure, FigureReason } from '#domain/figures/figure';
import type { Method } from '#domain/figures/measures';
import type { Counted } from '#domain/statistics/insufficient';
import { formatNumber } from '../lib/format';
import { measureWords, traceWords } from '../lib/words';

/** What a figure measures: those of the analysis have words of their own. */
export function measureName(measure: Figure['measure']): string {
  return isAnalysisMeasure(measure) ? measureWords().measures[measure].name : traceWords().measures[measure];
}

/** How its value comes about. */
export function methodText(method: Method): string {
  const { methods, adjustments } = measureWords();
  if (isKeyOf(methods, method)) return methods[method];
  return isKeyOf(adjustments, method) ? adjustments[method][1] : traceWords().methods[method];
}

/** Why it has none. */
export function figureReasonText(reason: FigureReason): string {
  const { reasons } = measureWords();
  return isKeyOf(reasons, reason) ? reasons[reason] : traceWords().reasons[reason];
}

/** "1,200 cards", where it is known what is counted. */
export function countedText(count: number, counted: Counted | undefined): string {
  const text = formatNumber(count);
  return counted === undefined ? text : measureWords().counted[counted](text);
}

function isKeyOf<Words extends object>(words: Words, key: PropertyKey): key is keyof Words {
  return Object.hasOwn(words, key);
}
