import { dsvFormat } from 'd3-dsv';
import type { CellValue } from 'read-excel-file/universal';
import type { Problem } from '#domain/problem';
import { fail, ok, type Result } from '#domain/result';
import type { Cells } from '#domain/units/import-model';

export type UnitSource =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'file'; readonly name: string; readonly base64: string };

export type Encoding = 'utf-8' | 'utf-16' | 'gbk' | 'xlsx';

export interface ReadCells {
  readonly cells: Cells;
  /** Of files. */
  readonly encoding?: Encoding;
}

const MOST_ROWS = 20_000;

/** The cells of a pasted table, a CSV or TSV file, or the first sheet of an XLSX file. */
export async function readUnitCells(source: UnitSource): Promise<Result<ReadCells, Problem>> {
  const read = source.kind === 'text' ? ok({ cells: cellsOfText(source.text) }) : await readFile(source.base64);
  if (!read.ok) return read;
  const { cells } = read.value;
  if (cells.length > MOST_ROWS) return unreadable('too-many-rows');
  return cells.some((row) => row.some((cell) => cell.trim() !== '')) ? read : unreadable('empty');
}

function unreadable(reason: string) {
  return fail({ code: 'import.unreadable' as const, details: { reason } });
}

async function readFile(base64: string): Promise<Result<ReadCells, Problem>> {
  const bytes = bytesOf(base64);
  if (!bytes) return unreadable('not-base64');
  if (startsWith(bytes, ZIP)) return readSpreadsheet(bytes);
  if (startsWith(bytes, OLD_EXCEL)) return unreadable('old-excel');
  const decoded = decode(bytes);
  return decoded
    ? ok({ cells: cellsOfText(decoded.text), encoding: decoded.encoding })
    : unreadable('unknown-encoding');
}

/** "PK\3\4", of which an XLSX file is one, and the compound files of Excel before 2007. */
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLD_EXCEL = [0xd0, 0xcf, 0x11, 0xe0];

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> | null {
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
    const rows = await readSheet(bytes.buffer);
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
function cellsOfText(text: string): Cells {
  const plain = text.replace(/^\uFEFF/, '');
  const beginning = plain.split('\n').slice(0, 10).join('\n');
  const counts = ['\t', ',', ';'].map((mark) => ({ mark, times: beginning.split(mark).length }));
  const best = counts.reduce((most, next) => (next.times > most.times ? next : most));
  return dsvFormat(best.mark).parseRows(plain);
}
