import { fillLetter, type LetterParts } from '#domain/mail/letter';
import { isMailAddress } from '#domain/mail/mail-address';
import { isPassing, type MailFault } from '#domain/mail/mail-fault';
import { linkSecretOf, type RollKey } from '#domain/roll/roll-key';
import {
  claimRecipients,
  forgetSettled,
  giveUpInterrupted,
  listClaimed,
  noteOutcomes,
  type Outcome,
  type Recipient,
} from '../../../db/stores/mail-recipient-store';
import {
  countSent,
  endLease,
  type Lease,
  listDueMailings,
  type Mailing,
  takeLease,
} from '../../../db/stores/mailing-store';
import { listLinks, type StoredWave } from '../../../db/stores/wave-store';
import { randomId } from '../../cryptography/random';
import type { Dependencies } from '../../dependencies';
import type { Mailer, MailMessage } from '../../mail/mailer';
import { personalLink } from '../roll/list-personal-links';
import { findRollKey } from '../roll/roll-key';
import { commonLetterParts } from './letter-parts';

/**
 * Sends what is due of a wave's letters, as many in a minute as the mail server takes. Recipients are marked before each
 * handful is handed over; whoever was marked when a process stopped is not written to again by itself.
 */
export async function sendMail(dependencies: Dependencies, wave: StoredWave): Promise<void> {
  const { database, mailer, clock, config } = dependencies;
  const isOver = wave.closesAt !== undefined && wave.closesAt <= clock();
  if (!mailer || wave.state !== 'open' || isOver) return;
  let left = config.MAIL_PER_MINUTE;
  for (const mailing of await listDueMailings(database, wave.id, clock())) {
    const round = await beginRound(dependencies, wave, { mailing, mailer });
    if (round) left -= await sendRound(dependencies, round, left);
    if (left <= 0) return;
  }
}

interface Round extends Lease {
  readonly mailer: Mailer;
  readonly mailing: Mailing;
  readonly rollKey: RollKey;
  readonly common: Omit<LetterParts, 'name' | 'link'>;
  /** By rater group. */
  readonly linkCodes: ReadonlyMap<string, string>;
}

/** Longer than a handful of messages takes; a process that has not come back by then is gone. */
const LEASE_MS = 5 * 60_000;

async function beginRound(
  dependencies: Dependencies,
  wave: StoredWave,
  { mailing, mailer }: Pick<Round, 'mailing' | 'mailer'>,
): Promise<Round | null> {
  const { database, clock } = dependencies;
  const rollKey = await findRollKey(dependencies, wave.id);
  const common = await commonLetterParts(dependencies, wave, mailing.language);
  if (!rollKey || !common) return null;
  const lease = { waveId: wave.id, mailingId: mailing.id, lease: randomId() };
  const now = clock();
  const [taken] = await database.atomic([
    takeLease(database, lease, { now, until: now + LEASE_MS }),
    ...giveUpInterrupted(database, lease),
    ...settledForgotten(database, { ...lease, mailing }),
  ]);
  if (taken?.changes !== 1) return null;
  const links = await listLinks(database, wave.id);
  return {
    ...lease,
    mailer,
    mailing,
    rollKey,
    common,
    linkCodes: new Map(links.map((link) => [link.id, link.linkCode])),
  };
}

/** So few are in doubt if the process stops. */
const HANDFUL = 10;

/** @returns how many were handed over */
async function sendRound({ database, clock }: Dependencies, round: Round, most: number): Promise<number> {
  let handed = 0;
  try {
    while (handed < most) {
      const now = clock();
      const [held] = await database.atomic([
        takeLease(database, round, { now, until: now + LEASE_MS }),
        claimRecipients(database, round, Math.min(HANDFUL, most - handed)),
      ]);
      if (held?.changes !== 1) break;
      const recipients = await listClaimed(database, round);
      if (recipients.length === 0) break;
      const outcomes = await sendHandful(round, recipients);
      await note(database, round, outcomes);
      handed += recipients.length;
      // A server that takes nothing now is asked again in the next minute.
      if (outcomes.every(({ state }) => state === 'waiting')) break;
    }
  } finally {
    await database.atomic([endLease(database, round)]);
  }
  return handed;
}

async function sendHandful(round: Round, recipients: readonly Recipient[]): Promise<readonly Outcome[]> {
  const reachable = recipients.filter(({ address }) => isMailAddress(address));
  const messages = await Promise.all(reachable.map((recipient) => messageTo(round, recipient)));
  const faults = messages.length === 0 ? [] : await round.mailer.send(messages);
  const faultOf = (recipient: Recipient) =>
    isMailAddress(recipient.address) ? (faults[reachable.indexOf(recipient)] ?? null) : 'address-refused';
  return recipients.map((recipient) => outcomeOf(recipient, faultOf(recipient)));
}

/** The link is made here, goes into the message, and is forgotten with it. */
async function messageTo(round: Round, recipient: Recipient): Promise<MailMessage> {
  const { mailing, rollKey, common, linkCodes } = round;
  const secret = await linkSecretOf(rollKey, recipient);
  const link = personalLink(mailing.origin, linkCodes.get(recipient.groupId) ?? '', secret);
  const letter = fillLetter(mailing.letter, { ...common, name: recipient.name, link });
  return { id: `${mailing.id}.${recipient.id}`, to: recipient.address, ...letter };
}

/** Servers that grey-list take a message some minutes later. */
const MOST_ATTEMPTS = 30;

function outcomeOf({ id, attempts }: Recipient, fault: MailFault | null): Outcome {
  if (fault === null) return { entryId: id, state: 'sent', fault };
  const isTriedAgain = isPassing(fault) && attempts + 1 < MOST_ATTEMPTS;
  return { entryId: id, state: isTriedAgain ? 'waiting' : 'failed', fault };
}

async function note(database: Dependencies['database'], round: Round, outcomes: readonly Outcome[]): Promise<void> {
  const count = (state: Outcome['state']) => outcomes.filter((outcome) => outcome.state === state).length;
  await database.atomic([
    noteOutcomes(database, round, outcomes),
    countSent(database, round, { sent: count('sent'), failed: count('failed') }),
    ...settledForgotten(database, round),
  ]);
}

function settledForgotten(database: Dependencies['database'], round: Lease & Pick<Round, 'mailing'>) {
  return round.mailing.kind === 'reminder' ? [forgetSettled(database, round)] : [];
}
