import { dsvFormat } from 'd3-dsv';
import type { CellValue } from 'read-excel-file/universal';
import type { Problem } from '#domain/problem';
import { fail, ok, type Result } from '#domain/result';
import type { Cells } from '#domain/tables/cells';
import { lineOfOpenQuote } from './open-quote';

export type TableSource =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'file'; readonly name: string; readonly base64: string };

export type Encoding = 'utf-8' | 'utf-16' | 'gbk' | 'xlsx';

export interface ReadCells {
  readonly cells: Cells;
  /** Of files. */
  readonly encoding?: Encoding;
  /** Of texts. Where semicolons stand between cells, a comma may stand in numbers. */
  readonly separator?: Separator;
}

const SEPARATORS = ['\t', ',', ';'] as const;
export type Separator = (typeof SEPARATORS)[number];

/** The cells of a pasted table, a CSV or TSV file, or the first sheet of an XLSX file. */
export async function readTableCells(source: TableSource, maximumRows: number): Promise<Result<ReadCells, Problem>> {
  const read = source.kind === 'text' ? cellsOfText(source.text) : await readFile(source.base64);
  if (!read.ok) return read;
  const { cells } = read.value;
  if (cells.length > maximumRows) return unreadable('too-many-rows');
  return cells.some((row) => row.some((cell) => cell.trim() !== '')) ? read : unreadable('empty');
}

function unreadable(reason: string, details: { readonly line?: number } = {}) {
  return fail({ code: 'import.unreadable' as const, details: { reason, ...details } });
}

async function readFile(base64: string): Promise<Result<ReadCells, Problem>> {
  const bytes = bytesOf(base64);
  if (!bytes) return unreadable('not-base64');
  if (startsWith(bytes, ZIP)) return readSpreadsheet(bytes);
  if (startsWith(bytes, OLD_EXCEL)) return unreadable('old-excel');
  const decoded = decode(bytes);
  if (!decoded) return unreadable('unknown-encoding');
  const read = cellsOfText(decoded.text);
  return read.ok ? ok({ ...read.value, encoding: decoded.encoding }) : read;
}

/** "PK\3\4", of which an XLSX file is one, and the compound files of Excel before 2007. */
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLD_EXCEL = [0xd0, 0xcf, 0x11, 0xe0];

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** Null for what is not base64. */
export function bytesOf(base64: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}

/** A damaged archive or a workbook without a sheet is an expected failure of whoever chose the file. */
async function readSpreadsheet(bytes: Uint8Array<ArrayBuffer>): Promise<Result<ReadCells, Problem>> {
  try {
    const { readSheet } = await import('read-excel-file/universal');
    const { showPercentages } = await import('./percent-cells');
    const rows = await readSheet(showPercentages(bytes).buffer);
    return ok({ cells: rows.map((row) => row.map(textOfCell)), encoding: 'xlsx' });
  } catch {
    return unreadable('damaged-spreadsheet');
  }
}

function textOfCell(cell: CellValue | null): string {
  if (cell === null) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
}

/**
 * Excel in China saves CSV in GBK and "Unicode text" in UTF-16 with a byte order mark. Text that is not valid
 * UTF-8 is read as GBK; the reverse order would turn UTF-8 into wrong characters without an error.
 */
function decode(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } | null {
  if (startsWith(bytes, [0xff, 0xfe])) return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16' };
  if (startsWith(bytes, [0xfe, 0xff])) return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'utf-16' };
  for (const encoding of ['utf-8', 'gbk'] as const) {
    const text = decodeAs(bytes, encoding);
    if (text !== null) return { text, encoding };
  }
  return null;
}

/** Whatever comes before the tab: no text has it, but pictures and programs that happen to be valid GBK do. */
const BINARY = /[^\t-\uffff]/;

function decodeAs(bytes: Uint8Array, encoding: string): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return BINARY.test(text) ? null : text;
  } catch {
    return null;
  }
}

/** Spreadsheets copy cells with tabs between them; files have commas, or semicolons in some countries. */
function cellsOfText(text: string): Result<ReadCells, Problem> {
  // Excel names the separator in a line of its own, which keeps its number.
  const plain = text.replace(/^\uFEFF/, '').replace(/^sep=.\r?\n/i, '\n');
  const beginning = plain.split('\n').slice(0, LINES_LOOKED_AT).join('\n');
  const shares = SEPARATORS.map((separator) => ({ separator, share: shareOfEqualRows(beginning, separator) }));
  const best = shares.reduce((most, next) => (next.share > most.share ? next : most));
  const { separator } = best;
  const cells = dsvFormat(separator).parseRows(plain);
  const line = lineOfOpenQuote(plain, { separator, lastCell: cells.at(-1)?.at(-1) ?? '' });
  return line === null ? ok({ cells, separator }) : unreadable('open-quote', { line });
}

const LINES_LOOKED_AT = 50;

/** The right separator cuts almost all rows into as many cells; 0 where it cuts most rows not at all. */
function shareOfEqualRows(text: string, separator: Separator): number {
  const rows = dsvFormat(separator)
    .parseRows(text)
    .filter((row) => row.some((cell) => cell.trim() !== ''));
  const widths = new Map<number, number>();
  for (const { length } of rows) widths.set(length, (widths.get(length) ?? 0) + 1);
  const [width, times] = [...widths].reduce((most, next) => (next[1] > most[1] ? next : most), [1, 0]);
  return width > 1 ? times / rows.length : 0;
}
