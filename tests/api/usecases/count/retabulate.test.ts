import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { USUAL_SCHEME } from '#domain/scoring/scheme';
import type { Tabulation } from '#domain/tabulation/model';
import type { DatabasePort } from '../../../../db/database';
import {
  COLLECTED_FORM,
  csv,
  RATING_TITLES,
  ratingRows,
  THREE_GROUPS,
} from '../../../support/fixtures/collected-fixture';
import { createTestApp, type TestApp } from '../../../support/test-app';
import { signInAdministrator, type TestClient } from '../../../support/test-client';
import { ENGINES, openTestDatabase } from '../../../support/test-databases';
import { openImportWave } from '../../../support/waves/open-import-wave';

const SOURCE = { kind: 'text', text: csv(RATING_TITLES, ...ratingRows(7)) };
const TOP_SHARE = { ...USUAL_SCHEME, statistic: { kind: 'top-share' } };

describe.each(ENGINES)('another version of the scheme on %s', (engine) => {
  let database: DatabasePort;
  let test: TestApp;
  let administrator: TestClient;

  beforeAll(async () => {
    database = await openTestDatabase(engine);
    test = createTestApp(database);
    administrator = await signInAdministrator(test.app);
  });
  afterAll(() => database.close());

  async function countedWave(personal: boolean): Promise<string> {
    const collection = { kind: 'import', personal } as const;
    const path = await openImportWave(administrator, {
      questionnaire: COLLECTED_FORM,
      groups: THREE_GROUPS,
      collection,
    });
    await administrator.post(`${path}/imports`, { source: SOURCE, commit: true });
    await administrator.post(`${path}/closing`, {});
    await administrator.post(`${path}/count`, {});
    await test.settled();
    return path;
  }

  it('computes data about no persons anew, keeps the first results and names the ranks that moved', async () => {
    const path = await countedWave(false);
    const first = await administrator.get(`${path}/results`);
    const made = await administrator.post(`${path}/tabulations`, { scheme: TOP_SHARE, reason: '改用优秀率' });
    expect(made).toMatchObject({ status: 201, body: { hash: expect.stringMatching(/^[0-9a-f]{64}$/) } });
    const second = await administrator.get(`${path}/results`);
    expect(second.body).toMatchObject({ hash: made.body['hash'] });
    expect(second.body['hash']).not.toBe(first.body['hash']);
    const { salt } = first.body['tabulation'] as Tabulation;
    expect(second.body).toMatchObject({ tabulation: { suppression: 'none', scheme: TOP_SHARE, salt } });
    const again = await administrator.post(`${path}/tabulations`, { scheme: TOP_SHARE, reason: '再算一次' });
    expect(again.body['hash']).toBe(made.body['hash']);
    const { body } = await administrator.get(`${path}/tabulations`);
    expect(body).toMatchObject({
      versions: [
        { number: 1, hash: first.body['hash'], reviews: [] },
        { number: 2, hash: made.body['hash'], reason: '改用优秀率', schemeHash: made.body['schemeHash'] },
        { number: 3, hash: made.body['hash'] },
      ],
    });
    const { versions } = body as {
      versions: readonly { reviews: readonly { moves: readonly { gained: number }[] }[] }[];
    };
    const moves = versions[1]?.reviews[0]?.moves ?? [];
    expect(moves).toHaveLength(4);
    expect(moves.reduce((sum, { gained }) => sum + gained, 0)).toBe(0);
  });

  it('stands behind every figure from then on', async () => {
    const path = await countedWave(false);
    const first = await administrator.get(`${path}/figures`);
    const made = await administrator.post(`${path}/tabulations`, { scheme: TOP_SHARE, reason: '改用优秀率' });
    const second = await administrator.get(`${path}/figures`);
    expect(second.body['schemeHash']).toBe(made.body['schemeHash']);
    expect(second.body['schemeHash']).not.toBe(first.body['schemeHash']);
    expect((await administrator.get(`${path}/results`)).body['schemeHash']).toBe(made.body['schemeHash']);
  });

  it('is refused for answers of people, and where the scheme cannot be', async () => {
    const personal = await countedWave(true);
    const refused = await administrator.post(`${personal}/tabulations`, { scheme: TOP_SHARE, reason: '试试' });
    expect(refused).toMatchObject({ status: 409, body: { code: 'results.frozen' } });
    const open = await countedWave(false);
    const scheme = { ...USUAL_SCHEME, trimming: { kind: 'share', share: 0.4, cut: 'drop' } };
    const impossible = await administrator.post(`${open}/tabulations`, { scheme, reason: '试试' });
    expect(impossible).toMatchObject({
      status: 422,
      body: { code: 'scheme.has-errors', details: { problems: [{ code: 'scheme.trimming-out-of-range' }] } },
    });
  });
});
