import { looseName } from '../name-lookup';
import { type RatingGrid, ratingGrids } from '../plan/rating-grid';
import type { ColumnField } from './column-field';
import { type LocalizedText, type Question, type Questionnaire, questionsOf } from '#domain/questionnaire/model';

const SKIP: ColumnField = { field: 'skip' };

/**
 * Finds the answer that a column title names: a question by its title or id; an option or item by its label, with the
 * title of its question before it or without; a rating by target and criterion in either order. Numbers of questions,
 * as in "3、" and "Q3.", do not count. `skip` where nothing or more than one thing is called like this.
 */
export function createTitleReader(questionnaire: Questionnaire): (title: string) => ColumnField {
  const answers = new Map<string, ColumnField | null>();
  for (const question of questionsOf(questionnaire)) {
    for (const { names, field } of namedAnswers(question)) {
      for (const name of new Set(names.map(looseName))) answers.set(name, answers.has(name) ? null : field);
    }
  }
  const grids = ratingGrids(questionnaire).filter(({ question }) => question.kind === 'targets');
  return (title) => {
    for (const name of [title, title.replace(QUESTION_NUMBER, '')].map(looseName)) {
      const field = name === '' ? null : (answers.get(name) ?? firstRating(grids, name));
      if (field) return field;
    }
    return SKIP;
  };
}

const QUESTION_NUMBER = /^\s*(第\s*\d+\s*题|[qQ]?\d+)\s*[、.．:：)）_\s]*/;

interface NamedAnswer {
  readonly names: readonly string[];
  readonly field: ColumnField;
}

function namedAnswers(question: Question): readonly NamedAnswer[] {
  const { id, title, kind } = question;
  switch (kind) {
    case 'targets':
      return [];
    case 'items':
      return question.items.map((item) => ({
        names: partNames(title, item.label),
        field: { field: 'item', question: id, item: item.id },
      }));
    case 'multiple':
      return [
        { names: [...namesOf(title), id], field: { field: 'question', question: id } },
        ...question.options.map((option) => ({
          names: partNames(title, option.label),
          field: { field: 'option', question: id, option: option.id } as const,
        })),
      ];
    default:
      return [{ names: [...namesOf(title), id], field: { field: 'question', question: id } }];
  }
}

function namesOf({ zh, en = '' }: LocalizedText): readonly string[] {
  return [zh, en].filter((name) => name !== '');
}

/** "效率", and "请评价下列方面效率". */
function partNames(title: LocalizedText, label: LocalizedText): readonly string[] {
  return namesOf(label).flatMap((name) => [name, ...namesOf(title).map((question) => `${question} ${name}`)]);
}

function firstRating(grids: readonly RatingGrid[], name: string): ColumnField | undefined {
  for (const grid of grids) {
    const field = ratingNamed(grid, withoutTitle(grid.question.title, name));
    if (field) return field;
  }
  return undefined;
}

function withoutTitle(title: LocalizedText, name: string): string {
  const before = namesOf(title)
    .map(looseName)
    .find((text) => text !== '' && name.startsWith(text));
  return before === undefined ? name : name.slice(before.length);
}

/** Target and criterion without anything between them; the target alone where there is one criterion. */
function ratingNamed(grid: RatingGrid, name: string): ColumnField | undefined {
  const [only, ...others] = grid.criteria;
  if (only && others.length === 0) {
    const field = ratingAt(grid, name, only.id);
    if (field) return field;
  }
  for (const { id, names } of criterionNames(grid)) {
    for (const part of names) {
      const rest = partBeside(name, part);
      const field = rest === undefined ? undefined : ratingAt(grid, rest, id);
      if (field) return field;
    }
  }
  return undefined;
}

function criterionNames({
  question,
}: RatingGrid): readonly { readonly id: string; readonly names: readonly string[] }[] {
  if (question.kind !== 'targets') return [];
  return question.criteria.map(({ id, title }) => ({
    id,
    names: [...namesOf(title), id].map(looseName).filter((name) => name !== ''),
  }));
}

function partBeside(name: string, part: string): string | undefined {
  if (name.endsWith(part)) return name.slice(0, -part.length);
  return name.startsWith(part) ? name.slice(part.length) : undefined;
}

function ratingAt(
  { question, targets, targetOf }: RatingGrid,
  name: string,
  criterion: string,
): ColumnField | undefined {
  const position = name === '' ? undefined : targetOf(name);
  const target = position === undefined ? undefined : targets[position]?.id;
  return target === undefined ? undefined : { field: 'rating', question: question.id, target, criterion };
}
