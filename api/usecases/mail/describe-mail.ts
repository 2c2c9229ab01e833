import type { Letter } from '#domain/mail/letter';
import type { MailFault } from '#domain/mail/mail-fault';
import { reminderNight, roundedPeople } from '#domain/mail/reminder';
import { morningAfter } from '#domain/roll/night';
import type { TurnoutNote } from '#domain/roll/turnout-course';
import { countReach, listUnreached, type Unreached } from '../../../db/stores/mail-recipient-store';
import { latestTurnoutNotes } from '../../../db/stores/roll-course-store';
import { listMailings, type Mailing, type MailLanguage } from '../../../db/stores/mailing-store';
import type { StoredWave } from '../../../db/stores/wave-store';
import type { Dependencies } from '../../dependencies';

export interface MailDescription {
  /** Whether the installation has a mail server. */
  readonly ready: boolean;
  /** People on the roll with a mail address, and those of them who have no invitation yet. */
  readonly withAddress: number;
  readonly notInvited: number;
  readonly invitations: readonly SentLetter[];
  /** How often each reason stood in the way, of invitations. */
  readonly faults: readonly { readonly fault: MailFault; readonly people: number }[];
  /** Some of those whom no invitation has reached. */
  readonly unreached: readonly Unreached[];
  readonly reminders: readonly Reminder[];
  /** About how many would get a reminder, by what was noted last night; rounded. */
  readonly notTakenPart: number;
}

interface WrittenLetter {
  readonly language: MailLanguage;
  readonly letter: Letter;
}

export interface SentLetter extends WrittenLetter {
  readonly id: string;
  readonly total: number;
  readonly sent: number;
  readonly failed: number;
}

export interface Reminder extends WrittenLetter {
  readonly daysBefore: number;
  /** In the morning. */
  readonly at: number;
  /** Rounded; null until its night. */
  readonly people: number | null;
}

const MOST_LISTED = 100;

export async function describeMail({ database, mailer }: Dependencies, wave: StoredWave): Promise<MailDescription> {
  const [reach, notes, mailings, unreached] = await Promise.all([
    countReach(database, wave.id),
    latestTurnoutNotes(database, wave.id),
    listMailings(database, wave.id),
    listUnreached(database, wave.id),
  ]);
  return {
    ready: mailer !== undefined,
    withAddress: reach.withAddress,
    notInvited: reach.notInvited,
    invitations: mailings.flatMap(asInvitation),
    faults: faultCounts(unreached),
    unreached: unreached.slice(0, MOST_LISTED),
    reminders: mailings
      .flatMap((mailing) => asReminder(mailing, wave))
      .toSorted((one, other) => other.daysBefore - one.daysBefore),
    notTakenPart: notTakenPart(reach.withAddress, notes),
  };
}

/** Left out where everybody had one already. */
function asInvitation({ id, kind, language, letter, total, sent, failed }: Mailing): readonly SentLetter[] {
  return kind === 'invitation' && total !== null && total > 0 ? [{ id, language, letter, total, sent, failed }] : [];
}

function asReminder(
  { language, letter, daysBefore, total, dueAt }: Mailing,
  { closesAt = 0 }: StoredWave,
): readonly Reminder[] {
  if (daysBefore === null) return [];
  const at = dueAt ?? morningAfter(reminderNight(closesAt, daysBefore));
  return [{ language, letter, daysBefore, at, people: total === null ? null : roundedPeople(total) }];
}

function faultCounts(unreached: readonly Unreached[]): MailDescription['faults'] {
  const counts = new Map<MailFault, number>();
  for (const { fault } of unreached) counts.set(fault, (counts.get(fault) ?? 0) + 1);
  return [...counts].map(([fault, people]) => ({ fault, people }));
}

/**
 * The share of everybody who had not taken part by last night, of those with an address. Counted anew, the number would
 * tell of whoever is taken off the roll today whether they had taken part.
 */
function notTakenPart(withAddress: number, notes: readonly TurnoutNote[]): number {
  const { size = 1, takenPart = 0 } = notes.find(({ part }) => part === 'everybody') ?? {};
  return roundedPeople((withAddress * (size - takenPart)) / size);
}
