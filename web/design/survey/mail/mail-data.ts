import type { Letter } from '#domain/mail/letter';
import { client, request } from '../../../lib/client';
import { language } from '../../../lib/i18n';

/** Everything the pages read of letters to members and write to them. */

const mail = client.api.waves[':waveId'].mail;

export type Mail = Awaited<ReturnType<typeof loadMail>>;

export async function loadMail(waveId: string) {
  return request(mail.$get({ param: { waveId } }));
}

export async function sendInvitations(waveId: string, letter: Letter): Promise<Mail> {
  return request(mail.invitations.$post({ param: { waveId }, json: written(letter) }));
}

export async function retryInvitations(waveId: string): Promise<Mail> {
  return request(mail.retry.$post({ param: { waveId } }));
}

/** To which address the letter went. */
export async function sendTestLetter(waveId: string, letter: Letter): Promise<string> {
  return (await request(mail.test.$post({ param: { waveId }, json: written(letter) }))).to;
}

export async function planReminders(waveId: string, letter: Letter, days: readonly number[]): Promise<Mail> {
  return request(mail.reminders.$put({ param: { waveId }, json: { ...written(letter), days: [...days] } }));
}

/** A letter is in the language of the page on which it was written; its dates and six words are too. */
function written({ subject, text }: Letter) {
  return { language: language(), letter: { subject, text } };
}
