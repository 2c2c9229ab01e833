import { afterEach, describe, expect, it } from 'vitest';
import { readConfig } from '../../../api/config';
import { smtpMailerOf } from '../../../api/mail/node-mailer';
import { MAIL_USER, type MailServer, type Refusal, startMailServer } from '../../support/servers/mail-server';

const SECRET = 'a-secret-of-32-characters-for-tests';
const MAIL_FROM = '评议 <survey@pingyi.test>';

let server: MailServer | undefined;
afterEach(async () => {
  await server?.stop();
  server = undefined;
});

async function mailer(refusal?: Refusal) {
  server = await startMailServer(refusal);
  return mailerAt(server.url);
}

function mailerAt(SMTP_URL: string) {
  return smtpMailerOf(readConfig({ SESSION_SECRET: SECRET, SMTP_URL, MAIL_FROM })) ?? expect.unreachable();
}

const to = (address: string) => ({
  id: address,
  to: address,
  subject: '请参加评议',
  text: '链接：https://a.test/f/x#y',
});

describe('a mail server', () => {
  it('takes letters as they were written, in plain text and without anything that reports back', async () => {
    const { send } = await mailer();
    expect(await send([to('a@pingyi.test'), to('b@pingyi.test')])).toEqual([null, null]);
    const [letter] = server?.received ?? [];
    expect(letter).toMatchObject({ subject: '请参加评议', text: '链接：https://a.test/f/x#y' });
    expect(letter?.from).toContain('<survey@pingyi.test>');
    expect(letter?.source).not.toMatch(/text\/html|X-Mailer|Disposition-Notification/i);
    expect(server?.received.map((one) => one.to).toSorted()).toEqual(['a@pingyi.test', 'b@pingyi.test']);
  });

  it('says of each letter why it did not take it', async () => {
    const codes: Readonly<Record<string, number>> = { 'gone@pingyi.test': 550, 'grey@pingyi.test': 451 };
    const { send } = await mailer((address) => codes[address] ?? null);
    const faults = await send(['gone@pingyi.test', 'a@pingyi.test', 'grey@pingyi.test'].map(to));
    expect(faults).toEqual(['address-refused', null, 'busy']);
  });

  it('that does not know the login is told from one that nobody reaches', async () => {
    await mailer();
    const wrong = mailerAt((server?.url ?? '').replace(MAIL_USER.password, 'wrong'));
    expect(await wrong.send([to('a@pingyi.test')])).toEqual(['login-refused']);
    const url = server?.url ?? '';
    await server?.stop();
    expect(await mailerAt(url).send([to('a@pingyi.test')])).toEqual(['unreachable']);
    server = undefined;
  });
});

describe('the settings of mail', () => {
  it('are of no use without a sender, and no server is a default', () => {
    expect(() => readConfig({ SESSION_SECRET: SECRET, SMTP_URL: 'smtp://localhost' })).toThrow(/MAIL_FROM/);
    expect(() => readConfig({ SESSION_SECRET: SECRET, SMTP_URL: 'http://localhost', MAIL_FROM })).toThrow(/SMTP_URL/);
    expect(smtpMailerOf(readConfig({ SESSION_SECRET: SECRET, MAIL_FROM }))).toBeNull();
  });
});
