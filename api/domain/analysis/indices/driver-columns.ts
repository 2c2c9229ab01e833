import { columnOf, hasScale, tableScores, variableOf } from '../columns/variable-scales';
import type { AnalysisContext } from '../context';
import type { PeopleTeller } from '../release/told-people';
import type { IndexItem, IndexPlan, Outcome } from '../plan/analysis-plan';
import { indexColumns, indexValues } from './index-columns';

/** An outcome with the indices that may explain it, as columns of the same ballots. */
export interface DriverColumns {
  readonly outcome: Float64Array;
  /** Ids of the predictors. */
  readonly indices: readonly string[];
  readonly predictors: readonly Float64Array[];
  /** Whether the tables of all items in it are shown, and may be looked at together. */
  readonly isShown: boolean;
  readonly tell: PeopleTeller;
}

export function driverColumns(context: AnalysisContext, outcome: Outcome): DriverColumns {
  const items = itemsOf(context.plan.indices, outcome);
  const predictors = explainingIndices(context.plan.indices, { ...context.plan, outcome });
  const all = [...items, ...predictors.flatMap((index) => index.items)];
  return {
    outcome: outcomeColumn(context, outcome),
    indices: predictors.map(({ id }) => id),
    predictors: predictors.map((index) => valuesOf(context, index)),
    isShown: context.areComparable(all),
    tell: (people) => context.tellPeople(all, people),
  };
}

type IndexItems = Pick<IndexPlan, 'id' | 'items'>;

/** Those named, or all. An index that shares an item with the outcome would explain it by itself, and is no predictor. */
export function explainingIndices<Index extends IndexItems>(
  indices: readonly Index[],
  { outcome, predictors }: { readonly outcome: Outcome; readonly predictors?: readonly string[] },
): readonly Index[] {
  const items = itemsOf(indices, outcome);
  return indices.filter(
    ({ id, items: own }) => (predictors?.includes(id) ?? true) && !own.some((item) => contains(items, item)),
  );
}

function itemsOf(indices: readonly IndexItems[], outcome: Outcome): readonly IndexItem[] {
  return 'index' in outcome ? indexCalled(indices, outcome.index).items : [outcome];
}

function indexCalled<Index extends IndexItems>(indices: readonly Index[], name: string): Index {
  const index = indices.find(({ id }) => id === name);
  if (index === undefined) throw new RangeError(`no index ${name}`);
  return index;
}

function contains(items: readonly IndexItem[], { question, item }: IndexItem): boolean {
  return items.some((own) => own.question === question && own.item === item);
}

function outcomeColumn(context: AnalysisContext, outcome: Outcome): Float64Array {
  if ('index' in outcome) return valuesOf(context, indexCalled(context.plan.indices, outcome.index));
  const variable = variableOf(context.variables, outcome);
  if (variable?.kind === 'number') return context.answers.numbersOf(variable);
  if (!hasScale(variable)) throw new RangeError(`no scale in ${outcome.question}`);
  return columnOf(context.answers.codesOf(variable), tableScores(variable));
}

function valuesOf(context: AnalysisContext, index: IndexPlan): Float64Array {
  return indexValues(indexColumns(context, index), index);
}
