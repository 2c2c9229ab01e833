import { TICKED } from '#domain/analysis/columns/answer-variables';
import type { Analysis, BreakdownAnalysis, CrossedCounts, CrossedQuestion, CrossedTest } from '#domain/analysis/model';
import { answerOptions } from '#domain/questionnaire/answer-options';
import { type Questionnaire, questionsOf } from '#domain/questionnaire/model';
import type { Figure, FigureSubject } from '../figure';
import { blockFigures, type Draft, type Publishable } from './measured-figure';

/** Every question by the classes of another: tables, means, and whether classes differ. */
export function breakdownFigures(
  questionnaire: Questionnaire,
  { sample, breakdowns }: Pick<Analysis, 'sample' | 'breakdowns'>,
): readonly Figure[] {
  const method = sample.weights === 'none' ? 'count' : 'weighted-count';
  return breakdowns.flatMap(({ by, classes, questions }) =>
    questions.flatMap((crossed) => {
      const { question, item, option, table, means, test } = crossed;
      const subject = {
        question,
        ...(item !== undefined && { item }),
        ...(option !== undefined && { option }),
        by,
      };
      const columns = columnsOf(questionnaire, crossed);
      return [
        ...(table === undefined ? [] : blockFigures(table, countDrafts(subject, { classes, columns, method }))),
        ...(means === undefined ? [] : blockFigures(means, meanDrafts(subject, classes))),
        ...(test === undefined ? [] : blockFigures(test, testDrafts(subject))),
      ];
    }),
  );
}

function columnsOf(questionnaire: Questionnaire, { question: id, option }: CrossedQuestion): readonly string[] {
  if (option !== undefined) return TICKED.map(({ key }) => key);
  const question = questionsOf(questionnaire).find((one) => one.id === id);
  return question === undefined ? [] : answerOptions(question).map(({ key }) => key);
}

interface TableShape {
  readonly classes: BreakdownAnalysis['classes'];
  readonly columns: readonly string[];
  readonly method: 'count' | 'weighted-count';
}

function countDrafts(
  subject: FigureSubject,
  { classes, columns, method }: TableShape,
): readonly Draft<CrossedCounts>[] {
  return classes.flatMap((own, row) =>
    columns.map((column, place): Draft<CrossedCounts> => ({
      measure: 'cross-count',
      subject: { ...subject, class: own, column },
      of: ({ n, counts }) => ({ value: counts[row]?.[place] ?? 0, n, method }),
    })),
  );
}

type CrossedMeans = Extract<NonNullable<CrossedQuestion['means']>, { readonly released: true }>;

function meanDrafts(subject: FigureSubject, classes: BreakdownAnalysis['classes']): readonly Draft<CrossedMeans>[] {
  return classes.map((own, row) => ({
    measure: 'class-mean',
    subject: { ...subject, class: own },
    of: (means) => means.classes[row] ?? { reason: 'nothing-answered' },
  }));
}

function testDrafts(subject: FigureSubject): readonly Draft<CrossedTest>[] {
  return [
    { measure: 'cross-test', subject, of: statisticOf },
    { measure: 'cross-strength', subject, of: ({ cramersV }) => cramersV },
  ];
}

function statisticOf({ statistic, adjustedP, degreesOfFreedom }: CrossedTest): Publishable {
  return 'reason' in statistic
    ? statistic
    : { ...statistic, ...(adjustedP !== undefined && { adjustedP }), degreesOfFreedom };
}
