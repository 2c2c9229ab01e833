import type { Measured } from '#domain/analysis/figure';
import type { QuestionEstimates, QuestionFigures } from '#domain/analysis/model';
import { answerOptions } from '#domain/questionnaire/answer-options';
import type { Question } from '#domain/questionnaire/model';
import type { Distribution, Estimate, QuestionTable, Tabulation } from '#domain/tabulation/model';
import { measuredOf } from './quality/block';

/** A table as the pages of results show it. */
export interface ShownTable extends QuestionTable {
  /**
   * In a wave with weights: whether the answers of everybody are those of the population, counts being shares of n; else
   * they are those of the ballots. Rater groups have no weighted figures. Absent where all ballots count alike.
   */
  readonly weighting?: 'weighted' | 'unweighted';
  /** How many people of a simple random sample would be as exact, where it is fewer than n. */
  readonly effectiveSize?: number;
}

/** What stands for the population leads, where there is such a thing. */
export function shownTable(tabulation: Tabulation, question: Question, table: QuestionTable): ShownTable {
  const estimates = tabulation.analysis?.questions;
  if (estimates === undefined) return table;
  return weightedTable(question, { table, own: estimates.find((one) => isOf(one, table)) }) ?? unweighted(table);
}

function isOf(estimates: QuestionEstimates, { question, item }: QuestionTable): boolean {
  return estimates.question === question && estimates.item === item;
}

function unweighted(table: QuestionTable): ShownTable {
  return { ...table, weighting: 'unweighted' };
}

/** Undefined where some part of the table has no weighted value. Rankings are read by their points, which have none. */
function weightedTable(
  question: Question,
  { table, own }: { readonly table: QuestionTable; readonly own: QuestionEstimates | undefined },
): ShownTable | undefined {
  const { overall } = table;
  if (question.kind === 'ranking' || !overall.released || own?.result.released !== true) return undefined;
  const shares = sharesOf(question, own.result);
  const mean = own.result.mean && measuredOf(own.result.mean);
  if (shares === undefined || (overall.mean !== undefined && mean === undefined)) return undefined;
  const effects = [...shares.values(), ...(mean === undefined ? [] : [mean])].map(
    ({ designEffect = 1 }) => designEffect,
  );
  return {
    ...table,
    overall: { released: true, ...weightedDistribution(overall, { shares, mean }) },
    weighting: 'weighted',
    effectiveSize: overall.n / Math.max(1, ...effects),
  };
}

/** By the places of the options in the counts. */
type PlacedShares = ReadonlyMap<number, Measured>;

function sharesOf(question: Question, { shares }: QuestionFigures): PlacedShares | undefined {
  const options = answerOptions(question);
  const placed = options.flatMap(({ key, position }): (readonly [number, Measured])[] => {
    const own = shares.find(({ option }) => option === key);
    const share = own && measuredOf(own.share);
    return share === undefined ? [] : [[position, share]];
  });
  return placed.length === options.length ? new Map(placed) : undefined;
}

/** Without the net promoter score, which has no weighted error. */
function weightedDistribution(
  { n, dontKnow, counts }: Distribution,
  { shares, mean }: { readonly shares: PlacedShares; readonly mean: Measured | undefined },
): Distribution {
  const estimate = mean && estimateOf(mean);
  const weighted = counts.map((count, position) => (shares.get(position)?.value ?? count / n) * n);
  return { n, dontKnow, counts: weighted, ...(estimate && { mean: estimate }) };
}

function estimateOf({ value, standardError, interval }: Measured): Estimate | undefined {
  return standardError === undefined || interval === undefined ? undefined : { value, standardError, interval };
}
