import type { CriterionId, ItemId, OptionId, QuestionId, TargetId } from '#domain/questionnaire/model';

/** `long`: one row a rating. `wide`: one row a respondent. */
export const FORMS = ['long', 'wide'] as const;
export type Form = (typeof FORMS)[number];

/** What at most one column of a file stands for. `rater` only joins the rows of one rater and is dropped. */
export const SINGLE_FIELDS = [
  'rater',
  'target',
  'criterion',
  'value',
  'group',
  'weight',
  'stratum',
  'cluster',
  'population',
  'count',
] as const;
export type SingleField = (typeof SINGLE_FIELDS)[number];

/** What a column of a wide table becomes where the questionnaire is made of the file. */
export const NEW_QUESTION_KINDS = ['scale', 'number', 'single', 'text'] as const;
export type NewQuestionKind = (typeof NEW_QUESTION_KINDS)[number];

export type ColumnField =
  | { readonly field: 'skip' }
  | { readonly field: SingleField }
  | QuestionField
  | { readonly field: 'new-question'; readonly kind: NewQuestionKind };

/** Columns of a wide table that hold answers. */
export type QuestionField =
  | { readonly field: 'question'; readonly question: QuestionId }
  /** Whether one option of a multiple question was chosen. */
  | { readonly field: 'option'; readonly question: QuestionId; readonly option: OptionId }
  | { readonly field: 'item'; readonly question: QuestionId; readonly item: ItemId }
  /** Target and criterion by id or by name; without a criterion where there is only one. */
  | {
      readonly field: 'rating';
      readonly question?: QuestionId;
      readonly target: TargetId;
      readonly criterion?: CriterionId;
    };

const FIELDS_OF_FORM: Readonly<Record<Form, ReadonlySet<ColumnField['field']>>> = {
  long: new Set(['skip', ...SINGLE_FIELDS]),
  wide: new Set([
    ...(['skip', 'rater', 'group', 'weight', 'stratum', 'cluster', 'population', 'count'] as const),
    ...(['question', 'option', 'item', 'rating'] as const),
  ]),
};

export function isFieldOfForm({ field }: ColumnField, form: Form): boolean {
  return FIELDS_OF_FORM[form].has(field);
}

export function isSingleField(field: ColumnField['field']): field is SingleField {
  return SINGLE_FIELDS.some((single) => single === field);
}
