import { sql } from 'kysely';
import type { DatabasePort, Statement } from '../database';
import { rawStatement } from '../raw-statement';

/** Both in base64url. */
export interface Stamp {
  /** HMAC of the entry: see stampId. */
  readonly id: string;
  readonly blinded: string;
  readonly signature: string;
}

export interface NewStamp extends Stamp {
  readonly waveId: string;
  /** The entry whose stamp it is, which has to be on the roll still, with this link. */
  readonly entryId: string;
  readonly linkHash: string;
  /** Compared with the wave's dates, and then forgotten. */
  readonly now: number;
}

/**
 * Keeps a stamp if the wave is open at this moment, the entry is on the roll and has none. On PostgreSQL the wave's row is
 * locked against closing until the stamp is stored.
 */
export function keepStamp(database: DatabasePort, stamp: NewStamp): Statement {
  const lock = database.engine === 'postgres' ? sql`FOR SHARE OF wave` : sql``;
  return rawStatement(
    database,
    sql`INSERT INTO stamp (wave_id, id, blinded, signature)
        SELECT wave.id, CAST(${stamp.id} AS TEXT), CAST(${stamp.blinded} AS TEXT), CAST(${stamp.signature} AS TEXT)
        FROM wave JOIN roll_entry ON roll_entry.wave_id = wave.id
        WHERE wave.id = ${stamp.waveId} AND roll_entry.id = ${stamp.entryId} AND roll_entry.link_hash = ${stamp.linkHash}
          AND wave.state = 'open'
          AND (wave.opens_at IS NULL OR wave.opens_at <= ${stamp.now})
          AND (wave.closes_at IS NULL OR wave.closes_at > ${stamp.now})
        ${lock}
        ON CONFLICT (wave_id, id) DO NOTHING`,
  );
}

export async function findStamp(database: DatabasePort, waveId: string, id: string): Promise<Stamp | null> {
  const row = await database.read
    .selectFrom('stamp')
    .select(['id', 'blinded', 'signature'])
    .where('wave_id', '=', waveId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

export async function listStampIds(database: DatabasePort, waveId: string): Promise<readonly string[]> {
  const rows = await database.read.selectFrom('stamp').select('id').where('wave_id', '=', waveId).execute();
  return rows.map(({ id }) => id);
}
