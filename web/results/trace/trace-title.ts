import type { Figure } from '#domain/figures/figure';
import { formatNumber } from '../../lib/format';
import { resultWords, traceWords as words } from '../../lib/words';
import { figureReasonText, methodText } from '../figure-words';
import { shortHash, type WaveResults } from '../wave-results';
import { figureName } from './trace-names';
import type { TraceAnswer } from './trace-source';
import { figureRangeText, figureValueText } from './trace-values';

export function traceTitle(results: WaveResults, figure: Figure): string {
  const name = figureName(results, figure);
  if (figure.value !== null) return words().title.value(name, figureValueText(figure, figure.value));
  return words().title.missing(name, missingText(figure));
}

function missingText({ reason, have, need }: Figure): string {
  const text = reason === null ? '' : figureReasonText(reason);
  if (need === undefined) return text;
  const needed = formatNumber(need);
  const shortfall = have === undefined ? words().need(needed) : words().shortfall(formatNumber(have), needed);
  return [text, shortfall].join(resultWords().clauseComma);
}

/** Uncertainty, base and method, as far as there are any. */
export function traceSubtitle(figure: Figure): string {
  const { interval, n, method, value } = figure;
  return [
    ...(interval === null ? [] : [words().interval(figureRangeText(figure, interval))]),
    ...(n === null ? [] : [words().n(formatNumber(n))]),
    ...(value === null ? [] : [words().method(methodText(method))]),
  ].join(resultWords().semicolon);
}

export function versionsText({ hash, schemeHash }: TraceAnswer): string {
  if (schemeHash === null) return words().versionsWithoutScheme(shortHash(hash));
  return words().versions(shortHash(hash), shortHash(schemeHash));
}
