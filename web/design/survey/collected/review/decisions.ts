import type { DontKnow } from '#domain/answers/model';
import { type ColumnField, type Form, isSingleField } from '#domain/collected/columns/column-field';
import type { CollectedChoices, CollectedColumn } from '#domain/collected/import-model';
import type { OptionId, QuestionId } from '#domain/questionnaire/model';
import { fieldKey, isTakenOnce } from '../columns/field-key';

/** What each decision about a table changes in the choices; all else stays. */

/** What a column stands for: as decided, else as the server guessed. */
export function fieldOf(column: CollectedColumn, { mapping }: CollectedChoices): ColumnField {
  return mapping?.[column.title] ?? column.field;
}

export interface ColumnDecision {
  readonly title: string;
  readonly field: ColumnField;
}

/** The column that stood for the same before gives it up. */
export function withField<Choices extends CollectedChoices>(
  choices: Choices,
  columns: readonly CollectedColumn[],
  { title, field }: ColumnDecision,
): Choices {
  const losers = columns.filter((column) => {
    return column.title !== title && isTakenOnce(field) && fieldKey(fieldOf(column, choices)) === fieldKey(field);
  });
  const lost = losers.map((column): [string, ColumnField] => [column.title, { field: 'skip' }]);
  return { ...choices, mapping: { ...choices.mapping, ...Object.fromEntries(lost), [title]: field } };
}

/** Those that hold answers; where only columns that are left out are listed, those, but none about people. */
export function alikeColumns(
  columns: readonly CollectedColumn[],
  choices: CollectedChoices,
): readonly CollectedColumn[] {
  const answers = columns.filter((column) => {
    const { field } = fieldOf(column, choices);
    return field !== 'skip' && !isSingleField(field);
  });
  return answers.length > 0 ? answers : columns.filter(({ personal }) => !personal);
}

/** Several columns at once. */
export function withFields<Choices extends CollectedChoices>(
  choices: Choices,
  decisions: readonly ColumnDecision[],
): Choices {
  const fields = decisions.map(({ title, field }): [string, ColumnField] => [title, field]);
  return { ...choices, mapping: { ...choices.mapping, ...Object.fromEntries(fields) } };
}

/** Fields of one form mean nothing in the other; columns that were left out stay so. */
export function withForm<Choices extends CollectedChoices>(choices: Choices, form: Form): Choices {
  const kept = Object.entries(choices.mapping ?? {}).filter(([, { field }]) => field === 'skip');
  return { ...choices, form, mapping: Object.fromEntries(kept) };
}

/** Another line gives other titles, so that nothing decided about columns holds any more. */
export function withHeaderRow<Choices extends CollectedChoices>(choices: Choices, headerRow: number): Choices {
  return { ...choices, headerRow, mapping: {} };
}

export interface ValueDecision {
  readonly question: QuestionId;
  readonly value: string;
  /** Null for no answer. */
  readonly means: OptionId | DontKnow | null;
}

export function withValue<Choices extends CollectedChoices>(
  choices: Choices,
  { question, value, means }: ValueDecision,
): Choices {
  const known = choices.values?.[question];
  return { ...choices, values: { ...choices.values, [question]: { ...known, [value]: means } } };
}

export interface NameDecision {
  readonly kind: 'group' | 'target' | 'criterion';
  readonly value: string;
  /** Id or name of what is meant. */
  readonly means: string;
}

export function withName<Choices extends CollectedChoices>(
  choices: Choices,
  { kind, value, means }: NameDecision,
): Choices {
  const known = choices.names?.[kind];
  return { ...choices, names: { ...choices.names, [kind]: { ...known, [value]: means } } };
}
