import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabasePort } from '../../../db/database';
import { createTestApp, type TestApp } from '../../support/test-app';
import { ADMINISTRATOR, createTestClient, SETUP } from '../../support/test-client';
import { ENGINES, openTestDatabase } from '../../support/test-databases';

const daysFromNow = (days: number) => new Date(Date.now() + days * 24 * 3600 * 1000).toISOString();

describe.each(ENGINES)('from setup to signing in, on %s', (engine) => {
  let database: DatabasePort;
  let test: TestApp;
  beforeAll(async () => {
    database = await openTestDatabase(engine);
    test = createTestApp(database);
  });
  afterAll(() => database.close());

  it('needs setup first', async () => {
    const client = createTestClient(test.app);
    expect((await client.get('/api/setup')).body).toEqual({ needed: true, signedIn: false });
    expect(await client.get('/api/me')).toMatchObject({ status: 401, body: { code: 'access.sign-in-needed' } });
  });

  it('refuses a wrong code and a short password', async () => {
    const client = createTestClient(test.app);
    const wrong = await client.post('/api/setup', { ...SETUP, code: 'guess' });
    expect(wrong).toMatchObject({ status: 403, body: { code: 'setup.wrong-code' } });
    const weak = await client.post('/api/setup', { ...SETUP, password: '9 letters' });
    expect(weak).toMatchObject({ status: 422, body: { code: 'account.weak-password' } });
  });

  it('lets exactly one of two setups win, and signs the winner in', async () => {
    const [first, second] = [createTestClient(test.app), createTestClient(test.app)];
    const answers = await Promise.all([
      first.post('/api/setup', SETUP),
      second.post('/api/setup', { ...SETUP, email: 'other@pingyi.test' }),
    ]);
    expect(answers.map((answer) => answer.status).sort((a, b) => a - b)).toEqual([201, 409]);
    expect(await database.read.selectFrom('staff').selectAll().execute()).toHaveLength(1);
    expect(await database.read.selectFrom('user').selectAll().execute()).toHaveLength(1);
    const winner = answers[0]?.status === 201 ? first : second;
    const me = await winner.get('/api/me');
    expect(me.body).toMatchObject({
      user: { role: 'administrator', unitScope: null },
      organisation: SETUP.organisation,
    });
  });

  it('signs in, changes the password everywhere, and signs out', async () => {
    const { email } = await database.read.selectFrom('user').select('email').executeTakeFirstOrThrow();
    const desk = createTestClient(test.app);
    const phone = createTestClient(test.app);
    for (const client of [desk, phone]) {
      const signedIn = await client.post('/api/auth/sign-in/email', {
        email: email.toUpperCase(),
        password: SETUP.password,
      });
      expect(signedIn.status).toBe(200);
      expect((await client.get('/api/me')).status).toBe(200);
    }
    const newPassword = 'a better one, longer';
    const wrong = await desk.post('/api/auth/change-password', { currentPassword: 'not this one', newPassword });
    expect(wrong).toMatchObject({ status: 422, body: { code: 'account.wrong-password' } });
    const changed = await desk.post('/api/auth/change-password', { currentPassword: SETUP.password, newPassword });
    expect(changed.status).toBe(200);
    expect((await phone.get('/api/me')).status).toBe(401);
    expect((await desk.get('/api/me')).status).toBe(200);
    const old = await phone.post('/api/auth/sign-in/email', { email, password: SETUP.password });
    expect(old).toMatchObject({ status: 401, body: { code: 'access.wrong-credentials' } });
    const stolen = new Map(desk.cookies);
    expect((await desk.post('/api/auth/sign-out', {})).status).toBe(200);
    const cookie = [...stolen].map(([name, value]) => `${name}=${value}`).join('; ');
    expect((await createTestClient(test.app, { cookie }).get('/api/me')).status).toBe(401);
  });

  it('renews a session that is used, and ends one that is not', async () => {
    const { email } = await database.read.selectFrom('user').select('email').executeTakeFirstOrThrow();
    const client = createTestClient(test.app);
    await client.post('/api/auth/sign-in/email', { email, password: 'a better one, longer' });
    const moveEnd = (days: number) =>
      database.atomic([database.read.updateTable('session').set({ expiresAt: daysFromNow(days) })]);
    const latestEnd = async () => {
      const rows = await database.read.selectFrom('session').select('expiresAt').orderBy('expiresAt', 'desc').execute();
      return rows[0]?.expiresAt;
    };
    await moveEnd(5);
    const renewed = await client.get('/api/me');
    expect(renewed.headers.getSetCookie().join()).toMatch(/Max-Age=604800/);
    expect(await latestEnd()).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    expect((await latestEnd()) ?? '').toSatisfy((end: string) => end > daysFromNow(6));
    await moveEnd(-1);
    expect((await client.get('/api/me')).status).toBe(401);
  });

  it('stores neither address nor browser nor password', async () => {
    const sessions = await database.read.selectFrom('session').selectAll().execute();
    for (const row of sessions) expect(row).toMatchObject({ ipAddress: '', userAgent: '' });
    const account = await database.read.selectFrom('account').selectAll().executeTakeFirstOrThrow();
    expect(account.password).toMatch(/^[0-9a-f]{32}:[0-9a-f]{128}$/);
  });
});

describe('signing in', () => {
  let database: DatabasePort;
  let test: TestApp;
  beforeAll(async () => {
    database = await openTestDatabase();
    test = createTestApp(database, { clientAddress: (context) => context.req.header('x-test-client') });
    await createTestClient(test.app).post('/api/setup', SETUP);
  });
  afterAll(() => database.close());

  const signIn = (client: string, credentials: object) =>
    createTestClient(test.app, { 'x-test-client': client, 'user-agent': 'Browser' }).post(
      '/api/auth/sign-in/email',
      credentials,
    );

  it('answers a wrong password and an unknown account alike', async () => {
    const wrong = await signIn('a', { ...ADMINISTRATOR, password: 'wrong password' });
    const unknown = await signIn('a', { email: 'nobody@pingyi.test', password: 'wrong password' });
    expect(wrong.status).toBe(401);
    expect(wrong.body).toEqual(unknown.body);
  });

  it('is not for API tokens, which have no password to change', async () => {
    const administrator = createTestClient(test.app);
    await administrator.post('/api/auth/sign-in/email', ADMINISTRATOR);
    const made = await administrator.post('/api/tokens', { name: 'export', role: 'leader', unitScope: null });
    const program = createTestClient(test.app, { authorization: `Bearer ${String(made.body['token'])}` });
    const change = { currentPassword: ADMINISTRATOR.password, newPassword: 'a better one, longer' };
    const answer = await program.post('/api/auth/change-password', change);
    expect(answer).toMatchObject({ status: 403, body: { code: 'access.denied' } });
  });

  it('gives a cookie that scripts and other sites cannot use', async () => {
    const plain = await signIn('a', ADMINISTRATOR);
    expect(plain.headers.getSetCookie().join()).toMatch(/^pingyi\.session_token=.*HttpOnly; SameSite=Lax/i);
    const behindTls = createTestApp(database, {
      config: { ...test.dependencies.config, PUBLIC_ORIGIN: 'https://pingyi.test' },
    });
    const secure = await createTestClient(behindTls.app).post('/api/auth/sign-in/email', ADMINISTRATOR);
    expect(secure.headers.getSetCookie().join()).toMatch(/^__Secure-pingyi\.session_token=.*Secure/i);
  });

  it('refuses the eleventh guess of a client at an account, not the owner elsewhere, and forgets in time', async () => {
    const guess = { ...ADMINISTRATOR, password: 'guessing again' };
    for (let attempt = 0; attempt < 10; attempt++) expect((await signIn('b', guess)).status).toBe(401);
    expect(await signIn('b', ADMINISTRATOR)).toMatchObject({ status: 429, body: { code: 'request.too-many' } });
    expect((await signIn('c', ADMINISTRATOR)).status).toBe(200);
    test.advance(16 * 60_000);
    expect((await signIn('b', ADMINISTRATOR)).status).toBe(200);
  });

  it('does not count honest sign-ins', async () => {
    for (let attempt = 0; attempt < 12; attempt++) expect((await signIn('d', ADMINISTRATOR)).status).toBe(200);
  });

  it.each(['/api/auth/sign-up/email', '/api/auth/list-sessions', '/api/auth/get-session', '/api/auth/update-user'])(
    'has no route %s',
    async (path) => {
      const client = createTestClient(test.app);
      await client.post('/api/auth/sign-in/email', ADMINISTRATOR);
      expect((await client.post(path, { email: 'x@pingyi.test', password: 'long enough pw', name: 'x' })).status).toBe(
        404,
      );
      expect((await client.get(path)).status).toBe(404);
    },
  );
});

describe('the box', () => {
  it('never looks at a session, not even to clear one that has ended', async () => {
    const database = await openTestDatabase();
    const client = createTestClient(createTestApp(database).app);
    await client.post('/api/setup', SETUP);
    await database.atomic([database.read.updateTable('session').set({ expiresAt: daysFromNow(-1) })]);
    const ballot = { link: 'nobody', id: 'A'.repeat(22), sequence: 1, sealed: 'AAAA' };
    const answer = await client.post('/api/box/nowhere/ballots', ballot);
    expect(answer.headers.getSetCookie()).toEqual([]);
    expect(await database.read.selectFrom('session').select('id').execute()).toHaveLength(1);
    await client.get('/api/me');
    expect(await database.read.selectFrom('session').select('id').execute()).toEqual([]);
    await database.close();
  });
});
