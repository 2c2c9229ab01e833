import type { Cell, Distribution, PlannedTableCells, QuestionTable } from '#domain/tabulation/model';
import type { HiddenReason, PlacedCell } from './model';
import { reasonOf } from './reason-of';
import { isHiddenThroughout } from './whole-question';

export interface QuestionReading {
  /** Of a question that is answered by texts, fewer than which are not shown; null for others. */
  readonly fewestTexts: number | null;
  /** False for a reader of some units: he sees no texts, and totals are hidden from him for what else he sees. */
  readonly seesAll: boolean;
}

/** Every cell of a question that was to be published: all who answered, the rater groups, the planned tables. */
export function questionCells(table: QuestionTable, reading: QuestionReading): readonly PlacedCell[] {
  const cells = cellsOf(table, reading);
  return reading.seesAll && isHiddenThroughout(table) ? cells.map(asPartOfWhole) : cells;
}

/** What is too small by itself still is; all else is hidden for what everybody answered, so other divisions would not help. */
function asPartOfWhole(cell: PlacedCell): PlacedCell {
  return cell.reason === 'below-threshold' ? cell : { ...cell, reason: 'whole-question' };
}

function cellsOf(table: QuestionTable, reading: QuestionReading): readonly PlacedCell[] {
  const { question, item, groups, tables = [] } = table;
  const place = { question, ...(item !== undefined && { item }) };
  return [
    ...overallCell(place, table.overall, reading),
    ...groupCells(place, groups),
    ...tables.flatMap((planned) => plannedCells(place, planned, table.overall)),
  ];
}

type Place = Pick<PlacedCell, 'question' | 'item'>;

function overallCell(
  place: Place,
  cell: Cell<Distribution>,
  { fewestTexts, seesAll }: QuestionReading,
): readonly PlacedCell[] {
  if (fewestTexts === null) return [{ kind: 'everybody', reason: reasonOf(cell), ...place }];
  return seesAll ? [{ kind: 'texts', reason: textReason(cell, fewestTexts), ...place }] : [];
}

/** Where all who answer are one group, its table is nobody's: it would repeat the total. */
function groupCells(place: Place, groups: QuestionTable['groups']): readonly PlacedCell[] {
  if (groups.length < 2) return [];
  return groups.map(({ groupId, cell }) => ({
    kind: 'question-groups',
    reason: reasonOf(cell),
    ...place,
    group: groupId,
  }));
}

function textReason(cell: Cell<Distribution>, fewest: number): HiddenReason | null {
  if (!cell.released) return cell.reason;
  return cell.n < fewest ? 'few-texts' : null;
}

/** A table that is hidden as a whole is one cell here: how many it would have had is not in the release. */
function plannedCells(
  place: Place,
  { tableId, release, cells }: PlannedTableCells,
  overall: Cell<Distribution>,
): readonly PlacedCell[] {
  const own = { kind: 'planned', ...place, table: tableId } as const;
  if (release === 'cross-table') return [{ ...own, reason: isTooSmall(overall) ? 'below-threshold' : 'cross-table' }];
  return cells.map(({ classes, cell }) => ({ ...own, reason: reasonOf(cell), classes }));
}

/** So few in all that any table of them is withheld, whether it crosses others or not. */
function isTooSmall(overall: Cell<Distribution>): boolean {
  return reasonOf(overall) === 'below-threshold';
}
