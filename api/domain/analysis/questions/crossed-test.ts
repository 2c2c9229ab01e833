import { fail, ok, type Result } from '#domain/result';
import { independence } from '#domain/statistics/cross-tables/cross-table';
import { fUpperTail } from '#domain/statistics/distributions/f-distribution';
import type { CountTable } from '#domain/statistics/cross-tables/pearson-table';
import type { DesignedSample } from '#domain/statistics/survey-design/designed-sample';
import { weightedAssociation } from '#domain/statistics/survey-design/weighted-association';
import type { AnswerTable } from '../columns/answer-columns';
import type { AnalysisContext } from '../context';
import type { Missing } from '../figure';
import { measured, missing } from '../measured';
import type { CrossedTest } from '../model';
import { twoDigits } from '../release/coarse-figure';
import { tooFewPeople } from '../release/released-block';
import { categoryColumn, type CrossedVariables } from './crossed-counts';

/** A test before it is adjusted to all others. */
export type SingleTest = Omit<CrossedTest, 'adjustedP'> & { readonly p: number };

export interface TestedTable {
  readonly variables: CrossedVariables;
  /** Unweighted. */
  readonly counts: CountTable;
}

/**
 * Whether the classes differ in their answers. Where people are protected a test is made of released cells alone: of a
 * table that is published as counted with all of its cells. Of any other it would single out what the hidden cells can
 * hold, even to two digits. Weights tell more than that table, so with them the tables by what people are weighted by have
 * to be shown too, a hundred people stand behind the test and it has two digits, of which p is made.
 */
export function crossedTest(context: AnalysisContext, table: TestedTable): Result<SingleTest, Missing> {
  const { sample, answers } = context;
  const why = whyHidden(context, table);
  if (why !== null) return fail(why);
  if (!sample.ok) return sample;
  if (sample.value === null) return pearsonTest(table);
  const rounded = context.rules.suppression ? twoDigits : (value: number) => value;
  return designedTest(answers, { variables: table.variables, designed: sample.value, rounded });
}

function whyHidden({ plan, rules, sample, isShownBy }: AnalysisContext, table: TestedTable): Missing | null {
  if (!rules.suppression) return null;
  const { by, of } = table.variables;
  const isWeighted = sample.ok && sample.value !== null;
  const margins = isWeighted ? (plan.weighting?.margins ?? []) : [];
  const isDerivable = [by, ...margins].every(({ question }) => isShownBy(question, of));
  if (!isDerivable) return { reason: 'protected' };
  return isWeighted ? tooFewPeople(rules, sum(table.counts.flat())) : null;
}

function pearsonTest({ counts }: TestedTable): Result<SingleTest, Missing> {
  const test = independence(counts);
  if (!test.ok) return fail(missing(test.error));
  const { n, statistic, degreesOfFreedom, p, cramersV } = test.value;
  return ok({
    statistic: measured(statistic, { p, n, method: 'chi-square' }),
    degreesOfFreedom,
    p,
    cramersV: measured(cramersV, { n, method: 'cramers-v' }),
  });
}

/** Covariances of all pairs of cells, over all first-stage units: more would take minutes. */
const MOST_PRODUCTS = 1e9;

function designedTest(
  answers: AnswerTable,
  {
    variables: { by, of },
    designed,
    rounded,
  }: {
    readonly variables: CrossedVariables;
    readonly designed: DesignedSample;
    readonly rounded: (value: number) => number;
  },
): Result<SingleTest, Missing> {
  const cells = by.options.length * of.options.length;
  if (cells ** 2 * designed.stratumOf.length > MOST_PRODUCTS) return fail({ reason: 'too-large' });
  const [rows, columns] = [categoryColumn(answers, by), categoryColumn(answers, of)];
  const test = weightedAssociation(designed, { rows, columns });
  if (!test.ok) return fail(missing(test.error));
  const {
    n,
    test: { f, degrees },
    cramersV,
  } = test.value;
  const [statistic, numerator, denominator] = [rounded(f), rounded(degrees.numerator), rounded(degrees.denominator)];
  const p = fUpperTail(statistic, { numerator, denominator });
  return ok({
    statistic: measured(statistic, { p, n, method: 'rao-scott-f' }),
    degreesOfFreedom: [numerator, denominator] as const,
    p,
    cramersV: measured(rounded(cramersV), { n, method: 'cramers-v' }),
  });
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
