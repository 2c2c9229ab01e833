import { LIMITS } from '#domain/questionnaire/limits';
import type { Result } from '#domain/result';
import { benjaminiHochberg } from '#domain/statistics/comparison/benjamini-hochberg';
import type { AnswerVariable, OptionVariable } from '../columns/answer-variables';
import { hasScale, variableOf } from '../columns/variable-scales';
import type { AnalysisContext } from '../context';
import type { Block, Missing } from '../figure';
import { blockOf, withheld } from '../measured';
import type { BreakdownAnalysis, CrossedCounts, CrossedQuestion } from '../model';
import { classMeans, type ClassedVariable } from './class-means';
import { crossedCounts } from './crossed-counts';
import { crossedTest, type SingleTest, type TestedTable } from './crossed-test';

interface Crossing {
  readonly crossed: Omit<CrossedQuestion, 'test'>;
  /** Null without a table. */
  readonly test: Result<SingleTest, Missing> | null;
}

interface Pair {
  readonly by: OptionVariable;
  readonly variable: AnswerVariable;
}

/**
 * Every question by each breakdown of the plan. Where people are protected no table and no mean of a class is shown: the
 * tables of a wave cross each other and its rater groups, and nothing protects them jointly. What the tests may tell is
 * said by crossed-test.
 */
export function breakdownAnalyses(context: AnalysisContext): readonly BreakdownAnalysis[] {
  const crossings = context.plan.breakdowns.map((question) => {
    const by = variableOf(context.variables, { question });
    if (by?.kind !== 'options') throw new RangeError(`a breakdown by ${question}, which has no options`);
    const others = context.variables.filter((variable) => variable.question !== question);
    return { by, crossings: others.map((variable) => crossingOf(context, { by, variable })) };
  });
  const adjusted = adjustedTests(crossings.flatMap(({ crossings: own }) => own));
  return crossings.map(({ by, crossings: own }) => ({
    by: by.question,
    classes: by.options.map(({ key }) => key),
    questions: own.map((crossing) => withTest(crossing, adjusted)),
  }));
}

function crossingOf(context: AnalysisContext, { by, variable }: Pair): Crossing {
  const { question, item, option } = variable;
  const tabled = variable.kind === 'options' && fitsTable(by) && fitsTable(variable) ? { by, of: variable } : null;
  const counts = tabled === null ? null : crossedCounts(context.answers, tabled);
  const isScored = variable.kind === 'number' || hasScale(variable);
  return {
    crossed: {
      question,
      ...(item !== undefined && { item }),
      ...(option !== undefined && { option }),
      ...(tabled !== null && counts !== null && { table: tableBlock(context, { variables: tabled, counts }) }),
      ...(isScored && { means: meansBlock(context, { by, variable, counts }) }),
    },
    test: tabled === null || counts === null ? null : crossedTest(context, { variables: tabled, counts }),
  };
}

function fitsTable({ options }: OptionVariable): boolean {
  return options.length <= LIMITS.scaleOptions;
}

function tableBlock(
  { rules, sample, answers }: AnalysisContext,
  { variables, counts }: TestedTable,
): Block<CrossedCounts> {
  if (rules.suppression) return withheld({ reason: 'protected' });
  return blockOf(sample, (designed) => ({
    n: counts.flat().reduce((sum, count) => sum + count, 0),
    counts: designed === null ? counts : crossedCounts(answers, { ...variables, weights: designed.weights }),
  }));
}

function meansBlock(context: AnalysisContext, classed: ClassedVariable): NonNullable<CrossedQuestion['means']> {
  if (context.rules.suppression) return withheld({ reason: 'protected' });
  return { released: true, classes: classMeans(context, classed) };
}

function adjustedTests(crossings: readonly Crossing[]): ReadonlyMap<Crossing, number> {
  const tested = crossings.flatMap((crossing) =>
    crossing.test?.ok === true ? [{ crossing, p: crossing.test.value.p }] : [],
  );
  const adjusted = benjaminiHochberg(tested.map(({ p }) => p));
  return new Map(tested.map(({ crossing }, place) => [crossing, adjusted[place] ?? 1]));
}

function withTest(crossing: Crossing, adjusted: ReadonlyMap<Crossing, number>): CrossedQuestion {
  const { crossed, test } = crossing;
  if (test === null) return crossed;
  return {
    ...crossed,
    test: blockOf(test, ({ p: _, ...single }) => ({ ...single, adjustedP: adjusted.get(crossing) ?? 1 })),
  };
}
