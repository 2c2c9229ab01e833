import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { USUAL_SCHEME } from '#domain/scoring/scheme';
import { ANSWERS } from '../../../../api/documentation/answers';
import type { DatabasePort } from '../../../../db/database';
import { csv, RATING_TITLES, ratingRows, REVIEW, THREE_GROUPS } from '../../../support/fixtures/collected-fixture';
import { createTestApp, type TestApp } from '../../../support/test-app';
import { signInAdministrator, type TestClient } from '../../../support/test-client';
import { ENGINES, openTestDatabase } from '../../../support/test-databases';
import { openImportWave } from '../../../support/waves/open-import-wave';
import { questionnaireOf } from '../../domain/tabulation/review/example-review';

// Whoever rates nobody gives no ballot, so that it tells nothing how many are complete.
const RATINGS_ALONE = questionnaireOf({ ...REVIEW, required: true });
const SAID = { refused: 10, notContacted: 20, other: 3, unknown: 31, eligibleShare: 0.5 };
const LATER = { ...SAID, unknown: 0 };
const SOURCE = { kind: 'text', text: csv(RATING_TITLES, ...ratingRows(3)) };

describe.each(ENGINES)('what became of people without a ballot on %s', (engine) => {
  let database: DatabasePort;
  let test: TestApp;
  let administrator: TestClient;

  beforeAll(async () => {
    database = await openTestDatabase(engine);
    test = createTestApp(database);
    administrator = await signInAdministrator(test.app);
  });
  afterAll(() => database.close());

  async function openWave(personal: boolean): Promise<string> {
    const collection = { kind: 'import', personal } as const;
    const wave = { questionnaire: RATINGS_ALONE, groups: THREE_GROUPS, collection };
    const path = await openImportWave(administrator, wave);
    await administrator.post(`${path}/imports`, { source: SOURCE, commit: true });
    return path;
  }

  async function count(path: string): Promise<void> {
    await administrator.post(`${path}/closing`, {});
    await administrator.post(`${path}/count`, {});
    await test.settled();
  }

  const say = (path: string, said: object) => administrator.send('PUT', `${path}/dispositions`, said);

  async function rate(path: string): Promise<unknown> {
    const { body } = await administrator.get(`${path}/figures?measure=response-rate-1`);
    return (body as { figures: readonly { value: number | null; reason: string | null }[] }).figures[0];
  }

  it('is said from the opening to the count, frozen with it, and makes the rates', async () => {
    const path = await openWave(true);
    const described = ANSWERS['GET /api/waves/{waveId}/dispositions']?.schema;
    const before = await administrator.get(`${path}/dispositions`);
    expect(before.body).toEqual({ nonresponse: null, open: true });
    expect((await say(path, LATER)).status).toBe(200);
    const said = await say(path, SAID);
    expect(said).toMatchObject({ status: 200, body: { nonresponse: SAID, open: true } });
    expect(described?.parse(said.body)).toEqual(said.body);
    await count(path);
    expect(await rate(path)).toMatchObject({ value: 36 / 100, n: 100, method: 'aapor' });
    const { body } = await administrator.get(`${path}/results`);
    expect(body).toMatchObject({ tabulation: { ballots: { nonresponse: SAID, completion: { complete: 36 } } } });
    expect(await say(path, LATER)).toMatchObject({ status: 409, body: { code: 'results.frozen' } });
    expect((await administrator.get(`${path}/dispositions`)).body).toEqual({ nonresponse: SAID, open: false });
  });

  it('of data about no persons can be said later, and counts from the next tabulation on', async () => {
    const path = await openWave(false);
    await count(path);
    expect(await rate(path)).toMatchObject({ value: null, reason: 'nonresponse-unknown' });
    expect((await say(path, LATER)).status).toBe(200);
    expect(await rate(path)).toMatchObject({ value: null });
    await administrator.post(`${path}/tabulations`, { scheme: USUAL_SCHEME, reason: '补报拒访' });
    expect(await rate(path)).toMatchObject({ value: 36 / 69 });
  });

  it('is no number below 0, no share above 1, and nothing before the opening', async () => {
    const path = await openWave(true);
    for (const wrong of [
      { ...SAID, refused: -1 },
      { ...SAID, eligibleShare: 1.2 },
      { ...SAID, unknown: 0.5 },
    ]) {
      expect((await say(path, wrong)).status).toBe(400);
    }
    const created = await administrator.post('/api/surveys', {
      source: { kind: 'questionnaire', surveyKind: 'review', questionnaire: RATINGS_ALONE },
    });
    const draft = `/api/waves/${String(created.body['waveId'])}`;
    expect(await say(draft, SAID)).toMatchObject({ status: 409, body: { code: 'wave.not-open' } });
  });
});
