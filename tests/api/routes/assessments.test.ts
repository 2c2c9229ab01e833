import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deductions, leaf, schemeOf } from '#domain/assessment/templates/parts';
import type { DatabasePort } from '../../../db/database';
import { csv, RATING_TITLES, ratingRows, REVIEW, THREE_GROUPS } from '../../support/fixtures/collected-fixture';
import { createTestApp, type TestApp } from '../../support/test-app';
import { signInAdministrator, signInInvited, type TestClient } from '../../support/test-client';
import { ENGINES, openTestDatabase } from '../../support/test-databases';
import { openImportWave } from '../../support/waves/open-import-wave';
import { questionnaireOf } from '../domain/tabulation/review/example-review';

const SCHEME = schemeOf(
  [
    leaf({ id: 'satisfaction', name: { zh: '满意度' }, points: 60 }, { kind: 'ballot' }),
    deductions({ id: 'discipline', name: { zh: '纪律' }, points: 40 }),
  ],
  { vetoes: [{ id: 'accident', name: { zh: '事故' }, effect: { kind: 'grade-ceiling', grade: 'fair' } }] },
);

describe.each(ENGINES)('an assessment on %s', (engine) => {
  let database: DatabasePort;
  let test: TestApp;
  let administrator: TestClient;
  let organizer: TestClient;
  let leader: TestClient;
  let path: string;
  let waveId: string;
  let codes: readonly string[];

  beforeAll(async () => {
    database = await openTestDatabase(engine);
    test = createTestApp(database);
    administrator = await signInAdministrator(test.app);
    organizer = await signInInvited(test.app, administrator, { email: 'second@pingyi.test', role: 'organizer' });
    const wave = await openImportWave(administrator, {
      questionnaire: questionnaireOf(REVIEW),
      groups: THREE_GROUPS,
      collection: { kind: 'import', personal: false },
    });
    waveId = wave.split('/').at(-1) ?? '';
    const source = { kind: 'text', text: csv(RATING_TITLES, ...ratingRows(3)) };
    await administrator.post(`${wave}/imports`, { source, commit: true });
    await administrator.post(`${wave}/closing`, {});
    await administrator.post(`${wave}/count`, {});
    await test.settled();
    codes = await targetsOf(wave);
    for (const code of codes) await administrator.post('/api/units', { code, name: { zh: code } });
    const scope = { unitScope: codes.slice(0, 1) };
    leader = await signInInvited(test.app, administrator, { email: 'leader@pingyi.test', role: 'leader', ...scope });
    const made = await administrator.post('/api/assessments', { title: { zh: '年度考核' }, scheme: SCHEME });
    path = `/api/assessments/${String(made.body['id'])}`;
  });
  afterAll(() => database.close());

  async function targetsOf(wave: string): Promise<readonly string[]> {
    const { body } = await administrator.get(`${wave}/figures?measure=score`);
    const figures = Array.isArray(body['figures']) ? body['figures'] : [];
    return figures.map(({ subject }) => String(subject.target));
  }

  async function makeRun(request: object = {}): Promise<string> {
    const made = await administrator.post(`${path}/runs`, request);
    expect(made.status).toBe(201);
    return `${path}/runs/${String(made.body['id'])}`;
  }

  it('has nothing to run before a version is frozen', async () => {
    expect((await administrator.post(`${path}/runs`, {})).body).toMatchObject({ code: 'assessment.no-version' });
    expect((await administrator.post(`${path}/versions`, {})).status).toBe(201);
  });

  it('is fed with the figures of a wave, and a change on an old revision is refused', async () => {
    const settings = {
      sources: { satisfaction: { kind: 'wave', waveId, question: 'review', measure: 'score' } },
      units: codes,
      unranked: [],
      appealDays: 10,
      answerDays: 15,
    };
    const change = (changed: object) => administrator.send('PATCH', path, { revision: 1, settings: changed });
    const sources = { satisfaction: { kind: 'import', importId: 'nope' } };
    expect(await change({ ...settings, sources, units: [...codes, 'zzzz'] })).toMatchObject({
      status: 422,
      body: { code: 'assessment.choice-unknown', details: { units: ['zzzz'], imports: ['nope'] } },
    });
    expect((await change(settings)).body).toEqual({ revision: 2 });
    const again = await administrator.send('PATCH', path, { revision: 1, settings });
    expect(again.body).toMatchObject({ code: 'assessment.changed-meanwhile' });
    const { title, closedAt } = (await administrator.get(`/api/waves/${waveId}`)).body;
    expect(closedAt).toBeTypeOf('number');
    expect((await administrator.get(`${path}/data`)).body).toMatchObject({
      missing: [],
      columns: [{ indicatorId: 'satisfaction', origin: { kind: 'wave', waveId, wave: { title, closedAt } } }],
    });
  });

  it('takes for each unit what one rater group says of it, where that is asked for', async () => {
    const [group] = THREE_GROUPS;
    const made = await administrator.post('/api/assessments', { title: { zh: '三个满意' }, scheme: SCHEME });
    const own = `/api/assessments/${String(made.body['id'])}`;
    const satisfaction = { kind: 'wave', waveId, question: 'review', group: group?.id, measure: 'group-mean' };
    const settings = { sources: { satisfaction }, units: codes, unranked: [], appealDays: 10, answerDays: 15 };
    expect((await administrator.send('PATCH', own, { revision: 1, settings })).status).toBe(200);
    const { body } = await administrator.get(`/api/waves/${waveId}/figures?measure=group-mean&group=${group?.id}`);
    const figures = body['figures'] as readonly {
      readonly subject: { readonly target: string };
      readonly value: number;
    }[];
    expect(figures.length).toBe(codes.length);
    const values = codes.map((unitCode) => ({
      unitCode,
      value: figures.find(({ subject }) => subject.target === unitCode)?.value,
    }));
    expect((await administrator.get(`${own}/data`)).body).toMatchObject({
      columns: [{ indicatorId: 'satisfaction', origin: { group: group?.id, measure: 'group-mean' }, values }],
    });
  });

  it('says which indicators take one and the same figure', async () => {
    const request = { title: { zh: '三个满意' }, template: 'three-satisfactions' };
    const made = await administrator.post('/api/assessments', request);
    const own = `/api/assessments/${String(made.body['id'])}`;
    const score = { kind: 'wave', waveId, question: 'review', measure: 'score' };
    const sources = { leaders: score, 'grass-roots': score };
    const settings = { sources, units: codes, unranked: [], appealDays: 10, answerDays: 15 };
    expect((await administrator.send('PATCH', own, { revision: 1, settings })).status).toBe(200);
    expect((await administrator.get(own)).body['problems']).toEqual([
      { code: 'figure-counts-twice', severity: 'warning', at: 'grass-roots', other: 'leaders' },
    ]);
    expect((await administrator.post(`${own}/versions`, {})).status).toBe(201);
  });

  it('goes from ledger to run, proposal, approval and publication; leaders see what is theirs after it', async () => {
    const entry = {
      itemId: 'discipline',
      unitCode: codes[0],
      categoryId: null,
      points: -5,
      date: '2026-03-01',
      reason: '迟报',
      evidence: '通报 3 号',
    };
    expect((await administrator.post(`${path}/ledger`, entry)).status).toBe(201);
    const unknown = await administrator.post(`${path}/ledger`, { ...entry, itemId: 'satisfaction' });
    expect(unknown.body).toMatchObject({ code: 'assessment.item-unknown' });
    // 18 May, nine in the morning in China.
    const tomorrow = await administrator.post(`${path}/ledger`, { ...entry, date: '2026-05-19' });
    expect(tomorrow).toMatchObject({ status: 422, body: { code: 'assessment.entry-in-future' } });
    expect(tomorrow.body).toMatchObject({ details: { today: '2026-05-18' } });
    const run = await makeRun();
    const read = await administrator.get(run);
    expect(read.body).toMatchObject({ columns: ['satisfaction', 'discipline'], version: { number: 1 } });
    expect((await leader.get(run)).body).toMatchObject({ code: 'assessment.not-published' });

    const proposal = { unitCode: codes[1], toGrade: 'good', reason: '重点工程' };
    const proposed = await administrator.post(`${run}/proposals`, proposal);
    const decision = `${run}/proposals/${String(proposed.body['id'])}/decision`;
    expect((await organizer.post(`${run}/approval`, {})).body).toMatchObject({ code: 'assessment.proposals-open' });
    const verdict = { decision: 'approved', reason: '属实' };
    expect((await administrator.post(decision, verdict)).body).toMatchObject({ code: 'assessment.same-person' });
    expect((await organizer.post(decision, verdict)).status).toBe(200);
    const same = await administrator.post(`${run}/proposals`, proposal);
    expect(same).toMatchObject({ status: 422, body: { code: 'assessment.grade-same' } });
    expect((await administrator.post(`${run}/publication`, {})).status).toBe(409);
    const own = await administrator.post(`${run}/approval`, { selfApproval: '急' });
    expect(own.body).toMatchObject({ code: 'assessment.second-person-needed', details: { others: 1 } });
    expect((await organizer.post(`${run}/approval`, {})).status).toBe(200);
    expect((await administrator.post(`${run}/publication`, {})).status).toBe(200);

    const seen = await leader.get(run);
    expect(seen.body).toMatchObject({
      units: [{ unitCode: codes[0] }],
      signature: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect((await leader.get(`${run}/units/${codes[1]}`)).status).toBe(404);
    const card = await leader.get(`${run}/units/${codes[0]}`);
    expect(card.body).toMatchObject({ unit: { unitCode: codes[0] }, entries: [{ itemId: 'discipline', points: -5 }] });
    const others = codes.slice(1).map((code) => `"${code}"`);
    expect(others.filter((code) => JSON.stringify(card.body).includes(code))).toEqual([]);
    const trace = await leader.get(`${run}/units/${codes[0]}/trace`);
    expect(trace.body).toMatchObject({ root: { kind: 'clip', id: 'total' } });

    const asked = await leader.post(`${run}/appeals`, {
      unitCode: codes[0],
      indicatorId: 'discipline',
      question: '扣 5 分的依据？',
    });
    const appeal = `${run}/appeals/${String(asked.body['id'])}`;
    expect((await leader.post(`${appeal}/answer`, { state: 'upheld', answer: '更正' })).status).toBe(403);
    expect((await organizer.post(`${appeal}/answer`, { state: 'rejected', answer: '见通报' })).status).toBe(200);
    expect((await organizer.post(`${appeal}/answer`, { state: 'upheld', answer: '再议' })).status).toBe(409);
    expect((await leader.get(`${run}/appeals`)).body).toMatchObject({
      appeals: [{ state: 'rejected', answer: { text: '见通报', trace: { id: 'discipline' } } }],
    });
  });

  it('corrects a published run by another that names it, after an entry is reversed', async () => {
    const { body } = await administrator.get(`${path}/ledger`);
    const entries = Array.isArray(body['entries']) ? body['entries'] : [];
    const reversal = `${path}/ledger/${String(entries[0]?.id)}/reversal`;
    expect((await administrator.post(reversal, { reason: '记错单位' })).status).toBe(200);
    expect((await administrator.post(reversal, { reason: '记错单位' })).status).toBe(409);
    const runs = (await administrator.get(path)).body['runs'];
    const first = Array.isArray(runs) ? runs[0].id : '';
    const unexplained = await administrator.post(`${path}/runs`, { corrects: first });
    expect(unexplained.body).toMatchObject({ code: 'assessment.correction-invalid' });
    const run = await makeRun({ corrects: first, reason: '撤销一条扣分' });
    const points = (read: { readonly body: { readonly [key: string]: unknown } }) => {
      const units = read.body['units'];
      return Array.isArray(units) ? units[0].points[1] : null;
    };
    expect(points(await administrator.get(run))).toBe(40);
    expect(points(await administrator.get(`${path}/runs/${first}`))).toBe(35);
  });

  it('tries out weights of rater groups as the page of the review does', async () => {
    const run = await makeRun();
    const { indicators } = (await administrator.get(`${run}/rater-weights`)).body;
    expect(indicators).toMatchObject([
      { indicatorId: 'satisfaction', groups: THREE_GROUPS.map(({ id, weight }) => ({ id, weight })) },
    ]);
    const [first, second, third] = THREE_GROUPS.map(({ id }) => id);
    const groupWeights = { [first ?? '']: 10, [second ?? '']: 10, [third ?? '']: 80 };
    const review = await administrator.post(`/api/waves/${waveId}/what-if`, {
      question: 'review',
      changes: { groupWeights },
    });
    const tried = await administrator.post(`${run}/what-if`, { raterWeights: { satisfaction: groupWeights } });
    const targets = Array.isArray(review.body['targets']) ? review.body['targets'] : [];
    const units = Array.isArray(tried.body['units']) ? tried.body['units'] : [];
    const read = (await administrator.get(run)).body['units'];
    const discipline = Array.isArray(read) ? read.map(({ points }) => points[1]) : [];
    units.forEach((unit, place) => {
      const score = targets.find(({ targetId }) => targetId === unit.unitCode)?.after.score;
      expect(unit.total.to).toBeCloseTo(score * 0.6 + discipline[place], 9);
    });
    expect(units.some(({ total }) => Math.abs(total.to - total.from) > 0.01)).toBe(true);
    const wrong = await administrator.post(`${run}/what-if`, { raterWeights: { discipline: groupWeights } });
    expect(wrong.body).toMatchObject({ code: 'assessment.what-if-invalid' });
  });

  it('tries changes out without saving them', async () => {
    const run = await makeRun();
    const tried = await administrator.post(`${run}/what-if`, { points: { discipline: 20 } });
    expect(tried.body).toMatchObject({ official: false, points: { satisfaction: 80, discipline: 20 } });
    const wrong = await administrator.post(`${run}/what-if`, { points: { nothing: 20 } });
    expect(wrong.body).toMatchObject({ code: 'assessment.what-if-invalid' });
    const unfit = await administrator.post(`${run}/what-if`, { minimums: { excellent: 10 } });
    expect(unfit.status).toBe(422);
    expect(unfit.body).toMatchObject({ details: { problems: [{ code: 'grades-unordered', at: 'good' }] } });
    expect((await administrator.get(`${run}/sensitivity`)).body).toMatchObject({ official: false, spread: 0.5 });
    expect((await administrator.get(`${run}/discrimination`)).body).toMatchObject({ units: codes.length });
  });

  it('has no trace of what is not in the run, and no report on a category that is not', async () => {
    const run = await makeRun();
    const unknown = [
      'units/nobody/trace',
      `units/${codes[0]}/trace?indicator=nothing`,
      'discrimination?category=nope',
      'sensitivity?category=nope',
    ];
    for (const address of unknown) expect((await administrator.get(`${run}/${address}`)).status).toBe(404);
    expect((await administrator.get(`${run}/units/${codes[0]}/trace?indicator=discipline`)).status).toBe(200);
    expect((await administrator.get(`${run}/discrimination?category=`)).status).toBe(200);
  });
});

describe('an assessment of an office with one organizer', () => {
  let database: DatabasePort;
  let test: TestApp;
  beforeAll(async () => {
    database = await openTestDatabase('sqlite');
    test = createTestApp(database);
  });
  afterAll(() => database.close());

  it('lets them take a proposal of their own back, and approve their run with a reason that is kept', async () => {
    const alone = await signInAdministrator(test.app);
    await alone.post('/api/units', { code: 'u1', name: { zh: '甲局' } });
    const scheme = schemeOf([deductions({ id: 'discipline', name: { zh: '纪律' }, points: 100 })]);
    const made = await alone.post('/api/assessments', { title: { zh: '年度考核' }, scheme });
    const path = `/api/assessments/${String(made.body['id'])}`;
    const settings = { sources: {}, units: ['u1'], unranked: [], appealDays: 10, answerDays: 15 };
    await alone.send('PATCH', path, { revision: 1, settings });
    await alone.post(`${path}/versions`, {});
    const run = `${path}/runs/${String((await alone.post(`${path}/runs`, {})).body['id'])}`;
    const proposed = await alone.post(`${run}/proposals`, { unitCode: 'u1', toGrade: 'fair', reason: '试试' });
    const decision = `${run}/proposals/${String(proposed.body['id'])}/decision`;
    expect((await alone.post(decision, { decision: 'approved', reason: '属实' })).status).toBe(403);
    expect((await alone.post(decision, { decision: 'rejected', reason: '撤回' })).status).toBe(200);
    const silent = await alone.post(`${run}/approval`, {});
    expect(silent.body).toMatchObject({ code: 'assessment.second-person-needed', details: { others: 0 } });
    expect((await alone.post(`${run}/approval`, { selfApproval: '只有一位管理员' })).status).toBe(200);
    expect((await alone.get(run)).body).toMatchObject({ run: { state: 'approved', selfApproval: '只有一位管理员' } });
    const approval = { act: 'assessment.run-self-approved', details: { reason: '只有一位管理员' } };
    const { entries } = (await alone.get('/api/audit')).body;
    expect(entries).toEqual(expect.arrayContaining([expect.objectContaining(approval)]));
  });
});
