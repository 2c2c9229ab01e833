import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '../../../api/config';
import { httpMailerOf } from '../../../api/mail/http-mailer';
import { type MailProvider, startMailProvider } from '../../support/servers/mail-provider';

describe('a mail provider that is reached by HTTP', () => {
  let provider: MailProvider;
  let status: number;

  beforeAll(async () => {
    provider = await startMailProvider(() => status);
  });
  beforeEach(() => {
    status = 200;
  });
  afterAll(() => provider.stop());

  const SETTINGS = { SESSION_SECRET: 'a-secret-of-32-characters-for-tests', MAIL_FROM: 'survey@pingyi.test' };
  const mailerAt = (MAIL_HTTP_URL: string) =>
    httpMailerOf(readConfig({ ...SETTINGS, MAIL_HTTP_URL, MAIL_HTTP_TOKEN: 'token' })) ?? expect.unreachable();
  const LETTER = { id: 'letter.person', to: 'a@pingyi.test', subject: '请参加评议', text: '链接' };

  it('gets each letter in the form that is documented', async () => {
    expect(await mailerAt(provider.url).send([LETTER])).toEqual([null]);
    const { id: key, ...letter } = LETTER;
    expect(provider.asked).toEqual([
      { authorization: 'Bearer token', key, body: { from: 'survey@pingyi.test', ...letter } },
    ]);
  });

  it.each([
    [202, null],
    [302, 'unreachable'],
    [401, 'login-refused'],
    [422, 'message-refused'],
    [429, 'busy'],
    [503, 'busy'],
  ])('means by %i: %s', async (answer, fault) => {
    status = answer;
    expect(await mailerAt(provider.url).send([LETTER])).toEqual([fault]);
  });

  it('that nobody reaches has sent nothing', async () => {
    expect(await mailerAt('http://127.0.0.1:9/emails').send([LETTER])).toEqual(['unreachable']);
  });

  it('is asked only with a token', () => {
    expect(() => readConfig({ ...SETTINGS, MAIL_HTTP_URL: provider.url })).toThrow(/MAIL_HTTP_TOKEN/);
    expect(httpMailerOf(readConfig(SETTINGS))).toBeNull();
  });
});
