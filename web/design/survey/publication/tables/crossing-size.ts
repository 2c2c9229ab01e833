import { classesOf, type ClassifiedWave, sortTables, sourceOf } from '#domain/disclosure/classification';
import type { Classification, PlannedTable } from '#domain/disclosure/publication-plan';

/** A table beside the finest one that it crosses: into how many parts both together divide everybody. */
export interface CrossingParts {
  readonly beside: PlannedTable;
  readonly cellsBeside: number;
  readonly cells: number;
  readonly parts: number;
}

/**
 * Of the table of a plan that crosses the others. It is shown as counted only if each part holds enough people, so that sizes alone
 * can say that it will be withheld. Undefined for tables that nest.
 */
export function crossingParts(
  table: PlannedTable,
  tables: readonly PlannedTable[],
  wave: ClassifiedWave,
): CrossingParts | undefined {
  const { tree, crossing } = sortTables(tables, wave);
  const beside = tree.at(-1);
  if (crossing?.id !== table.id || beside === undefined) return undefined;
  const joint = [...beside.by, ...table.by];
  return {
    beside,
    cellsBeside: cellsOf(beside.by, wave),
    cells: cellsOf(table.by, wave),
    parts: cellsOf(finestOfEach(joint, wave), wave),
  };
}

export function cellsOf(by: readonly Classification[], wave: ClassifiedWave): number {
  return by.reduce((product, one) => product * classesOf(one, wave).length, 1);
}

/** What both divide by is divided once, as finely as either does. */
function finestOfEach(by: readonly Classification[], wave: ClassifiedWave): readonly Classification[] {
  const finest = new Map<string | null, Classification>();
  for (const one of by) {
    const known = finest.get(sourceOf(one));
    if (known === undefined || cellsOf([known], wave) < cellsOf([one], wave)) finest.set(sourceOf(one), one);
  }
  return [...finest.values()];
}
