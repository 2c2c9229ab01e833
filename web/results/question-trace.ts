import type { Measure } from '#domain/figures/measures';
import type { QuestionTable } from '#domain/tabulation/model';
import { traceAddress } from './trace/trace-address';
import type { WaveResults } from './wave-results';

/** Where the working of a figure of a question is, everybody together; undefined where the figure is not shown. */
export function questionTrace(
  results: Pick<WaveResults, 'wave'>,
  { question, item, overall }: QuestionTable,
  figure: { readonly measure: Measure; readonly option?: string } | undefined,
): string | undefined {
  if (figure === undefined || !overall.released) return undefined;
  const { measure, option } = figure;
  const subject = { question, ...(item !== undefined && { item }), ...(option !== undefined && { option }) };
  return traceAddress(results, { measure, subject });
}
