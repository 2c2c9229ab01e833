import type { Questionnaire } from '#domain/questionnaire/model';
import type { ScoringScheme } from '#domain/scoring/scheme';
import { ratingVariables } from '../carelessness/screened-measure';
import type { AnalysisPlan, IndexItem } from '../plan/analysis-plan';
import { type AnswerVariable, answerVariables } from './answer-variables';

/**
 * What the analysis collects: everything for breakdowns and where ballots may be weighted; otherwise ratings, the items of
 * the indices and the outcome.
 */
export function analysedVariables(input: {
  readonly questionnaire: Questionnaire;
  readonly scheme: ScoringScheme;
  readonly plan: AnalysisPlan;
  /** Whether ballots may say how they were drawn. */
  readonly drawn: boolean;
}): readonly AnswerVariable[] {
  const { plan, drawn } = input;
  const all = answerVariables(input.questionnaire, input.scheme);
  if (drawn || plan.weighting !== undefined || plan.breakdowns.length > 0) return all;
  const ratings = new Set<AnswerVariable>(ratingVariables(all));
  const named = namedItems(plan);
  return all.filter(
    (own) => ratings.has(own) || named.some((one) => one.question === own.question && one.item === own.item),
  );
}

function namedItems({ indices, outcome }: AnalysisPlan): readonly IndexItem[] {
  const asked = outcome === undefined || 'index' in outcome ? [] : [outcome];
  return [...indices.flatMap(({ items }) => items), ...asked];
}
