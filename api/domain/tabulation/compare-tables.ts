import { classesOf, type ClassifiedWave, sourceOf } from '#domain/disclosure/classification';
import type { PlannedTable } from '#domain/disclosure/publication-plan';
import {
  checkMappings,
  type ClassMapping,
  type ClassSizes,
  type MappingProblem,
} from '#domain/disclosure/unit-mapping';
import { answerOptions } from '#domain/questionnaire/answer-options';
import { questionsOf } from '#domain/questionnaire/model';
import { fail, ok, type Result } from '#domain/result';
import type { QuestionTable, Tabulation } from './model';

/** A wave with its release, in which the table is. */
export interface ReleasedWave extends ClassifiedWave {
  readonly tabulation: Tabulation;
  readonly table: PlannedTable;
}

export interface ComparedQuestion {
  readonly question: string;
  readonly item?: string;
  /** In the order of the mappings. */
  readonly pairs: readonly ComparedPair[];
}

/** Counts over all classes of each side; null where one of them is hidden, or has noise. */
export interface ComparedPair extends ClassMapping {
  readonly earlier: ComparedCounts | null;
  readonly later: ComparedCounts | null;
}

export interface ComparedCounts {
  readonly n: number;
  readonly counts: readonly number[];
}

/**
 * Tables of two waves under an explicit mapping of their classes, from released cells alone; refused if the mapping would
 * isolate fewer people than may be shown in either.
 */
export function compareTables(
  mappings: readonly ClassMapping[],
  { earlier, later }: { readonly earlier: ReleasedWave; readonly later: ReleasedWave },
): Result<readonly ComparedQuestion[], readonly MappingProblem[]> {
  const minimumGroupSize = Math.max(earlier.tabulation.minimumGroupSize, later.tabulation.minimumGroupSize);
  const sizes = { earlier: sizesOf(earlier), later: sizesOf(later), minimumGroupSize };
  const problems = checkMappings(mappings, sizes);
  if (problems.length > 0) return fail(problems);
  return ok(
    later.tabulation.questions.flatMap((own) => {
      const before = earlier.tabulation.questions.find((one) => one.question === own.question && one.item === own.item);
      if (before === undefined) return [];
      const pairs = mappings.map(({ from, to }) => ({
        from,
        to,
        earlier: countsOf(before, earlier.table.id, from),
        later: countsOf(own, later.table.id, to),
      }));
      return [{ question: own.question, ...(own.item !== undefined && { item: own.item }), pairs }];
    }),
  );
}

/** From the released answers of everybody to the question that divides them. */
function sizesOf({ table, tabulation, ...wave }: ReleasedWave): ClassSizes {
  const [by] = table.by;
  if (by === undefined || table.by.length > 1) return {};
  const members = memberSizes(sourceOf(by), { wave, tabulation });
  return Object.fromEntries(
    classesOf(by, wave).map(({ id, members: own }) => [
      id,
      own.reduce((sum, member) => sum + (members.get(member) ?? 0), 0),
    ]),
  );
}

function memberSizes(
  source: string | null,
  { wave, tabulation }: { readonly wave: ClassifiedWave; readonly tabulation: Tabulation },
): ReadonlyMap<string, number> {
  if (source === null) return new Map(tabulation.ballots.groups.map(({ groupId, counted }) => [groupId, counted]));
  const question = questionsOf(wave.questionnaire).find(({ id }) => id === source);
  const overall = tabulation.questions.find((table) => table.question === source)?.overall;
  if (question === undefined || overall?.released !== true) return new Map();
  return new Map(answerOptions(question).map(({ key, position }) => [key, overall.counts[position] ?? 0]));
}

function countsOf({ tables = [] }: QuestionTable, tableId: string, classes: readonly string[]): ComparedCounts | null {
  const table = tables.find((one) => one.tableId === tableId && one.release === 'exact');
  const cells = classes.map((id) => table?.cells.find((cell) => cell.classes[0] === id)?.cell);
  const shown = cells.filter((cell) => cell?.released === true);
  const [first] = shown;
  if (first === undefined || shown.length < classes.length) return null;
  return {
    n: shown.reduce((sum, { n }) => sum + n, 0),
    counts: first.counts.map((_, place) => shown.reduce((sum, { counts }) => sum + (counts[place] ?? 0), 0)),
  };
}
