import { sql } from 'kysely';
import type { CastBallot } from '#domain/anonymity/stamped-ballot';
import type { DatabasePort, Statement } from '../database';
import { rawStatement } from '../raw-statement';
import type { ArrivalTable } from '../roll-schema';

/** A ballot as it was taken, with its leaf in the log. */
export interface Arrival extends CastBallot {
  /** Base64url. */
  readonly hash: string;
  /** Days since 1970. */
  readonly day: number;
}

/** Writes down that a ballot was taken, if this very version of it is in the box; once, however often it is sent. */
export function insertArrival(database: DatabasePort, ballotId: string, arrival: Arrival): Statement {
  const { waveId, hash, groupId, ballotKey, token, sealedHash, signature, day, sequence } = arrival;
  const texts = [hash, groupId, ballotKey, token, sealedHash, signature].map((text) => sql`CAST(${text} AS TEXT)`);
  return rawStatement(
    database,
    sql`INSERT INTO arrival (wave_id, day, sequence, hash, group_id, ballot_key, token, sealed_hash, signature)
        SELECT wave_id, CAST(${day} AS BIGINT), CAST(${sequence} AS BIGINT), ${sql.join(texts)} FROM sealed_ballot
        WHERE wave_id = ${waveId} AND id = ${ballotId} AND signature = ${signature}
        ON CONFLICT (wave_id, hash) DO NOTHING`,
  );
}

/** On which day a leaf came into the log. */
export async function findArrivalDay(database: DatabasePort, waveId: string, hash: string): Promise<number | null> {
  const row = await database.read
    .selectFrom('arrival')
    .select('day')
    .where('wave_id', '=', waveId)
    .where('hash', '=', hash)
    .executeTakeFirst();
  return row?.day ?? null;
}

/** In the order of the log, up to the end of a day. */
export async function listLeaves(database: DatabasePort, waveId: string, until: number): Promise<readonly string[]> {
  const rows = await database.read
    .selectFrom('arrival')
    .select('hash')
    .where('wave_id', '=', waveId)
    .where('day', '<=', until)
    .orderBy('day')
    .orderBy(sql`hash ${collation(database)}`)
    .execute();
  return rows.map(({ hash }) => hash);
}

/** All of the log, in its order. */
export async function listArrivals(database: DatabasePort, waveId: string): Promise<readonly Arrival[]> {
  const rows = await database.read
    .selectFrom('arrival')
    .selectAll()
    .where('wave_id', '=', waveId)
    .orderBy('day')
    .orderBy(sql`hash ${collation(database)}`)
    .execute();
  return rows.map(arrivalFrom);
}

/** By bytes on every engine; PostgreSQL sorts by the language of its installation otherwise. */
function collation({ engine }: DatabasePort) {
  return engine === 'postgres' ? sql`COLLATE "C"` : sql`COLLATE BINARY`;
}

export interface StoredHead {
  readonly day: number;
  readonly size: number;
  /** Both in base64url. */
  readonly root: string;
  readonly signature: string;
}

/** Once for each day. */
export function insertHead(database: DatabasePort, waveId: string, head: StoredHead): Statement {
  return database.read
    .insertInto('tree_head')
    .values({ wave_id: waveId, ...head })
    .onConflict((conflict) => conflict.columns(['wave_id', 'day']).doNothing());
}

export async function listHeads(database: DatabasePort, waveId: string): Promise<readonly StoredHead[]> {
  return database.read
    .selectFrom('tree_head')
    .select(['day', 'size', 'root', 'signature'])
    .where('wave_id', '=', waveId)
    .orderBy('day')
    .execute();
}

function arrivalFrom(row: ArrivalTable): Arrival {
  return {
    waveId: row.wave_id,
    hash: row.hash,
    day: row.day,
    groupId: row.group_id,
    sequence: row.sequence,
    ballotKey: row.ballot_key,
    token: row.token,
    sealedHash: row.sealed_hash,
    signature: row.signature,
  };
}
