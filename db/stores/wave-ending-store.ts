import { sql } from 'kysely';
import type { DatabasePort, Statement } from '../database';

/** True inside SQL while the deadline has not passed and was not put off yet. */
export function mayBePostponed(waveId: string, now: number) {
  return sql<boolean>`EXISTS (
    SELECT 1 FROM wave
    WHERE wave.id = ${waveId} AND wave.state = 'open' AND wave.postponed = 0 AND wave.closes_at > ${now})`;
}

/** Once, and only to a later moment, while ballots may still come in. */
export function postponeWave(
  database: DatabasePort,
  waveId: string,
  dates: { readonly closesAt: number; readonly now: number },
): Statement {
  return database.read
    .updateTable('wave')
    .set({ closes_at: dates.closesAt, postponed: 1 })
    .where('id', '=', waveId)
    .where('state', '=', 'open')
    .where('postponed', '=', 0)
    .where('closes_at', '>', dates.now)
    .where('closes_at', '<', dates.closesAt);
}

/** Where it is noted that a key of a wave is gone. */
const NOTED_IN = {
  box: 'box_key_destroyed_at',
  roll: 'roll_key_destroyed_at',
  stamps: 'stamp_keys_destroyed_at',
} as const;

export type WaveKey = keyof typeof NOTED_IN;

export function noteKeyDestroyed(
  database: DatabasePort,
  { waveId, key, at }: { readonly waveId: string; readonly key: WaveKey; readonly at: number },
): Statement {
  return database.read
    .updateTable('wave')
    .set({ [NOTED_IN[key]]: at })
    .where('id', '=', waveId)
    .where(NOTED_IN[key], 'is', null);
}

/** True inside SQL until the destruction of the key is noted. */
export function keyNotNoted(waveId: string, key: WaveKey) {
  return sql<boolean>`EXISTS (SELECT 1 FROM wave WHERE wave.id = ${waveId} AND ${sql.ref(`wave.${NOTED_IN[key]}`)} IS NULL)`;
}

/** Up to which day it is noted who has taken part. */
export function noteTurnoutDay(database: DatabasePort, waveId: string, day: number): Statement {
  return database.read.updateTable('wave').set({ turnout_day: day }).where('id', '=', waveId);
}

export function publishWaveRow(database: DatabasePort, waveId: string, at: number): Statement {
  return database.read
    .updateTable('wave')
    .set({ state: 'published', published_at: at })
    .where('id', '=', waveId)
    .where('state', '=', 'counted');
}
