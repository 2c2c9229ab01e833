import type { ColumnField, SingleField } from './column-field';
import { type ColumnProfile, isDistinct } from './column-profile';
import { fieldOfTitle } from './field-titles';

/** Fields that a column of a wide table may have besides answers. */
const BESIDE_ANSWERS = ['rater', 'group', 'weight', 'stratum', 'cluster', 'population', 'count'] as const;

export type AnswerGuess = (column: ColumnProfile) => ColumnField;

export interface AnswerGuesses {
  readonly byTitle: AnswerGuess;
  readonly byValues: AnswerGuess;
}

/**
 * What the columns of a wide table stand for: the answers that their titles name, else what their titles say otherwise,
 * else what their values look like. Columns about people are not looked at so far; a column is only taken for that of
 * raters if no value in it occurs twice.
 */
export function guessWideFields(
  columns: readonly ColumnProfile[],
  given: ReadonlyMap<ColumnProfile, ColumnField>,
  guesses: AnswerGuesses,
): ReadonlyMap<ColumnProfile, ColumnField> {
  const fields = new Map(given);
  const used = new Set([...given.values()].map(({ field }) => field));
  for (const column of columns) {
    if (fields.has(column)) continue;
    const field = guessField(column, guesses, used);
    fields.set(column, field);
    used.add(field.field);
  }
  return fields;
}

function guessField(
  column: ColumnProfile,
  { byTitle, byValues }: AnswerGuesses,
  used: ReadonlySet<ColumnField['field']>,
): ColumnField {
  const asked = byTitle(column);
  if (asked.field !== 'skip') return asked;
  const titled = fieldOfTitle(column.title);
  if (titled === 'skip' || column.personal) return { field: 'skip' };
  if (titled !== null && isBesideAnswers(titled) && !used.has(titled) && fits(column, titled)) return { field: titled };
  return byValues(column);
}

function isBesideAnswers(field: SingleField): field is (typeof BESIDE_ANSWERS)[number] {
  return BESIDE_ANSWERS.some((beside) => beside === field);
}

function fits(column: ColumnProfile, field: SingleField): boolean {
  return field !== 'rater' || isDistinct(column);
}
