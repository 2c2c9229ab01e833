import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '../../api/config';
import { httpMailerOf } from '../../api/http-mailer';

interface Asked {
  readonly authorization: string | undefined;
  readonly key: string | undefined;
  readonly body: unknown;
}

describe('a mail provider that is reached by HTTP', () => {
  let server: Server;
  let url: string;
  let asked: Asked[];
  let status: number;

  beforeAll(async () => {
    server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const { authorization, 'idempotency-key': key } = request.headers;
        asked.push({ authorization, key: String(key), body: JSON.parse(Buffer.concat(chunks).toString()) });
        response.writeHead(status).end('{}');
      });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/emails`;
  });
  beforeEach(() => {
    asked = [];
    status = 200;
  });
  afterAll(() => server.close());

  const SETTINGS = { SESSION_SECRET: 'a-secret-of-32-characters-for-tests', MAIL_FROM: 'survey@pingyi.test' };
  const mailerAt = (MAIL_HTTP_URL: string) =>
    httpMailerOf(readConfig({ ...SETTINGS, MAIL_HTTP_URL, MAIL_HTTP_TOKEN: 'token' })) ?? expect.unreachable();
  const LETTER = { id: 'letter.person', to: 'a@pingyi.test', subject: '请参加评议', text: '链接' };

  it('gets each letter in the form that is documented', async () => {
    expect(await mailerAt(url).send([LETTER])).toEqual([null]);
    const { id: key, ...letter } = LETTER;
    expect(asked).toEqual([{ authorization: 'Bearer token', key, body: { from: 'survey@pingyi.test', ...letter } }]);
  });

  it.each([
    [202, null],
    [401, 'login-refused'],
    [422, 'message-refused'],
    [429, 'busy'],
    [503, 'busy'],
  ])('means by %i: %s', async (answer, fault) => {
    status = answer;
    expect(await mailerAt(url).send([LETTER])).toEqual([fault]);
  });

  it('that nobody reaches has sent nothing', async () => {
    expect(await mailerAt('http://127.0.0.1:9/emails').send([LETTER])).toEqual(['unreachable']);
  });

  it('is asked only with a token', () => {
    expect(() => readConfig({ ...SETTINGS, MAIL_HTTP_URL: url })).toThrow(/MAIL_HTTP_TOKEN/);
    expect(httpMailerOf(readConfig(SETTINGS))).toBeNull();
  });
});
