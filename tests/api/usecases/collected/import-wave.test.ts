import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabasePort } from '../../../../db/database';
import { findTabulation } from '../../../../db/stores/tabulation-store';
import { listLinks } from '../../../../db/stores/wave-store';
import {
  COLLECTED_FORM,
  csv,
  RATING_TITLES,
  ratingRows,
  THREE_GROUPS,
} from '../../../support/fixtures/collected-fixture';
import { sealedBallot } from '../../../support/member';
import { createTestApp, type TestApp } from '../../../support/test-app';
import { createTestClient, signInAdministrator, signInInvited, type TestClient } from '../../../support/test-client';
import { openTestDatabase } from '../../../support/test-databases';
import { openImportWave } from '../../../support/waves/open-import-wave';
import { memberWave } from '../../../support/waves/open-wave';

const SOURCE = { kind: 'text', text: csv(RATING_TITLES, ...ratingRows(3)) };
const WAVE = { questionnaire: COLLECTED_FORM, groups: THREE_GROUPS };

let database: DatabasePort;
let test: TestApp;
let administrator: TestClient;
beforeAll(async () => {
  database = await openTestDatabase();
  test = createTestApp(database);
  administrator = await signInAdministrator(test.app);
});
afterAll(() => database.close());

const idIn = (path: string) => path.split('/').at(-1) ?? '';

describe('a wave of nothing but imported data', () => {
  it('needs no closing date, waits for data, and then for its close', async () => {
    const path = await openImportWave(administrator, { ...WAVE, collection: { kind: 'import', personal: true } });
    const stepOf = async () => {
      const { body } = await administrator.get('/api/surveys');
      const waves = body['waves'] as readonly { readonly id: string; readonly nextStep: unknown }[];
      return waves.find(({ id }) => id === idIn(path))?.nextStep;
    };
    expect(await stepOf()).toEqual({ code: 'import', acts: true });
    await administrator.post(`${path}/imports`, { source: SOURCE, commit: true });
    expect(await stepOf()).toEqual({ code: 'close', acts: true });
    expect((await administrator.get(path)).body).toMatchObject({
      settings: { collection: { kind: 'import', personal: true } },
      participation: { received: 36, rounded: false, groups: [{ received: 12 }, { received: 12 }, { received: 12 }] },
    });
    await administrator.post(`${path}/closing`, {});
    expect((await administrator.post(`${path}/imports`, { source: SOURCE, commit: false })).body).toMatchObject({
      code: 'import.not-now',
    });
  });

  it('takes no ballots through links, and shows none', async () => {
    const path = await openImportWave(administrator, { ...WAVE, collection: { kind: 'import', personal: false } });
    const member = await memberWave(test, idIn(path));
    const answer = await createTestClient(test.app).post(
      `/api/box/${idIn(path)}/ballots`,
      await sealedBallot(member, {}),
    );
    expect(answer).toMatchObject({ status: 404, body: { code: 'ballot.link-unknown' } });
    const page = await test.app.request(`/f/${member.linkCode}`);
    expect(page.status).toBe((await test.app.request('/f/unknown')).status);
    expect((await administrator.get(`${path}/links`)).body).toEqual({ links: [] });
    const [link] = await listLinks(database, idIn(path));
    expect((await administrator.get(`${path}/links/${link?.id}/qr.svg`)).status).toBe(404);
  });
});

describe('a wave of links with imported ballots beside', () => {
  it('counts both, says which came from where, and rounds only what members send', async () => {
    const path = await openImportWave(administrator, { ...WAVE, collection: { kind: 'links' } });
    const member = await memberWave(test, idIn(path));
    const box = `/api/box/${idIn(path)}/ballots`;
    for (let index = 0; index < 7; index += 1) {
      const ballot = await sealedBallot(member, { overall: { option: 'yes' } });
      expect((await createTestClient(test.app).post(box, ballot)).status).toBe(201);
    }
    await administrator.post(`${path}/imports`, { source: SOURCE, commit: true });
    expect((await administrator.get(path)).body).toMatchObject({
      participation: { received: 41, rounded: true, groups: [{ received: 17 }, { received: 12 }, { received: 12 }] },
    });
    await administrator.post(`${path}/closing`, {});
    await administrator.post(`${path}/count`, {});
    await test.settled();
    const ballots = (await findTabulation(database, idIn(path)))?.tabulation.ballots;
    expect(ballots).toMatchObject({
      received: 43,
      counted: 43,
      sources: { sealed: 7, paper: 0, imported: 36 },
      groups: [{ received: 19 }, { received: 12 }, { received: 12 }],
    });
    const count = await administrator.get(`${path}/count`);
    expect(count.body).toMatchObject({ opened: 43, total: 43 });
  });

  it('takes longer files than anything else', async () => {
    const path = await openImportWave(administrator, { ...WAVE, collection: { kind: 'links' } });
    const statusOf = async (address: string, megabytes: number) => {
      const length = { 'content-length': `${megabytes * 1024 * 1024}` };
      return (await administrator.send('POST', address, { source: SOURCE, commit: false }, length)).status;
    };
    expect([await statusOf(`${path}/imports`, 32), await statusOf(`${path}/imports`, 33)]).toEqual([200, 413]);
    expect([await statusOf('/api/surveys/from-data', 32), await statusOf('/api/surveys/from-data', 33)]).toEqual([
      400, 413,
    ]);
    expect(await statusOf('/api/units/import', 9)).toBe(413);
  });

  it('is no business of leaders, and takes nothing before it is open', async () => {
    const leader = await signInInvited(test.app, administrator, { email: 'l@pingyi.test', role: 'leader' });
    const path = await openImportWave(administrator, { ...WAVE, collection: { kind: 'links' } });
    const body = { source: SOURCE, commit: false };
    expect((await leader.post(`${path}/imports`, body)).status).toBe(403);
    expect((await leader.get(`${path}/imports`)).status).toBe(403);
    expect((await leader.send('DELETE', `${path}/imports/x`)).status).toBe(403);
    expect((await leader.post('/api/surveys/from-data', { ...body, personal: true })).status).toBe(403);
    const source = { kind: 'questionnaire', surveyKind: 'review', questionnaire: COLLECTED_FORM };
    const draft = await administrator.post('/api/surveys', { source });
    const refused = await administrator.post(`/api/waves/${String(draft.body['waveId'])}/imports`, body);
    expect(refused).toMatchObject({ status: 409, body: { code: 'import.not-now' } });
  });
});
