import { answerOptions } from '#domain/questionnaire/answer-options';
import { type Question, type Questionnaire, questionsOf } from '#domain/questionnaire/model';
import type { ScoringScheme } from '#domain/scoring/scheme';
import { type AnswerVariable, answerVariables } from '../columns/answer-variables';
import { hasScale, variableOf } from '../columns/variable-scales';
import { explainingIndices } from '../indices/driver-columns';
import { type IndexItem, type IndexPlan, MOST_BREAKDOWNS, type Outcome, type Weighting } from './analysis-plan';
import { planOf } from './default-plan';

export const PLAN_PROBLEMS = [
  'plan.question-unknown',
  'plan.item-unknown',
  /** An item of an index, or a reversed one, has no scale that could be scored or turned. */
  'plan.item-without-scale',
  'plan.item-twice',
  'plan.weight-out-of-range',
  'plan.index-empty',
  'plan.index-twice',
  'plan.minimum-out-of-range',
  'plan.outcome-unknown',
  'plan.outcome-without-scale',
  'plan.predictor-unknown',
  'plan.predictor-twice',
  /** It shares an item with the outcome, and would explain it by itself. */
  'plan.predictor-in-outcome',
  'plan.too-many-breakdowns',
  'plan.breakdown-twice',
  'plan.breakdown-without-options',
  'plan.margin-twice',
  'plan.margin-without-options',
  'plan.margin-option-unknown',
  'plan.margin-sum',
  'plan.trim-out-of-range',
] as const;

export interface PlanProblem {
  readonly code: (typeof PLAN_PROBLEMS)[number];
  readonly details?: Readonly<Record<string, string | number>>;
}

interface Checked {
  readonly indices: readonly IndexPlan[];
  readonly questions: readonly Question[];
  readonly variables: readonly AnswerVariable[];
}

/** What is wrong with the plan of a scheme; what a questionnaire suggests by itself is always in order. */
export function checkPlan(scheme: ScoringScheme, questionnaire: Questionnaire): readonly PlanProblem[] {
  if (scheme.analysis === undefined) return [];
  const { indices, outcome, predictors = [], breakdowns, weighting } = planOf(scheme, questionnaire);
  const variables = answerVariables(questionnaire, scheme);
  const checked = { indices, variables, questions: questionsOf(questionnaire) };
  return [
    ...duplicates(indices.map(({ id }) => id)).map((index) => problem('plan.index-twice', { index })),
    ...indices.flatMap((index) => indexProblems(index, checked)),
    ...(outcome === undefined ? [] : driverProblems({ outcome, predictors }, checked)),
    ...breakdownProblems(breakdowns, checked),
    ...(weighting === undefined ? [] : weightingProblems(weighting, checked)),
  ];
}

function problem(code: PlanProblem['code'], details: Readonly<Record<string, string | number>>): PlanProblem {
  return { code, details };
}

function indexProblems({ id, items, minimumAnswered }: IndexPlan, checked: Checked): readonly PlanProblem[] {
  if (items.length === 0) return [problem('plan.index-empty', { index: id })];
  const possible = Number.isInteger(minimumAnswered) && minimumAnswered >= 1 && minimumAnswered <= items.length;
  const weighs = items.every(({ weight = 1 }) => weight > 0 && Number.isFinite(weight));
  const twice = duplicates(items.map(({ question, item = '' }) => `${question} ${item}`)).length > 0;
  return [
    ...items.flatMap((item) => itemProblems(item, checked).map((found) => withIndex(found, id))),
    ...(twice ? [problem('plan.item-twice', { index: id })] : []),
    ...(weighs ? [] : [problem('plan.weight-out-of-range', { index: id })]),
    ...(possible ? [] : [problem('plan.minimum-out-of-range', { index: id, items: items.length })]),
  ];
}

function withIndex({ code, details }: PlanProblem, index: string): PlanProblem {
  return { code, details: { index, ...details } };
}

function itemProblems(name: IndexItem, { questions, variables }: Checked): readonly PlanProblem[] {
  const { question, item } = name;
  const details = { question, ...(item !== undefined && { item }) };
  const asked = questions.find(({ id }) => id === question);
  if (asked === undefined) return [problem('plan.question-unknown', details)];
  const variable = variableOf(variables, name);
  if (variable === undefined && asked.kind === 'items') return [problem('plan.item-unknown', details)];
  return hasScale(variable) ? [] : [problem('plan.item-without-scale', details)];
}

/** What explains an outcome that does not exist cannot be said. */
function driverProblems(drivers: Drivers, checked: Checked): readonly PlanProblem[] {
  const wrong = outcomeProblems(drivers.outcome, checked);
  return wrong.length > 0 ? wrong : predictorProblems(drivers, checked);
}

interface Drivers {
  readonly outcome: Outcome;
  readonly predictors: readonly string[];
}

function predictorProblems({ outcome, predictors }: Drivers, { indices }: Checked): readonly PlanProblem[] {
  const explaining = explainingIndices(indices, { outcome });
  return [
    ...duplicates(predictors).map((index) => problem('plan.predictor-twice', { index })),
    ...predictors.flatMap((index) => {
      if (indices.every(({ id }) => id !== index)) return [problem('plan.predictor-unknown', { index })];
      return explaining.some(({ id }) => id === index) ? [] : [problem('plan.predictor-in-outcome', { index })];
    }),
  ];
}

function outcomeProblems(outcome: Outcome, { indices, variables }: Checked): readonly PlanProblem[] {
  if ('index' in outcome) {
    const known = indices.some(({ id }) => id === outcome.index);
    return known ? [] : [problem('plan.outcome-unknown', { index: outcome.index })];
  }
  const details = { question: outcome.question, ...(outcome.item !== undefined && { item: outcome.item }) };
  const variable = variableOf(variables, outcome);
  if (variable === undefined) return [problem('plan.outcome-unknown', details)];
  return variable.kind === 'number' || hasScale(variable) ? [] : [problem('plan.outcome-without-scale', details)];
}

function breakdownProblems(breakdowns: readonly string[], { questions }: Checked): readonly PlanProblem[] {
  const count = breakdowns.length;
  return [
    ...(count > MOST_BREAKDOWNS ? [problem('plan.too-many-breakdowns', { count, limit: MOST_BREAKDOWNS })] : []),
    ...duplicates(breakdowns).map((question) => problem('plan.breakdown-twice', { question })),
    ...breakdowns.flatMap((question) => {
      const asked = questions.find(({ id }) => id === question);
      if (asked === undefined) return [problem('plan.question-unknown', { question })];
      return isOneChoice(asked) ? [] : [problem('plan.breakdown-without-options', { question })];
    }),
  ];
}

/** A class is an option that somebody chose, so there must be options, and one of them for everybody. */
export function isOneChoice({ kind }: Question): boolean {
  return kind === 'single' || kind === 'scale';
}

function weightingProblems({ margins, trim }: Weighting, { questions }: Checked): readonly PlanProblem[] {
  const [lowest, highest] = trim;
  const possible = lowest >= 0 && lowest <= 1 && highest >= 1 && Number.isFinite(highest);
  return [
    ...duplicates(margins.map(({ question }) => question)).map((question) =>
      problem('plan.margin-twice', { question }),
    ),
    ...margins.flatMap((margin) => marginProblems(margin, questions)),
    ...(possible ? [] : [problem('plan.trim-out-of-range', { lowest, highest })]),
  ];
}

/** Shares are typed: 0.333 + 0.333 + 0.334 is 1. */
const SHARE_TOLERANCE = 1e-6;

function marginProblems(
  { question, shares }: Weighting['margins'][number],
  questions: readonly Question[],
): readonly PlanProblem[] {
  const asked = questions.find(({ id }) => id === question);
  if (asked === undefined) return [problem('plan.question-unknown', { question })];
  if (!isOneChoice(asked)) return [problem('plan.margin-without-options', { question })];
  const known = new Set(answerOptions(asked).map(({ key }) => key));
  const unknown = Object.keys(shares).find((option) => !known.has(option));
  if (unknown !== undefined) return [problem('plan.margin-option-unknown', { question, option: unknown })];
  const sum = Object.values(shares).reduce((total, share) => total + share, 0);
  const isWhole = Math.abs(sum - 1) <= SHARE_TOLERANCE && Object.values(shares).every((share) => share >= 0);
  return isWhole ? [] : [problem('plan.margin-sum', { question, sum })];
}

function duplicates(names: readonly string[]): readonly string[] {
  return [...new Set(names.filter((name, position) => names.indexOf(name) !== position))];
}
