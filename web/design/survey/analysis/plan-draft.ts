import { type AnswerVariable, answerVariables, type OptionVariable } from '#domain/analysis/columns/answer-variables';
import { isOneChoice } from '#domain/analysis/plan/check-plan';
import { planOf } from '#domain/analysis/plan/default-plan';
import type { AnalysisPlan, IndexPlan, Outcome, Weighting } from '#domain/analysis/plan/analysis-plan';
import { hasScale } from '#domain/analysis/columns/variable-scales';
import type { Question, QuestionId, Questionnaire } from '#domain/questionnaire/model';
import { questionsOf } from '#domain/questionnaire/model';
import type { SchemeProblem } from '#domain/scoring/check-scheme';
import type { ScoringScheme } from '#domain/scoring/scheme';
import { TRIMMING } from '#domain/statistics/survey-design/trimmed-raking';

/** In the order of the page. */
export const PLAN_PARTS = ['breakdowns', 'weighting', 'indices', 'drivers', 'careless'] as const;
export type PlanPart = (typeof PLAN_PARTS)[number];

const EMPTY_PLAN: AnalysisPlan = { indices: [], breakdowns: [] };

export function planIn({ analysis = EMPTY_PLAN }: ScoringScheme): AnalysisPlan {
  return analysis;
}

/** A plan with nothing in it leaves no trace in the scheme. */
export function withPlan(scheme: ScoringScheme, revise: (plan: AnalysisPlan) => AnalysisPlan): ScoringScheme {
  const { analysis: _, ...scoring } = scheme;
  const analysis = revise(planIn(scheme));
  return plannedParts(analysis).length === 0 ? scoring : { ...scoring, analysis };
}

export function plannedParts(plan: AnalysisPlan): readonly PlanPart[] {
  const planned: Readonly<Record<PlanPart, boolean>> = {
    breakdowns: plan.breakdowns.length > 0,
    weighting: plan.weighting !== undefined,
    indices: plan.indices.length > 0,
    drivers: plan.outcome !== undefined,
    careless: false,
  };
  return PLAN_PARTS.filter((part) => planned[part]);
}

export function withoutPart(plan: AnalysisPlan, part: PlanPart): AnalysisPlan {
  const { weighting: _weighting, ...unweighted } = plan;
  switch (part) {
    case 'breakdowns':
      return { ...plan, breakdowns: [] };
    case 'weighting':
      return unweighted;
    case 'indices':
      return { ...plan, indices: [] };
    case 'drivers':
      return withOutcome(plan, undefined);
    case 'careless':
      return plan;
  }
}

/** Questions with groups: everybody is in one of their options. */
export function groupingQuestions(questionnaire: Questionnaire): readonly Question[] {
  return questionsOf(questionnaire).filter(isOneChoice);
}

/** In the order of the questionnaire, whatever the order of the clicks. */
export function withBreakdown(
  plan: AnalysisPlan,
  change: { readonly question: QuestionId; readonly chosen: boolean; readonly questionnaire: Questionnaire },
): AnalysisPlan {
  const others = plan.breakdowns.filter((id) => id !== change.question);
  const chosen = change.chosen ? [...others, change.question] : others;
  const order = questionsOf(change.questionnaire).map(({ id }) => id);
  return { ...plan, breakdowns: chosen.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)) };
}

export function withWeighting(plan: AnalysisPlan, revise: (weighting: Weighting) => Weighting): AnalysisPlan {
  const weighting = revise(plan.weighting ?? { margins: [], trim: TRIMMING });
  return weighting.margins.length === 0 ? withoutPart(plan, 'weighting') : { ...plan, weighting };
}

/** Questions and items that can be scored, so that an index may hold them. */
export function scorableVariables(questionnaire: Questionnaire, scheme: ScoringScheme): readonly OptionVariable[] {
  return askedOnce(questionnaire, scheme).filter((variable) => hasScale(variable));
}

/** Not an option of several to tick, nor the first place of a ranking. */
function askedOnce(questionnaire: Questionnaire, scheme: ScoringScheme): readonly AnswerVariable[] {
  return answerVariables(questionnaire, scheme).filter(
    (variable) => variable.kind === 'number' || variable.asked.kind === 'items' || isOneChoice(variable.asked),
  );
}

/** What may be explained: each index, then each question or item with a number or a scale. */
export function possibleOutcomes(questionnaire: Questionnaire, scheme: ScoringScheme): readonly Outcome[] {
  const variables = askedOnce(questionnaire, scheme).filter((own) => own.kind === 'number' || hasScale(own));
  return [
    ...planOf(scheme, questionnaire).indices.map(({ id }) => ({ index: id })),
    ...variables.map(({ question, item }) => ({ question, ...(item !== undefined && { item }) })),
  ];
}

/** Another outcome begins with every index that may explain it. */
export function withOutcome(plan: AnalysisPlan, outcome: Outcome | undefined): AnalysisPlan {
  const { outcome: _outcome, predictors: _predictors, ...rest } = plan;
  return outcome === undefined ? rest : { ...rest, outcome };
}

/** Of `possible`, in their order; all of them need not be named. */
export function withPredictor(
  plan: AnalysisPlan,
  change: { readonly index: string; readonly chosen: boolean; readonly possible: readonly string[] },
): AnalysisPlan {
  const { predictors: named, ...rest } = plan;
  const before = named ?? change.possible;
  const predictors = change.possible.filter((id) => (id === change.index ? change.chosen : before.includes(id)));
  return predictors.length === change.possible.length ? rest : { ...rest, predictors };
}

/** Where a problem is to be mended. */
export function partOf({ code, details }: SchemeProblem, plan: AnalysisPlan): PlanPart | undefined {
  if (!code.startsWith('plan.')) return undefined;
  if (code.startsWith('plan.outcome') || code.startsWith('plan.predictor')) return 'drivers';
  if (code.startsWith('plan.margin') || code === 'plan.trim-out-of-range') return 'weighting';
  if (code.startsWith('plan.breakdown') || code === 'plan.too-many-breakdowns') return 'breakdowns';
  if (details?.['index'] !== undefined) return 'indices';
  return plan.breakdowns.some((id) => id === details?.['question']) ? 'breakdowns' : 'weighting';
}

/** Deleted from the plan, an index neither explains nor is explained. */
export function withIndices(plan: AnalysisPlan, indices: readonly IndexPlan[]): AnalysisPlan {
  const { outcome, predictors, ...rest } = { ...plan, indices };
  const isThere = (id: string) => indices.some((index) => index.id === id);
  if (outcome === undefined || ('index' in outcome && !isThere(outcome.index))) return rest;
  return { ...rest, outcome, ...(predictors !== undefined && { predictors: predictors.filter(isThere) }) };
}
