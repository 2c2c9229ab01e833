import { MOST_ROWS } from '#domain/collected/import-model';
import type { Problem } from '#domain/problem';
import { ok, type Result } from '#domain/result';
import type { Cells } from '#domain/tables/cells';
import { textHash } from '#domain/text-hash';
import { type Encoding, readTableCells, type TableSource } from '../read-table-cells';

/** A file of ballots: its cells, and what it is known by. */
export interface CollectedFile {
  readonly cells: Cells;
  readonly decimalComma: boolean;
  readonly encoding?: Encoding;
  readonly name: string;
  /** SHA-256 of what was sent, in hexadecimal. */
  readonly hash: string;
}

/** Rows above the titles come on top of those that are counted. */
const ROWS_ABOVE = 100;

export async function readCollectedFile(source: TableSource): Promise<Result<CollectedFile, Problem>> {
  const read = await readTableCells(source, MOST_ROWS.long + ROWS_ABOVE);
  if (!read.ok) return read;
  const { separator, ...file } = read.value;
  const name = source.kind === 'file' ? source.name : '';
  return ok({
    ...file,
    decimalComma: separator === ';',
    name,
    hash: await textHash(source.kind === 'file' ? source.base64 : source.text),
  });
}
