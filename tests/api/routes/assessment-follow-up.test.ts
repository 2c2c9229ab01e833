import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leaf, schemeOf } from '#domain/assessment/templates/parts';
import type { DatabasePort } from '../../../db/database';
import { createTestApp } from '../../support/test-app';
import { signInAdministrator, signInInvited, type TestClient } from '../../support/test-client';
import { ENGINES, openTestDatabase } from '../../support/test-databases';

const SCHEME = schemeOf([
  leaf({ id: 'visits', name: { zh: '走访', en: 'Visits' }, points: 100 }, { kind: 'third-party' }),
]);
const PROBLEM = {
  unitCode: 'A',
  indicatorId: 'visits',
  problem: '走访不够',
  responsible: '',
  measure: '',
  dueOn: '2026-06-30',
  line: 80,
};

describe.each(ENGINES)('what units put right after an assessment, on %s', (engine) => {
  let database: DatabasePort;
  let administrator: TestClient;
  let organizer: TestClient;
  let ofA: TestClient;
  let ofB: TestClient;
  let overall: TestClient;
  let path: string;
  let runId: string;
  let steps: string;

  beforeAll(async () => {
    database = await openTestDatabase(engine);
    const { app } = createTestApp(database);
    administrator = await signInAdministrator(app);
    organizer = await signInInvited(app, administrator, { email: 'second@pingyi.test', role: 'organizer' });
    for (const code of ['A', 'B', 'C']) await administrator.post('/api/units', { code, name: { zh: `${code} 局` } });
    const leaderOf = (email: string, unitScope: readonly string[] | null) =>
      signInInvited(app, administrator, { email, role: 'leader', ...(unitScope !== null && { unitScope }) });
    [ofA, ofB, overall] = [
      await leaderOf('a@pingyi.test', ['A']),
      await leaderOf('b@pingyi.test', ['B']),
      await leaderOf('all@pingyi.test', null),
    ];
    const made = await administrator.post('/api/assessments', { title: { zh: '年度考核' }, scheme: SCHEME });
    path = `/api/assessments/${String(made.body['id'])}`;
    await administrator.post(`${path}/versions`, {});
    const source = { kind: 'text', text: '单位编号,得分\nA,50\nB,80\nC,90\n' };
    const imported = await administrator.post(`${path}/imports`, { indicatorId: 'visits', source, commit: true });
    const settings = {
      sources: { visits: { kind: 'import', importId: String(imported.body['importId']) } },
      units: ['A', 'B', 'C'],
      unranked: [],
      appealDays: 10,
      answerDays: 15,
    };
    await administrator.send('PATCH', path, { revision: 1, settings });
    const run = await administrator.post(`${path}/runs`, {});
    runId = String(run.body['id']);
  });
  afterAll(() => database.close());

  async function only(client: TestClient = administrator): Promise<Record<string, unknown>> {
    const { body } = await client.get(`${path}/rectifications`);
    const found: unknown[] = Array.isArray(body['rectifications']) ? body['rectifications'] : [];
    expect(found).toHaveLength(1);
    return found[0] as Record<string, unknown>;
  }

  function take(client: TestClient, after: number, step: object) {
    return client.post(steps, { after, step });
  }

  it('begins with a published run, whose low results are proposed', async () => {
    const early = await administrator.post(`${path}/rectifications`, { runId, problems: [PROBLEM] });
    expect(early.body).toMatchObject({ code: 'assessment.run-wrong-state' });
    await organizer.post(`${path}/runs/${runId}/approval`, {});
    await administrator.post(`${path}/runs/${runId}/publication`, {});
    const low = await administrator.get(`${path}/runs/${runId}/low-results`);
    expect(low.body).toMatchObject({
      results: [
        { unitCode: 'A', indicatorId: 'visits', points: 50, fullPoints: 100, others: 85, reason: 'below-pass' },
      ],
    });
    expect((await ofA.get(`${path}/runs/${runId}/low-results`)).status).toBe(403);
  });

  it('refuses units and indicators that are not in the run, and lists none of them then', async () => {
    const list = (problem: object) =>
      administrator.post(`${path}/rectifications`, { runId, problems: [PROBLEM, { ...PROBLEM, ...problem }] });
    expect((await list({ unitCode: 'Z' })).body).toMatchObject({ code: 'assessment.unit-unknown' });
    expect((await list({ indicatorId: 'other' })).body).toMatchObject({ code: 'assessment.item-unknown' });
    expect((await list({ dueOn: '30 June' })).body).toMatchObject({ code: 'request.invalid' });
    expect((await administrator.get(`${path}/rectifications`)).body).toMatchObject({ rectifications: [] });
    expect((await ofA.post(`${path}/rectifications`, { runId, problems: [PROBLEM] })).status).toBe(403);
    const listed = await administrator.post(`${path}/rectifications`, { runId, problems: [PROBLEM] });
    expect(listed.status).toBe(201);
    steps = `${path}/rectifications/${String((await only())['id'])}/steps`;
  });

  it('is seen by the unit and by who sees all, without the names of who acted', async () => {
    expect(await only(ofA)).toMatchObject({ unitCode: 'A', state: 'open' });
    expect(JSON.stringify(await only(overall))).not.toContain('"by"');
    expect((await ofB.get(`${path}/rectifications`)).body).toMatchObject({ rectifications: [], units: [] });
  });

  it('is planned and reported by the unit, judged by organizers', async () => {
    const plan = { kind: 'planned', responsible: '王局', measure: '每月走访' };
    expect((await take(ofB, 1, plan)).status).toBe(404);
    expect((await take(overall, 1, plan)).status).toBe(403);
    expect((await take(ofA, 1, plan)).status).toBe(200);
    expect((await take(ofA, 1, plan)).body).toMatchObject({ code: 'assessment.changed-meanwhile' });
    expect((await take(ofA, 2, { kind: 'closed', text: '好了' })).status).toBe(403);
    const early = await take(administrator, 2, { kind: 'closed', text: '好了' });
    expect(early.body).toMatchObject({ code: 'assessment.step-not-now', details: { state: 'open' } });
    expect((await take(ofA, 2, { kind: 'reported', text: '已走访', evidence: '记录 12 份' })).status).toBe(200);
    expect(await only()).toMatchObject({ state: 'reported', responsible: '王局' });
  });

  it('is opened again by a second vote below the line, and closed by one above it', async () => {
    const vote = (satisfied: number, voted: number) => ({
      kind: 'voted',
      vote: { kind: 'count', satisfied, voted, source: '电话回访' },
      dueOn: '2026-09-30',
    });
    expect((await take(administrator, 3, vote(11, 10))).body).toMatchObject({ code: 'request.invalid' });
    const wave = { kind: 'wave', waveId: 'none', question: 'q', measure: 'favourable-share' };
    const unreleased = await take(administrator, 3, { kind: 'voted', vote: wave, dueOn: '2026-09-30' });
    expect(unreleased.body).toMatchObject({ code: 'assessment.vote-not-released' });
    expect((await take(administrator, 3, vote(79, 100))).status).toBe(200);
    expect(await only()).toMatchObject({ state: 'open', returns: 1, dueOn: '2026-09-30' });
    await take(ofA, 4, { kind: 'reported', text: '又走访', evidence: '记录 30 份' });
    expect((await take(organizer, 5, vote(80, 100))).status).toBe(200);
    expect(await only()).toMatchObject({ state: 'closed', returns: 1 });
    const audit = await administrator.get('/api/audit');
    expect(JSON.stringify(audit.body)).toContain('assessment.rectification-voted');
  });

  it('keeps both of two people who act at once from taking the same step', async () => {
    await administrator.post(`${path}/rectifications`, { runId, problems: [{ ...PROBLEM, unitCode: 'B' }] });
    const { body } = await ofB.get(`${path}/rectifications`);
    const [{ id }] = body['rectifications'] as readonly [{ readonly id: string }];
    const address = `${path}/rectifications/${id}/steps`;
    const plan = { after: 1, step: { kind: 'planned', responsible: '甲', measure: '改' } };
    const both = await Promise.all([ofB.post(address, plan), organizer.post(address, plan)]);
    expect(both.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 409]);
  });

  it('leaves as a workbook for organizers alone', async () => {
    const lists = `${path}/rectifications/lists.xlsx?language=en`;
    expect((await administrator.get(lists)).headers.get('content-type')).toContain('spreadsheetml');
    expect((await ofA.get(lists)).status).toBe(403);
  });
});
