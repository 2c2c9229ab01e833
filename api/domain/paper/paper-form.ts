import {
  type LocalizedText,
  type QuestionId,
  type Questionnaire,
  questionsOf,
  type TargetsQuestion,
} from '#domain/questionnaire/model';
import { type CellEntry, entryOf, type KeyableQuestion } from './cell-entry';

/** A questionnaire as it is keyed in: the targets first, then the other questions, row by row. */
export interface PaperForm {
  readonly sections: readonly PaperSection[];
  /** All rows; their numbers are their places here plus one. */
  readonly rows: readonly PaperRow[];
  readonly cells: readonly PaperCell[];
}

/** A category of targets, or all the other questions. */
export interface PaperSection {
  /** Absent for the other questions. */
  readonly title?: LocalizedText;
  /** The criteria; empty for the other questions, whose rows have one cell each. */
  readonly columns: readonly LocalizedText[];
  readonly rows: readonly PaperRow[];
}

export interface PaperRow {
  readonly number: number;
  readonly label: LocalizedText;
  /** The item of an items question. */
  readonly item?: LocalizedText;
  /** Places in `cells`. */
  readonly cells: readonly number[];
}

export interface PaperCell {
  readonly question: KeyableQuestion;
  /** The target or the item. */
  readonly part?: string;
  readonly criterion?: string;
  readonly entry: CellEntry;
  /** Places of all cells of its row. */
  readonly row: readonly number[];
}

/** Targets stand in the order of their categories, as on a member's page and in a list of units. */
export function paperForm(questionnaire: Questionnaire): PaperForm {
  const questions = questionsOf(questionnaire).filter((question) => isKeyable(question));
  const targets = questions.filter((question) => question.kind === 'targets').flatMap(categoriesOf);
  const others = questions.filter((question) => question.kind !== 'targets').flatMap(rowsOfQuestion);
  const drafts = others.length > 0 ? [...targets, { columns: [], rows: others }] : targets;
  return numbered(drafts);
}

/** Questions that ask for words and have to be answered: a ballot without them would be spoilt. */
export function requiredTexts(questionnaire: Questionnaire): readonly QuestionId[] {
  return questionsOf(questionnaire)
    .filter((question) => question.required && !isKeyable(question))
    .map(({ id }) => id);
}

function isKeyable(question: ReturnType<typeof questionsOf>[number]): question is KeyableQuestion {
  return question.kind !== 'text' && question.kind !== 'long-text';
}

interface DraftSection extends Omit<PaperSection, 'rows'> {
  readonly rows: readonly DraftRow[];
}

interface DraftRow extends Omit<PaperRow, 'number' | 'cells'> {
  readonly cells: readonly Omit<PaperCell, 'row'>[];
}

function categoriesOf(question: TargetsQuestion): readonly DraftSection[] {
  const { categories, targets, criteria, title } = question;
  const columns = criteria.map((criterion) => criterion.title);
  const groups = categories.length > 0 ? categories : [{ id: undefined, title }];
  const sections = groups.map((group) => ({
    title: group.title,
    columns,
    rows: targets
      .filter(({ category }) => group.id === undefined || category === group.id)
      .map(({ id, name }) => ({ label: name, cells: cellsOfTarget(question, id) })),
  }));
  return sections.filter(({ rows }) => rows.length > 0);
}

function cellsOfTarget(question: TargetsQuestion, part: string): DraftRow['cells'] {
  const entry = entryOf(question);
  return question.criteria.map(({ id }) => ({ question, part, criterion: id, entry }));
}

function rowsOfQuestion(question: KeyableQuestion): readonly DraftRow[] {
  const entry = entryOf(question);
  if (question.kind !== 'items') return [{ label: question.title, cells: [{ question, entry }] }];
  return question.items.map(({ id, label }) => ({
    label: question.title,
    item: label,
    cells: [{ question, part: id, entry }],
  }));
}

function numbered(drafts: readonly DraftSection[]): PaperForm {
  const rows: PaperRow[] = [];
  const cells: PaperCell[] = [];
  const sections = drafts.map((section) => ({
    ...section,
    rows: section.rows.map((draft) => {
      const places = draft.cells.map((_, index) => cells.length + index);
      cells.push(...draft.cells.map((cell) => ({ ...cell, row: places })));
      const row = { ...draft, number: rows.length + 1, cells: places };
      rows.push(row);
      return row;
    }),
  }));
  return { sections, rows, cells };
}
