import type { AnalysisFigure } from '#domain/analysis/figure';
import type { QuestionEstimates, QuestionFigures } from '#domain/analysis/model';
import type { Estimate, QuestionTable, Tabulation } from '#domain/tabulation/model';
import { estimateFigures } from './analysis/question-estimate-figures';
import type { Figure } from './figure';
import type { PublishedTable } from './question-figures';

type Analysed = Pick<Tabulation, 'analysis'>;

/**
 * Whether the ballots of a wave stand for different numbers of people, or were drawn in strata or clusters. What is said
 * of its questions are then the estimates of the analysis; the tables count ballots.
 */
export function isWeighted({ analysis }: Analysed): boolean {
  return analysis?.questions !== undefined;
}

/** A weighted figure of a question with the error of the design; null if it has none, or none is shown. */
export function weightedEstimate(
  tabulation: Analysed,
  table: Pick<QuestionTable, 'question' | 'item'>,
  of: (figures: QuestionFigures) => AnalysisFigure | undefined,
): Estimate | null {
  const result = estimatesOf(tabulation, table)?.result;
  const figure = result?.released === true ? of(result) : undefined;
  return figure === undefined ? null : estimateIn(figure);
}

/** All weighted figures of a question as they are published. */
export function weightedFigures(tabulation: Analysed, { question, table }: PublishedTable): readonly Figure[] {
  const own = estimatesOf(tabulation, table);
  return own === undefined ? [] : estimateFigures(question, own);
}

function estimatesOf(
  { analysis }: Analysed,
  { question, item }: Pick<QuestionTable, 'question' | 'item'>,
): QuestionEstimates | undefined {
  return analysis?.questions?.find((one) => one.question === question && one.item === item);
}

function estimateIn(figure: AnalysisFigure): Estimate | null {
  if (!('value' in figure) || figure.standardError === undefined || figure.interval === undefined) return null;
  const { value, standardError, interval, degreesOfFreedom } = figure;
  return { value, standardError, interval, ...(degreesOfFreedom !== undefined && { degreesOfFreedom }) };
}
