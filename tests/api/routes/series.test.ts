import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ANSWERS } from '../../../api/documentation/answers';
import type { DatabasePort } from '../../../db/database';
import { csv, RATING_TITLES, ratingRows, REVIEW, THREE_GROUPS } from '../../support/fixtures/collected-fixture';
import { createTestApp, type TestApp } from '../../support/test-app';
import { createTestClient, signInAdministrator, signInInvited, type TestClient } from '../../support/test-client';
import { openTestDatabase } from '../../support/test-databases';
import { openImportWave } from '../../support/waves/open-import-wave';
import { questionnaireOf } from '../domain/tabulation/review/example-review';

describe('the series of a survey', () => {
  let database: DatabasePort;
  let test: TestApp;
  let administrator: TestClient;
  let leader: TestClient;
  let path: string;
  const waves: string[] = [];

  beforeAll(async () => {
    database = await openTestDatabase();
    test = createTestApp(database);
    administrator = await signInAdministrator(test.app);
    leader = await signInInvited(test.app, administrator, { email: 'leader@pingyi.test', role: 'leader' });
    const first = await openImportWave(administrator, {
      questionnaire: questionnaireOf(REVIEW),
      groups: THREE_GROUPS,
      collection: { kind: 'import', personal: true },
    });
    const surveyId = String((await administrator.get(first)).body['surveyId']);
    path = `/api/surveys/${surveyId}/series`;
    await count(first, 3);
    await administrator.post(`${first}/publication`, {});
    const next = await administrator.post(`/api/surveys/${surveyId}/waves`, { title: { zh: '第二轮' } });
    const second = `/api/waves/${String(next.body['waveId'])}`;
    await administrator.post(`${second}/opening`, {});
    await count(second, 5);
  });
  afterAll(() => database.close());

  async function count(wave: string, seed: number): Promise<void> {
    const source = { kind: 'text', text: csv(RATING_TITLES, ...ratingRows(seed)) };
    await administrator.post(`${wave}/imports`, { source, commit: true });
    await administrator.post(`${wave}/closing`, {});
    await administrator.post(`${wave}/count`, {});
    await test.settled();
    waves.push(wave.split('/').at(-1) ?? '');
  }

  it('holds the counted waves for organizers, the published ones for leaders, and nothing for others', async () => {
    const all = await administrator.get(path);
    expect(all.body).toMatchObject({ waves: waves.map((id, index) => ({ id, number: index + 1, received: 36 })) });
    expect((await leader.get(path)).body).toMatchObject({ waves: [{ id: waves[0] }] });
    expect((await createTestClient(test.app).get(path)).status).toBe(401);
    expect((await administrator.get('/api/surveys/nowhere/series')).status).toBe(404);
  });

  it('ends with the wave that is asked for', async () => {
    const { body } = await administrator.get(`${path}?until=${waves[0]}`);
    expect(body).toMatchObject({
      waves: [{ id: waves[0] }],
      series: [{ measure: 'index', steps: [] }, {}, {}, {}, {}],
    });
  });

  it('answers as it is described', async () => {
    const answer = await administrator.get(path);
    const described = ANSWERS['GET /api/surveys/{surveyId}/series'];
    expect(answer.status).toBe(described?.status);
    expect(described?.schema.parse(answer.body)).toEqual(answer.body);
    expect(answer.body).toMatchObject({
      series: [{ measure: 'index', direction: expect.any(String), steps: [{}] }, {}, {}, {}, {}],
    });
  });
});
