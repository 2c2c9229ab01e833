import type { Cell, SuppressionReason } from '#domain/tabulation/model';

export interface GroupTableRow {
  readonly key: string;
  readonly label: string;
  readonly cells: readonly GroupTableCell[];
}

export type GroupTableCell = { readonly text: string; readonly n?: string } | { readonly reason: SuppressionReason };

/** A cell of a table from a cell of the tabulation. */
export function groupCell<T>(
  cell: Cell<T>,
  text: (released: T) => { readonly text: string; readonly n?: string },
): GroupTableCell {
  return cell.released ? text(cell) : { reason: cell.reason };
}
