import { restrictDivided } from '#domain/analysis/readers/restrict-divided';
import { dividingQuestions } from '#domain/disclosure/classification';
import type { PlannedTableCells, QuestionTable, Tabulation } from '../model';
import type { UnitsAsked } from './unit-options';
import { type SeenClasses, viewOfUnits } from './view-of-units';

/**
 * What a reader of some units sees of the planned tables: the cells of his units, those of larger classes such as
 * divisions, rater groups, and whole tables that no unit divides. What can be told from all of them together and his own
 * units is of none or of at least three others. Of the analysis he sees nothing that compares units or weights them.
 */
export function restrictTables(tabulation: Tabulation, { options: own, othersItems }: UnitsAsked): Tabulation {
  const divided = dividingQuestions(tabulation.publication?.tables ?? []);
  const views = [...own].flatMap(([question, options]) =>
    divided.has(question) ? [viewOfUnits(question, options, tabulation)] : [],
  );
  const questions = tabulation.questions.map((table) => ({ table, seen: views.map((view) => view.seenOf(table)) }));
  const isOthers = ({ question, item }: QuestionTable) =>
    item !== undefined && othersItems.get(question)?.has(item) === true;
  const isHidden = ({ table, seen }: (typeof questions)[number]) =>
    isOthers(table) || (!own.has(table.question) && !areShown(seen));
  const { analysis } = tabulation;
  return {
    ...tabulation,
    questions: questions.map(({ table, seen }) => {
      if (isOthers(table)) return withoutCells(table);
      return own.has(table.question) ? withCells(table, seen) : restrictQuestion(table, seen);
    }),
    ...(analysis !== undefined && {
      analysis: restrictDivided(analysis, {
        dividing: new Set(own.keys()),
        hidden: questions.filter(isHidden).map(({ table }) => table),
        seesEverybody: views.every(({ seesQuestionsForAll }) => seesQuestionsForAll()),
      }),
    }),
  };
}

function areShown(seen: readonly SeenClasses[]): boolean {
  return seen.every(({ seesEverybody }) => seesEverybody);
}

const HIDDEN = { released: false, reason: 'protected' } as const;

function restrictQuestion(table: QuestionTable, seen: readonly SeenClasses[]): QuestionTable {
  const isGroupSeen = (groupId: string) => seen.every((one) => one.seesGroup(groupId));
  return {
    ...withCells(table, seen),
    overall: areShown(seen) ? table.overall : HIDDEN,
    groups: table.groups.map((group) => (isGroupSeen(group.groupId) ? group : { ...group, cell: HIDDEN })),
  };
}

function withoutCells(table: QuestionTable): QuestionTable {
  return {
    ...table,
    overall: HIDDEN,
    groups: table.groups.map((group) => ({ ...group, cell: HIDDEN })),
    ...(table.tables !== undefined && { tables: table.tables.map((cells) => ({ ...cells, cells: [] })) }),
  };
}

/** How many are in each unit is known, so that of questions of units no total is hidden. */
function withCells(table: QuestionTable, seen: readonly SeenClasses[]): QuestionTable {
  return table.tables === undefined
    ? table
    : { ...table, tables: table.tables.map((cells) => restrictCells(cells, seen)) };
}

function restrictCells(table: PlannedTableCells, seen: readonly SeenClasses[]): PlannedTableCells {
  const isSeen = (classes: readonly string[]) => seen.every((one) => one.seesCell(table.tableId, classes));
  return { ...table, cells: table.cells.filter(({ classes }) => isSeen(classes)) };
}
