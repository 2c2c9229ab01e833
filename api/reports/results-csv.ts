import {
  type LocalizedText,
  type Question,
  type Questionnaire,
  questionsOf,
  type TargetsQuestion,
} from '#domain/questionnaire/model';
import type { Cell, Distribution, QuestionTable, ReviewTable, Tabulation } from '#domain/tabulation/model';
import type { RaterGroup } from '#domain/survey/model';
import { type CsvCell, csvOf } from './csv';

export const CSV_TABLES = ['targets', 'questions'] as const;
export type CsvTable = (typeof CSV_TABLES)[number];

export interface CsvRequest {
  readonly table: CsvTable;
  readonly questionnaire: Questionnaire;
  readonly tabulation: Tabulation;
  readonly groups: readonly RaterGroup[];
}

/** A released table as CSV: unrounded values, one row a target or an answer option, hidden cells with their reason. */
export function resultsCsv(request: CsvRequest): string {
  return csvOf(request.table === 'targets' ? targetRows(request) : questionRows(request));
}

function targetRows({ questionnaire, tabulation, groups }: CsvRequest): readonly (readonly CsvCell[])[] {
  const reviews = tabulation.reviews.flatMap((review) => {
    const question = questionsOf(questionnaire).find(({ id }) => id === review.question);
    return question?.kind === 'targets' ? reviewRows(review, question, groups) : [];
  });
  const head = ['question', 'code', 'name', 'category', 'status', 'n', 'dont_know', 'score', 'standard_error'];
  const tail = ['low_95', 'high_95', 'band', 'rank_best', 'rank_worst', 'points', 'group_means'];
  return [[...head, ...tail], ...reviews];
}

function reviewRows(review: ReviewTable, question: TargetsQuestion, groups: readonly RaterGroup[]) {
  const names = new Map(question.targets.map((target) => [target.id, target.name.zh]));
  const categories = new Map(question.categories.map((category) => [category.id, category.title.zh]));
  return review.targets.map((target): readonly CsvCell[] => {
    const name = names.get(target.targetId) ?? '';
    const place = [review.question, target.targetId, name, categories.get(target.categoryId) ?? '', target.status];
    if (target.status === 'insufficient') return place;
    const { score, points } = target;
    const means = target.groups.map(({ groupId, cell }) => {
      return `${groupName(groups, groupId)}: ${cell.released ? `${cell.mean} (n=${cell.n})` : cell.reason}`;
    });
    const figures = [target.n, target.dontKnow ?? null, score.value, score.standardError, ...score.interval];
    return [...place, ...figures, target.band, ...target.rank, points.value, means.join('; ')];
  });
}

function groupName(groups: readonly RaterGroup[], groupId: string): string {
  return groups.find(({ id }) => id === groupId)?.name.zh ?? groupId;
}

function questionRows({ questionnaire, tabulation, groups }: CsvRequest): readonly (readonly CsvCell[])[] {
  const byId = new Map(questionsOf(questionnaire).map((question) => [question.id, question]));
  const rows = tabulation.questions.flatMap((table) => {
    const question = byId.get(table.question);
    return question ? tableRows(table, question, groups) : [];
  });
  return [
    ['question', 'text', 'item', 'group', 'answer', 'count', 'n', 'dont_know', 'mean', 'hidden_because'],
    ...rows,
  ];
}

function tableRows(table: QuestionTable, question: Question, groups: readonly RaterGroup[]) {
  const cells = [
    { name: '', cell: table.overall },
    ...table.groups.map(({ groupId, cell }) => ({ name: groupName(groups, groupId), cell })),
    ...(table.tables ?? []).flatMap(({ tableId, release, cells: planned }) =>
      planned.map(({ classes, cell }) => ({
        name: [release === 'noisy' ? `${tableId} (about)` : tableId, ...classes].join(' / '),
        cell,
      })),
    ),
  ];
  const place = [question.id, question.title.zh, itemLabel(question, table.item)];
  return cells.flatMap(({ name, cell }) => cellRows([...place, name], question, cell));
}

function cellRows(place: readonly CsvCell[], question: Question, cell: Cell<Distribution>) {
  if (!cell.released) return [[...place, '', null, null, null, null, cell.reason]];
  const { n, dontKnow, mean } = cell;
  const figures = [n, dontKnow, mean?.value ?? null];
  if (cell.counts.length === 0) return [[...place, '', null, ...figures]];
  const labels = answerLabels(question);
  return cell.counts.map((count, index) => [...place, labels[index] ?? String(index), count, ...figures]);
}

function itemLabel(question: Question, item: string | undefined): string {
  if (question.kind !== 'items') return '';
  return question.items.find(({ id }) => id === item)?.label.zh ?? '';
}

function answerLabels(question: Question): readonly string[] {
  switch (question.kind) {
    case 'single':
    case 'multiple':
    case 'ranking':
      return labelsOf(question.options);
    case 'items':
    case 'targets':
      return labelsOf(question.scale.options);
    case 'scale':
      return Array.from({ length: question.to - question.from + 1 }, (_, step) => String(question.from + step));
    case 'text':
    case 'long-text':
    case 'number':
    case 'date':
      return [];
  }
}

function labelsOf(options: readonly { readonly label: LocalizedText }[]): readonly string[] {
  return options.map((option) => option.label.zh);
}
