import { areFew } from '#domain/access/fewest-outside';
import { restrictDivided } from '#domain/analysis/readers/restrict-divided';
import { type AnswerOption, answerOptions } from '#domain/questionnaire/answer-options';
import type { Classification, PlannedTable } from '#domain/disclosure/publication-plan';
import { type Questionnaire, questionsOf } from '#domain/questionnaire/model';
import { codesByName, type NamedUnit, unitOf } from '#domain/units/named-unit';
import { crowdedClasses, isSame } from './crowded-classes';
import type { PlannedTableCells, QuestionTable, Tabulation } from '../model';

/** By question that divides people by units: its options, and which of them are units of the reader. */
export type OwnOptions = ReadonlyMap<string, UnitOptions>;

export interface UnitOptions {
  readonly own: ReadonlySet<string>;
  readonly all: readonly AnswerOption[];
}

/** Units of a reader: by the codes of the register, and by those that they had in the wave. */
export interface ReaderCodes {
  readonly now: readonly string[];
  readonly inWave: readonly string[];
}

/**
 * A question of which at least one option is a unit divides people by units; what it calls otherwise is nobody's own. A
 * key is a code of the wave's time; what a name stands for says the register.
 */
export function ownOptions(
  questionnaire: Questionnaire,
  units: readonly NamedUnit[],
  { now, inWave }: ReaderCodes,
): OwnOptions {
  const codes = codesByName(units);
  return new Map(
    questionsOf(questionnaire).flatMap((question) => {
      const all = answerOptions(question);
      const options = all.map((option) => ({ key: option.key, code: unitOf(option, codes) }));
      if (options.every(({ code }) => code === undefined)) return [];
      const own = options.filter(({ key, code }) => code !== undefined && (code === key ? inWave : now).includes(code));
      return [[question.id, { own: new Set(own.map(({ key }) => key)), all }] as const];
    }),
  );
}

/**
 * What a reader of some units sees of the planned tables: the cells of his units, those of larger classes such as
 * divisions, and whole tables that no unit divides. What can be told from all of them together and his own units is of
 * none or of at least three others. Of the analysis he sees nothing that compares units or weights them.
 */
export function restrictTables(tabulation: Tabulation, own: OwnOptions): Tabulation {
  const divisions = divisionsIn(tabulation, own);
  const visible = new Map(
    [...own].flatMap(([question, options]) => {
      const divided = divisions.filter((division) => division.question === question);
      return visibleIn(divided, { own: options.own, units: peopled(question, options, tabulation) });
    }),
  );
  const { analysis } = tabulation;
  const isTold = [...own].some(
    ([question, options]) =>
      divisions.some((division) => division.question === question) && areFew(othersOf(question, options, tabulation)),
  );
  return {
    ...tabulation,
    questions: tabulation.questions.map((question): QuestionTable => {
      if (isTold && !own.has(question.question)) return withoutEverybody(question, divisions, visible);
      return question.tables === undefined
        ? question
        : { ...question, tables: question.tables.map((cells) => restrictCells(cells, visible)) };
    }),
    ...(analysis !== undefined && {
      analysis: restrictDivided(analysis, { dividing: new Set(own.keys()), seesEverybody: !isTold }),
    }),
  };
}

/** Units that are not the reader's, where some are. */
function othersOf(question: string, options: UnitOptions, tabulation: Tabulation): readonly string[] {
  return options.own.size === 0 ? [] : peopled(question, options, tabulation).filter((unit) => !options.own.has(unit));
}

const HIDDEN = { released: false, reason: 'protected' } as const;

/** What adds up to everybody, of whom the reader's own units leave one or two: it goes, and the cells of his units stay. */
function withoutEverybody(
  question: QuestionTable,
  divisions: readonly Division[],
  visible: VisibleClasses,
): QuestionTable {
  const divided = new Set(divisions.map(({ tableId }) => tableId));
  return {
    ...question,
    overall: HIDDEN,
    groups: question.groups.map((group) => ({ ...group, cell: HIDDEN })),
    ...(question.tables !== undefined && {
      tables: question.tables.map((table) =>
        divided.has(table.tableId) ? restrictCells(table, visible) : { ...table, cells: [] },
      ),
    }),
  };
}

/** A place of a table at which units divide. */
interface Division {
  readonly tableId: string;
  readonly place: number;
  readonly question: string;
  readonly classes: readonly UnitClass[];
}

interface UnitClass {
  readonly id: string;
  readonly members: readonly string[];
}

function divisionsIn(tabulation: Tabulation, own: OwnOptions): readonly Division[] {
  return (tabulation.publication?.tables ?? []).flatMap((table) =>
    table.by.flatMap((classification, place): readonly Division[] => {
      if (classification.kind !== 'question' || !own.has(classification.question)) return [];
      const classes = classesIn({ table, place, classification, tabulation });
      return [{ tableId: table.id, place, question: classification.question, classes }];
    }),
  );
}

/** Merged classes say whom they hold; else a class is one option, of those that somebody chose. */
function classesIn(context: {
  readonly table: PlannedTable;
  readonly place: number;
  readonly classification: Classification;
  readonly tabulation: Tabulation;
}): readonly UnitClass[] {
  const { table, place, classification, tabulation } = context;
  if (classification.merged !== undefined) return classification.merged;
  const cells = tabulation.questions.flatMap(({ tables = [] }) => tables).filter(({ tableId }) => tableId === table.id);
  const ids = new Set(cells.flatMap((own) => own.cells.map(({ classes }) => classes[place] ?? '')));
  return [...ids].map((id) => ({ id, members: [id] }));
}

/** A unit that nobody chose, as the release tells, is nobody to stand among. */
function peopled(question: string, { all }: UnitOptions, { questions }: Tabulation): readonly string[] {
  const overall = questions.find((one) => one.question === question)?.overall;
  const isEmpty = ({ position }: AnswerOption) => overall?.released === true && overall.counts[position] === 0;
  return all.filter((option) => !isEmpty(option)).map(({ key }) => key);
}

/** By table and place, the classes that the reader sees. */
type VisibleClasses = ReadonlyMap<string, ReadonlySet<string>>;

function visibleIn(
  divisions: readonly Division[],
  { own, units }: { readonly own: ReadonlySet<string>; readonly units: readonly string[] },
): readonly (readonly [string, ReadonlySet<string>])[] {
  const others = new Set(units.filter((unit) => !own.has(unit)));
  const outside = ({ members }: UnitClass) => new Set(members.filter((member) => others.has(member)));
  const seen = crowdedClasses(
    divisions.flatMap(({ classes }) => classes.map(outside)),
    [...others],
  );
  const isSeen = (one: UnitClass) => {
    const rest = outside(one);
    return rest.size === 0 ? one.members.some((member) => own.has(member)) : seen.some((other) => isSame(other, rest));
  };
  return divisions.map(({ tableId, place, classes }) => [
    placeKey(tableId, place),
    new Set(classes.filter(isSeen).map(({ id }) => id)),
  ]);
}

function restrictCells(table: PlannedTableCells, visible: VisibleClasses): PlannedTableCells {
  const isSeen = (classes: readonly string[]) =>
    classes.every((id, place) => visible.get(placeKey(table.tableId, place))?.has(id) ?? true);
  return { ...table, cells: table.cells.filter(({ classes }) => isSeen(classes)) };
}

function placeKey(tableId: string, place: number): string {
  return JSON.stringify([tableId, place]);
}
