import { type RawBuilder, sql } from 'kysely';
import type { StampedBallot } from '#domain/anonymity/stamped-ballot';
import type { DatabasePort, Statement } from '../database';
import { inJsonChunks, jsonList, jsonRows } from '../json-rows';
import { rawStatement } from '../raw-statement';
import type { SealedBallotTable } from '../schema';
import { runsById } from './runs-by-id';

export interface ArrivingBallot {
  readonly waveId: string;
  readonly linkCode: string;
  readonly id: string;
  readonly sequence: number;
  /** Base64url. */
  readonly sealed: string;
  /** Compared with the wave's dates, and then forgotten. */
  readonly now: number;
}

/**
 * Puts a ballot into the box if the wave is open at this moment. A repeat changes nothing; a higher
 * sequence number under the same id replaces what was there. On PostgreSQL the wave's row is locked
 * against closing until the ballot is stored, so that nothing arrives behind the count's back.
 */
export function putIntoBox(database: DatabasePort, ballot: ArrivingBallot): Statement {
  const lock = database.engine === 'postgres' ? sql`FOR SHARE OF wave` : sql``;
  return rawStatement(
    database,
    sql`INSERT INTO sealed_ballot (wave_id, id, group_id, sequence, sealed)
        SELECT wave.id, CAST(${ballot.id} AS TEXT), rater_group.id,
               CAST(${ballot.sequence} AS BIGINT), CAST(${ballot.sealed} AS TEXT)
        FROM wave JOIN rater_group ON rater_group.wave_id = wave.id
        WHERE wave.id = ${ballot.waveId} AND rater_group.link_code = ${ballot.linkCode} AND wave.state = 'open'
          AND (wave.opens_at IS NULL OR wave.opens_at <= ${ballot.now})
          AND (wave.closes_at IS NULL OR wave.closes_at > ${ballot.now})
        ${lock}
        ON CONFLICT (wave_id, id) DO UPDATE
        SET sealed = excluded.sealed, sequence = excluded.sequence, group_id = excluded.group_id
        WHERE excluded.sequence > sealed_ballot.sequence`,
  );
}

export interface IdentifiedBallot extends StampedBallot {
  /** Of its key, see ballotIdOf. */
  readonly id: string;
}

/** The time of now is compared with the wave's dates, and then forgotten. */
export interface Grace {
  readonly graceMilliseconds: number;
  readonly now: number;
}

/** The same for a ballot with a stamp, which was given before the close; so it is taken for some time after it. */
export function putStampedIntoBox(
  database: DatabasePort,
  ballot: IdentifiedBallot,
  { graceMilliseconds, now }: Grace,
): Statement {
  const lock = database.engine === 'postgres' ? sql`FOR SHARE OF wave` : sql``;
  const { id, groupId, sealed, ballotKey, token, signature } = ballot;
  const texts = [id, groupId, sealed, ballotKey, token, signature];
  return rawStatement(
    database,
    sql`INSERT INTO sealed_ballot (wave_id, sequence, id, group_id, sealed, ballot_key, token, signature)
        SELECT wave.id, CAST(${ballot.sequence} AS BIGINT), ${sql.join(texts.map((text) => sql`CAST(${text} AS TEXT)`))}
        FROM wave
        WHERE wave.id = ${ballot.waveId} AND wave.state IN ('open', 'closed')
          AND (wave.opens_at IS NULL OR wave.opens_at <= ${now})
          AND COALESCE(wave.closed_at, wave.closes_at) + ${graceMilliseconds} > ${now}
        ${lock}
        ON CONFLICT (wave_id, id) DO UPDATE
        SET sealed = excluded.sealed, sequence = excluded.sequence, group_id = excluded.group_id,
            token = excluded.token, signature = excluded.signature
        WHERE excluded.sequence > sealed_ballot.sequence`,
  );
}

export interface PaperEnvelopes {
  readonly waveId: string;
  readonly groupId: string;
  readonly envelopes: readonly { readonly id: string; readonly sealed: string }[];
  /** Holds while the batch that they come from may still be sealed. */
  readonly condition: RawBuilder<boolean>;
}

/** Ballots from paper; in the order of their random ids, so that nothing is left of the order on the pile. */
export function putPaperIntoBox(database: DatabasePort, paper: PaperEnvelopes): readonly Statement[] {
  const inOrder = paper.envelopes.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  return inJsonChunks(inOrder).map((chunk) =>
    rawStatement(
      database,
      sql`INSERT INTO sealed_ballot (wave_id, id, group_id, sequence, sealed)
          SELECT CAST(${paper.waveId} AS TEXT), id, CAST(${paper.groupId} AS TEXT), 1, sealed
          FROM ${jsonRows(database, { id: 'text', sealed: 'text' }, chunk)} AS envelope
          WHERE ${paper.condition}`,
    ),
  );
}

export interface StoredEnvelope {
  readonly sequence: number;
  readonly sealed: string;
}

export async function findInBox(database: DatabasePort, waveId: string, id: string): Promise<StoredEnvelope | null> {
  const row = await database.read
    .selectFrom('sealed_ballot')
    .select(['sequence', 'sealed'])
    .where('wave_id', '=', waveId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

export interface GroupCount {
  readonly groupId: string;
  readonly received: number;
}

export async function countBox(database: DatabasePort, waveId: string): Promise<readonly GroupCount[]> {
  const rows = await database.read
    .selectFrom('sealed_ballot')
    .select(({ fn }) => ['group_id', fn.countAll<number>().as('received')])
    .where('wave_id', '=', waveId)
    .groupBy('group_id')
    .execute();
  return rows.map((row) => ({ groupId: row.group_id, received: row.received }));
}

export interface SealedBallot {
  readonly id: string;
  readonly groupId: string;
  readonly sequence: number;
  readonly sealed: string;
  /** Of a ballot that was stamped. */
  readonly stamp: Pick<StampedBallot, 'ballotKey' | 'token' | 'signature'> | null;
}

/** Runs of sealed ballots in the order of their random ids. */
export function readBox(
  database: DatabasePort,
  waveId: string,
  runLength: number,
): AsyncGenerator<readonly SealedBallot[]> {
  return runsById(async (after) => {
    const rows = await boxRows(database, waveId).where('id', '>', after).orderBy('id').limit(runLength).execute();
    return rows.map(ballotFrom);
  });
}

/** Some of them, in any order. */
export async function readFromBox(
  database: DatabasePort,
  waveId: string,
  ids: readonly string[],
): Promise<readonly SealedBallot[]> {
  const rows = await boxRows(database, waveId)
    .where(sql<boolean>`id IN ${jsonList(database, ids)}`)
    .execute();
  return rows.map(ballotFrom);
}

function boxRows(database: DatabasePort, waveId: string) {
  return database.read
    .selectFrom('sealed_ballot')
    .select(['id', 'group_id', 'sequence', 'sealed', 'ballot_key', 'token', 'signature'])
    .where('wave_id', '=', waveId);
}

function ballotFrom(row: Omit<SealedBallotTable, 'wave_id'>): SealedBallot {
  const { id, group_id: groupId, sequence, sealed, ...stamp } = row;
  return { id, groupId, sequence, sealed, stamp: stampFrom(stamp) };
}

function stampFrom({
  ballot_key: ballotKey,
  token,
  signature,
}: Pick<SealedBallotTable, 'ballot_key' | 'token' | 'signature'>): SealedBallot['stamp'] {
  return ballotKey === null || token === null || signature === null ? null : { ballotKey, token, signature };
}

export function emptyBox(
  database: DatabasePort,
  waveId: string,
  condition: ReturnType<typeof sql<boolean>>,
): Statement {
  return database.read.deleteFrom('sealed_ballot').where('wave_id', '=', waveId).where(condition);
}
