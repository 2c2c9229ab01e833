import { primarySuppression } from '#domain/disclosure/primary';
import type { AnswerVariable, OptionVariable } from '../columns/answer-variables';
import { BYTE_VALUES, variableOf } from '../columns/variable-scales';
import type { AnalysisContext } from '../context';
import type { Missing } from '../figure';
import { crossedCounts } from '../questions/crossed-counts';

/**
 * Why weighted figures of some variables are not shown where people are protected; null if they may be. A group of a margin
 * that could not be shown by itself must not have weights of its own either: the few of a small one each move the figure by
 * more than any rounding that leaves it its meaning, and of a group of one mind the figure tells which option it chose.
 */
export function whyUnweighted(context: AnalysisContext, variables: readonly AnswerVariable[]): Missing | null {
  const { rules, plan } = context;
  if (!rules.suppression) return null;
  const margins = (plan.weighting?.margins ?? []).flatMap(({ question }) => {
    const margin = variableOf(context.variables, { question });
    return margin?.kind === 'options' ? [margin] : [];
  });
  const isSafe = margins.every((margin) => variables.every((variable) => areFit(context, { margin, variable })));
  return isSafe ? null : { reason: 'protected' };
}

interface Weighed {
  readonly margin: OptionVariable;
  readonly variable: AnswerVariable;
}

/** Whether each group of the margin could be shown: of the question that makes the groups only by their sizes. */
function areFit(context: AnalysisContext, { margin, variable }: Weighed): boolean {
  const { answers, rules } = context;
  const isSame = variable.question === margin.question;
  const histograms =
    variable.kind === 'number'
      ? numberHistograms(answers.numbersOf(variable), answers.codesOf(margin))
      : crossedCounts(answers, { by: margin, of: variable });
  return histograms
    .map((counts) => ({ n: counts.reduce((sum, count) => sum + count, 0), counts }))
    .filter(({ n }) => n > 0)
    .every(({ n, counts }) => {
      const isChoice = !isSame && (variable.kind === 'number' || variable.option === undefined);
      return primarySuppression({ n, histograms: isChoice ? [counts] : [] }, rules.minimumGroupSize) === null;
    });
}

/** How often each number was given, by group. */
function numberHistograms(numbers: Float64Array, groups: Uint8Array): readonly (readonly number[])[] {
  const counts = Array.from({ length: BYTE_VALUES }, () => new Map<number, number>());
  for (const [ballot, value] of numbers.entries()) {
    const own = counts[groups[ballot] ?? 0];
    if (!Number.isNaN(value)) own?.set(value, (own.get(value) ?? 0) + 1);
  }
  return counts.map((own) => [...own.values()]);
}
