import { sql } from 'kysely';
import type { Letter } from '#domain/mail/letter';
import type { DatabasePort, Statement } from '../database';
import type { MailingTable } from '../mail-schema';
import { rawStatement } from '../raw-statement';

export type MailingKind = MailingTable['kind'];
export type MailLanguage = MailingTable['language'];

/** A letter to many, as the organizer wrote it. */
export interface Mailing {
  readonly id: string;
  readonly kind: MailingKind;
  readonly language: MailLanguage;
  readonly letter: Letter;
  /** Where the links lead that are put in. */
  readonly origin: string;
  /** Of a reminder: on which night before the close it is due. */
  readonly daysBefore: number | null;
  /** When the sending begins; null until it is known to whom it goes. */
  readonly dueAt: number | null;
  readonly total: number | null;
  readonly sent: number;
  readonly failed: number;
}

export type NewMailing = Omit<Mailing, 'dueAt' | 'total' | 'sent' | 'failed'> & { readonly at: number };

/** With what stands in it in place of a planned one of the same id; one whose recipients are known stays as it is. */
export function putMailing(database: DatabasePort, waveId: string, mailing: NewMailing): Statement {
  const { id, kind, language, letter, origin, daysBefore, at } = mailing;
  const written = { language, subject: letter.subject, content: letter.text, origin };
  return database.read
    .insertInto('mailing')
    .values({
      wave_id: waveId,
      id,
      kind,
      ...written,
      days_before: daysBefore,
      sent: 0,
      failed: 0,
      created_at: at,
    })
    .onConflict((conflict) =>
      conflict.columns(['wave_id', 'id']).doUpdateSet(written).where('mailing.total', 'is', null),
    );
}

/** Takes back reminders whose night has not come. */
export function deletePlannedReminders(database: DatabasePort, waveId: string): Statement {
  return database.read
    .deleteFrom('mailing')
    .where('wave_id', '=', waveId)
    .where('kind', '=', 'reminder')
    .where('total', 'is', null);
}

/** In the order in which they were made; what was made at the same moment in that in which it is sent. */
export async function listMailings(database: DatabasePort, waveId: string): Promise<readonly Mailing[]> {
  const rows = await database.read
    .selectFrom('mailing')
    .selectAll()
    .where('wave_id', '=', waveId)
    .orderBy('created_at')
    .orderBy('kind')
    .orderBy('days_before', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(mailingFrom);
}

/** The letters of a wave that are to be sent to somebody at this moment. */
export async function listDueMailings(
  database: DatabasePort,
  waveId: string,
  now: number,
): Promise<readonly Mailing[]> {
  const rows = await database.read
    .selectFrom('mailing')
    .selectAll()
    .where('wave_id', '=', waveId)
    .where('due_at', '<=', now)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('mail_recipient')
          .select('entry_id')
          .whereRef('mail_recipient.wave_id', '=', 'mailing.wave_id')
          .whereRef('mailing_id', '=', 'mailing.id')
          .where('state', 'in', ['waiting', 'sending']),
      ),
    )
    .orderBy('created_at')
    .execute();
  return rows.map(mailingFrom);
}

export interface Lease {
  readonly waveId: string;
  readonly mailingId: string;
  /** Tells the process that sends from another one. */
  readonly lease: string;
}

/** Nobody else sends this letter until then. */
export function takeLease(
  database: DatabasePort,
  { waveId, mailingId, lease }: Lease,
  { now, until }: { readonly now: number; readonly until: number },
): Statement {
  return database.read
    .updateTable('mailing')
    .set({ lease, lease_until: until })
    .where('wave_id', '=', waveId)
    .where('id', '=', mailingId)
    .where(({ or, eb }) => or([eb('lease_until', 'is', null), eb('lease_until', '<', now), eb('lease', '=', lease)]));
}

export function endLease(database: DatabasePort, { waveId, mailingId, lease }: Lease): Statement {
  return database.read
    .updateTable('mailing')
    .set({ lease: null, lease_until: null })
    .where('wave_id', '=', waveId)
    .where('id', '=', mailingId)
    .where('lease', '=', lease);
}

/** True inside SQL as long as the letter is this process's to send. */
export function holdsLease({ waveId, mailingId, lease }: Lease) {
  return sql<boolean>`EXISTS (
    SELECT 1 FROM mailing WHERE mailing.wave_id = ${waveId} AND mailing.id = ${mailingId} AND mailing.lease = ${lease})`;
}

/** Adds to what was sent and what failed; a retry takes away. */
export function countSent(
  database: DatabasePort,
  { waveId, mailingId }: Pick<Lease, 'waveId' | 'mailingId'>,
  { sent, failed }: { readonly sent: number; readonly failed: number },
): Statement {
  return rawStatement(
    database,
    sql`UPDATE mailing SET sent = sent + ${sent}, failed = failed + ${failed}
        WHERE wave_id = ${waveId} AND id = ${mailingId}`,
  );
}

function mailingFrom(row: MailingTable): Mailing {
  const { id, kind, language, subject, content, origin, total, sent, failed } = row;
  const letter = { subject, text: content };
  return { id, kind, language, letter, origin, daysBefore: row.days_before, dueAt: row.due_at, total, sent, failed };
}
