import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planCollected } from '#domain/collected/plan/plan-collected';
import { withPublishedDigits } from '#domain/tabulation/published-digits';
import { tabulate } from '#domain/tabulation/tabulate';
import type { DatabasePort } from '../../../../db/database';
import { findTabulation } from '../../../../db/stores/tabulation-store';
import { findWave } from '../../../../db/stores/wave-store';
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

const ROWS = ratingRows(3);
const SOURCE = { kind: 'text', text: csv(RATING_TITLES, ...ROWS) };

describe.each(ENGINES)('ballots from elsewhere on %s', (engine) => {
  let database: DatabasePort;
  let test: TestApp;
  let administrator: TestClient;

  beforeAll(async () => {
    database = await openTestDatabase(engine);
    test = createTestApp(database);
    administrator = await signInAdministrator(test.app);
  });
  afterAll(() => database.close());

  const importWave = (kind: 'links' | 'import') =>
    openImportWave(administrator, {
      questionnaire: COLLECTED_FORM,
      groups: THREE_GROUPS,
      collection: kind === 'links' ? { kind } : { kind, personal: true },
    });
  const stored = (waveId: string) =>
    database.read.selectFrom('collected_ballot').selectAll().where('wave_id', '=', waveId).execute();
  const idIn = (path: string) => path.split('/').at(-1) ?? '';

  it('are looked through, added, counted with the tabulation of the same ballots, and kept', async () => {
    const path = await importWave('import');
    const looked = await administrator.post(`${path}/imports`, { source: SOURCE, commit: false });
    expect(looked).toMatchObject({
      status: 200,
      body: {
        form: 'long',
        committed: false,
        summary: { ballots: 36, refused: 0 },
        obstacles: [],
        targets: { found: 4 },
      },
    });
    expect(await stored(idIn(path))).toEqual([]);
    const added = await administrator.post(`${path}/imports`, { source: SOURCE, commit: true });
    expect(added.body).toMatchObject({ committed: true, importId: expect.any(String) });
    const wave = await administrator.get(path);
    expect(wave.body).toMatchObject({ participation: { received: 36, rounded: false } });
    const rows = await administrator.get('/api/surveys');
    expect(rows.body).toMatchObject({ waves: [{ nextStep: { code: 'close', acts: true } }] });
    await administrator.post(`${path}/closing`, {});
    await administrator.post(`${path}/count`, {});
    await test.settled();
    const frozen = await findTabulation(database, idIn(path));
    const own = await findWave(database, idIn(path));
    expect(frozen?.tabulation.ballots).toMatchObject({
      received: 36,
      counted: 36,
      sources: { sealed: 0, paper: 0, imported: 36 },
      groups: THREE_GROUPS.map(({ id }) => ({ groupId: id, received: 12, counted: 12 })),
    });
    const { ballots } = planCollected({
      cells: [RATING_TITLES, ...ROWS],
      decimalComma: false,
      questionnaire: COLLECTED_FORM,
      groups: THREE_GROUPS,
      choices: {},
    });
    if (!own || !frozen) throw new Error('not counted');
    const { groups, settings } = own;
    const direct = tabulate({
      questionnaire: COLLECTED_FORM,
      groups,
      settings,
      ballots,
      account: frozen.tabulation.ballots,
    });
    const { salt, ...tabulated } = frozen.tabulation;
    expect(salt).toBeDefined();
    expect(tabulated).toEqual(JSON.parse(JSON.stringify(withPublishedDigits(direct))));
    expect(await stored(idIn(path))).toHaveLength(36);
  });

  it('come once: the same file again only where it is meant', async () => {
    const path = await importWave('links');
    const add = (more: object = {}) => administrator.post(`${path}/imports`, { source: SOURCE, commit: true, ...more });
    const both = await Promise.all([add(), add()]);
    expect(new Set(both.map(({ status }) => status))).toEqual(new Set([200, 409]));
    const first = both.find(({ status }) => status === 200)?.body['importId'];
    const refused = { code: 'import.already-imported', details: { importId: first } };
    expect((await add()).body).toMatchObject(refused);
    const looked = await administrator.post(`${path}/imports`, { source: SOURCE, commit: false });
    expect(looked.body).toMatchObject({ before: { id: first }, committed: false });
    expect(await stored(idIn(path))).toHaveLength(36);
    expect((await add({ again: true })).status).toBe(200);
    expect(await stored(idIn(path))).toHaveLength(72);
  });

  it('are all stored or none, without refused rows where that is wanted', async () => {
    const path = await importWave('links');
    const text = csv(RATING_TITLES, ...ROWS, ['x', '领导', '水利局', '办事效率', '满意']);
    const add = (more: object = {}) =>
      administrator.post(`${path}/imports`, { source: { kind: 'text', text }, commit: true, ...more });
    const problems = [{ line: ROWS.length + 2, code: 'target.unknown', column: '被评单位', remedy: 'name-value' }];
    expect(await add()).toMatchObject({
      status: 422,
      body: { code: 'import.rows-refused', details: { refused: 1, problems } },
    });
    expect(await stored(idIn(path))).toEqual([]);
    expect((await add({ skipRefused: true })).body).toMatchObject({
      summary: { refused: 1, ballots: 36 },
      committed: true,
    });
    expect(await stored(idIn(path))).toHaveLength(36);
  });

  it('can be withdrawn as a whole until the count', async () => {
    const path = await importWave('links');
    const added = await administrator.post(`${path}/imports`, { source: SOURCE, commit: true });
    const importPath = `${path}/imports/${String(added.body['importId'])}`;
    const listed = await administrator.get(`${path}/imports`);
    expect(listed.body).toEqual({
      imports: [
        {
          id: added.body['importId'],
          sourceName: '',
          sourceHash: expect.stringMatching(/^[0-9a-f]{64}$/),
          form: 'long',
          ballots: 36,
          ratings: 288,
          mapping: expect.objectContaining({ 评价人: { field: 'rater' }, 评分: { field: 'value' } }),
          importedAt: expect.any(Number),
        },
      ],
    });
    expect((await administrator.send('DELETE', importPath)).status).toBe(200);
    expect((await administrator.send('DELETE', importPath)).status).toBe(404);
    expect([await stored(idIn(path)), (await administrator.get(`${path}/imports`)).body]).toEqual([
      [],
      { imports: [] },
    ]);
    const again = await administrator.post(`${path}/imports`, { source: SOURCE, commit: true });
    await administrator.post(`${path}/closing`, {});
    await administrator.post(`${path}/count`, {});
    await test.settled();
    const late = await administrator.send('DELETE', `${path}/imports/${String(again.body['importId'])}`);
    expect(late.body).toMatchObject({ code: 'import.not-now' });
    expect((await administrator.post(`${path}/imports`, { source: SOURCE, commit: true })).body).toMatchObject({
      code: 'import.not-now',
    });
    expect(await stored(idIn(path))).toHaveLength(36);
  });

  it('never arrive behind the count’s back', async () => {
    const path = await importWave('links');
    await administrator.post(`${path}/closing`, {});
    const [added] = await Promise.all([
      administrator.post(`${path}/imports`, { source: SOURCE, commit: true }),
      administrator.post(`${path}/count`, {}),
    ]);
    await test.settled();
    const counted = (await findTabulation(database, idIn(path)))?.tabulation.ballots.received;
    const rows = await stored(idIn(path));
    expect([added.status === 200, counted, rows.length]).toEqual(added.status === 200 ? [true, 36, 36] : [false, 0, 0]);
  });

  it('leave no trace of who rated, of when, or of the order in the file', async () => {
    const path = await importWave('import');
    await administrator.post(`${path}/imports`, { source: SOURCE, commit: true });
    const rows = await stored(idIn(path));
    expect(Object.keys(rows[0] ?? {}).toSorted()).toEqual([
      'answers',
      'copies',
      'design',
      'group_id',
      'id',
      'import_id',
      'wave_id',
    ]);
    const audit = await database.read
      .selectFrom('audit_entry')
      .selectAll()
      .where('act', '=', 'ballots.imported')
      .execute();
    expect(JSON.parse(audit.at(-1)?.details ?? '')).toMatchObject({
      form: 'long',
      ballots: 36,
      ratings: 288,
      refused: 0,
    });
    expect(JSON.stringify([rows, audit])).not.toMatch(/(?<![\w-])g1-0(?![\w-])|税务局|满意/);
  });

  it('bring their open texts, apart from the ballots', async () => {
    const path = await importWave('import');
    const titles = ['评价主体', '推荐意愿', '您的建议'];
    const rows = Array.from({ length: 12 }, (_, index) => ['群众', `${index % 11}`, index < 10 ? '多开窗口' : '']);
    const source = { kind: 'text', text: csv(titles, ...rows) };
    await administrator.post(`${path}/imports`, { source, commit: true });
    const ballots = await stored(idIn(path));
    expect(JSON.stringify(ballots)).not.toContain('多开窗口');
    await administrator.post(`${path}/closing`, {});
    await administrator.post(`${path}/count`, {});
    await test.settled();
    const texts = await administrator.get(`${path}/texts?question=advice`);
    expect(texts.body).toMatchObject({
      received: 10,
      texts: Array.from({ length: 10 }, () => ({ content: '多开窗口' })),
    });
    const slips = await database.read.selectFrom('text_slip').select('id').where('wave_id', '=', idIn(path)).execute();
    const ids = new Set(ballots.map(({ id }) => id));
    expect(slips.some(({ id }) => ids.has(id))).toBe(false);
    expect(await database.read.selectFrom('collected_text').selectAll().execute()).toEqual([]);
  });
});
