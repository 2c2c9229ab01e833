import { publicationOf } from '#domain/disclosure/publication-plan';
import { type Question, questionsOf } from '#domain/questionnaire/model';
import { classNames } from '../../lib/class-names';
import { localized } from '../../lib/i18n';
import { hiddenWords as words } from '../../lib/words';
import { anchorOf, hashOf } from '../questions/question-anchor';
import type { WaveResults } from '../wave-results';
import type { HiddenCell } from './hidden-data';

/** A hidden cell as a reader finds it: its place in words, and the page on which it is missing. */
export interface NamedCell {
  readonly cell: HiddenCell;
  readonly place: string;
  readonly href: string;
}

/** Names of everything that cells are named by, looked up once for all of them. */
export function cellNamer(results: WaveResults): (cell: HiddenCell) => NamedCell {
  const { wave, questionnaire } = results;
  const questions = new Map(questionsOf(questionnaire).map((question) => [question.id, question]));
  const groups = new Map(wave.groups.map(({ id, name }) => [id, localized(name)]));
  const tables = new Map(publicationOf(wave.settings).tables.map((table) => [table.id, table]));
  const named = { questionnaire, groups: wave.groups };
  const units = targetNamesOf(results);
  const partsOf = (cell: HiddenCell): readonly (string | undefined)[] => {
    const question = questions.get(cell.question);
    const table = cell.table === undefined ? undefined : tables.get(cell.table);
    return [
      cell.target === undefined ? questionTitle(question, cell) : (units.get(cell.target) ?? cell.target),
      cell.group === undefined ? undefined : (groups.get(cell.group) ?? cell.group),
      cell.criterion === undefined ? undefined : criterionTitle(question, cell.criterion),
      table === undefined ? undefined : localized(table.title),
      cell.classes === undefined || table === undefined
        ? undefined
        : classNames(table, cell.classes, named).join(' × '),
      cell.reason === 'cross-table' ? words().list.whole : undefined,
    ];
  };
  return (cell) => ({
    cell,
    place: partsOf(cell)
      .filter((part) => part !== undefined && part !== '')
      .join(' · '),
    href: addressOf(wave.id, cell),
  });
}

/** The titles of questions by their ids. */
export function questionNamesOf({ questionnaire }: WaveResults): ReadonlyMap<string, string> {
  return new Map(questionsOf(questionnaire).map(({ id, title }) => [id, localized(title)]));
}

/** The names of rated units by their ids. */
export function targetNamesOf({ questionnaire }: WaveResults): ReadonlyMap<string, string> {
  return new Map(
    questionsOf(questionnaire).flatMap((question) =>
      question.kind === 'targets'
        ? question.targets.map(({ id, shortName, name }) => [id, localized(shortName ?? name)] as const)
        : [],
    ),
  );
}

function questionTitle(question: Question | undefined, { item, question: id }: HiddenCell): string {
  if (question === undefined) return id;
  const own = question.kind === 'items' ? question.items.find((one) => one.id === item) : undefined;
  const title = localized(question.title);
  return own === undefined ? title : words().list.named(title, localized(own.label));
}

function criterionTitle(question: Question | undefined, id: string): string {
  const criterion = question?.kind === 'targets' ? question.criteria.find((one) => one.id === id) : undefined;
  return criterion === undefined ? id : localized(criterion.title);
}

function addressOf(waveId: string, cell: HiddenCell): string {
  const { target, kind } = cell;
  const base = `/waves/${encodeURIComponent(waveId)}/results`;
  if (target !== undefined) return `${base}/points?${new URLSearchParams({ unit: target })}`;
  return kind === 'everybody' ? base : `${base}/questions${hashOf(anchorOf(cell))}`;
}
