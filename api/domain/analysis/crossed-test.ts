import { primarySuppression } from '#domain/disclosure/primary';
import { fail, ok, type Result } from '#domain/result';
import { independence } from '#domain/statistics/cross-table';
import type { CountTable } from '#domain/statistics/pearson-table';
import type { DesignedSample } from '#domain/statistics/survey-design/designed-sample';
import { weightedAssociation } from '#domain/statistics/survey-design/weighted-association';
import type { AnswerTable } from './answer-columns';
import { twoDigits } from './coarse-figure';
import type { AnalysisContext } from './context';
import { categoryColumn, type CrossedVariables } from './crossed-counts';
import type { Missing } from './figure';
import { measured, missing } from './measured';
import type { CrossedTest } from './model';
import { tooFewPeople } from './release';
import { whyUnweighted } from './weighted-release';

/** A test before it is adjusted to all others. */
export type SingleTest = Omit<CrossedTest, 'adjustedP'> & { readonly p: number };

export interface TestedTable {
  readonly variables: CrossedVariables;
  /** Unweighted. */
  readonly counts: CountTable;
}

/**
 * Whether the classes differ in their answers. Where people are protected, the table itself is not shown, and its test
 * only as far as it does not give the table away: of a hundred people and more; if every class could be shown by itself;
 * and not of two classes with two answers each, whose table follows from the test and the totals. Of larger tables that
 * have the same totals an exact statistic would single one out, so it has two digits.
 */
export function crossedTest(context: AnalysisContext, table: TestedTable): Result<SingleTest, Missing> {
  const { sample, answers, rules } = context;
  const why = whyHidden(context, table);
  if (why !== null) return fail(why);
  if (!sample.ok) return sample;
  const rounded = rules.suppression ? twoDigits : (value: number) => value;
  return sample.value === null
    ? pearsonTest(table, rounded)
    : designedTest(answers, { variables: table.variables, designed: sample.value, rounded });
}

function whyHidden(context: AnalysisContext, { variables, counts }: TestedTable): Missing | null {
  const { rules, sample, isShown } = context;
  if (!rules.suppression) return null;
  const { by, of } = variables;
  if (!isShown(by.question) || !isShown(of.question, of.item)) return { reason: 'protected' };
  const classes = counts.map((row) => ({ n: sum(row), histograms: [row] })).filter(({ n }) => n > 0);
  const tooFew = tooFewPeople(rules, sum(classes.map(({ n }) => n)));
  if (tooFew !== null) return tooFew;
  const options = (counts[0] ?? []).filter((_, column) => counts.some((row) => (row[column] ?? 0) > 0)).length;
  const isSquare = classes.length === 2 && options === 2;
  const isWeighted = sample.ok && sample.value !== null;
  const unweighted = isWeighted ? whyUnweighted(context, [variables.of]) : null;
  if (unweighted !== null) return unweighted;
  const isSafe = classes.every((block) => primarySuppression(block, rules.minimumGroupSize) === null);
  return isSquare || !isSafe ? { reason: 'protected' } : null;
}

type Rounding = (value: number) => number;

function pearsonTest({ counts }: TestedTable, rounded: Rounding): Result<SingleTest, Missing> {
  const test = independence(counts);
  if (!test.ok) return fail(missing(test.error));
  const { n, statistic, degreesOfFreedom, cramersV } = test.value;
  const p = rounded(test.value.p);
  return ok({
    statistic: measured(rounded(statistic), { p, n, method: 'chi-square' }),
    degreesOfFreedom,
    p,
    cramersV: measured(rounded(cramersV), { n, method: 'cramers-v' }),
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
  }: { readonly variables: CrossedVariables; readonly designed: DesignedSample; readonly rounded: Rounding },
): Result<SingleTest, Missing> {
  const cells = by.options.length * of.options.length;
  if (cells ** 2 * designed.stratumOf.length > MOST_PRODUCTS) return fail({ reason: 'too-large' });
  const [rows, columns] = [categoryColumn(answers, by), categoryColumn(answers, of)];
  const test = weightedAssociation(designed, { rows, columns });
  if (!test.ok) return fail(missing(test.error));
  const {
    n,
    test: { f, degrees, p: exact },
    cramersV,
  } = test.value;
  const p = rounded(exact);
  return ok({
    statistic: measured(rounded(f), { p, n, method: 'rao-scott-f' }),
    degreesOfFreedom: [rounded(degrees.numerator), rounded(degrees.denominator)] as const,
    p,
    cramersV: measured(rounded(cramersV), { n, method: 'cramers-v' }),
  });
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
