import { momentsOfCounts } from '#domain/statistics/moments/count-moments';
import type { CountTable } from '#domain/statistics/cross-tables/pearson-table';
import type { AnswerVariable, OptionVariable } from '../columns/answer-variables';
import { columnOf, tableScores } from '../columns/variable-scales';
import type { AnalysisContext } from '../context';
import type { AnalysisFigure } from '../figure';
import { meanFigure, momentsFigure } from '../sample/sample-figures';
import { categoryColumn } from './crossed-counts';

export interface ClassedVariable {
  readonly by: OptionVariable;
  readonly variable: AnswerVariable;
  /** By class and option; null for numbers and long scales. */
  readonly counts: CountTable | null;
}

/** Means of a scored variable in each class, from its counts where ballots count alike. */
export function classMeans(
  context: AnalysisContext,
  { by, variable, counts }: ClassedVariable,
): readonly AnalysisFigure[] {
  const { sample, answers } = context;
  if (sample.ok && sample.value === null && counts !== null && variable.kind === 'options') {
    const scores = variable.options.map(({ score }) => score);
    return counts.map((row) => momentsFigure(momentsOfCounts(row, scores)));
  }
  const values =
    variable.kind === 'number'
      ? answers.numbersOf(variable)
      : columnOf(answers.codesOf(variable), tableScores(variable));
  const { codes, categories } = categoryColumn(answers, by);
  return Array.from({ length: categories }, (_, own) =>
    meanFigure(
      context,
      values.map((value, ballot) => (codes[ballot] === own ? value : Number.NaN)),
    ),
  );
}
