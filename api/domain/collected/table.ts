import type { Cells } from '#domain/tables/cells';
import { cleanCell } from '#domain/tables/clean-cell';
import { uniqueTitles } from '#domain/tables/column-titles';

export interface TableSource {
  readonly cells: Cells;
  readonly decimalComma: boolean;
  /** Of the column titles, from 1; found where it is missing. */
  readonly headerRow?: number;
}

/** A file as rows under titles. */
export interface Table {
  readonly headerRow: number;
  readonly decimalComma: boolean;
  /** By column; unique. */
  readonly titles: readonly string[];
  /** The rows under the titles that are not blank. */
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  /** Of the file, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export function readTable({ cells, decimalComma, headerRow = findHeader(cells) }: TableSource): Table {
  const header = cells[headerRow - 1] ?? [];
  const rows = cells
    .slice(headerRow)
    .map((row, index) => ({ line: headerRow + 1 + index, cells: row }))
    .filter((row) => row.cells.some(isFilled));
  const width = rows.reduce((most, row) => Math.max(most, row.cells.length), header.length);
  const titles = Array.from({ length: width }, (_, index) => cleanCell(header[index] ?? ''));
  return { headerRow, decimalComma, titles: uniqueTitles(titles), rows };
}

const ROWS_SEARCHED = 10;

/** The first line that is about as full as the fullest: lists often begin with a heading of their own. */
function findHeader(cells: Cells): number {
  const filled = cells.slice(0, ROWS_SEARCHED).map((row) => row.filter(isFilled).length);
  const fullest = Math.max(0, ...filled);
  return filled.findIndex((count) => count > 0 && count >= fullest * ALMOST_FULL) + 1 || 1;
}

const ALMOST_FULL = 0.7;

function isFilled(cell: string): boolean {
  return cell !== '' && cell.trim() !== '';
}
