import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { limitBody } from '../../../api/http/body-limit';
import type { Environment } from '../../../api/http/environment';
import { answerError } from '../../../api/http/error-handler';

describe('the limit of a body', () => {
  const app = new Hono<Environment>().post('/', limitBody(10), async (context) =>
    context.text(await context.req.text()),
  );
  app.onError(answerError);

  function send(text: string, headers: Readonly<Record<string, string>> = {}) {
    return app.request('/', { method: 'POST', body: text, headers });
  }

  it.each([
    ['said in the head', { 'content-length': '10' }, { 'content-length': '11' }],
    ['counted where it is not said', {}, {}],
    [
      'counted where the length cannot be relied on',
      { 'content-length': '1', 'transfer-encoding': 'chunked' },
      { 'content-length': '1', 'transfer-encoding': 'chunked' },
    ],
  ])('is %s', async (_name, fitting, tooLong) => {
    const accepted = await send('1234567890', fitting);
    expect([accepted.status, await accepted.text()]).toEqual([200, '1234567890']);
    expect((await send('12345678901', tooLong)).status).toBe(413);
  });

  it('is another one for the paths that are named', async () => {
    const longer = { path: /^\/files$/, maximumBytes: 12 };
    const two = new Hono<Environment>()
      .use(limitBody(10, longer))
      .post('/*', async (context) => context.text(await context.req.text()));
    two.onError(answerError);
    const statusOf = async (path: string, length: number) =>
      (await two.request(path, { method: 'POST', body: 'x'.repeat(length) })).status;
    expect([await statusOf('/files', 12), await statusOf('/files', 13)]).toEqual([200, 413]);
    expect([await statusOf('/other', 10), await statusOf('/files/other', 11)]).toEqual([200, 413]);
  });
});
