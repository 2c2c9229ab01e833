import type { Cell, SuppressionReason } from '#domain/tabulation/model';

export function reasonOf(cell: Cell<unknown>): SuppressionReason | null {
  return cell.released ? null : cell.reason;
}
