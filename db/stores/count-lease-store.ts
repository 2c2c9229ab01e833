import { sql } from 'kysely';
import type { DatabasePort, Statement } from '../database';

export interface CountLease {
  readonly waveId: string;
  /** Made afresh by whoever counts; a count whose token was replaced has lost its lease and writes nothing. */
  readonly token: string;
  readonly now: number;
  readonly until: number;
}

/** Takes effect for a closed wave, or for one whose count has stopped giving signs of life. */
export function takeCountLease(database: DatabasePort, lease: CountLease): Statement {
  return database.read
    .updateTable('wave')
    .set({ state: 'counting', count_token: lease.token, count_lease_until: lease.until, count_opened: 0 })
    .where('id', '=', lease.waveId)
    .where(({ eb, or, and }) =>
      or([eb('state', '=', 'closed'), and([eb('state', '=', 'counting'), eb('count_lease_until', '<', lease.now)])]),
    );
}

export interface CountAdvance {
  readonly waveId: string;
  readonly token: string;
  readonly until: number;
  readonly opened: number;
  readonly total: number;
}

export function advanceCount(database: DatabasePort, advance: CountAdvance): Statement {
  return database.read
    .updateTable('wave')
    .set({ count_opened: advance.opened, count_total: advance.total, count_lease_until: advance.until })
    .where('id', '=', advance.waveId)
    .where('state', '=', 'counting')
    .where('count_token', '=', advance.token);
}

export interface CountFailure {
  readonly waveId: string;
  readonly token: string;
  readonly at: number;
}

/** Gives the lease back, so that the next attempt need not wait, and notes the first of the failures in a row. */
export function failCount(database: DatabasePort, { waveId, token, at }: CountFailure): Statement {
  return database.read
    .updateTable('wave')
    .set({ count_lease_until: 0, count_failed_since: sql<number>`COALESCE(count_failed_since, ${at})` })
    .where('id', '=', waveId)
    .where('state', '=', 'counting')
    .where('count_token', '=', token);
}

/** True inside SQL while the count that holds this token may still write. */
export function holdsCountLease(waveId: string, token: string) {
  return sql<boolean>`EXISTS (
    SELECT 1 FROM wave WHERE wave.id = ${waveId} AND wave.state = 'counting' AND wave.count_token = ${token})`;
}

export function finishCount(database: DatabasePort, waveId: string, token: string): Statement {
  return database.read
    .updateTable('wave')
    .set({ state: 'counted', count_token: null, count_lease_until: null, count_failed_since: null })
    .where('id', '=', waveId)
    .where('state', '=', 'counting')
    .where('count_token', '=', token);
}
