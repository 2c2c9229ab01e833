import type { Cell, Distribution, PlannedTableCells, QuestionTable } from '#domain/tabulation/model';
import type { HiddenReason, PlacedCell } from './model';
import { reasonOf } from './reason-of';

/** Of the texts of a question, as they go by a rule of their own. */
export interface TextRule {
  readonly isText: boolean;
  /** Fewer texts are not shown. */
  readonly fewest: number;
  /** False for a reader who sees no texts at all. */
  readonly listed: boolean;
}

/** Every cell of a question that was to be published: all who answered, the rater groups, the planned tables. */
export function questionCells(table: QuestionTable, texts: TextRule): readonly PlacedCell[] {
  const { question, item, groups, tables = [] } = table;
  const place = { question, ...(item !== undefined && { item }) };
  return [
    ...overallCell(place, table.overall, texts),
    ...groups.map(({ groupId, cell }): PlacedCell => ({
      kind: 'question-groups',
      reason: reasonOf(cell),
      ...place,
      group: groupId,
    })),
    ...tables.flatMap((planned) => plannedCells(place, planned)),
  ];
}

type Place = Pick<PlacedCell, 'question' | 'item'>;

function overallCell(place: Place, cell: Cell<Distribution>, texts: TextRule): readonly PlacedCell[] {
  if (!texts.isText) return [{ kind: 'everybody', reason: reasonOf(cell), ...place }];
  return texts.listed ? [{ kind: 'texts', reason: textReason(cell, texts), ...place }] : [];
}

function textReason(cell: Cell<Distribution>, { fewest }: TextRule): HiddenReason | null {
  if (!cell.released) return cell.reason;
  return cell.n < fewest ? 'few-texts' : null;
}

/** A table that is hidden as a whole is one cell here: how many it would have had is not in the release. */
function plannedCells(place: Place, { tableId, release, cells }: PlannedTableCells): readonly PlacedCell[] {
  const own = { kind: 'planned', ...place, table: tableId } as const;
  if (release === 'cross-table') return [{ ...own, reason: 'cross-table' }];
  return cells.map(({ classes, cell }) => ({ ...own, reason: reasonOf(cell), classes }));
}
