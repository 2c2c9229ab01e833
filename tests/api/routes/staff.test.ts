import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabasePort } from '../../../db/database';
import { createTestApp, type TestApp } from '../../support/test-app';
import {
  type Body,
  createTestClient,
  signInAdministrator,
  signInInvited,
  type TestClient,
} from '../../support/test-client';
import { ENGINES, openTestDatabase } from '../../support/test-databases';

const WEEK = 7 * 24 * 3600 * 1000;

describe.each(ENGINES)('staff on %s', (engine) => {
  let database: DatabasePort;
  let test: TestApp;
  let administrator: TestClient;
  beforeAll(async () => {
    database = await openTestDatabase(engine);
    test = createTestApp(database);
    administrator = await signInAdministrator(test.app);
    test.advance(1);
  });
  afterAll(() => database.close());

  const list = async (path: string, key: string): Promise<readonly Body[]> => {
    const answer = await administrator.get(path);
    expect(answer.status).toBe(200);
    return answer.body[key] as readonly Body[];
  };
  const idOf = async (email: string) => {
    const members = await list('/api/staff', 'staff');
    return String(members.find((member) => member['email'] === email)?.['id']);
  };
  const invite = async (email: string) => {
    const body = { email, role: 'organizer', unitScope: null };
    const answer = await administrator.post('/api/invitations', body);
    return { status: answer.status, id: String(answer.body['id']), secret: String(answer.body['url']).split('#')[1] };
  };
  const accept = (secret: string | undefined) =>
    createTestClient(test.app).post('/api/invitations/acceptance', {
      secret,
      name: '陈晨',
      password: 'a long enough one',
    });

  it('joins by an invitation that works once', async () => {
    const { secret } = await invite('chen@pingyi.test');
    const shown = await createTestClient(test.app).post('/api/invitations/lookup', { secret });
    expect(shown.body).toEqual({ email: 'chen@pingyi.test', role: 'organizer', organisation: expect.anything() });
    const answers = await Promise.all([accept(secret), accept(secret)]);
    expect(answers.map((answer) => answer.status).sort((a, b) => a - b)).toEqual([201, 404]);
    expect(await accept(secret)).toMatchObject({ status: 404, body: { code: 'invitation.invalid' } });
    expect((await list('/api/staff', 'staff')).map((member) => member['role'])).toEqual(['administrator', 'organizer']);
    expect((await list('/api/invitations', 'invitations'))[0]).toMatchObject({ acceptedAt: expect.any(Number) });
  });

  it('refuses an invitation that was withdrawn or has run out, and an address that is taken', async () => {
    const withdrawn = await invite('late@pingyi.test');
    expect((await administrator.send('DELETE', `/api/invitations/${withdrawn.id}`)).status).toBe(200);
    expect((await accept(withdrawn.secret)).status).toBe(404);
    const old = await invite('late@pingyi.test');
    test.advance(WEEK + 1);
    expect((await accept(old.secret)).status).toBe(404);
    expect((await invite('chen@pingyi.test')).status).toBe(409);
    expect(await database.read.selectFrom('user').select('id').execute()).toHaveLength(2);
  });

  it('keeps secrets as hashes', async () => {
    const { secret } = await invite('secret@pingyi.test');
    const rows = await database.read.selectFrom('invitation').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(secret);
  });

  it('keeps its last administrator', async () => {
    const own = await idOf('admin@pingyi.test');
    const demotion = { role: 'leader', unitScope: null };
    const refused = await administrator.send('PATCH', `/api/staff/${own}`, demotion);
    expect(refused).toMatchObject({ status: 409, body: { code: 'access.last-administrator' } });
    expect((await administrator.send('DELETE', `/api/staff/${own}`)).status).toBe(409);
    const entries = await list('/api/audit', 'entries');
    expect(entries.filter((entry) => entry['act'] === 'staff.role-changed')).toEqual([]);
  });

  it('keeps one of two administrators who demote each other at once', async () => {
    const second = await signInInvited(test.app, administrator, { email: 'second@pingyi.test', role: 'administrator' });
    const [own, other] = [await idOf('admin@pingyi.test'), await idOf('second@pingyi.test')];
    const demotion = { role: 'organizer', unitScope: null };
    const answers = await Promise.all([
      administrator.send('PATCH', `/api/staff/${other}`, demotion),
      second.send('PATCH', `/api/staff/${own}`, demotion),
    ]);
    expect(answers.map((answer) => answer.status)).toContain(200);
    const left = await database.read.selectFrom('staff').selectAll().where('role', '=', 'administrator').execute();
    expect(left).toHaveLength(1);
    await database.atomic([
      database.read.updateTable('staff').set({ role: 'administrator' }).where('user_id', '=', own),
    ]);
  });

  it('ends the sessions of who is removed', async () => {
    const leader = await signInInvited(test.app, administrator, {
      email: 'leader@pingyi.test',
      role: 'leader',
      unitScope: ['JX-01'],
    });
    expect((await leader.get('/api/me')).body).toMatchObject({ user: { role: 'leader', unitScope: ['JX-01'] } });
    const id = await idOf('leader@pingyi.test');
    expect((await administrator.send('DELETE', `/api/staff/${id}`)).status).toBe(200);
    expect((await leader.get('/api/me')).status).toBe(401);
    const sessions = await database.read.selectFrom('session').select('id').where('userId', '=', id).execute();
    expect(sessions).toEqual([]);
    expect((await administrator.send('DELETE', `/api/staff/${id}`)).status).toBe(404);
  });

  it('lets only administrators act', async () => {
    const organizer = await signInInvited(test.app, administrator, { email: 'org@pingyi.test', role: 'organizer' });
    for (const path of ['/api/staff', '/api/invitations', '/api/tokens', '/api/audit']) {
      expect((await organizer.get(path)).status).toBe(403);
      expect((await createTestClient(test.app).get(path)).status).toBe(401);
    }
    expect((await organizer.send('PATCH', '/api/organisation', { name: { zh: '别名' } })).status).toBe(403);
  });

  it('writes down who did what', async () => {
    await administrator.send('PATCH', '/api/organisation', { name: { zh: '江汉大学（新）' } });
    test.advance(1);
    await administrator.send('PATCH', '/api/organisation', { name: { zh: '江汉大学' } });
    const [entry, ...others] = await list('/api/audit?limit=1', 'entries');
    expect(entry).toMatchObject({
      act: 'organisation.renamed',
      actorName: '王敏',
      details: { name: { zh: '江汉大学' } },
    });
    expect(others).toEqual([]);
    expect((await administrator.get('/api/me')).body).toMatchObject({ organisation: { zh: '江汉大学' } });
  });

  describe('API tokens', () => {
    const bearer = (token: string) => createTestClient(test.app, { authorization: `Bearer ${token}` });
    const create = async (body: object) => {
      const answer = await administrator.post('/api/tokens', {
        name: '报表',
        role: 'leader',
        unitScope: null,
        ...body,
      });
      expect(answer.status).toBe(201);
      return { id: String(answer.body['id']), token: String(answer.body['token']) };
    };

    it('stand for a role until they are revoked', async () => {
      const { id, token } = await create({ role: 'administrator' });
      expect(token).toMatch(/^pyt_[\w-]{43}$/);
      expect((await bearer(token).get('/api/me')).body).toMatchObject({
        user: { id, role: 'administrator', email: '' },
      });
      expect((await bearer(token).get('/api/staff')).status).toBe(200);
      expect(JSON.stringify(await database.read.selectFrom('api_token').selectAll().execute())).not.toContain(token);
      expect((await administrator.send('DELETE', `/api/tokens/${id}`)).status).toBe(200);
      expect((await bearer(token).get('/api/me')).status).toBe(401);
      expect((await administrator.send('DELETE', `/api/tokens/${id}`)).status).toBe(404);
    });

    it('run out', async () => {
      const { token } = await create({ expiresAt: test.dependencies.clock() + 1000 });
      expect((await bearer(token).get('/api/me')).status).toBe(200);
      test.advance(1000);
      expect((await bearer(token).get('/api/me')).status).toBe(401);
    });

    it('do not fall back on a cookie', async () => {
      const answer = await administrator.send('GET', '/api/me', undefined, { authorization: 'Bearer pyt_wrong' });
      expect(answer.status).toBe(401);
    });
  });
});

describe('requests from other sites', () => {
  let database: DatabasePort;
  let administrator: TestClient;
  beforeAll(async () => {
    database = await openTestDatabase();
    administrator = await signInAdministrator(createTestApp(database).app);
  });
  afterAll(() => database.close());

  const rename = (headers: Readonly<Record<string, string>>) =>
    administrator.send('PATCH', '/api/organisation', { name: { zh: '改名' } }, { 'sec-fetch-site': '', ...headers });

  it.each([
    ['from a page of another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['from a sibling domain', { 'sec-fetch-site': 'same-site' }, 403],
    ['from the own pages', { 'sec-fetch-site': 'same-origin' }, 200],
  ])('%s', async (_, headers, status) => {
    expect((await rename(headers)).status).toBe(status);
  });

  it('may not change even what is wrong in itself', async () => {
    const answer = await rename({ 'sec-fetch-site': 'cross-site' });
    expect(answer.body).toMatchObject({ code: 'request.cross-site' });
  });

  it('refuses keys it does not know and roles with a scope they cannot have', async () => {
    const extra = await administrator.send('PATCH', '/api/organisation', { name: { zh: '改名' }, owner: 'me' });
    expect(extra).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
    const scoped = { email: 'x@pingyi.test', role: 'organizer', unitScope: ['JX-01'] };
    const answer = await administrator.post('/api/invitations', scoped);
    expect(answer.body).toMatchObject({ details: { issues: [{ path: 'unitScope', code: 'custom' }] } });
  });
});
