import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deductions, leaf, schemeOf } from '#domain/assessment/templates/parts';
import type { DatabasePort } from '../../../db/database';
import { createTestApp, TEST_NOW, type TestApp } from '../../support/test-app';
import { createTestClient, signInAdministrator, signInInvited, type TestClient } from '../../support/test-client';
import { ENGINES, openTestDatabase } from '../../support/test-databases';

const DAY = 86_400_000;

const SCHEME = schemeOf([
  leaf({ id: 'work', name: { zh: '业务评估' }, points: 60 }, { kind: 'third-party' }),
  deductions({ id: 'discipline', name: { zh: '纪律' }, points: 40 }),
]);

const UNITS = ['a', 'b', 'c'];

describe.each(ENGINES)('appeals on %s', (engine) => {
  let database: DatabasePort;
  let test: TestApp;
  let administrator: TestClient;
  let organizer: TestClient;
  let leader: TestClient;
  let other: TestClient;
  let path: string;
  let run: string;

  beforeAll(async () => {
    database = await openTestDatabase(engine);
    test = createTestApp(database);
    administrator = await signInAdministrator(test.app);
    organizer = await signInInvited(test.app, administrator, { email: 'second@pingyi.test', role: 'organizer' });
    for (const code of UNITS) await administrator.post('/api/units', { code, name: { zh: `${code} 局` } });
    leader = await leaderOf('a');
    other = await leaderOf('b');
    const made = await administrator.post('/api/assessments', { title: { zh: '年度考核' }, scheme: SCHEME });
    path = `/api/assessments/${String(made.body['id'])}`;
    const source = { kind: 'text', text: '单位编号,数值\na,90\nb,80\nc,70' };
    const imported = await administrator.post(`${path}/imports`, { source, indicatorId: 'work', commit: true });
    const sources = { work: { kind: 'import', importId: imported.body['importId'] } };
    const settings = { sources, units: UNITS, unranked: [], appealDays: 10, answerDays: 15 };
    await administrator.send('PATCH', path, { revision: 1, settings });
    await administrator.post(`${path}/versions`, {});
    run = `${path}/runs/${String((await administrator.post(`${path}/runs`, {})).body['id'])}`;
  });
  afterAll(() => database.close());

  function leaderOf(code: string): Promise<TestClient> {
    const scope = { role: 'leader', unitScope: [code] } as const;
    return signInInvited(test.app, administrator, { email: `${code}@pingyi.test`, ...scope });
  }

  async function actsOf(subject: string): Promise<readonly string[]> {
    const { entries } = (await administrator.get('/api/audit?limit=100')).body;
    return Array.isArray(entries)
      ? entries.filter(({ details }) => JSON.stringify(details ?? {}).includes(subject)).map(({ act }) => act)
      : [];
  }

  async function ask(by: TestClient, asked: object): Promise<string> {
    const { status, body } = await by.post(`${run}/appeals`, { indicatorId: null, question: '为什么？', ...asked });
    expect(status).toBe(201);
    return String(body['id']);
  }

  it('counts what an API token does as done by who made it, also for a token that a token made', async () => {
    const tokenOf = async (maker: TestClient) => {
      const made = await maker.post('/api/tokens', { name: '脚本', role: 'administrator', unitScope: null });
      return createTestClient(test.app, { authorization: `Bearer ${String(made.body['token'])}` });
    };
    const token = await tokenOf(administrator);
    const grandchild = await tokenOf(token);
    for (const own of [token, grandchild]) {
      expect((await own.post(`${run}/approval`, {})).body).toMatchObject({ code: 'assessment.second-person-needed' });
    }
    const change = { unitCode: 'a', toGrade: 'fair', reason: '试试' };
    const proposed = await token.post(`${run}/proposals`, change);
    const decision = `${run}/proposals/${String(proposed.body['id'])}/decision`;
    const verdict = { decision: 'approved', reason: '属实' };
    expect((await administrator.post(decision, verdict)).body).toMatchObject({ code: 'assessment.same-person' });
    expect((await organizer.post(decision, { ...verdict, decision: 'rejected' })).status).toBe(200);
    expect((await organizer.post(`${run}/approval`, {})).status).toBe(200);
  });

  it('begin with the publication and last to the end of the tenth day after it', async () => {
    const early = await organizer.post(`${run}/appeals`, { unitCode: 'a', indicatorId: null, question: '？' });
    expect(early.body).toMatchObject({ code: 'assessment.run-wrong-state' });
    expect((await administrator.post(`${run}/publication`, {})).status).toBe(200);
    const until = Date.parse('2026-05-28T23:59:59.999+08:00');
    const { assessments } = (await leader.get('/api/assessments')).body;
    expect(assessments).toMatchObject([{ runs: [{ publishedAt: TEST_NOW, appealsUntil: until }] }]);
    const changed = (await administrator.get(path)).body['assessment'] as { readonly settings: object };
    await administrator.send('PATCH', path, { revision: 2, settings: { ...changed.settings, appealDays: 0 } });
    test.advance(until - TEST_NOW);
    await ask(leader, { unitCode: 'a' });
    test.advance(1);
    const late = await leader.post(`${run}/appeals`, { unitCode: 'a', indicatorId: null, question: '？' });
    expect(late.body).toMatchObject({ code: 'assessment.appeal-too-late' });
    test.advance(TEST_NOW - until - 1);
  });

  it('are about points, the total or the grade of a unit, in paragraphs', async () => {
    const question = '第一，扣分的依据？\n第二，谁认定的？';
    const id = await ask(leader, { unitCode: 'a', indicatorId: 'discipline', question });
    const grade = await ask(leader, { unitCode: 'a', about: 'grade' });
    expect((await leader.get(`${path}/appeals`)).body).toMatchObject({
      appeals: expect.arrayContaining([
        expect.objectContaining({ id, about: 'points', indicatorId: 'discipline', question, state: 'open' }),
        expect.objectContaining({ id: grade, about: 'grade', indicatorId: null, withdrawnAt: null }),
      ]),
    });
    const asking = { unitCode: 'a', indicatorId: null, question: '？' };
    for (const wrong of [{ indicatorId: 'nothing' }, { about: 'grade', indicatorId: 'discipline' }]) {
      const refused = await leader.post(`${run}/appeals`, { ...asking, ...wrong });
      expect(refused.body).toMatchObject({ code: 'assessment.item-unknown' });
    }
    expect((await leader.post(`${run}/appeals`, { ...asking, question: ' \n ' })).status).toBe(400);
    expect((await other.post(`${run}/appeals`, asking)).status).toBe(404);
  });

  it('are listed and counted for organizers and for the unit itself', async () => {
    const openFor = async (reader: TestClient) => {
      const { assessments } = (await reader.get('/api/assessments')).body;
      return Array.isArray(assessments) ? assessments[0].openAppeals : null;
    };
    const first = await openFor(administrator);
    expect(first).toMatchObject({ count: 3 });
    expect(await openFor(leader)).toEqual(first);
    expect(await openFor(other)).toEqual({ count: 0, dueAt: null });
    expect((await other.get(`${path}/appeals`)).body).toEqual({ appeals: [] });
  });

  it('are taken back by who asked alone, and the audit log says so once', async () => {
    const id = await ask(leader, { unitCode: 'a' });
    const withdrawal = `${run}/appeals/${id}/withdrawal`;
    for (const stranger of [other, organizer]) expect((await stranger.post(withdrawal, {})).status).toBe(409);
    expect(await actsOf(id)).toEqual(['assessment.appeal-asked']);
    test.advance(DAY);
    expect((await leader.post(withdrawal, {})).status).toBe(200);
    expect((await leader.post(withdrawal, {})).status).toBe(409);
    expect(await actsOf(id)).toEqual(['assessment.appeal-withdrawn', 'assessment.appeal-asked']);
    const { appeals } = (await leader.get(`${path}/appeals`)).body;
    expect(appeals).toContainEqual(expect.objectContaining({ id, state: 'withdrawn', withdrawnAt: TEST_NOW + DAY }));
  });

  it('are answered with the trace of the figure, of the total for a grade, and late ones are marked in the log', async () => {
    const points = await ask(leader, { unitCode: 'a', indicatorId: 'work' });
    const grade = await ask(leader, { unitCode: 'a', about: 'grade' });
    expect((await leader.post(`${run}/appeals/${points}/answer`, { state: 'upheld', answer: '好' })).status).toBe(403);
    const answer = { state: 'rejected', answer: '见报告。\n见附件。' };
    expect((await organizer.post(`${run}/appeals/${points}/answer`, answer)).status).toBe(200);
    test.advance(20 * DAY);
    expect((await organizer.post(`${run}/appeals/${grade}/answer`, { state: 'upheld', answer: '更正' })).status).toBe(
      200,
    );
    const { appeals } = (await leader.get(`${path}/appeals`)).body;
    expect(appeals).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({
          id: points,
          state: 'rejected',
          answer: expect.objectContaining({ text: answer.answer, trace: expect.objectContaining({ id: 'work' }) }),
        }),
        expect.objectContaining({
          id: grade,
          state: 'upheld',
          answer: expect.objectContaining({ trace: expect.objectContaining({ id: 'total' }) }),
        }),
      ]),
    );
    const { entries } = (await administrator.get('/api/audit?limit=100')).body;
    const lines = [
      { act: 'assessment.appeal-rejected', details: { appealId: points, unitCode: 'a', late: false } },
      { act: 'assessment.appeal-upheld', details: { appealId: grade, unitCode: 'a', late: true } },
    ];
    for (const line of lines) expect(entries).toContainEqual(expect.objectContaining(line));
  });
});
