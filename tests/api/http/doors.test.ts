import { serve, type ServerType } from '@hono/node-server';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeBase64url } from '#domain/anonymity/base64url';
import { createApp } from '../../../api/app';
import { readConfig } from '../../../api/config';
import type { DatabasePort } from '../../../db/database';
import { createTestApp, SETUP_CODE, type TestApp } from '../../support/test-app';
import { ENGINES, openTestDatabase } from '../../support/test-databases';
import {
  blankBallot,
  GROUPS,
  groupWave,
  type LinkedPerson,
  manifestOf,
  openRollWave,
  personalLinks,
  type RollWave,
  stampedBallot,
  tokenOf,
} from '../../support/waves/roll-wave';

const SECRET = 'a-secret-of-32-characters-for-tests';
const PAGES = 'https://survey.test';

/** A page on one host, and both doors at a port of their own, in two applications on the same data. */
describe.each(ENGINES)('doors on another host, on %s', (engine) => {
  let database: DatabasePort;
  let test: TestApp;
  let server: ServerType;
  let doors: string;
  let wave: RollWave;
  let person: LinkedPerson;

  beforeAll(async () => {
    database = await openTestDatabase(engine);
    test = createTestApp(database, { fillTemplate: async () => '<!--data-->' });
    wave = await openRollWave(test);
    const [first] = await personalLinks(test, wave);
    person = first ?? expect.unreachable();
    server = serve({ fetch: (request) => createApp(test.dependencies).fetch(request), port: 0 });
    await once(server, 'listening');
    doors = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const settings = {
      SESSION_SECRET: SECRET,
      SETUP_CODE,
      PUBLIC_ORIGIN: PAGES,
      ROLL_ORIGIN: doors,
      BOX_ORIGIN: doors,
    };
    Object.assign(test.dependencies.config, readConfig(settings));
  });
  afterAll(async () => {
    server.close();
    await database.close();
  });

  const preflight = (path: string, origin: string) =>
    fetch(`${doors}${path}`, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
    });
  const post = (path: string, body: object) =>
    fetch(`${doors}${path}`, {
      method: 'POST',
      headers: { origin: PAGES, 'sec-fetch-site': 'cross-site', 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

  it.each(['', '/check'])('are where the page%s looks for them, and its policy names them', async (path) => {
    const page = await test.app.request(`${PAGES}/f/${person.linkCode}${path}`);
    expect(await page.text()).toContain(`"box":"${doors}","roll":"${doors}"`);
    expect(page.headers.get('content-security-policy')).toContain(`connect-src 'self' ${doors};`);
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
  });

  it.each(['/api/box/w/ballots', '/api/roll/w/stamp'])(
    'let in the pages of the organisation at %s, without cookies',
    async (path) => {
      const { headers, status } = await preflight(path, PAGES);
      expect(status).toBe(204);
      expect(headers.get('access-control-allow-origin')).toBe(PAGES);
      expect(headers.get('access-control-allow-credentials')).toBeNull();
    },
  );

  it('let in no other page, and nowhere else', async () => {
    expect(
      (await preflight('/api/box/w/ballots', 'https://elsewhere.test')).headers.get('access-control-allow-origin'),
    ).not.toBe('https://elsewhere.test');
    expect((await preflight('/api/surveys', PAGES)).headers.get('access-control-allow-origin')).toBeNull();
  });

  it('answer a stamp that is asked for from the page, and its refusal can be read there', async () => {
    const answer = await post(`/api/roll/${wave.waveId}/stamp`, { secret: 'unknown', blinded: 'A'.repeat(342) });
    expect(answer.headers.get('access-control-allow-origin')).toBe(PAGES);
    expect(await answer.json()).toMatchObject({ code: 'stamp.link-unknown' });
  });

  it('stamp a ballot and take it, as the page would bring it', async () => {
    const groupId = GROUPS.find(({ name }) => person.name.startsWith(name.zh))?.id ?? expect.unreachable();
    const blank = await blankBallot(await manifestOf(test, wave), groupId);
    const blinded = encodeBase64url(blank.blinded.blinded);
    const stamped = await post(`/api/roll/${wave.waveId}/stamp`, { secret: person.secret, blinded });
    const { signature } = await stamped.json();
    const ballot = await stampedBallot(
      await groupWave(test, wave.waveId, groupId),
      { ...blank, token: tokenOf(blank, String(signature)) },
      { answers: { q1: { option: 'o2' } } },
    );
    const taken = await post(`/api/box/${wave.waveId}/ballots`, ballot);
    expect(taken.status).toBe(201);
    expect(taken.headers.get('access-control-allow-origin')).toBe(PAGES);
    expect(taken.headers.get('set-cookie')).toBeNull();
  });
});

describe('the settings of doors', () => {
  it('are origins, and need to know whose pages are let in', () => {
    const BOX_ORIGIN = 'https://box.test';
    expect(() => readConfig({ SESSION_SECRET: SECRET, BOX_ORIGIN })).toThrow(/PUBLIC_ORIGIN/);
    const slashed = { SESSION_SECRET: SECRET, PUBLIC_ORIGIN: PAGES, BOX_ORIGIN: `${BOX_ORIGIN}/` };
    expect(() => readConfig(slashed)).toThrow(/BOX_ORIGIN/);
  });
});
