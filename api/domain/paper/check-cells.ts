import { DONT_KNOW_CODE } from './cell-entry';
import { type KeyedProblem, readKeyed } from './keyed-value';
import type { KeyedCell } from './model';
import type { PaperForm } from './paper-form';

export interface CellFault {
  readonly code: KeyedProblem['code'] | 'paper.wrong-length' | 'paper.mixed-row';
  /** Absent if the ballot has another number of cells than the form. */
  readonly cell?: number;
}

/** The first thing about a keyed ballot that no keyboard of ours would have produced, or null. */
export function checkCells(form: PaperForm, cells: readonly KeyedCell[]): CellFault | null {
  if (cells.length !== form.cells.length) return cells.length === 0 ? null : { code: 'paper.wrong-length' };
  for (const [place, keyed] of cells.entries()) {
    const cell = form.cells[place];
    if (!cell || keyed === null) continue;
    const read = readKeyed(cell, keyed);
    if (!read.ok) return { code: read.error.code, cell: place };
    if (read.value !== keyed) return { code: 'paper.no-such-value', cell: place };
    if (isMixed(cell.row.map((other) => cells[other] ?? null))) return { code: 'paper.mixed-row', cell: place };
  }
  return null;
}

/** "Don't know" is about a target as a whole. */
export function isMixed(row: readonly KeyedCell[]): boolean {
  const unknown = row.filter((keyed) => keyed === DONT_KNOW_CODE).length;
  return unknown > 0 && unknown < row.length;
}
