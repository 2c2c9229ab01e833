import { type RawBuilder, sql } from 'kysely';
import { decodeBase64url, encodeBase64url } from '#domain/anonymity/base64url';
import { concatenate } from '#domain/anonymity/envelope';
import { HASH_BYTES } from '#domain/anonymity/merkle/node-hash';
import type { SlipTable } from '#domain/slips/slip';
import type { SlipList } from '#domain/slips/slip-lists';
import type { DatabasePort, Statement } from '../database';
import { insertJsonRows } from '../json-rows';
import { rawStatement } from '../raw-statement';

/** Slips of one row: with all of them opened well below what D1 takes as a value. */
const SLIPS_PER_RUN = 5000;

export interface SignedSlips {
  readonly lists: readonly SlipList[];
  readonly head: StoredSlipHead;
}

export interface StoredSlipHead {
  readonly lists: number;
  /** Both in base64url. */
  readonly root: string;
  readonly signature: string;
}

/** Written while the count that writes is still in charge. */
export function insertSlips(
  database: DatabasePort,
  {
    waveId,
    slips,
    condition,
  }: { readonly waveId: string; readonly slips: SignedSlips; readonly condition: RawBuilder<boolean> },
): readonly Statement[] {
  const { lists, head } = slips;
  const named = lists.map(({ place, table, slips: hashes }, number) => {
    return { wave_id: waveId, number, place, table_name: table, size: hashes.length / HASH_BYTES };
  });
  const runs = lists.flatMap((list, number) =>
    runsOf(list).map(({ slips: part, openings }, run) => {
      return { wave_id: waveId, list: number, run, slips: encodeBase64url(part), openings: JSON.stringify(openings) };
    }),
  );
  const texts = [head.root, head.signature].map((text) => sql`CAST(${text} AS TEXT)`);
  return [
    ...insertJsonRows(database, {
      into: 'slip_list',
      columns: { wave_id: 'text', number: 'integer', place: 'text', table_name: 'text', size: 'integer' },
      rows: named,
      condition,
    }),
    ...insertJsonRows(database, {
      into: 'slip_run',
      columns: { wave_id: 'text', list: 'integer', run: 'integer', slips: 'text', openings: 'text' },
      rows: runs,
      condition,
    }),
    rawStatement(
      database,
      sql`INSERT INTO slip_head (wave_id, lists, root, signature)
          SELECT CAST(${waveId} AS TEXT), CAST(${head.lists} AS BIGINT), ${sql.join(texts)} WHERE ${condition}`,
    ),
  ];
}

/** As it stands in a file: which slip of the list, its class, its answer, and the salt in base64url. */
export type StoredOpening = readonly [index: number, cell: string, answer: string, salt: string];

interface Run {
  readonly slips: Uint8Array;
  readonly openings: readonly StoredOpening[];
}

function runsOf({ slips, openings }: SlipList): readonly Run[] {
  const width = SLIPS_PER_RUN * HASH_BYTES;
  return Array.from({ length: Math.ceil(slips.length / width) }, (_, run) => {
    const isOfRun = ({ index }: { readonly index: number }) => Math.floor(index / SLIPS_PER_RUN) === run;
    return {
      slips: slips.subarray(run * width, (run + 1) * width),
      openings: openings
        .filter(isOfRun)
        .map((opening): StoredOpening => [opening.index, opening.class, opening.answer, encodeBase64url(opening.salt)]),
    };
  });
}

export interface StoredSlipList {
  readonly place: string;
  readonly table: SlipTable;
  readonly size: number;
}

export async function listSlipLists(database: DatabasePort, waveId: string): Promise<readonly StoredSlipList[]> {
  const rows = await database.read
    .selectFrom('slip_list')
    .select(['place', 'table_name', 'size'])
    .where('wave_id', '=', waveId)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({ place: row.place, table: row.table_name as SlipTable, size: row.size }));
}

export async function findSlipHead(database: DatabasePort, waveId: string): Promise<StoredSlipHead | null> {
  const row = await database.read
    .selectFrom('slip_head')
    .select(['lists', 'root', 'signature'])
    .where('wave_id', '=', waveId)
    .executeTakeFirst();
  return row ?? null;
}

export interface StoredSlips {
  readonly slips: Uint8Array<ArrayBuffer>;
  readonly openings: readonly StoredOpening[];
}

/** The slips of the lists from one number up to another, each list whole. */
export async function readSlips(
  database: DatabasePort,
  waveId: string,
  { from, until }: { readonly from: number; readonly until: number },
): Promise<readonly StoredSlips[]> {
  const rows = await database.read
    .selectFrom('slip_run')
    .select(['list', 'slips', 'openings'])
    .where('wave_id', '=', waveId)
    .where('list', '>=', from)
    .where('list', '<', until)
    .orderBy('list')
    .orderBy('run')
    .execute();
  const numbers = [...new Set(rows.map(({ list }) => list))];
  return numbers.map((number) => {
    const runs = rows.filter(({ list }) => list === number);
    return {
      slips: concatenate(...runs.map(({ slips }) => decodeBase64url(slips))),
      openings: runs.flatMap(({ openings }): readonly StoredOpening[] => JSON.parse(openings)),
    };
  });
}
