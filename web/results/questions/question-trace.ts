import type { Measure } from '#domain/figures/measures';
import { traceAddress } from '../trace/trace-address';
import type { WaveResults } from '../wave-results';
import type { ShownTable } from '../weighted-tables';

/** What leads where ballots are weighted; the favourable share is a sum of weighted shares and no figure by itself. */
const WEIGHTED: Partial<Record<Measure, Measure>> = { mean: 'weighted-mean', 'option-share': 'weighted-share' };

/** Where the working of a figure of a question is, everybody together; undefined where the figure is not shown. */
export function questionTrace(
  results: Pick<WaveResults, 'wave'>,
  { question, item, overall, weighting }: ShownTable,
  figure: { readonly measure: Measure; readonly option?: string } | undefined,
): string | undefined {
  if (figure === undefined || !overall.released) return undefined;
  const measure = weighting === 'weighted' ? WEIGHTED[figure.measure] : figure.measure;
  if (measure === undefined) return undefined;
  const { option } = figure;
  const subject = { question, ...(item !== undefined && { item }), ...(option !== undefined && { option }) };
  return traceAddress(results, { measure, subject });
}
