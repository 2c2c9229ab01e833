import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deductions, schemeOf } from '#domain/assessment/templates/parts';
import type { DatabasePort } from '../../../db/database';
import { createTestApp, TEST_NOW, type TestApp } from '../../support/test-app';
import { signInAdministrator, signInInvited, type TestClient } from '../../support/test-client';
import { ENGINES, openTestDatabase } from '../../support/test-databases';

const DAY = 86_400_000;
const SCHEME = schemeOf([deductions({ id: 'discipline', name: { zh: '纪律' }, points: 100 })]);

describe.each(ENGINES)('the one published result of an assessment on %s', (engine) => {
  let database: DatabasePort;
  let test: TestApp;
  let administrator: TestClient;
  let organizer: TestClient;
  let leader: TestClient;
  let path: string;
  let standing: string;

  beforeAll(async () => {
    database = await openTestDatabase(engine);
    test = createTestApp(database);
    administrator = await signInAdministrator(test.app);
    organizer = await signInInvited(test.app, administrator, { email: 'second@pingyi.test', role: 'organizer' });
    await administrator.post('/api/units', { code: 'a', name: { zh: '甲局' } });
    const scope = { role: 'leader', unitScope: ['a'] } as const;
    leader = await signInInvited(test.app, administrator, { email: 'leader@pingyi.test', ...scope });
    const made = await administrator.post('/api/assessments', { title: { zh: '年度考核' }, scheme: SCHEME });
    path = `/api/assessments/${String(made.body['id'])}`;
    const settings = { sources: {}, units: ['a'], unranked: [], appealDays: 10, answerDays: 15 };
    await administrator.send('PATCH', path, { revision: 1, settings });
    await administrator.post(`${path}/versions`, {});
  });
  afterAll(() => database.close());

  async function approved(request: object = {}): Promise<string> {
    const made = await administrator.post(`${path}/runs`, request);
    expect(made.status).toBe(201);
    const id = String(made.body['id']);
    expect((await organizer.post(`${path}/runs/${id}/approval`, {})).status).toBe(200);
    return id;
  }

  const publish = (id: string) => administrator.post(`${path}/runs/${id}/publication`, {});
  const ask = (id: string) =>
    leader.post(`${path}/runs/${id}/appeals`, { unitCode: 'a', indicatorId: null, question: '为什么？' });

  async function publications(): Promise<number> {
    const { entries } = (await administrator.get('/api/audit?limit=100')).body;
    return Array.isArray(entries) ? entries.filter(({ act }) => act === 'assessment.run-published').length : -1;
  }

  async function publishedOf(ids: readonly string[]): Promise<readonly string[]> {
    const answers = await Promise.all(ids.map(publish));
    const refused = answers.filter(({ status }) => status !== 200);
    for (const { body } of refused) expect(body).toMatchObject({ code: 'assessment.published-already' });
    return ids.filter((_, place) => answers[place]?.status === 200);
  }

  it('is the first of two that would be published at once', async () => {
    const [winner = '', ...others] = await publishedOf([await approved(), await approved()]);
    expect(others).toEqual([]);
    expect(await publications()).toBe(1);
    standing = winner;
  });

  it('is replaced by a run that names it, with a reason, and by no other', async () => {
    const nameless = await approved();
    const refused = await publish(nameless);
    expect(refused.body).toMatchObject({ code: 'assessment.published-already', details: { runId: standing } });
    expect(await publications()).toBe(1);
    const unexplained = await administrator.post(`${path}/runs`, { corrects: standing });
    expect(unexplained.body).toMatchObject({ code: 'assessment.correction-invalid' });
    const unpublished = await administrator.post(`${path}/runs`, { corrects: nameless, reason: '更正' });
    expect(unpublished.body).toMatchObject({ code: 'assessment.correction-invalid' });
  });

  it('is replaced once by two corrections at once, and what was replaced is corrected no more', async () => {
    const correction = { corrects: standing, reason: '漏记一条扣分' };
    const [winner = '', ...others] = await publishedOf([await approved(correction), await approved(correction)]);
    expect(others).toEqual([]);
    expect(await publications()).toBe(2);
    const again = await administrator.post(`${path}/runs`, correction);
    expect(again.body).toMatchObject({ code: 'assessment.correction-invalid' });
    standing = winner;
  });

  it('is what units ask about; what they asked of the one before is still answered by its day', async () => {
    const asked = await ask(standing);
    expect(asked.status).toBe(201);
    const before = standing;
    const correction = await approved({ corrects: before, reason: '扣分记错' });
    const { revision, settings } = (await administrator.get(path)).body['assessment'] as {
      readonly revision: number;
      readonly settings: object;
    };
    await administrator.send('PATCH', path, { revision, settings: { ...settings, appealDays: 2 } });
    expect((await publish(correction)).status).toBe(200);
    expect((await ask(before)).body).toMatchObject({ code: 'assessment.superseded' });
    expect((await ask(correction)).status).toBe(201);
    test.advance(3 * DAY);
    const answer = { state: 'upheld', answer: '已更正' };
    const appeal = `${path}/runs/${before}/appeals/${String(asked.body['id'])}`;
    expect((await organizer.post(`${appeal}/answer`, answer)).status).toBe(200);
    standing = correction;
  });

  it('leaves units no fewer days for appeals than the one before did', async () => {
    const { assessments } = (await leader.get('/api/assessments')).body;
    const until = Date.parse('2026-05-28T23:59:59.999+08:00');
    expect(until - TEST_NOW).toBeGreaterThan(9 * DAY);
    const runs = Array.isArray(assessments) ? assessments[0].runs : [];
    expect(runs).toContainEqual(expect.objectContaining({ id: standing, appealsUntil: until }));
    expect((await ask(standing)).status).toBe(201);
  });
});
