import type { QuestionId } from './model';

export type Severity = 'error' | 'warning';

/** What is wrong with one place of a draft. Errors stand in the way of publishing, warnings do not. */
export interface DraftProblem extends Finding {
  readonly severity: Severity;
  readonly question?: QuestionId;
  readonly page?: string;
}

export interface Finding {
  readonly code: DraftProblemCode;
  readonly details?: Readonly<Record<string, string | number>>;
}

export type DraftProblemCode =
  | 'questionnaire.title-empty'
  | 'questionnaire.no-questions'
  | 'questionnaire.too-many-questions'
  | 'questionnaire.ballot-too-large'
  | 'page.no-questions'
  | 'id.invalid'
  | 'id.duplicate'
  | 'text.too-long'
  | 'question.title-empty'
  | 'question.length-limit'
  | 'options.none'
  | 'options.only-one'
  | 'options.too-many'
  | 'options.label-empty'
  | 'options.label-duplicate'
  | 'options.score-out-of-range'
  | 'choice.limits-impossible'
  | 'ranking.places-impossible'
  | 'number.range-impossible'
  | 'number.decimals'
  | 'date.not-a-date'
  | 'date.range-impossible'
  | 'steps.range-impossible'
  | 'steps.recommend-not-0-to-10'
  | 'items.none'
  | 'items.too-many'
  | 'items.label-empty'
  | 'scale.too-few-options'
  | 'scale.too-many-options'
  | 'scale.label-empty'
  | 'scale.score-out-of-range'
  | 'scale.not-ascending'
  | 'scale.floor-above-zero'
  | 'criteria.none'
  | 'criteria.too-many'
  | 'criteria.title-empty'
  | 'criteria.weight-negative'
  | 'criteria.weights-zero'
  | 'criteria.weights-not-100'
  | 'targets.too-many'
  | 'targets.none-selected'
  | 'targets.unknown-category'
  | 'condition.unknown-question'
  | 'condition.not-earlier'
  | 'condition.unknown-option'
  | 'condition.kind-mismatch'
  | 'condition.empty';

const WARNINGS: ReadonlySet<DraftProblemCode> = new Set<DraftProblemCode>([
  'page.no-questions',
  'options.only-one',
  'options.label-duplicate',
  'scale.floor-above-zero',
  'criteria.weights-not-100',
]);

export function severityOf(code: DraftProblemCode): Severity {
  return WARNINGS.has(code) ? 'warning' : 'error';
}
