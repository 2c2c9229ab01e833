import { areFew } from '#domain/access/fewest-outside';
import type { Classification, PlannedTable } from '#domain/disclosure/publication-plan';
import type { AnswerOption } from '#domain/questionnaire/answer-options';
import type { QuestionTable, Tabulation } from '../model';
import { crowdedClasses } from './crowded-classes';
import type { UnitOptions } from './unit-options';

/** What a reader may see of one question. */
export interface SeenClasses {
  readonly seesEverybody: boolean;
  readonly seesGroup: (groupId: string) => boolean;
  readonly seesCell: (tableId: string, classes: readonly string[]) => boolean;
}

/** By one question that divides people by units. */
export interface ViewOfUnits {
  readonly seenOf: (table: QuestionTable) => SeenClasses;
  /** Whether what everybody answered may be seen beside his own units, of questions that are for all. */
  readonly seesQuestionsForAll: () => boolean;
}

/**
 * Beside his own units a reader sees cells, groups and totals of which, of all of one question together, nothing can be told
 * that is of one or two other units. Who may be asked a question follows from the questionnaire, and who is in a rater
 * group from how many chose each unit there.
 */
export function viewOfUnits(question: string, options: UnitOptions, tabulation: Tabulation): ViewOfUnits {
  const others = peopleOf(question, options, tabulation).filter(({ unit }) => !options.own.has(unit));
  const tables = tabulation.publication?.tables ?? [];
  const views = new Map<string, SeenClasses>();
  return { seenOf, seesQuestionsForAll: () => isMany(others) };

  /** Questions that are for the same people and have the same cells show the same. */
  function seenOf(table: QuestionTable): SeenClasses {
    const asked = askedOf(table.question);
    const people = asked ?? others;
    const cells = (table.tables ?? []).map(({ tableId, cells: own }) => [tableId, own.map(({ classes }) => classes)]);
    const key = JSON.stringify([asked && unitsOf(asked), table.groups.map(({ groupId }) => groupId), cells]);
    const known = views.get(key);
    if (known !== undefined) return known;
    const among = { question, table, people, tables, own: options.own };
    const seen = seenAmong({ ...among, areKnown: asked !== null, seesEverybody: isMany(asked) });
    views.set(key, seen);
    return seen;
  }

  function askedOf(id: string): readonly Person[] | null {
    const asked = options.asked(id);
    return asked && others.filter(({ unit }) => asked.has(unit));
  }

  /** Of others of whom it is not known who was asked, as few as one may have been. */
  function isMany(people: readonly Person[] | null): boolean {
    return options.own.size === 0 || (people === null ? others.length === 0 : !areFew(unitsOf(people)));
  }
}

/** Whoever is in a unit and a rater group. */
interface Person {
  readonly key: string;
  readonly unit: string;
  readonly group: string;
}

function unitsOf(people: readonly Person[]): readonly string[] {
  return [...new Set(people.map(({ unit }) => unit))];
}

/** A unit that nobody chose, as the release tells, is nobody to stand among; likewise in a group. */
function peopleOf(question: string, { all }: UnitOptions, { questions, ballots }: Tabulation): readonly Person[] {
  const table = questions.find((one) => one.question === question);
  const isEmpty = (cell: QuestionTable['overall'] | undefined, { position }: AnswerOption) =>
    cell?.released === true && cell.counts[position] === 0;
  const groups = new Set([...ballots.groups, ...(table?.groups ?? [])].map(({ groupId }) => groupId));
  return [...(groups.size === 0 ? [''] : groups)].flatMap((groupId) => {
    const cell = table?.groups.find((group) => group.groupId === groupId)?.cell;
    const options = all.filter((option) => !isEmpty(table?.overall, option) && !isEmpty(cell, option));
    return options.map(({ key: unit }) => ({ key: JSON.stringify([unit, groupId]), unit, group: groupId }));
  });
}

interface Among {
  readonly question: string;
  readonly table: QuestionTable;
  /** Of other units, whoever may have been asked. */
  readonly people: readonly Person[];
  /** Whether it is known which of them may have been; else nothing is seen that any of them may be in. */
  readonly areKnown: boolean;
  readonly tables: readonly PlannedTable[];
  readonly own: ReadonlySet<string>;
  readonly seesEverybody: boolean;
}

function seenAmong(among: Among): SeenClasses {
  const { table, people, areKnown, own, seesEverybody } = among;
  const groups = new Map(table.groups.map(({ groupId }) => [groupId, people.filter(({ group }) => group === groupId)]));
  const cells = cellsOf(among);
  const classes = areKnown ? [...groups.values(), ...cells.map(({ others }) => others)] : [];
  const seen = crowdedKeys(classes, people);
  const isSeen = (some: readonly Person[]) => (some.length === people.length ? seesEverybody : seen.has(keyOf(some)));
  const hasOwn = ({ places }: CellOfOthers) =>
    places.every(({ units }) => units === null || units.some((unit) => own.has(unit)));
  const seenGroups = new Map([...groups].map(([id, some]) => [id, some.length === 0 || isSeen(some)]));
  const seenCells = new Map(cells.map((one) => [one.key, one.others.length === 0 ? hasOwn(one) : isSeen(one.others)]));
  return {
    seesEverybody,
    seesGroup: (groupId) => seenGroups.get(groupId) === true,
    seesCell: (tableId, classes) => seenCells.get(cellKey(tableId, classes)) === true,
  };
}

interface CellOfOthers {
  readonly key: string;
  readonly places: readonly Place[];
  readonly others: readonly Person[];
}

function cellsOf({ question, table, people, tables }: Among): readonly CellOfOthers[] {
  const byTable = new Map(tables.map(({ id, by }) => [id, by]));
  return (table.tables ?? []).flatMap(({ tableId, cells }) =>
    cells.map(({ classes }) => {
      const by = byTable.get(tableId) ?? [];
      const places = by.flatMap((one, place) => placeOf(one, { question, id: classes[place] ?? '' }));
      const others = people.filter((person) => places.every(({ holds }) => holds(person)));
      return { key: cellKey(tableId, classes), places, others };
    }),
  );
}

function cellKey(tableId: string, classes: readonly string[]): string {
  return JSON.stringify([tableId, classes]);
}

function crowdedKeys(classes: readonly (readonly Person[])[], people: readonly Person[]): ReadonlySet<string> {
  const distinct = new Map(classes.map((one) => [keyOf(one), new Set(one.map(({ key }) => key))]));
  const unitByKey = new Map(people.map(({ key, unit }) => [key, unit]));
  const crowded = crowdedClasses(
    [...distinct.values()].filter(({ size }) => size > 0),
    people.map(({ key }) => key),
    (key) => unitByKey.get(key) ?? key,
  );
  return new Set(crowded.map((one) => [...one].join('\n')));
}

function keyOf(people: readonly Person[]): string {
  return people.map(({ key }) => key).join('\n');
}

/** A class of a table by units or by rater groups; by anything else people of all units and groups are in each. */
interface Place {
  /** Null for rater groups. */
  readonly units: readonly string[] | null;
  readonly holds: (person: Person) => boolean;
}

function placeOf(
  by: Classification,
  { question, id }: { readonly question: string; readonly id: string },
): readonly Place[] {
  const members = by.merged === undefined ? [id] : (by.merged.find((one) => one.id === id)?.members ?? []);
  if (by.kind === 'rater-group') return [{ units: null, holds: ({ group }) => members.includes(group) }];
  return by.question === question ? [{ units: members, holds: ({ unit }) => members.includes(unit) }] : [];
}
