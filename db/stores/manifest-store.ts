import { sql } from 'kysely';
import type { DatabasePort, Statement } from '../database';

/** The wave, questionnaire and roll that keys were made for; they open nothing else. */
export interface Revisions {
  readonly wave: number;
  readonly draft: number;
  readonly roll: number;
}

/** The manifest of a wave, or how far its keys are made. */
export interface StoredManifest {
  readonly waveId: string;
  readonly revisions: Revisions;
  readonly keysMade: number;
  readonly keysTotal: number;
  readonly begunAt: number;
  readonly signed: SignedManifest | null;
  /** Null before the count. */
  readonly stamps: StampCounts | null;
  /** How often a second blank ballot was shown for one stamp. */
  readonly stampsRefused: number;
}

export interface StampCounts {
  readonly given: number;
  /** Of those given: to people who had lost one before. */
  readonly renewed: number;
}

export interface SignedManifest {
  /** The exact text that is signed and shown. */
  readonly content: string;
  readonly hash: string;
  readonly signature: string;
}

export async function findManifest(database: DatabasePort, waveId: string): Promise<StoredManifest | null> {
  const row = await database.read.selectFrom('manifest').selectAll().where('wave_id', '=', waveId).executeTakeFirst();
  if (!row) return null;
  const { content, hash, signature, stamps_given: given, stamps_renewed: renewed } = row;
  return {
    waveId: row.wave_id,
    revisions: { wave: row.wave_revision, draft: row.draft_revision, roll: row.roll_revision },
    keysMade: row.keys_made,
    keysTotal: row.keys_total,
    begunAt: row.begun_at,
    signed: content === null || hash === null || signature === null ? null : { content, hash, signature },
    stamps: given === null || renewed === null ? null : { given, renewed },
    stampsRefused: row.stamps_refused,
  };
}

export interface BegunManifest {
  readonly waveId: string;
  readonly revisions: Revisions;
  readonly keysTotal: number;
  readonly at: number;
}

/** Takes the place of one that was made before, as long as the wave is a draft. */
export function beginManifest(database: DatabasePort, begun: BegunManifest): Statement {
  const { waveId, revisions } = begun;
  const columns = {
    content: null,
    hash: null,
    signature: null,
    keys_made: 0,
    stamps_refused: 0,
    keys_total: begun.keysTotal,
    wave_revision: revisions.wave,
    draft_revision: revisions.draft,
    roll_revision: revisions.roll,
    begun_at: begun.at,
  };
  return database.read
    .insertInto('manifest')
    .values({ wave_id: waveId, ...columns })
    .onConflict((conflict) => conflict.column('wave_id').doUpdateSet(columns).where(isDraft(waveId)));
}

export function countMadeKey(database: DatabasePort, { waveId, at }: Pick<BegunManifest, 'waveId' | 'at'>): Statement {
  return database.read
    .updateTable('manifest')
    .set({ keys_made: sql<number>`keys_made + 1` })
    .where('wave_id', '=', waveId)
    .where('begun_at', '=', at);
}

/** Unless another one was begun meanwhile. */
export function completeManifest(
  database: DatabasePort,
  { waveId, at }: Pick<BegunManifest, 'waveId' | 'at'>,
  signed: SignedManifest,
): Statement {
  return database.read
    .updateTable('manifest')
    .set(signed)
    .where('wave_id', '=', waveId)
    .where('begun_at', '=', at)
    .where('content', 'is', null);
}

export function noteStamps(database: DatabasePort, waveId: string, { given, renewed }: StampCounts): Statement {
  return database.read
    .updateTable('manifest')
    .set({ stamps_given: given, stamps_renewed: renewed })
    .where('wave_id', '=', waveId);
}

/** One more, without who or when. */
export function countRefusedStamp(database: DatabasePort, waveId: string): Statement {
  return database.read
    .updateTable('manifest')
    .set({ stamps_refused: sql<number>`stamps_refused + 1` })
    .where('wave_id', '=', waveId);
}

function isDraft(waveId: string) {
  return sql<boolean>`EXISTS (SELECT 1 FROM wave WHERE wave.id = ${waveId} AND wave.state = 'draft')`;
}
