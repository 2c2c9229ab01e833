import { columnMoments } from '#domain/statistics/reliability/column-moments';
import type { AnswerVariable, OptionVariable } from '../columns/answer-variables';
import { hasScale } from '../columns/variable-scales';
import type { AnalysisContext } from '../context';
import { indexColumns, indexValues } from '../indices/index-columns';
import type { CarelessAnalysis } from '../model';
import type { IndexItem, IndexPlan } from '../plan/analysis-plan';

/** Two ratings that are alike say nothing. */
export const FEWEST_RATINGS = 3;

/** What is compared with and without suspicious ballots. */
export interface ScreenedMeasure {
  readonly measure: CarelessAnalysis['measure'];
  /** NaN for a ballot without a value. */
  readonly values: Float64Array;
  /** Ballots with a value. */
  readonly ballots: number;
  /** Whether the tables of all its items are shown, and may be looked at together. */
  readonly isShown: boolean;
  readonly items: readonly IndexItem[];
}

/** The first index; where there is none, the mean of all ratings that are compared. */
export function screenedMeasure(context: AnalysisContext): ScreenedMeasure {
  const [first] = context.plan.indices;
  const index = first ?? meanOfRatings(context);
  const { size } = context.answers;
  const values =
    index.items.length === 0
      ? new Float64Array(size).fill(Number.NaN)
      : indexValues(indexColumns(context, index), index);
  return {
    measure: first === undefined ? 'all-ratings' : { index: first.id },
    values,
    ballots: columnMoments(values).n,
    isShown: first === undefined ? context.areShownTogether(index.items) : context.areComparable(index.items),
    items: index.items,
  };
}

function meanOfRatings(context: AnalysisContext): IndexPlan {
  const items = comparedRatings(context)
    .filter(hasScale)
    .map(({ question, item }) => ({ question, ...(item !== undefined && { item }) }));
  return { id: '', title: { zh: '' }, items, minimumAnswered: 1 };
}

/**
 * Ratings whose tables are shown: how many ballots could be judged by all would tell how many gave the others. Of those that are asked
 * of different people the first: how many ballots could be judged by all would tell how many are asked all.
 */
export function comparedRatings({
  variables,
  areShownTogether,
}: Pick<AnalysisContext, 'variables' | 'areShownTogether'>): readonly OptionVariable[] {
  const compared: OptionVariable[] = [];
  for (const rating of ratingVariables(variables)) {
    if (areShownTogether([...compared, rating])) compared.push(rating);
  }
  return compared;
}

/** Ratings on a scale of several steps, in the order in which they are asked. */
export function ratingVariables(variables: readonly AnswerVariable[]): readonly OptionVariable[] {
  return variables.filter(
    (variable): variable is OptionVariable =>
      variable.kind === 'options' && (variable.asked.kind === 'scale' || variable.asked.kind === 'items'),
  );
}
