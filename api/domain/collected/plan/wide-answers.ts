import type { VectorCell } from '#domain/answers/vector';
import type { AnswerReader } from '../cells/answer-cell';
import { createSingleReader, readOrder, readSeveral, readTick } from '../cells/choice-cells';
import { createOptionReader } from '../cells/option-reader';
import { readDay, readQuantity, readStep, readText } from '../cells/plain-cells';
import type { QuestionValues } from '../import-model';
import { optionLookup } from '../name-lookup';
import type { TableRow } from '../table';
import { type MappedColumn, mergedValues, type PlanContext, scaleOf } from './plan-context';
import { cellOfMarks, type PlacedMark, type RatingGrid } from './rating-grid';
import type { MultipleQuestion, Question } from '#domain/questionnaire/model';

/** The answers to one question in a wide table, from one column or several. */
export interface WideAnswer {
  /** Of the question in the questionnaire. */
  readonly position: number;
  /** Reports what is wrong; the row is then refused, so that what comes back does not matter. */
  read(row: TableRow): VectorCell;
  values(): readonly QuestionValues[];
}

export interface AnswerColumn {
  readonly position: number;
  readonly question: Question;
  readonly column: MappedColumn;
}

/** A question that one column answers. */
export function columnAnswer({ position, question, column }: AnswerColumn, context: PlanContext): WideAnswer {
  const reader = readerOf(question, column, context);
  return {
    position,
    read({ line, cells }) {
      const answer = reader.read(cells[column.index] ?? '');
      if (answer.ok) return answer.value;
      context.log.report(line, { code: answer.error, column: column.title });
      return null;
    },
    values: () => (reader.options ? [{ question: question.id, values: reader.options.readings() }] : []),
  };
}

function readerOf(question: Question, { values }: MappedColumn, context: PlanContext): AnswerReader {
  const spelling = { decimalComma: context.table.decimalComma, given: context.choices.values?.[question.id] ?? {} };
  switch (question.kind) {
    case 'single':
      return createSingleReader(scaleOf(question, context), values);
    case 'multiple': {
      const optionOf = optionLookup(question.options);
      return { read: (cell) => readSeveral(cell, optionOf) };
    }
    case 'ranking': {
      const optionOf = optionLookup(question.options);
      return { read: (cell) => readOrder(cell, optionOf) };
    }
    case 'scale':
      return { read: (cell) => readStep(cell, question, spelling) };
    case 'number':
      return { read: (cell) => readQuantity(cell, question, spelling) };
    case 'date':
      return { read: (cell) => readDay(cell, question) };
    case 'text':
    case 'long-text':
      return { read: (cell) => readText(cell, question.maximumLength) };
    case 'items':
    case 'targets':
      throw new RangeError(`question ${question.id} has a column for each rating`);
  }
}

/** A column for one part of an answer: an option, or a place in the cell of a grid. */
export interface PartColumn {
  readonly place: number;
  readonly column: MappedColumn;
}

export interface TickColumns {
  readonly position: number;
  readonly question: MultipleQuestion;
  readonly columns: readonly PartColumn[];
}

/** A multiple question with one column for each option. */
export function ticksAnswer({ position, question, columns }: TickColumns, { log }: PlanContext): WideAnswer {
  const optionOf = optionLookup(question.options);
  return {
    position,
    read({ line, cells }) {
      const chosen = columns.filter(({ place, column }) => {
        const tick = readTick(cells[column.index] ?? '', (text) => optionOf(text) === place);
        if (tick === 'unknown') log.report(line, { code: 'value.out-of-scale', column: column.title });
        return tick === 'chosen';
      });
      return chosen.length === 0 ? null : chosen.map(({ place }) => place).sort((one, other) => one - other);
    },
    values: () => [],
  };
}

export interface GridColumns {
  readonly grid: RatingGrid;
  readonly columns: readonly PartColumn[];
}

/** A question of many ratings with one column for each. */
export function ratingsAnswer({ grid, columns }: GridColumns, context: PlanContext): WideAnswer {
  const reader = createOptionReader(scaleOf(grid.question, context), mergedValues(columns.map(({ column }) => column)));
  return {
    position: grid.position,
    read({ line, cells }) {
      const marks: PlacedMark[] = [];
      for (const { place, column } of columns) {
        const mark = reader.read(cells[column.index] ?? '');
        if (mark === 'unknown') context.log.report(line, { code: 'value.out-of-scale', column: column.title });
        else if (mark !== 'no-answer') marks.push({ place, mark });
      }
      return cellOfMarks(grid, marks);
    },
    values: () => [{ question: grid.question.id, values: reader.readings() }],
  };
}
