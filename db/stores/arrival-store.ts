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

/**
 * Writes down that a ballot was taken, if this very version of it is in the box; once, however often it is sent. A day of
 * which the head is signed takes nothing more, whatever the clock says: the ballot then stands on the day after it.
 */
export function insertArrival(database: DatabasePort, ballotId: string, arrival: Arrival): Statement {
  const { waveId, hash, groupId, ballotKey, token, sealedHash, signature, day, sequence } = arrival;
  const texts = [hash, groupId, ballotKey, token, sealedHash, signature].map((text) => sql`CAST(${text} AS TEXT)`);
  return rawStatement(
    database,
    sql`INSERT INTO arrival (wave_id, day, sequence, hash, group_id, ballot_key, token, sealed_hash, signature)
        SELECT wave_id,
               (SELECT MAX(unsigned.day) FROM (
                  SELECT CAST(${day} AS BIGINT) AS day
                  UNION ALL SELECT tree_head.day + 1 FROM tree_head WHERE tree_head.wave_id = ${waveId}) AS unsigned),
               CAST(${sequence} AS BIGINT), ${sql.join(texts)} FROM sealed_ballot
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

/**
 * Once for each day, and only over all that stands in the log until then: after `lockWave`, so that no ballot comes
 * between its leaves and its head.
 */
export function insertHead(database: DatabasePort, waveId: string, head: StoredHead): Statement {
  const { day, size, root, signature } = head;
  return rawStatement(
    database,
    sql`INSERT INTO tree_head (wave_id, day, size, root, signature)
        SELECT CAST(${waveId} AS TEXT), CAST(${day} AS BIGINT), CAST(${size} AS BIGINT), CAST(${root} AS TEXT),
               CAST(${signature} AS TEXT)
        WHERE (SELECT COUNT(*) FROM arrival WHERE wave_id = ${waveId} AND day <= ${day}) = ${size}
        ON CONFLICT (wave_id, day) DO NOTHING`,
  );
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
