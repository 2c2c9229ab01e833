import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ANSWERS } from '../../../api/documentation/answers';
import type { DatabasePort } from '../../../db/database';
import { COLLECTED_FORM, csv, RATING_TITLES, ratingRows, THREE_GROUPS } from '../../support/fixtures/collected-fixture';
import { sealedBallot } from '../../support/member';
import { keyPass, newPaperBatch, saveKeyed } from '../../support/paper/paper-client';
import { paperScene } from '../../support/paper/paper-scene';
import { createTestApp, type TestApp } from '../../support/test-app';
import { openTestDatabase } from '../../support/test-databases';
import { openImportWave } from '../../support/waves/open-import-wave';
import { type OpenedWave, openTestWave } from '../../support/waves/open-wave';

/** A field that the description does not name is taken off by it, and what is left then differs. */
function expectDescribed(name: string, answer: { readonly status: number; readonly body: unknown }): void {
  const described = ANSWERS[name];
  expect(answer.status).toBe(described?.status);
  expect(described?.schema.parse(answer.body)).toEqual(answer.body);
}

describe('what the description says about answers holds', () => {
  let database: DatabasePort;
  let test: TestApp;
  let opened: OpenedWave;
  beforeAll(async () => {
    database = await openTestDatabase();
    test = createTestApp(database);
    opened = await openTestWave(test);
  });
  afterAll(() => database.close());

  const get = async (path: string, described: string) =>
    expectDescribed(`GET ${described}`, await opened.administrator.get(path));
  const post = async (path: string, described: string, body: unknown = {}) =>
    expectDescribed(`POST ${described}`, await opened.administrator.post(path, body));

  it('for people and units', async () => {
    const text = '代码\t名称\t类别\t上级\n101\t市税务局\t垂管双管\t\n102\t市城管局\t执法监管\t999';
    await post('/api/units/import', '/api/units/import', { source: { kind: 'text', text }, commit: false });
    const storing = { source: { kind: 'text', text }, commit: true, skipRefused: true };
    await post('/api/units/import', '/api/units/import', storing);
    await get('/api/units', '/api/units');
    await get('/api/me', '/api/me');
  });

  it('for a wave from its draft to its results', async () => {
    const { administrator, surveyId, waveId, member } = opened;
    const path = `/api/waves/${waveId}`;
    await get('/api/surveys', '/api/surveys');
    await get(path, '/api/waves/{waveId}');
    await get(`${path}/links`, '/api/waves/{waveId}/links');
    const ballot = await sealedBallot(member, { q1: { option: 'o1' } });
    await post(`/api/box/${waveId}/ballots`, '/api/box/{waveId}/ballots', ballot);
    await post(`${path}/closing`, '/api/waves/{waveId}/closing');
    await post(`${path}/count`, '/api/waves/{waveId}/count');
    await test.settled();
    await get(`${path}/count`, '/api/waves/{waveId}/count');
    await get(`${path}/results`, '/api/waves/{waveId}/results');
    await post(`${path}/publication`, '/api/waves/{waveId}/publication');
    const draft = await administrator.post(`/api/surveys/${surveyId}/waves`, { title: { zh: '下一轮' } });
    expect(draft.status).toBe(201);
    await get(`/api/waves/${String(draft.body['waveId'])}`, '/api/waves/{waveId}');
    await get('/api/surveys', '/api/surveys');
  });

  it('for ballots from elsewhere', async () => {
    const { administrator } = opened;
    const rows = [...ratingRows(3), ['', '专家', '水利局', '快慢', '?']];
    const source = { kind: 'text', text: csv(RATING_TITLES, ...rows) };
    const collection = { kind: 'links' } as const;
    const path = await openImportWave(administrator, {
      questionnaire: COLLECTED_FORM,
      groups: THREE_GROUPS,
      collection,
    });
    const described = '/api/waves/{waveId}/imports';
    await post(`${path}/imports`, described, { source, commit: false });
    await post(`${path}/imports`, described, { source, commit: true, skipRefused: true });
    await post(`${path}/imports`, described, { source, commit: false });
    await get(`${path}/imports`, described);
    await post(`${path}/closing`, '/api/waves/{waveId}/closing');
    await post(`${path}/count`, '/api/waves/{waveId}/count');
    await test.settled();
    await get(`${path}/count`, '/api/waves/{waveId}/count');
    const fromData = { source, personal: true, skipRefused: true };
    await post('/api/surveys/from-data', '/api/surveys/from-data', { ...fromData, commit: false });
    const wide = { kind: 'text', text: '姓名,评分,权重\n甲,5,1.5\n乙,,2' };
    await post('/api/surveys/from-data', '/api/surveys/from-data', { ...fromData, source: wide, commit: true });
    await get('/api/surveys', '/api/surveys');
  });

  it('for paper ballots', async () => {
    const scene = await paperScene();
    const address = scene.batch;
    const described = '/api/waves/{waveId}/paper/{batchId}';
    const expectAnswer = async (path: string, name: string) =>
      expectDescribed(`GET ${name}`, await scene.first.get(path));
    await scene.first.send('PUT', `${address}/passes/first`);
    await saveKeyed(scene.first, { batch: address, pass: 'first', stamp: 1, keyed: { void: 'blank' } });
    await expectAnswer(`${address}/passes/first`, `${described}/passes/{pass}`);
    await scene.first.send('DELETE', address);
    const batch = await newPaperBatch(scene.first, scene.opened.waveId, { name: '城东 02', ballots: 5 });
    const ballots = [{ void: 'blank' }, ['1'], ['*'], ['1'], ['']] as const;
    await keyPass(scene.first, { batch, pass: 'first', ballots });
    await keyPass(scene.second, { batch, pass: 'second', ballots: [['1'], ['2'], ['*'], ['1'], ['']] });
    await expectAnswer(`${batch}/differences`, `${described}/differences`);
    await scene.second.send('PUT', `${batch}/settlements`, { stamp: 1, void: true });
    await scene.second.send('PUT', `${batch}/settlements`, { stamp: 2, values: [{ cell: 0, value: '2' }] });
    await expectAnswer(`${batch}/differences`, `${described}/differences`);
    await expectAnswer(batch, described);
    await expectAnswer(`/api/waves/${scene.opened.waveId}/paper`, '/api/waves/{waveId}/paper');
    const sealed = await scene.second.post(`${batch}/sealing`, {});
    expectDescribed(`POST ${described}/sealing`, sealed);
    await scene.database.close();
  });
});
