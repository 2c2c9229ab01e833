import { Buffer } from 'node:buffer';
import { type RawBuilder, sql } from 'kysely';
import { encodeBase64url } from '#domain/anonymity/base64url';
import type { SlipListName } from '#domain/slips/slip';
import type { Saying, SlipList, SlipRun } from '#domain/slips/slip-list';
import type { DatabasePort, Statement } from '../database';
import { insertJsonRows } from '../json-rows';
import { rawStatement } from '../raw-statement';

export interface StoredSlipHead {
  readonly lists: number;
  /** Both in base64url. */
  readonly root: string;
  readonly signature: string;
}

/** What a count that was cut off has left; without a head it is good for nothing. */
export function deleteSlips(
  database: DatabasePort,
  waveId: string,
  condition: RawBuilder<boolean>,
): readonly Statement[] {
  return (['slip_tree_list', 'slip_tree_run'] as const).map((table) =>
    database.read.deleteFrom(table).where('wave_id', '=', waveId).where(condition),
  );
}

interface Written {
  readonly waveId: string;
  /** Holds while the count that writes is still in charge. */
  readonly condition: RawBuilder<boolean>;
}

export function insertSlipList(
  database: DatabasePort,
  { waveId, number, list, condition }: Written & { readonly number: number; readonly list: SlipList },
): readonly Statement[] {
  const { place, table, size, root, sayings } = list;
  return insertJsonRows(database, {
    into: 'slip_tree_list',
    columns: {
      wave_id: 'text',
      number: 'integer',
      place: 'text',
      table_name: 'text',
      size: 'integer',
      root: 'text',
      sayings: 'text',
    },
    rows: [
      {
        wave_id: waveId,
        number,
        place,
        table_name: table,
        size,
        root: encodeBase64url(root),
        sayings: JSON.stringify(sayings),
      },
    ],
    condition,
  });
}

export interface NumberedRun {
  readonly list: number;
  readonly run: number;
  readonly content: SlipRun;
}

export function insertSlipRuns(
  database: DatabasePort,
  { waveId, runs, condition }: Written & { readonly runs: readonly NumberedRun[] },
): readonly Statement[] {
  return insertJsonRows(database, {
    into: 'slip_tree_run',
    columns: { wave_id: 'text', list: 'integer', run: 'integer', slips: 'text', opened: 'text', salts: 'text' },
    rows: runs.map(({ list, run, content: { slips, opened, salts } }) => ({
      wave_id: waveId,
      list,
      run,
      slips: base64urlOf(slips),
      opened: JSON.stringify(opened),
      salts: base64urlOf(salts),
    })),
    condition,
  });
}

/** As encodeBase64url, which is made for short texts and takes twenty times as long. */
function base64urlOf({ buffer, byteOffset, length }: Uint8Array): string {
  return Buffer.from(buffer, byteOffset, length).toString('base64url');
}

/** From here on the lists and runs of the wave are good. */
export function insertSlipHead(
  database: DatabasePort,
  { waveId, head, condition }: Written & { readonly head: StoredSlipHead },
): Statement {
  const texts = [head.root, head.signature].map((text) => sql`CAST(${text} AS TEXT)`);
  return rawStatement(
    database,
    sql`INSERT INTO slip_tree (wave_id, lists, root, signature)
        SELECT CAST(${waveId} AS TEXT), CAST(${head.lists} AS BIGINT), ${sql.join(texts)} WHERE ${condition}`,
  );
}

/** Null where no count has finished, or one of an earlier version of the program. */
export async function findSlipHead(database: DatabasePort, waveId: string): Promise<StoredSlipHead | null> {
  const row = await database.read
    .selectFrom('slip_tree')
    .select(['lists', 'root', 'signature'])
    .where('wave_id', '=', waveId)
    .executeTakeFirst();
  return row ?? null;
}

export interface StoredSlipList extends SlipListName {
  readonly size: number;
  /** Base64url. */
  readonly root: string;
}

export async function listSlipLists(database: DatabasePort, waveId: string): Promise<readonly StoredSlipList[]> {
  const rows = await database.read
    .selectFrom('slip_tree_list')
    .select(['place', 'table_name', 'size', 'root'])
    .where('wave_id', '=', waveId)
    .orderBy('number')
    .execute();
  return rows.map(({ table_name: table, ...row }) => ({ ...row, table }));
}

export async function findSayings(database: DatabasePort, waveId: string, number: number): Promise<readonly Saying[]> {
  const row = await database.read
    .selectFrom('slip_tree_list')
    .select('sayings')
    .where('wave_id', '=', waveId)
    .where('number', '=', number)
    .executeTakeFirst();
  return JSON.parse(row?.sayings ?? '[]');
}

export interface StoredSlipRun {
  /** Base64url. */
  readonly slips: string;
  readonly opened: readonly number[];
  readonly salts: string;
}

/** So many runs at a time, below a megabyte; D1 answers a thousand queries to one request. */
const RUNS_PER_READ = 4;

/** The runs of a list in their order, a few in memory at a time. */
export async function* readSlipRuns(
  database: DatabasePort,
  waveId: string,
  list: number,
): AsyncGenerator<StoredSlipRun> {
  for (let first = 0; ; first += RUNS_PER_READ) {
    const rows = await runsFrom(database, { waveId, list, first }).select(['slips', 'opened', 'salts']).execute();
    for (const { slips, opened, salts } of rows) yield { slips, opened: JSON.parse(opened), salts };
    if (rows.length < RUNS_PER_READ) return;
  }
}

/** The slips alone. */
export async function* readSlips(database: DatabasePort, waveId: string, list: number): AsyncGenerator<string> {
  for (let first = 0; ; first += RUNS_PER_READ) {
    const rows = await runsFrom(database, { waveId, list, first }).select('slips').execute();
    for (const { slips } of rows) yield slips;
    if (rows.length < RUNS_PER_READ) return;
  }
}

function runsFrom(
  database: DatabasePort,
  { waveId, list, first }: { readonly waveId: string; readonly list: number; readonly first: number },
) {
  return database.read
    .selectFrom('slip_tree_run')
    .where('wave_id', '=', waveId)
    .where('list', '=', list)
    .where('run', '>=', first)
    .where('run', '<', first + RUNS_PER_READ)
    .orderBy('run');
}
