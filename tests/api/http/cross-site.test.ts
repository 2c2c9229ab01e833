import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../../api/config';
import { refuseCrossSite } from '../../../api/http/cross-site';
import type { Environment } from '../../../api/http/environment';
import { answerError } from '../../../api/http/error-handler';

const ADDRESS = 'http://survey.test/api/surveys';

function request(headers: Readonly<Record<string, string>>, address = ADDRESS, method = 'POST') {
  const app = new Hono<Environment>();
  app.onError(answerError);
  app.use(async (context, next) => {
    const config = readConfig({ PUBLIC_ORIGIN: 'https://public.test', SESSION_SECRET: 'x'.repeat(32) });
    context.set('dependencies', { ...context.var.dependencies, config });
    await next();
  });
  app.use(refuseCrossSite).all('*', (context) => context.text('done'));
  return app.request(address, { method, headers });
}

describe('where a write may come from', () => {
  it.each([
    ['the browser says same-origin', { 'sec-fetch-site': 'same-origin', cookie: 'a=b' }],
    ['an old browser on the own host', { origin: 'http://survey.test', cookie: 'a=b' }],
    ['an old browser behind a proxy that ends TLS', { origin: 'https://survey.test', cookie: 'a=b' }],
    ['the configured origin', { origin: 'https://public.test', cookie: 'a=b' }],
    ['an API token', { authorization: 'Bearer pyt_x', origin: 'https://elsewhere.test' }],
    ['a program without a cookie', {}],
  ])('%s: yes', async (_, headers) => {
    expect((await request(headers)).status).toBe(200);
  });

  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site', cookie: 'a=b' }],
    ['another site that signs somebody in', { 'sec-fetch-site': 'cross-site' }],
    ['another site that claims our origin', { 'sec-fetch-site': 'cross-site', origin: 'http://survey.test' }],
    ['an old browser on another site', { origin: 'https://elsewhere.test', cookie: 'a=b' }],
    ['a sandboxed frame', { origin: 'null', cookie: 'a=b' }],
    ['another port of the host', { origin: 'http://survey.test:81', cookie: 'a=b' }],
    ['a cookie from nowhere', { cookie: 'a=b' }],
  ])('%s: no', async (_, headers) => {
    const answer = await request(headers);
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ code: 'request.cross-site' });
  });

  it('reading is free, and so is the box, which knows no cookie', async () => {
    expect((await request({ 'sec-fetch-site': 'cross-site' }, ADDRESS, 'GET')).status).toBe(200);
    expect((await request({ origin: 'null' }, 'http://survey.test/api/box/w/ballots')).status).toBe(200);
  });
});
