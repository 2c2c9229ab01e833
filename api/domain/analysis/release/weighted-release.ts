import { numberBands } from '#domain/disclosure/number-bands';
import { primarySuppression } from '#domain/disclosure/primary';
import type { AnswerVariable, OptionVariable } from '../columns/answer-variables';
import { variableOf } from '../columns/variable-scales';
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

/** How often numbers of each band were given, by group and partition. */
function numberHistograms(numbers: Float64Array, groups: Uint8Array): readonly (readonly number[])[] {
  const values = [...new Set(numbers.filter((value) => !Number.isNaN(value)))].toSorted((a, b) => a - b);
  const places = new Map(values.map((value, place) => [value, place]));
  const noCounts = () => values.map(() => 0);
  const all = noCounts();
  const byGroup = new Map<number, number[]>();
  for (const [ballot, value] of numbers.entries()) {
    const place = places.get(value);
    if (place === undefined) continue;
    const group = groups[ballot] ?? 0;
    const own = byGroup.get(group) ?? noCounts();
    byGroup.set(group, own);
    for (const counts of [all, own]) counts[place] = (counts[place] ?? 0) + 1;
  }
  return numberBands(values, all).flatMap((bands) => [...byGroup.values()].map((counts) => bands.histogram(counts)));
}
