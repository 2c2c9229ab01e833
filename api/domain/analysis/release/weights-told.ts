import { primarySuppression } from '#domain/disclosure/primary';
import type { AnswerTable } from '../columns/answer-columns';
import type { OptionVariable } from '../columns/answer-variables';
import { variableOf } from '../columns/variable-scales';
import type { AnalysisContext } from '../context';

/**
 * Whether everybody may be told how unequal the weights are. Of several margins that follows from how many people are in
 * each cell of the margins by each other, planned or not, and a unit that stands for many moves it so far that two digits
 * leave two or three ways in which it can have answered. So each of these cells has to be fit to be shown, those of
 * people who left a margin out too; of one margin the weights follow from its own table.
 */
export function areWeightsTold({
  plan,
  rules,
  variables,
  answers,
  isShown,
}: Pick<AnalysisContext, 'plan' | 'rules' | 'variables' | 'answers' | 'isShown'>): boolean {
  if (!rules.suppression) return true;
  const margins = (plan.weighting?.margins ?? []).map(({ question }) => question);
  if (!margins.every((question) => isShown(question))) return false;
  if (margins.length < 2) return true;
  const asked = margins.flatMap((question) => {
    const margin = variableOf(variables, { question });
    return margin?.kind === 'options' ? [margin] : [];
  });
  return asked.every((margin) => {
    const others = asked.filter((other) => other !== margin);
    return histogramsBy(answers, { others, margin }).every(
      ({ n, counts }) => primarySuppression({ n, histograms: [counts] }, rules.minimumGroupSize) === null,
    );
  });
}

/** What people of each joint class of the other margins answered to one. */
function histogramsBy(
  answers: AnswerTable,
  { others, margin }: { readonly others: readonly OptionVariable[]; readonly margin: OptionVariable },
): readonly { readonly n: number; readonly counts: readonly number[] }[] {
  const codes = answers.codesOf(margin);
  const classes = others.map((other) => answers.codesOf(other));
  const byClass = new Map<string, Map<number, number>>();
  for (const [ballot, code] of codes.entries()) {
    const joint = classes.map((own) => own[ballot]).join(' ');
    const counts = byClass.get(joint) ?? new Map<number, number>();
    byClass.set(joint, counts.set(code, (counts.get(code) ?? 0) + 1));
  }
  return [...byClass.values()].map((counts) => {
    const values = [...counts.values()];
    return { n: values.reduce((sum, count) => sum + count, 0), counts: values };
  });
}
