import type { AnalysisFigure } from '#domain/analysis/figure';
import type { AnalysisMeasure } from '#domain/figures/analysis/analysis-measures';
import type { FigureSubject } from '#domain/figures/figure';
import type { TableCell } from '../figure';
import { traceAddress } from '../trace/trace-address';
import type { WaveResults } from '../wave-results';
import { figureText, type Unit } from './figure-text';

/** A figure of the analysis under the name that it has among all published figures. */
export interface NamedFigure {
  readonly measure: AnalysisMeasure;
  readonly subject: FigureSubject;
  readonly figure: AnalysisFigure;
  readonly unit: Unit;
}

/** The value with the way to its working; of a missing one why there is none. */
export function figureCell(results: Pick<WaveResults, 'wave'>, named: NamedFigure): TableCell {
  const text = figureText(named.figure, named.unit);
  return 'value' in named.figure ? { text, href: traceAddress(results, named) } : text;
}
