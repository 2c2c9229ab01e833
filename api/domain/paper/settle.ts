import { fail, ok, type Result } from '#domain/result';
import { DONT_KNOW_CODE } from './cell-entry';
import { isMixed } from './check-cells';
import type { PassComparison } from './compare-passes';
import { readKeyed } from './keyed-value';
import type { Settlement } from './model';
import type { PaperForm } from './paper-form';

/** What somebody has read on the paper; null takes a settlement back. */
export interface Finding {
  readonly stamp: number;
  readonly values: readonly { readonly cell: number; readonly value: string | null }[];
}

export interface SettlementChange {
  readonly settled: readonly Settlement[];
  readonly reopened: readonly Pick<Settlement, 'stamp' | 'cell'>[];
}

/** Only what differs, or what neither pass could use, can be settled; the cells of a "don't know" all at once. */
export function settle(
  form: PaperForm,
  comparison: PassComparison,
  { stamp, values }: Finding,
): Result<SettlementChange, { readonly cell?: number }> {
  const cells = values.map(({ cell }) => cell);
  if (!isOffered(comparison, stamp, cells)) return fail({ ...(cells[0] !== undefined && { cell: cells[0] }) });
  const settled: Settlement[] = [];
  for (const { cell, value } of values) {
    if (value === null) continue;
    const read = readAt(form, cell, value);
    if (read === null || (read === DONT_KNOW_CODE && !isWholeRow(form, cells))) return fail({ cell });
    settled.push({ stamp, cell, value: read });
  }
  if (cells.length > 1 && isMixed(settled.map(({ value }) => value))) return fail({ cell: cells[0] ?? 0 });
  const reopened = values.filter(({ value }) => value === null).map(({ cell }) => ({ stamp, cell }));
  return ok({ settled, reopened });
}

function isOffered({ differences, unusable }: PassComparison, stamp: number, cells: readonly number[]): boolean {
  const offered = [
    ...differences.filter((difference) => difference.stamp === stamp).map((difference) => difference.cells),
    ...unusable.filter((one) => one.stamp === stamp).map(({ cell }) => [cell]),
  ];
  return offered.some((group) => group.length === cells.length && group.every((cell) => cells.includes(cell)));
}

function readAt(form: PaperForm, place: number, value: string): string | null {
  const cell = form.cells[place];
  const read = cell && readKeyed(cell, value);
  return read?.ok ? read.value : null;
}

/** A single-cell row is whole by itself. */
function isWholeRow(form: PaperForm, cells: readonly number[]): boolean {
  const row = form.cells[cells[0] ?? 0]?.row ?? [];
  return row.length === cells.length;
}
