import {
  type ColumnField,
  type Form,
  NEW_QUESTION_KINDS,
  SINGLE_FIELDS,
  type SingleField,
} from '#domain/collected/columns/column-field';
import type { CollectedColumn } from '#domain/collected/import-model';
import { type Question, type Questionnaire, questionsOf } from '#domain/questionnaire/model';
import { localized } from '../../../../lib/i18n';
import { collectedWords as words } from '../../../../lib/words';
import { fieldKey } from './field-key';

/** Something that a column or a value may be taken for. */
export interface Choice {
  readonly key: string;
  readonly label: string;
}

export interface ChoiceGroup<One extends Choice = Choice> {
  readonly label: string;
  readonly choices: readonly One[];
}

export interface FieldChoice extends Choice {
  readonly field: ColumnField;
}

export type FieldGroups = readonly ChoiceGroup<FieldChoice>[];

const SKIP: ColumnField = { field: 'skip' };
const BESIDE_ANSWERS = SINGLE_FIELDS.filter((field) => !['target', 'criterion', 'value'].includes(field));

/** What the columns of a table may be taken for, where the questionnaire is there already. */
export function waveFields(form: Form, questionnaire: Questionnaire): FieldGroups {
  if (form === 'long') return longFields();
  return [...besideAnswers(), ...questionsOf(questionnaire).map(answersTo)];
}

/** The same where the questionnaire is made of the file. A column that names target and criterion keeps both. */
export function dataFields(form: Form, { title }: CollectedColumn, guess: ColumnField): FieldGroups {
  if (form === 'long') return longFields();
  const named = guess.field === 'rating' ? [guess] : [];
  return [
    ...besideAnswers(),
    group(
      words().fieldGroups.questions,
      NEW_QUESTION_KINDS.map((kind) => ({ field: 'new-question', kind })),
    ),
    group(words().fieldGroups.ratings, [...named, { field: 'rating', target: title }]),
  ];
}

/** A meaning that any number of columns may have. */
export interface SharedField {
  readonly label: string;
  readonly fieldOf: (column: CollectedColumn) => ColumnField;
}

export function waveSharedFields(): readonly SharedField[] {
  return [{ label: labelOf(SKIP), fieldOf: () => SKIP }];
}

export function dataSharedFields(): readonly SharedField[] {
  const questions = NEW_QUESTION_KINDS.map((kind): ColumnField => ({ field: 'new-question', kind }));
  return [
    ...[SKIP, ...questions].map((field) => ({ label: labelOf(field), fieldOf: () => field })),
    { label: words().ratingByTitle, fieldOf: ({ title }) => ({ field: 'rating', target: title }) },
  ];
}

export function labelOf(field: ColumnField, questionnaire?: Questionnaire): string {
  switch (field.field) {
    case 'new-question':
      return words().newQuestions[field.kind];
    case 'rating':
      return ratingLabel(field, questionnaire);
    case 'question':
    case 'option':
    case 'item':
      return partLabel(field, questionnaire);
    default:
      return words().fields[field.field];
  }
}

function longFields(): FieldGroups {
  return [group('', [SKIP, ...SINGLE_FIELDS.map((field) => ({ field }))])];
}

function besideAnswers(): FieldGroups {
  return [
    group('', [SKIP]),
    group(
      words().fieldGroups.beside,
      BESIDE_ANSWERS.map((field: SingleField) => ({ field })),
    ),
  ];
}

function group(label: string, fields: readonly ColumnField[], questionnaire?: Questionnaire): ChoiceGroup<FieldChoice> {
  return {
    label,
    choices: fields.map((field) => ({ key: fieldKey(field), label: labelOf(field, questionnaire), field })),
  };
}

/** A column may answer the question as a whole, or a part of it. */
function answersTo(question: Question): ChoiceGroup<FieldChoice> {
  const title = localized(question.title);
  const choices = partsOf(question).map(({ field, label }) => ({ key: fieldKey(field), field, label }));
  return { label: title, choices };
}

interface Part {
  readonly field: ColumnField;
  readonly label: string;
}

function partsOf(question: Question): readonly Part[] {
  const whole: Part = { field: { field: 'question', question: question.id }, label: localized(question.title) };
  switch (question.kind) {
    case 'targets':
      return question.targets.flatMap((target) =>
        question.criteria.map((criterion) => ({
          field: { field: 'rating', question: question.id, target: target.id, criterion: criterion.id },
          label: words().pair(localized(target.name), localized(criterion.title)),
        })),
      );
    case 'items':
      return question.items.map(({ id, label }) => ({
        field: { field: 'item', question: question.id, item: id },
        label: localized(label),
      }));
    case 'multiple':
      return [
        whole,
        ...question.options.map(({ id, label }): Part => ({
          field: { field: 'option', question: question.id, option: id },
          label: words().ticked(localized(label)),
        })),
      ];
    default:
      return [whole];
  }
}

function partLabel(field: ColumnField, questionnaire: Questionnaire | undefined): string {
  const key = fieldKey(field);
  const parts = questionnaire ? questionsOf(questionnaire).flatMap(partsOf) : [];
  return parts.find((part) => fieldKey(part.field) === key)?.label ?? words().unknownField;
}

function ratingLabel(field: Extract<ColumnField, { field: 'rating' }>, questionnaire: Questionnaire | undefined) {
  if (questionnaire) return partLabel(field, questionnaire);
  return words().rating(field.criterion === undefined ? field.target : words().pair(field.target, field.criterion));
}
