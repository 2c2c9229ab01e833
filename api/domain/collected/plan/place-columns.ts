import type { ColumnField, QuestionField } from '../columns/column-field';
import type { MappedColumn, PlanContext } from './plan-context';
import { type RatingGrid, ratingGrids } from './rating-grid';
import { columnAnswer, ratingsAnswer, ticksAnswer, type WideAnswer } from './wide-answers';
import { type Question, questionsOf } from '#domain/questionnaire/model';

export interface PlacedColumns {
  readonly answers: readonly WideAnswer[];
  /** Titles of columns that name a question, option, item, target or criterion that is not there, or one twice. */
  readonly unplaced: readonly string[];
}

/** Where in the answer vector the columns of a wide table go. */
export function placeColumns(context: PlanContext): PlacedColumns {
  const finder = { questions: questionsOf(context.questionnaire), grids: ratingGrids(context.questionnaire) };
  const placed = new Map<string, Placed>();
  const unplaced: string[] = [];
  for (const column of context.columns) {
    if (!isQuestionField(column.field)) continue;
    const place = placeOf(column.field, finder);
    const key = `${place?.position} ${place?.part}`;
    if (!place || placed.has(key)) unplaced.push(column.title);
    else placed.set(key, { ...place, column });
  }
  const answers = finder.questions.flatMap((question, position) => {
    const columns = [...placed.values()].filter((entry) => entry.position === position);
    const grid = finder.grids.find((candidate) => candidate.position === position);
    return columns.length === 0 ? [] : [answerOf({ position, question, grid, columns }, context)];
  });
  return { answers, unplaced };
}

function isQuestionField(field: ColumnField): field is QuestionField {
  return field.field === 'question' || field.field === 'option' || field.field === 'item' || field.field === 'rating';
}

interface Finder {
  readonly questions: readonly Question[];
  readonly grids: readonly RatingGrid[];
}

/** A question, and the option of a multiple question or the place in the cell of a grid. */
interface Place {
  readonly position: number;
  readonly part?: number;
}

function placeOf(field: QuestionField, { questions, grids }: Finder): Place | undefined {
  if (field.field === 'rating') return ratingPlace(field, grids);
  const position = questions.findIndex(({ id }) => id === field.question);
  const question = questions[position];
  switch (field.field) {
    case 'question':
      return question && question.kind !== 'items' && question.kind !== 'targets' ? { position } : undefined;
    case 'option':
      return question?.kind === 'multiple' ? partAt(position, question.options, field.option) : undefined;
    case 'item':
      return question?.kind === 'items' ? partAt(position, question.items, field.item) : undefined;
  }
}

function partAt(position: number, parts: readonly { readonly id: string }[], id: string): Place | undefined {
  const part = parts.findIndex((candidate) => candidate.id === id);
  return part < 0 ? undefined : { position, part };
}

type RatingField = Extract<QuestionField, { readonly field: 'rating' }>;

function ratingPlace({ question, target, criterion }: RatingField, grids: readonly RatingGrid[]): Place | undefined {
  for (const grid of grids) {
    if (grid.question.kind !== 'targets' || (question !== undefined && grid.question.id !== question)) continue;
    const row = grid.targetOf(target);
    const column = criterion === undefined ? onlyOne(grid) : grid.criterionOf(criterion);
    if (row !== undefined && column !== undefined) {
      return { position: grid.position, part: row * grid.criteria.length + column };
    }
  }
  return undefined;
}

function onlyOne({ criteria }: RatingGrid): number | undefined {
  return criteria.length === 1 ? 0 : undefined;
}

interface Placed extends Place {
  readonly column: MappedColumn;
}

interface AnsweredQuestion {
  readonly position: number;
  readonly question: Question;
  readonly grid: RatingGrid | undefined;
  readonly columns: readonly Placed[];
}

function answerOf({ position, question, grid, columns }: AnsweredQuestion, context: PlanContext): WideAnswer {
  const parts = columns.flatMap(({ part, ...rest }) => (part === undefined ? [] : [{ ...rest, place: part }]));
  if (grid) return ratingsAnswer({ grid, columns: parts }, context);
  const whole = columns.find(({ part }) => part === undefined);
  if (whole) return columnAnswer({ ...whole, question }, context);
  if (question.kind !== 'multiple') throw new RangeError(`question ${question.id} has no column of its own`);
  return ticksAnswer({ position, question, columns: parts }, context);
}
