import { answerOptions } from '#domain/questionnaire/answer-options';
import type { Classification, PlannedTable } from '#domain/disclosure/publication-plan';
import { type LocalizedText, type Questionnaire, questionsOf } from '#domain/questionnaire/model';
import type { PlannedTableCells, QuestionTable, Tabulation } from './model';

/** What a unit is called; an option of a poll with one of its names is that unit. */
export interface NamedUnit {
  readonly code: string;
  readonly name: LocalizedText;
  readonly shortName?: LocalizedText;
}

/** By question that divides people by units: which of its options are units of the reader. */
export type OwnOptions = ReadonlyMap<string, ReadonlySet<string>>;

/** A question of which at least one option is a unit divides people by units; what it calls otherwise is nobody's own. */
export function ownOptions(
  questionnaire: Questionnaire,
  units: readonly NamedUnit[],
  scope: readonly string[],
): OwnOptions {
  const codes = new Map(units.flatMap((unit) => namesOf(unit).map((name) => [name, unit.code] as const)));
  return new Map(
    questionsOf(questionnaire).flatMap((question) => {
      const options = answerOptions(question).map(({ key, label }) => ({
        key,
        code: codes.get(key) ?? codes.get(label.zh),
      }));
      if (options.every(({ code }) => code === undefined)) return [];
      const own = options.filter(({ code }) => code !== undefined && scope.includes(code));
      return [[question.id, new Set(own.map(({ key }) => key))] as const];
    }),
  );
}

function namesOf({ code, name, shortName }: NamedUnit): readonly string[] {
  return [code, name.zh, ...(shortName === undefined ? [] : [shortName.zh])];
}

/** Two units outside would know each other's share of what is left, and one would stand in it alone. */
const FEWEST_OUTSIDE = 3;

/**
 * What a reader of some units sees of the planned tables: the cells of his units, those of larger classes such as
 * divisions, and whole tables that no unit divides. What he sees less his own units is of none or of at least three
 * others: in each class, and in what the classes that he does not see make together with everybody.
 */
export function restrictTables(tabulation: Tabulation, own: OwnOptions): Tabulation {
  const planned = tabulation.publication?.tables ?? [];
  const visible = new Map(planned.map((table) => [table.id, visibleIn(table, tabulation, own)]));
  return {
    ...tabulation,
    questions: tabulation.questions.map((question): QuestionTable =>
      question.tables === undefined
        ? question
        : { ...question, tables: question.tables.map((cells) => restrictCells(cells, visible.get(cells.tableId))) },
    ),
  };
}

/** By place of the classification, the classes that the reader sees; null where he sees all. */
type VisibleClasses = readonly (ReadonlySet<string> | null)[];

function visibleIn(table: PlannedTable, tabulation: Tabulation, own: OwnOptions): VisibleClasses {
  return table.by.map((classification, place) => {
    const options = classification.kind === 'question' ? own.get(classification.question) : undefined;
    return options === undefined
      ? null
      : visibleClasses(classesIn({ table, place, classification, tabulation }), options);
  });
}

interface UnitClass {
  readonly id: string;
  readonly members: readonly string[];
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

function visibleClasses(classes: readonly UnitClass[], own: ReadonlySet<string>): ReadonlySet<string> {
  const outside = ({ members }: UnitClass) => members.filter((member) => !own.has(member)).length;
  const isCrowd = (count: number) => count === 0 || count >= FEWEST_OUTSIDE;
  const smallestFirst = classes.toSorted((one, other) => outside(one) - outside(other));
  const seen = new Set(smallestFirst.filter((one) => isCrowd(outside(one))));
  const left = () => smallestFirst.filter((one) => !seen.has(one)).reduce((sum, one) => sum + outside(one), 0);
  for (const one of smallestFirst) if (!isCrowd(left()) && outside(one) > 0) seen.delete(one);
  return new Set([...seen].map(({ id }) => id));
}

function restrictCells(table: PlannedTableCells, visible: VisibleClasses | undefined): PlannedTableCells {
  const isSeen = (classes: readonly string[]) =>
    classes.every((id, place) => {
      const seen = visible?.[place] ?? null;
      return seen === null || seen.has(id);
    });
  return { ...table, cells: table.cells.filter(({ classes }) => isSeen(classes)) };
}
