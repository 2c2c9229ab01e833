import type { OptionVariable } from '../columns/answer-variables';
import { hasScale, variableOf, worthOfCodes } from '../columns/variable-scales';
import type { AnalysisContext } from '../context';
import type { IndexItem, IndexPlan } from '../plan/analysis-plan';
import type { CodedItem } from './item-table';

/** One item of an index; what its codes are worth is 0 to 100, turned round if it is reversed. */
export interface IndexColumn extends CodedItem {
  readonly item: IndexItem;
  readonly variable: OptionVariable;
}

/** Throws RangeError for an item without a scale, which check-plan refuses. */
export function indexColumns(
  { variables, answers }: Pick<AnalysisContext, 'variables' | 'answers'>,
  { items }: IndexPlan,
): readonly IndexColumn[] {
  return items.map((item) => {
    const variable = variableOf(variables, item);
    if (!hasScale(variable)) throw new RangeError(`no scale in ${item.question}`);
    return { item, variable, codes: answers.codesOf(variable), worth: worthOfCodes(variable, item.reversed) };
  });
}

/** The weighted mean of the items that a ballot answers, 0 to 100; NaN for one that answers too few. */
export function indexValues(columns: readonly IndexColumn[], { minimumAnswered }: IndexPlan): Float64Array {
  const values = new Float64Array(columns[0]?.codes.length ?? 0);
  const weights = columns.map(({ item }) => item.weight ?? 1);
  for (let row = 0; row < values.length; row++) {
    let [answered, weight, sum] = [0, 0, 0];
    for (const [place, { codes, worth }] of columns.entries()) {
      const score = worth[codes[row] ?? 0] ?? Number.NaN;
      if (Number.isNaN(score)) continue;
      const own = weights[place] ?? 1;
      answered += 1;
      weight += own;
      sum += own * score;
    }
    values[row] = answered < minimumAnswered ? Number.NaN : sum / weight;
  }
  return values;
}

/** Ballots that answer every item. */
export function completeBallots(columns: readonly IndexColumn[]): number {
  let complete = 0;
  const size = columns[0]?.codes.length ?? 0;
  for (let row = 0; row < size; row++) {
    if (columns.every(({ codes, worth }) => !Number.isNaN(worth[codes[row] ?? 0]))) complete += 1;
  }
  return complete;
}
