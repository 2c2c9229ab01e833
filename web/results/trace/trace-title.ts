import type { Figure } from '#domain/figures/figure';
import type { Trace } from '#domain/figures/trace/trace-of';
import { formatNumber } from '../../lib/format';
import { resultWords, traceWords as words } from '../../lib/words';
import { countedText, figureReasonText, methodText } from '../figure-words';
import { shortHash, type WaveResults } from '../wave-results';
import { figureName } from './trace-names';
import type { TraceAnswer } from './trace-source';
import { figureRangeText, figureValueText } from './trace-values';

/** The value with a promise of steps, if there are any. */
export function traceTitle(results: WaveResults, { figure, root }: Trace): string {
  const name = figureName(results, figure);
  if (figure.value === null) return words().title.missing(name, missingText(figure));
  const { value, end } = words().title;
  return (root?.formula === 'given' ? end : value)(name, figureValueText(figure, figure.value));
}

function missingText({ reason, have, need, counted }: Figure): string {
  const text = reason === null ? '' : figureReasonText(reason);
  if (need === undefined) return text;
  const needed = countedText(need, counted);
  const shortfall = have === undefined ? words().need(needed) : words().shortfall(formatNumber(have), needed);
  return [text, shortfall].join(resultWords().clauseComma);
}

/** Uncertainty, base and method, as far as there are any. */
export function traceSubtitle(figure: Figure): string {
  const { interval, n, method, value, remark } = figure;
  return [
    ...(interval === null ? [] : [words().interval(figureRangeText(figure, interval))]),
    ...(n === null ? [] : [words().n(formatNumber(n))]),
    ...(value === null ? [] : [words().method(methodText(method))]),
    ...(remark === undefined ? [] : [resultWords().remarks[remark]]),
  ].join(resultWords().semicolon);
}

export function versionsText({ hash, schemeHash }: TraceAnswer): string {
  if (schemeHash === null) return words().versionsWithoutScheme(shortHash(hash));
  return words().versions(shortHash(hash), shortHash(schemeHash));
}
