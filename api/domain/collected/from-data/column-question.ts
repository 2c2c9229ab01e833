import type { ColumnField, NewQuestionKind } from '../columns/column-field';
import type { ColumnProfile } from '../columns/column-profile';
import { answersIn, type ColumnAnswers, type ColumnReading } from '#domain/collected/from-data/column-answers';
import { questionIdOf } from '#domain/collected/from-data/from-data-choices';
import { inNaturalOrder } from '#domain/collected/from-data/names-in-file';
import { presetOf } from '#domain/collected/from-data/preset-of';
import { LIMITS } from '#domain/questionnaire/limits';
import type { Option, Question, ScaleQuestion } from '#domain/questionnaire/model';

const MOST_STEPS = 11;
const MOST_OPTIONS = 40;

/**
 * What a column of a wide table asks, by its values: whole numbers of at most 11 steps a scale, other numbers a number,
 * up to 40 different texts a choice; `skip` for more.
 */
export function guessNewQuestion(column: ColumnProfile, reading: ColumnReading): ColumnField {
  const { values, numbers, areNumbers } = answersIn(column, reading);
  if (areNumbers) return { field: 'new-question', kind: areSteps(numbers) ? 'scale' : 'number' };
  const isChoice = values.length > 0 && values.length <= MOST_OPTIONS;
  return isChoice ? { field: 'new-question', kind: 'single' } : { field: 'skip' };
}

function areSteps(numbers: readonly number[]): boolean {
  const [lowest, highest] = [Math.min(...numbers), Math.max(...numbers)];
  return numbers.every(Number.isInteger) && lowest < highest && highest - lowest < MOST_STEPS;
}

/** The question that a column of a wide table answers. */
export function columnQuestion(column: ColumnProfile, kind: NewQuestionKind, reading: ColumnReading): Question {
  const answers = answersIn(column, reading);
  const question = { id: questionIdOf(column), title: { zh: column.title }, required: false } as const;
  switch (kind) {
    case 'scale':
      return { ...question, kind, ...stepsOf(answers) };
    case 'number':
      return { ...question, kind, decimals: Math.max(0, ...answers.numbers.map(decimalsOf)) };
    case 'single':
      return { ...question, kind, options: optionsOf(answers, reading.choices.scores?.[question.id]) };
    case 'text':
      return { ...question, kind, maximumLength: LIMITS.textLength };
  }
}

/** From the lowest answer to the highest, at least one step. */
function stepsOf({ numbers, saysDontKnow }: ColumnAnswers): Omit<ScaleQuestion, 'id' | 'kind' | 'title' | 'required'> {
  const from = Math.floor(Math.min(...(numbers.length > 0 ? numbers : [0])));
  const to = Math.max(from + 1, Math.ceil(Math.max(from, ...numbers)));
  const labels = { lowLabel: { zh: `${from}` }, highLabel: { zh: `${to}` } };
  return { from, to, ...labels, ...(saysDontKnow && { dontKnow: { zh: '不了解', en: 'Don’t know' } }) };
}

function decimalsOf(number: number): number {
  return Math.min(LIMITS.decimals, /\.(\d+)$/.exec(`${number}`)?.[1]?.length ?? 0);
}

/** Of a known scale its options and scores; else the values as they stand, with the scores that were given, worst first. */
function optionsOf({ values }: ColumnAnswers, scores: Readonly<Record<string, number>> = {}): readonly Option[] {
  const preset = presetOf(values);
  if (preset && Object.keys(scores).length === 0) return preset.options;
  const scored = inNaturalOrder(values).map((value) => ({
    value,
    score: Object.hasOwn(scores, value) ? scores[value] : undefined,
  }));
  const ordered = scored.toSorted((one, other) => (one.score ?? 0) - (other.score ?? 0));
  return ordered.map(({ value, score }, index) => ({
    id: `o${index + 1}`,
    label: { zh: value },
    ...(score !== undefined && { score }),
  }));
}
