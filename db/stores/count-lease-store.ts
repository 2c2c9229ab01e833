import { sql } from 'kysely';
import type { DatabasePort, Statement } from '../database';
import type { PeeledBox } from './peeled-box';

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

/** The count goes no further, and nobody takes it up, until the trustees have come; with nothing to open it goes on. */
export function waitForTrustees(database: DatabasePort, { waveId, token, peeled, inner }: PeeledCount): Statement {
  return database.read
    .updateTable('wave')
    .set({
      count_token: null,
      count_lease_until: inner > 0 ? null : 0,
      count_failed_since: null,
      count_opened: 0,
      count_total: inner,
      peeled: JSON.stringify(peeled),
    })
    .where('id', '=', waveId)
    .where('state', '=', 'counting')
    .where('count_token', '=', token);
}

export interface PeeledCount {
  readonly waveId: string;
  readonly token: string;
  readonly peeled: PeeledBox;
  /** How many inner envelopes there are. */
  readonly inner: number;
}

/** Lets the count be taken up again as soon as there is a secret for each of the inner envelopes. */
export function goOnWithoutTrustees(database: DatabasePort, waveId: string): Statement {
  return database.read
    .updateTable('wave')
    .set({ count_lease_until: 0 })
    .where('id', '=', waveId)
    .where(waitsForTrustees(waveId)).where(sql<boolean>`NOT EXISTS (
      SELECT 1 FROM inner_envelope WHERE inner_envelope.wave_id = ${waveId} AND inner_envelope.secret IS NULL)`);
}

/** True inside SQL while inner envelopes lie there that nobody counts. */
export function waitsForTrustees(waveId: string) {
  return sql<boolean>`EXISTS (
    SELECT 1 FROM wave WHERE wave.id = ${waveId} AND wave.state = 'counting' AND wave.peeled IS NOT NULL
      AND wave.count_token IS NULL AND wave.count_lease_until IS NULL)`;
}

export function finishCount(database: DatabasePort, waveId: string, token: string): Statement {
  return database.read
    .updateTable('wave')
    .set({ state: 'counted', count_token: null, count_lease_until: null, count_failed_since: null, peeled: null })
    .where('id', '=', waveId)
    .where('state', '=', 'counting')
    .where('count_token', '=', token);
}
