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

export function noteKeyDestroyed(database: DatabasePort, waveId: string, at: number): Statement {
  return database.read
    .updateTable('wave')
    .set({ box_key_destroyed_at: at })
    .where('id', '=', waveId)
    .where('box_key_destroyed_at', 'is', null);
}

/** True inside SQL until the key's destruction is noted. */
export function keyNotNoted(waveId: string) {
  return sql<boolean>`EXISTS (SELECT 1 FROM wave WHERE wave.id = ${waveId} AND wave.box_key_destroyed_at IS NULL)`;
}

export function noteRollKeyDestroyed(database: DatabasePort, waveId: string, at: number): Statement {
  return database.read
    .updateTable('wave')
    .set({ roll_key_destroyed_at: at })
    .where('id', '=', waveId)
    .where('roll_key_destroyed_at', 'is', null);
}

/** True inside SQL until that is noted. */
export function rollKeyNotNoted(waveId: string) {
  return sql<boolean>`EXISTS (SELECT 1 FROM wave WHERE wave.id = ${waveId} AND wave.roll_key_destroyed_at IS NULL)`;
}

/** Up to which day it is noted who has taken part. */
export function noteTurnoutDay(database: DatabasePort, waveId: string, day: number): Statement {
  return database.read.updateTable('wave').set({ turnout_day: day }).where('id', '=', waveId);
}
