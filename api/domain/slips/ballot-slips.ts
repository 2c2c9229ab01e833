import { NO_ANSWER_CHARACTER, type AnswerVector, type VectorCell } from '#domain/answers/vector';
import type { Question } from '#domain/questionnaire/model';
import { type Slip, type SlipTable, VOID_CLASS } from './slip';

/** A question as far as slips depend on it. */
export interface SlipQuestion {
  readonly kind: Question['kind'];
  /** How many items, options or criteria it has; 0 where it has none. */
  readonly parts: number;
}

export function slipQuestionOf(question: Question): SlipQuestion {
  const { kind } = question;
  if (question.kind === 'items') return { kind, parts: question.items.length };
  if (question.kind === 'targets') return { kind, parts: question.criteria.length };
  return { kind, parts: 'options' in question ? question.options.length : 0 };
}

/** One thing that a ballot says. */
export interface Statement {
  /** Empty where a question has but one. */
  readonly part: string;
  readonly answer: string;
  readonly tables: readonly SlipTable[];
}

const BOTH: readonly SlipTable[] = ['all', 'groups'];
const WHOLE: readonly SlipTable[] = ['all'];
const GROUPS: readonly SlipTable[] = ['groups'];

/** Whether the question was answered; of those whose answers would point to people this alone is ever opened. */
export const GIVEN = 'given';
/** What was written or entered; never opened. */
export const WORDS = 'words';
export const FIRST = 'first';

/**
 * What a ballot says of one question, cut so that no statement tells more than one published count counts:
 *
 * | kind                          | part               | answer                                                       |
 * | single, scale                 |                    | position; whole number, or "-"                                |
 * | items                         | item               | as in the answer vector                                       |
 * | multiple                      | option             | "1" ticked, "0" not                                           |
 * | ranking                       | "first"; option    | the option; its place from 1, "0" without a place             |
 * | number, date, text, long-text | "given"; "words"   | "1"; what was entered                                         |
 * | targets                       | "given"; target.criterion | "1"; as in the answer vector, where it was rated       |
 *
 * What is not answered is empty. Only "words" and ratings of targets have no slip where nothing was answered.
 */
export function statementsOf({ kind, parts }: SlipQuestion, cell: VectorCell): readonly Statement[] {
  switch (kind) {
    case 'single':
      return [whole('', String((Array.isArray(cell) ? cell[0] : cell) ?? '')), ...wordsIn(cell)];
    case 'scale':
      return [whole('', String(cell ?? ''))];
    case 'items':
      return positions(parts).map((item) => whole(String(item), characterAt(cell, item)));
    case 'multiple':
      return [...positions(parts).map((option) => whole(String(option), tickOf(cell, option))), ...wordsIn(cell)];
    case 'ranking':
      return rankingStatements(parts, cell);
    case 'targets':
      return [given(cell, WHOLE), ...ratingStatements(parts, cell)];
    case 'number':
    case 'date':
    case 'text':
    case 'long-text':
      return [given(cell, BOTH), ...(cell === null ? [] : [words(String(cell))])];
  }
}

function rankingStatements(options: number, cell: VectorCell): readonly Statement[] {
  const order = Array.isArray(cell) ? cell : [];
  const placeOf = (option: number) => (order.length === 0 ? '' : String(order.indexOf(option) + 1));
  return [
    whole(FIRST, String(order[0] ?? '')),
    ...positions(options).map((option) => ({ part: String(option), answer: placeOf(option), tables: WHOLE })),
  ];
}

function ratingStatements(criteria: number, cell: VectorCell): readonly Statement[] {
  if (typeof cell !== 'string') return [];
  return Array.from(cell).flatMap((answer, index) => {
    const part = `${Math.floor(index / criteria)}.${index % criteria}`;
    return answer === NO_ANSWER_CHARACTER ? [] : [{ part, answer, tables: GROUPS }];
  });
}

function whole(part: string, answer: string): Statement {
  return { part, answer, tables: BOTH };
}

function given(cell: VectorCell, tables: readonly SlipTable[]): Statement {
  return { part: GIVEN, answer: cell === null ? '' : '1', tables };
}

function words(answer: string): Statement {
  return { part: WORDS, answer, tables: WHOLE };
}

function wordsIn(cell: VectorCell): readonly Statement[] {
  const text = Array.isArray(cell) ? cell.find((entry) => typeof entry === 'string') : undefined;
  return text === undefined ? [] : [words(text)];
}

function characterAt(cell: VectorCell, item: number): string {
  const character = typeof cell === 'string' ? cell.charAt(item) : NO_ANSWER_CHARACTER;
  return character === NO_ANSWER_CHARACTER ? '' : character;
}

function tickOf(cell: VectorCell, option: number): string {
  if (!Array.isArray(cell)) return '';
  return cell.includes(option) ? '1' : '0';
}

function positions(count: number): readonly number[] {
  return Array.from({ length: count }, (_, position) => position);
}

/** A ballot as far as its slips depend on it. */
export interface SpokenBallot {
  readonly groupId: string;
  /** With its texts. */
  readonly vector: AnswerVector;
  /** False where a rule of the scheme has set it aside: then it stands where every ballot stands, and says nothing there. */
  readonly counts: boolean;
}

export interface PlacedSlip extends Slip {
  readonly part: string;
}

/** The slips of a ballot for the question at a position. */
export function questionSlips(
  question: SlipQuestion,
  position: number,
  { groupId, vector, counts }: SpokenBallot,
): readonly PlacedSlip[] {
  const cell = counts ? (vector[position] ?? null) : null;
  return statementsOf(question, cell).flatMap(({ part, answer, tables }) =>
    tables.map((table): PlacedSlip => ({
      part,
      place: part === '' ? String(position) : `${position}.${part}`,
      table,
      class: classOf(table, counts ? groupId : VOID_CLASS),
      answer,
    })),
  );
}

function classOf(table: SlipTable, own: string): string {
  return table === 'all' && own !== VOID_CLASS ? '' : own;
}
