import { checkLetter, fillLetter, type Letter } from '#domain/mail/letter';
import { nightsLeft } from '#domain/mail/reminder';
import type { Problem } from '#domain/problem';
import { fail, ok, type Result } from '#domain/result';
import { auditEntry } from '../../../db/stores/audit-store';
import { listRecipients, retryFailed } from '../../../db/stores/mail-recipient-store';
import { deletePlannedReminders, type MailLanguage, putMailing } from '../../../db/stores/mailing-store';
import { findStaffMember } from '../../../db/stores/staff-store';
import { lockWave, type StoredWave, waveIs } from '../../../db/stores/wave-store';
import { randomId } from '../../cryptography/random';
import type { Dependencies } from '../../dependencies';
import type { Mailer } from '../../mail/mailer';
import { commonLetterParts } from './letter-parts';
import { sendMail } from './send-mail';

export interface WrittenLetter {
  readonly letter: Letter;
  readonly language: MailLanguage;
  readonly actor: string;
  /** Where links lead. */
  readonly origin: string;
}

/** Sends an invitation to everybody on the roll who has a mail address and none yet; goes on in the background. */
export async function sendInvitations(
  dependencies: Dependencies,
  wave: StoredWave,
  written: WrittenLetter,
): Promise<Result<null, Problem>> {
  const mailer = mailerFor(dependencies, wave, written.letter);
  if (!mailer.ok) return mailer;
  const { database, clock, background } = dependencies;
  const { letter, language, origin, actor } = written;
  const [at, mailingId] = [clock(), randomId()];
  await database.atomic([
    lockWave(database, wave.id),
    putMailing(database, wave.id, {
      id: mailingId,
      kind: 'invitation',
      language,
      letter,
      origin,
      daysBefore: null,
      at,
    }),
    ...listRecipients(database, { waveId: wave.id, mailingId, kind: 'invitation', dueAt: at }),
    auditEntry(database, {
      at,
      actor,
      act: 'mail.invitations-sent',
      subject: `wave:${wave.id}`,
      when: waveIs(wave.id, 'open'),
    }),
  ]);
  background(sendMail(dependencies, wave));
  return ok(null);
}

/** Whom no invitation has reached is tried again. */
export async function retryInvitations(
  dependencies: Dependencies,
  wave: StoredWave,
  actor: string,
): Promise<Result<null, Problem>> {
  const { database, clock, background, mailer } = dependencies;
  if (!mailer) return fail({ code: 'mail.not-set-up' });
  if (wave.state !== 'open') return fail({ code: 'wave.not-open' });
  await database.atomic([
    lockWave(database, wave.id),
    ...retryFailed(database, wave.id),
    auditEntry(database, { at: clock(), actor, act: 'mail.invitations-retried', subject: `wave:${wave.id}` }),
  ]);
  background(sendMail(dependencies, wave));
  return ok(null);
}

/** The letter as one person would get it, to whoever writes it; in place of a personal link stands that there is none. */
export async function sendTestLetter(
  { database, mailer }: Dependencies,
  wave: StoredWave,
  written: WrittenLetter,
): Promise<Result<{ readonly to: string }, Problem>> {
  const { letter, language, origin, actor } = written;
  const found = usableMailer(mailer, letter);
  if (!found.ok) return found;
  const writer = await findStaffMember(database, actor);
  if (!writer) return fail({ code: 'access.denied' });
  const common = await commonLetterParts({ database }, wave, language);
  const parts = {
    survey: (language === 'en' && wave.title.en) || wave.title.zh,
    deadline: '',
    words: NO_WORDS,
    ...common,
    name: writer.name,
    link: `${origin}/f/${NO_LINK}`,
  };
  const [fault] = await found.value.send([{ id: randomId(), to: writer.email, ...fillLetter(letter, parts) }]);
  return fault ? fail({ code: 'mail.not-taken', details: { fault } }) : ok({ to: writer.email });
}

const NO_WORDS = '— — — — — —';
const NO_LINK = '…#…';

export interface ReminderPlan extends WrittenLetter {
  /** Before the close; none takes all of them back. */
  readonly days: readonly number[];
}

/** Sets the reminders that are still to come; those whose night has been stay as they were sent. */
export async function planReminders(
  dependencies: Dependencies,
  wave: StoredWave,
  plan: ReminderPlan,
): Promise<Result<null, Problem>> {
  const mailer = mailerFor(dependencies, wave, plan.letter);
  if (!mailer.ok) return mailer;
  const { database, clock } = dependencies;
  const { letter, language, origin, days, actor } = plan;
  const at = clock();
  const left = nightsLeft(wave.closesAt ?? at, at);
  if (days.some((daysBefore) => daysBefore > left)) return fail({ code: 'mail.night-passed', details: { left } });
  const reminders = days.map((daysBefore) =>
    putMailing(database, wave.id, {
      id: `reminder-${daysBefore}`,
      kind: 'reminder',
      language,
      letter,
      origin,
      daysBefore,
      at,
    }),
  );
  await database.atomic([
    deletePlannedReminders(database, wave.id),
    ...reminders,
    auditEntry(database, {
      at,
      actor,
      act: 'mail.reminders-planned',
      subject: `wave:${wave.id}`,
      details: { days },
    }),
  ]);
  return ok(null);
}

function mailerFor({ mailer }: Dependencies, wave: StoredWave, letter: Letter): Result<Mailer, Problem> {
  const usable = usableMailer(mailer, letter);
  return usable.ok && wave.state !== 'open' ? fail({ code: 'wave.not-open' }) : usable;
}

function usableMailer(mailer: Mailer | undefined, letter: Letter): Result<Mailer, Problem> {
  if (!mailer) return fail({ code: 'mail.not-set-up' });
  const problems = checkLetter(letter);
  return problems.length > 0 ? fail({ code: 'mail.letter-incomplete', details: { problems } }) : ok(mailer);
}
