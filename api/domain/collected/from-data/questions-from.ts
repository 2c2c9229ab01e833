import type { ColumnField, Form, SingleField } from '../columns/column-field';
import type { ColumnReading } from '#domain/collected/from-data/column-answers';
import { columnQuestion } from '#domain/collected/from-data/column-question';
import type { FromDataChoices } from '#domain/collected/from-data/from-data-choices';
import { inNaturalOrder, namesIn } from '#domain/collected/from-data/names-in-file';
import { ratingsQuestion } from '#domain/collected/from-data/ratings-question';
import { columnWith, type MappedColumn, mergedValues } from '../plan/plan-context';
import type { Problem } from '#domain/problem';
import type { Question } from '#domain/questionnaire/model';
import { fail, ok, type Result } from '#domain/result';
import type { Unit } from '#domain/units/unit';

export interface QuestionsSource extends ColumnReading {
  readonly form: Form;
  readonly columns: readonly MappedColumn[];
  readonly units: readonly Unit[];
  readonly choices: FromDataChoices;
}

/** The questions that a file answers. */
export function questionsFrom(source: QuestionsSource): Result<readonly Question[], Problem> {
  return source.form === 'long' ? longQuestions(source) : wideQuestions(source);
}

/** One question of targets, or of items where no column names a target. */
function longQuestions({ columns, choices, ...source }: QuestionsSource): Result<readonly Question[], Problem> {
  const [target, criterion, value] = (['target', 'criterion', 'value'] as const).map((field) =>
    columnWith(columns, field),
  );
  const fields: SingleField[] = [];
  if (!value) fields.push('value');
  if (!target && !criterion) fields.push('target');
  if (!value || fields.length > 0) return fail({ code: 'import.column-missing', details: { fields } });
  const question = ratingsQuestion({
    ...source,
    choices,
    targets: namesIn(target?.values, choices.names?.target),
    criteria: namesIn(criterion?.values, choices.names?.criterion),
    values: value.values,
  });
  return question.ok ? ok([question.value]) : question;
}

/** The ratings first, then the other columns in their order. */
function wideQuestions(source: QuestionsSource): Result<readonly Question[], Problem> {
  const { columns, choices } = source;
  const others = columns.flatMap((column) => {
    return column.field.field === 'new-question' ? [columnQuestion(column, column.field.kind, source)] : [];
  });
  const rated = columns.filter(({ field }) => field.field === 'rating');
  if (rated.length === 0) {
    return others.length > 0 ? ok(others) : fail({ code: 'import.column-missing', details: { fields: ['question'] } });
  }
  const ratings = rated.flatMap(({ field }) => (isRating(field) ? [field] : []));
  const question = ratingsQuestion({
    ...source,
    choices,
    targets: inNaturalOrder(new Set(ratings.map(({ target }) => target))),
    criteria: inNaturalOrder(new Set(ratings.flatMap(({ criterion }) => criterion ?? []))),
    values: mergedValues(rated),
  });
  return question.ok ? ok([question.value, ...others]) : question;
}

function isRating(field: ColumnField): field is Extract<ColumnField, { readonly field: 'rating' }> {
  return field.field === 'rating';
}
