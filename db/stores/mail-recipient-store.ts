import { sql } from 'kysely';
import { MAIL_FAULTS, type MailFault } from '#domain/mail/mail-fault';
import type { RollEntry } from '#domain/roll/model';
import type { DatabasePort, Statement } from '../database';
import { jsonRows } from '../json-rows';
import { rawStatement } from '../raw-statement';
import { holdsLease, type Lease, type MailingKind } from './mailing-store';
import { waveIs } from './wave-store';

export interface Listing {
  readonly waveId: string;
  readonly mailingId: string;
  readonly kind: MailingKind;
  readonly dueAt: number;
}

/**
 * Notes to whom a letter goes, once: an invitation to everybody with an address who has none yet, a reminder to everybody
 * with an address who, as of last night, has not taken part.
 */
export function listRecipients(database: DatabasePort, listing: Listing): readonly Statement[] {
  const { waveId, mailingId, kind, dueAt } = listing;
  const isMeant = kind === 'reminder' ? sql`roll_entry.taken_part = 0` : sql`NOT ${isInvited()}`;
  return [
    rawStatement(
      database,
      sql`INSERT INTO mail_recipient (wave_id, mailing_id, entry_id, state, attempts)
          SELECT roll_entry.wave_id, mailing.id, roll_entry.id, 'waiting', 0
          FROM roll_entry JOIN mailing ON mailing.wave_id = roll_entry.wave_id
          WHERE mailing.wave_id = ${waveId} AND mailing.id = ${mailingId} AND mailing.total IS NULL
            AND ${hasAddress()} AND ${isMeant} AND ${waveIs(waveId, 'open')}`,
    ),
    rawStatement(
      database,
      sql`UPDATE mailing SET due_at = ${dueAt}, total = (
            SELECT COUNT(*) FROM mail_recipient
            WHERE mail_recipient.wave_id = mailing.wave_id AND mail_recipient.mailing_id = mailing.id)
          WHERE wave_id = ${waveId} AND id = ${mailingId} AND total IS NULL AND ${waveIs(waveId, 'open')}`,
    ),
  ];
}

export interface Reach {
  /** People on the roll with a mail address. */
  readonly withAddress: number;
  /** Of those, to whom no invitation goes yet. */
  readonly notInvited: number;
}

export async function countReach(database: DatabasePort, waveId: string): Promise<Reach> {
  const row = await database.read
    .selectFrom('roll_entry')
    .select(({ fn }) => [
      fn.countAll<number>().as('withAddress'),
      sql<number | null>`SUM(CASE WHEN ${isInvited()} THEN 0 ELSE 1 END)`.as('notInvited'),
    ])
    .where('wave_id', '=', waveId)
    .where(hasAddress())
    .executeTakeFirstOrThrow();
  return { withAddress: row.withAddress, notInvited: row.notInvited ?? 0 };
}

/** What was being sent when a process stopped may have gone out or not: it is not sent again by itself. */
export function giveUpInterrupted(database: DatabasePort, lease: Lease): readonly Statement[] {
  const { waveId, mailingId } = lease;
  return [
    rawStatement(
      database,
      sql`UPDATE mailing SET failed = failed + (
            SELECT COUNT(*) FROM mail_recipient
            WHERE mail_recipient.wave_id = ${waveId} AND mailing_id = ${mailingId} AND state = 'sending')
          WHERE wave_id = ${waveId} AND id = ${mailingId} AND ${holdsLease(lease)}`,
    ),
    rawStatement(
      database,
      sql`UPDATE mail_recipient SET state = 'failed', fault = 'interrupted'
          WHERE wave_id = ${waveId} AND mailing_id = ${mailingId} AND state = 'sending' AND ${holdsLease(lease)}`,
    ),
  ];
}

/** Marks the next few before they are sent, so that whatever happens then nobody gets two. */
export function claimRecipients(database: DatabasePort, lease: Lease, most: number): Statement {
  const { waveId, mailingId } = lease;
  return rawStatement(
    database,
    sql`UPDATE mail_recipient SET state = 'sending'
        WHERE wave_id = ${waveId} AND mailing_id = ${mailingId} AND state = 'waiting'
          AND ${holdsLease(lease)} AND ${waveIs(waveId, 'open')}
          AND entry_id IN (
            SELECT waiting.entry_id FROM mail_recipient AS waiting
            WHERE waiting.wave_id = ${waveId} AND waiting.mailing_id = ${mailingId} AND waiting.state = 'waiting'
            ORDER BY waiting.attempts, waiting.entry_id LIMIT ${most})`,
  );
}

export interface Recipient extends Pick<RollEntry, 'id' | 'name' | 'groupId' | 'linkNumber' | 'stampNumber'> {
  readonly address: string;
  readonly attempts: number;
}

export async function listClaimed(
  database: DatabasePort,
  { waveId, mailingId }: Pick<Lease, 'waveId' | 'mailingId'>,
): Promise<readonly Recipient[]> {
  const rows = await database.read
    .selectFrom('mail_recipient')
    .innerJoin('roll_entry', (join) =>
      join.onRef('roll_entry.wave_id', '=', 'mail_recipient.wave_id').onRef('roll_entry.id', '=', 'entry_id'),
    )
    .select(['id', 'name', 'group_id', 'contact', 'link_number', 'stamp_number', 'attempts'])
    .where('mail_recipient.wave_id', '=', waveId)
    .where('mailing_id', '=', mailingId)
    .where('state', '=', 'sending')
    .execute();
  return rows.map(({ id, name, attempts, ...row }) => ({
    id,
    name,
    attempts,
    groupId: row.group_id,
    address: row.contact ?? '',
    linkNumber: row.link_number,
    stampNumber: row.stamp_number,
  }));
}

export interface Outcome {
  readonly entryId: string;
  /** `waiting`: to be tried again. */
  readonly state: 'sent' | 'failed' | 'waiting';
  readonly fault: MailFault | null;
}

export function noteOutcomes(
  database: DatabasePort,
  { waveId, mailingId }: Pick<Lease, 'waveId' | 'mailingId'>,
  outcomes: readonly Outcome[],
): Statement {
  const rows = outcomes.map(({ entryId, state, fault }) => ({ entry_id: entryId, new_state: state, new_fault: fault }));
  const columns = { entry_id: 'text', new_state: 'text', new_fault: 'text' } as const;
  return rawStatement(
    database,
    sql`UPDATE mail_recipient SET state = outcome.new_state, fault = outcome.new_fault, attempts = attempts + 1
        FROM ${jsonRows(database, columns, rows)} AS outcome
        WHERE mail_recipient.wave_id = ${waveId} AND mailing_id = ${mailingId}
          AND mail_recipient.entry_id = outcome.entry_id`,
  );
}

/** Of a reminder, whom it has reached or not is kept no longer than it has to be. */
export function forgetSettled(
  database: DatabasePort,
  { waveId, mailingId }: Pick<Lease, 'waveId' | 'mailingId'>,
): Statement {
  return database.read
    .deleteFrom('mail_recipient')
    .where('wave_id', '=', waveId)
    .where('mailing_id', '=', mailingId)
    .where('state', 'in', ['sent', 'failed']);
}

/** When the wave is over, nobody is written to any more. */
export function forgetRecipients(database: DatabasePort, waveId: string): Statement {
  return database.read.deleteFrom('mail_recipient').where('wave_id', '=', waveId);
}

/** Everybody whom no invitation reached is tried once more. */
export function retryFailed(database: DatabasePort, waveId: string): readonly Statement[] {
  return [
    rawStatement(
      database,
      sql`UPDATE mail_recipient SET state = 'waiting', attempts = 0
          WHERE wave_id = ${waveId} AND state = 'failed' AND ${waveIs(waveId, 'open')}`,
    ),
    rawStatement(
      database,
      sql`UPDATE mailing SET failed = 0
          WHERE wave_id = ${waveId} AND kind = 'invitation' AND ${waveIs(waveId, 'open')}`,
    ),
  ];
}

export interface Unreached extends Pick<RollEntry, 'name'> {
  readonly contact: string;
  readonly fault: MailFault;
  /** Whether it is tried again by itself. */
  readonly waiting: boolean;
}

/** Whom no invitation has reached so far, and why. Reminders are left out: they would tell who has not taken part. */
export async function listUnreached(database: DatabasePort, waveId: string): Promise<readonly Unreached[]> {
  const rows = await database.read
    .selectFrom('mail_recipient')
    .innerJoin('roll_entry', (join) =>
      join.onRef('roll_entry.wave_id', '=', 'mail_recipient.wave_id').onRef('roll_entry.id', '=', 'entry_id'),
    )
    .innerJoin('mailing', (join) =>
      join.onRef('mailing.wave_id', '=', 'mail_recipient.wave_id').onRef('mailing.id', '=', 'mailing_id'),
    )
    .select(['name', 'contact', 'fault', 'state'])
    .where('mail_recipient.wave_id', '=', waveId)
    .where('kind', '=', 'invitation')
    .where('fault', 'is not', null)
    .where('state', 'in', ['waiting', 'failed'])
    .orderBy('state')
    .orderBy('name')
    .execute();
  return rows.map(({ name, contact, fault, state }) => ({
    name,
    contact: contact ?? '',
    fault: faultFrom(fault),
    waiting: state === 'waiting',
  }));
}

function faultFrom(written: string | null): MailFault {
  return MAIL_FAULTS.find((fault) => fault === written) ?? 'interrupted';
}

/** Contacts were checked as they came: with an @ in it, one is a mail address and no telephone number. */
function hasAddress() {
  return sql<boolean>`roll_entry.contact LIKE '%@%'`;
}

function isInvited() {
  return sql<boolean>`EXISTS (
    SELECT 1 FROM mail_recipient AS earlier
    JOIN mailing AS invitation ON invitation.wave_id = earlier.wave_id AND invitation.id = earlier.mailing_id
    WHERE earlier.wave_id = roll_entry.wave_id AND earlier.entry_id = roll_entry.id AND invitation.kind = 'invitation')`;
}
