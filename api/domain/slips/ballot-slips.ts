import { NO_ANSWER_CHARACTER, type VectorCell } from '#domain/answers/vector';
import type { Question } from '#domain/questionnaire/model';
import type { Slip, SlipListName } from './slip';
import {
  ALL_TABLE,
  firstIn,
  type ClassifiedBallot,
  classifierOf,
  type SlipTable,
  unitClass,
  UNITS_TABLE,
  VOID_CLASS,
} from './slip-table';

/** A question as far as slips depend on it. */
export interface SlipQuestion {
  readonly kind: Question['kind'];
  /** How many items, options or criteria it has; 0 where it has none. */
  readonly parts: number;
  /** Whether somebody may write a word beside an option. */
  readonly hasOther: boolean;
  /** The tables of the plan that it is published in, by name. */
  readonly tables: readonly string[];
}

/**
 * Who has a slip for what may be written: every ballot, an empty one where nothing was, so that the length of a list does not
 * tell how many wrote.
 */
export type WordSlips = 'every-ballot';

/** Which lists a count makes is settled before the first ballot. */
export interface SlipPlan {
  /** Absent in the first manifests: of their waves only ballots that wrote something have a slip for it. */
  readonly wordSlips?: WordSlips | undefined;
  readonly questions: readonly SlipQuestion[];
  readonly tables: readonly SlipTable[];
}

/** Whether the question was answered; of those whose answers would point to people this alone is ever opened. */
export const GIVEN = 'given';
/** What was written or entered; never opened. */
export const WORDS = 'words';
export const FIRST = 'first';

/** One part of a question, cut so that no slip tells more than one published count counts. */
interface Part {
  readonly part: string;
  readonly tables: readonly string[];
  readonly answersIn: (cell: VectorCell) => readonly Answer[];
}

/** One thing that a ballot says. */
interface Answer {
  readonly unit: string;
  readonly answer: string;
}

/**
 * What a ballot says of one question:
 *
 * | kind                          | part               | answer                                                       |
 * | single, scale                 |                    | position; whole number, or "-"                                |
 * | items                         | item               | as in the answer vector                                       |
 * | multiple                      | option             | "1" ticked, "0" not                                           |
 * | ranking                       | "first"; option    | the option; its place from 1, "0" without a place             |
 * | number, date, text, long-text | "given"; "words"   | "1"; what was entered                                         |
 * | targets                       | "given"; criterion | "1"; of each unit as in the answer vector, where it was rated |
 *
 * What is not answered is empty. Only ratings of units have no slip where nothing was answered, and "words" without
 * WordSlips. Ratings of all units stand in one list, so that nobody learns from a list which units somebody looks for, nor
 * how many rated one.
 */
function partsOf({ kind, parts, tables, hasOther }: SlipQuestion): readonly Part[] {
  const every = [ALL_TABLE, ...tables];
  const whole = (part: string | number, answerIn: (cell: VectorCell) => string): Part => ({
    part: String(part),
    tables: every,
    answersIn: (cell) => [{ unit: '', answer: answerIn(cell) }],
  });
  const inAll = (part: string | number, answerIn: (cell: VectorCell) => string): Part => ({
    ...whole(part, answerIn),
    tables: [ALL_TABLE],
  });
  const other = hasOther ? [inAll(WORDS, otherText)] : [];
  const givenIn = (cell: VectorCell) => (cell === null ? '' : '1');
  switch (kind) {
    case 'single':
    case 'scale':
      return [whole('', firstIn), ...other];
    case 'items':
      return positions(parts).map((item) => whole(item, (cell) => characterAt(cell, item)));
    case 'multiple':
      return [...positions(parts).map((option) => whole(option, (cell) => tickOf(cell, option))), ...other];
    case 'ranking':
      return [
        whole(FIRST, firstIn),
        ...positions(parts).map((option) => inAll(option, (cell) => placeOf(cell, option))),
      ];
    case 'targets':
      return [
        inAll(GIVEN, givenIn),
        ...positions(parts).map((criterion) => ({
          part: String(criterion),
          tables: [UNITS_TABLE],
          answersIn: (cell: VectorCell) => ratingsIn(cell, { criterion, criteria: parts }),
        })),
      ];
    case 'number':
    case 'date':
    case 'text':
    case 'long-text':
      return [whole(GIVEN, givenIn), inAll(WORDS, firstIn)];
  }
}

function otherText(cell: VectorCell): string {
  return entriesIn(cell).find((entry) => typeof entry === 'string') || '';
}

function characterAt(cell: VectorCell, item: number): string {
  const character = typeof cell === 'string' ? cell.charAt(item) : NO_ANSWER_CHARACTER;
  return character === NO_ANSWER_CHARACTER ? '' : character;
}

function tickOf(cell: VectorCell, option: number): string {
  if (!Array.isArray(cell)) return '';
  return cell.includes(option) ? '1' : '0';
}

function entriesIn(cell: VectorCell): readonly (number | string)[] {
  return Array.isArray(cell) ? cell : [];
}

function placeOf(cell: VectorCell, option: number): string {
  const order = entriesIn(cell);
  return order.length === 0 ? '' : String(order.indexOf(option) + 1);
}

function ratingsIn(
  cell: VectorCell,
  { criterion, criteria }: { readonly criterion: number; readonly criteria: number },
): readonly Answer[] {
  const ratings: Answer[] = [];
  if (typeof cell !== 'string') return ratings;
  for (let place = criterion; place < cell.length; place += criteria) {
    const answer = cell.charAt(place);
    if (answer !== NO_ANSWER_CHARACTER) ratings.push({ unit: String((place - criterion) / criteria), answer });
  }
  return ratings;
}

function positions(count: number): readonly number[] {
  return Array.from({ length: count }, (_, position) => position);
}

/** A ballot as far as its slips depend on it. */
export interface SpokenBallot extends ClassifiedBallot {
  /** False where a rule of the scheme has set it aside: then it stands where every ballot stands, and says nothing there. */
  readonly counts: boolean;
}

/** A list before anything is in it. */
export interface PlannedList extends SlipListName {
  /** Of the question. */
  readonly position: number;
  readonly part: string;
  /** One; of a criterion one for each unit that was rated; of words, without WordSlips, none where nothing was written. */
  readonly slipsOf: (ballot: SpokenBallot) => readonly Slip[];
}

/** All lists in their order: by question, part and table. */
export function plannedLists({ questions, tables, wordSlips }: SlipPlan): readonly PlannedList[] {
  const classifiers = new Map(tables.map((table) => [table.name, classifierOf(table)]));
  return questions.flatMap((question, position) =>
    partsOf(question).flatMap((part) =>
      part.tables.map((table) => ({
        position,
        part: part.part,
        place: part.part === '' ? String(position) : `${position}.${part.part}`,
        table,
        slipsOf: slipsOf({ part, position, table, wordSlips, classIn: classifiers.get(table) }),
      })),
    ),
  );
}

function slipsOf(list: {
  readonly part: Part;
  readonly position: number;
  readonly table: string;
  readonly wordSlips: SlipPlan['wordSlips'];
  readonly classIn: ((ballot: ClassifiedBallot) => string) | undefined;
}): PlannedList['slipsOf'] {
  const { part, position, table, wordSlips, classIn = () => JSON.stringify([]) } = list;
  return (ballot) => {
    const answers = part.answersIn(ballot.counts ? (ballot.vector[position] ?? null) : null);
    const given = wordSlips || part.part !== WORDS ? answers : answers.filter(({ answer }) => answer);
    return given.map(({ unit, answer }) => ({ unit, answer, class: classOf(unit) }));

    function classOf(unit: string): string {
      if (!ballot.counts) return VOID_CLASS;
      return table === UNITS_TABLE ? unitClass(unit, ballot.groupId) : classIn(ballot);
    }
  };
}
