import type { PlannedTable } from '#domain/disclosure/publication-plan';
import { checkMappings, type ClassMapping, type MappingProblem } from '#domain/disclosure/unit-mapping';
import { fail, ok, type Result } from '#domain/result';
import { classSizes, protectedSize, type TabulatedWave } from './class-sizes';
import type { QuestionTable } from './model';

/** A wave with its release, in which the table is. */
export interface ReleasedWave extends TabulatedWave {
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
  const minimumGroupSize = Math.max(protectedSize(earlier.tabulation), protectedSize(later.tabulation));
  const sizes = {
    earlier: classSizes(earlier.table, earlier),
    later: classSizes(later.table, later),
    minimumGroupSize,
  };
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
