import { type RawBuilder, sql } from 'kysely';
import type { RollEntry } from '#domain/roll/model';
import type { UnitRenewals } from '#domain/roll/turnout-signals';
import type { RollGroup } from '#domain/survey/readiness';
import type { DatabasePort, Statement } from '../database';
import { inJsonChunks, insertJsonRows, jsonList } from '../json-rows';
import { rawStatement } from '../raw-statement';
import type { RollEntryTable } from '../roll-schema';
import { waveIs } from './wave-store';

/** An entry with what its personal link is recognised by. */
export interface LinkedEntry extends RollEntry {
  readonly linkHash: string;
}

export async function listRoll(database: DatabasePort, waveId: string): Promise<readonly RollEntry[]> {
  const rows = await database.read
    .selectFrom('roll_entry')
    .selectAll()
    .where('wave_id', '=', waveId)
    .orderBy('id')
    .execute();
  return rows.map(entryFrom);
}

export async function findEntry(database: DatabasePort, waveId: string, id: string): Promise<RollEntry | null> {
  return findOne(database, waveId, { column: 'id', value: id });
}

/** Whose personal link this is. */
export async function findEntryByLink(
  database: DatabasePort,
  waveId: string,
  linkHash: string,
): Promise<RollEntry | null> {
  return findOne(database, waveId, { column: 'link_hash', value: linkHash });
}

async function findOne(
  database: DatabasePort,
  waveId: string,
  { column, value }: { readonly column: 'id' | 'link_hash'; readonly value: string },
): Promise<RollEntry | null> {
  const row = await database.read
    .selectFrom('roll_entry')
    .selectAll()
    .where('wave_id', '=', waveId)
    .where(column, '=', value)
    .executeTakeFirst();
  return row ? entryFrom(row) : null;
}

export async function countRoll(database: DatabasePort, waveId: string): Promise<readonly RollGroup[]> {
  const rows = await database.read
    .selectFrom('roll_entry')
    .select(({ fn }) => ['group_id', fn.countAll<number>().as('size')])
    .where('wave_id', '=', waveId)
    .groupBy('group_id')
    .orderBy('group_id')
    .execute();
  return rows.map((row) => ({ groupId: row.group_id, size: row.size }));
}

/** Units with people on the roll, and how many links of each were issued after the first one of a person. */
export async function countRenewedLinks(database: DatabasePort, waveId: string): Promise<readonly UnitRenewals[]> {
  const rows = await database.read
    .selectFrom('roll_entry')
    .select(({ fn }) => [
      'unit_code',
      fn.countAll<number>().as('size'),
      sql<number>`CAST(SUM(link_number - 1) AS BIGINT)`.as('renewed'),
    ])
    .where('wave_id', '=', waveId)
    .groupBy('unit_code')
    .orderBy('unit_code')
    .execute();
  return rows.flatMap(({ unit_code: unitCode, size, renewed }) =>
    unitCode === null ? [] : [{ unitCode, size, renewed }],
  );
}

export interface RollChange {
  readonly waveId: string;
  /** Holds while the roll may be changed. */
  readonly condition: RawBuilder<boolean>;
}

/** Adds people, in the order of their random ids: that of the list is gone. */
export function insertEntries(
  database: DatabasePort,
  entries: readonly LinkedEntry[],
  { waveId, condition }: RollChange,
): readonly Statement[] {
  const rows = entries.toSorted((one, other) => (one.id < other.id ? -1 : 1)).map((entry) => columnsOf(waveId, entry));
  return insertJsonRows(database, { into: 'roll_entry', columns: ENTRY_COLUMNS, rows, condition });
}

/** Takes people off the roll. */
export function deleteEntries(
  database: DatabasePort,
  ids: readonly string[],
  { waveId, condition }: RollChange,
): Statement {
  return rawStatement(
    database,
    sql`DELETE FROM roll_entry WHERE wave_id = ${waveId} AND id IN ${jsonList(database, ids)} AND ${condition}`,
  );
}

/** Whether a person may leave an open wave: with more than so many in the group, and no second stamp given out. */
export function mayLeave(waveId: string, entryId: string, fewest: number): RawBuilder<boolean> {
  return sql<boolean>`${waveIs(waveId, 'open')} AND EXISTS (
    SELECT 1 FROM roll_entry AS leaver
    WHERE leaver.wave_id = ${waveId} AND leaver.id = ${entryId} AND leaver.stamp_number = 1
      AND (SELECT COUNT(*) FROM roll_entry AS peer
           WHERE peer.wave_id = ${waveId} AND peer.group_id = leaver.group_id) > ${fewest})`;
}

export function clearRoll(database: DatabasePort, { waveId, condition }: RollChange): Statement {
  return database.read.deleteFrom('roll_entry').where('wave_id', '=', waveId).where(condition);
}

/** After every change of the roll: keys that were made for another roll open nothing. */
export function raiseRollRevision(database: DatabasePort, { waveId, condition }: RollChange): Statement {
  return database.read
    .updateTable('wave')
    .set({ roll_revision: sql<number>`roll_revision + 1` })
    .where('id', '=', waveId)
    .where(condition);
}

/** Moves everybody of a group into another one. */
export function moveGroup(
  database: DatabasePort,
  groups: { readonly from: string; readonly into: string },
  { waveId, condition }: RollChange,
): Statement {
  return database.read
    .updateTable('roll_entry')
    .set({ group_id: groups.into })
    .where('wave_id', '=', waveId)
    .where('group_id', '=', groups.from)
    .where(condition);
}

/** The old link is useless from here on. With a new stamp number the person can be given another stamp. */
export function renewLink(database: DatabasePort, waveId: string, entry: LinkedEntry): Statement {
  return database.read
    .updateTable('roll_entry')
    .set({ link_hash: entry.linkHash, link_number: entry.linkNumber, stamp_number: entry.stampNumber })
    .where('wave_id', '=', waveId)
    .where('id', '=', entry.id)
    .where('link_number', '=', entry.linkNumber - 1);
}

export function markTakenPart(database: DatabasePort, waveId: string, ids: readonly string[]): readonly Statement[] {
  return inJsonChunks(ids).map((chunk) =>
    rawStatement(
      database,
      sql`UPDATE roll_entry SET taken_part = 1 WHERE wave_id = ${waveId} AND id IN ${jsonList(database, chunk)}`,
    ),
  );
}

const ENTRY_COLUMNS = {
  wave_id: 'text',
  id: 'text',
  group_id: 'text',
  name: 'text',
  unit_code: 'text',
  contact: 'text',
  link_hash: 'text',
  link_number: 'integer',
  stamp_number: 'integer',
  taken_part: 'integer',
} as const;

function columnsOf(waveId: string, entry: LinkedEntry) {
  return {
    wave_id: waveId,
    id: entry.id,
    group_id: entry.groupId,
    name: entry.name,
    unit_code: entry.unitCode ?? null,
    contact: entry.contact ?? null,
    link_hash: entry.linkHash,
    link_number: entry.linkNumber,
    stamp_number: entry.stampNumber,
    taken_part: entry.takenPart ? 1 : 0,
  };
}

function entryFrom(row: RollEntryTable): RollEntry {
  return {
    id: row.id,
    groupId: row.group_id,
    name: row.name,
    ...(row.unit_code !== null && { unitCode: row.unit_code }),
    ...(row.contact !== null && { contact: row.contact }),
    linkNumber: row.link_number,
    stampNumber: row.stamp_number,
    takenPart: row.taken_part === 1,
  };
}
