import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RankedTarget } from '#domain/tabulation/model';
import type { DatabasePort } from '../../../../db/database';
import { findTabulation } from '../../../../db/stores/tabulation-store';
import { csv, RATING_TITLES, ratingRows, type Row } from '../../../support/fixtures/collected-fixture';
import { createTestApp, type TestApp } from '../../../support/test-app';
import { signInAdministrator, type Answer, type TestClient } from '../../../support/test-client';
import { ENGINES, openTestDatabase } from '../../../support/test-databases';

const text = (rows: readonly Row[]) => ({ kind: 'text', text: csv(...rows) });

/** Published votes of a county on the work of its government: 76 satisfied, 85 dissatisfied (3-scoring, C11). */
const VOTES: readonly Row[] = [
  ['对象', '选项', '票数'],
  ['县政府', '100', '76'],
  ['县政府', '90', '2'],
  ['县政府', '70', '2'],
  ['县政府', '50', '85'],
];

describe.each(ENGINES)('a survey that begins with data on %s', (engine) => {
  let database: DatabasePort;
  let test: TestApp;
  let administrator: TestClient;

  beforeAll(async () => {
    database = await openTestDatabase(engine);
    test = createTestApp(database);
    administrator = await signInAdministrator(test.app);
  });
  afterAll(() => database.close());

  const create = (body: object) =>
    administrator.post('/api/surveys/from-data', { personal: true, commit: true, ...body });
  const createdIn = ({ body }: Answer) => body['created'] as { readonly surveyId: string; readonly waveId: string };
  async function count(waveId: string) {
    await administrator.post(`/api/waves/${waveId}/closing`, {});
    await administrator.post(`/api/waves/${waveId}/count`, {});
    await test.settled();
    return (await findTabulation(database, waveId))?.tabulation;
  }

  it('gives the 73.76 of published votes, and the votes themselves, because they are about no persons', async () => {
    const choices = { mapping: { 对象: { field: 'target' }, 选项: { field: 'value' } } };
    const created = await create({ source: text(VOTES), personal: false, choices, title: { zh: '开县 2010' } });
    expect(created).toMatchObject({ status: 200, body: { committed: true, summary: { ballots: 165 } } });
    const tabulation = await count(createdIn(created).waveId);
    const target = tabulation?.reviews[0]?.targets[0] as RankedTarget;
    // (76 × 100 + 2 × 90 + 2 × 70 + 85 × 50) / 165
    expect(target.score.value).toBeCloseTo(73.757575757, 8);
    expect(target.groups[0]?.cell).toMatchObject({ released: true, n: 165, criteria: [{ counts: [85, 2, 2, 76] }] });
    expect(tabulation?.ballots).toMatchObject({ received: 165, sources: { sealed: 0, paper: 0, imported: 165 } });
    const results = await administrator.get(`/api/waves/${createdIn(created).waveId}/results`);
    expect(results).toMatchObject({ status: 200, body: { wave: { settings: { collection: { personal: false } } } } });
  });

  it('has groups, targets, criteria and a known scale of the file', async () => {
    const rows = [RATING_TITLES, ...ratingRows(4)];
    const scores = { ratings: { 不满意: 0, 不太满意: 30, 一般: 60, 满意: 80, 很满意: 100 } };
    const groupWeights = { 领导: 20, 互评: 30, 群众: 50 };
    const settings = { fullPoints: 10, purpose: { zh: '试算' } };
    const created = await create({ source: text(rows), choices: { scores, groupWeights }, settings });
    expect(created.body).toMatchObject({
      obstacles: [],
      summary: { ballots: 36 },
      raterGroups: [{ weight: 30 }, { weight: 50 }, { weight: 20 }],
    });
    const { surveyId, waveId } = createdIn(created);
    const wave = await administrator.get(`/api/waves/${waveId}`);
    expect(wave.body).toMatchObject({
      state: 'open',
      surveyId,
      surveyKind: 'review',
      settings: { fullPoints: 10, minimumGroupSize: 10, collection: { kind: 'import', personal: true } },
      participation: { received: 36 },
    });
    const tabulation = await count(waveId);
    expect(tabulation?.reviews[0]?.targets.map(({ status }) => status)).toEqual([
      'ranked',
      'ranked',
      'ranked',
      'ranked',
    ]);
  });

  it('stays a draft without ballots where the plan is to be changed first, and takes the same file once it is open', async () => {
    const rows = [RATING_TITLES, ...ratingRows(4)];
    const scores = { ratings: { 不满意: 0, 不太满意: 30, 一般: 60, 满意: 80, 很满意: 100 } };
    const groupWeights = { 领导: 20, 互评: 30, 群众: 50 };
    const draft = await create({ source: text(rows), choices: { scores, groupWeights }, open: false });
    const { waveId } = createdIn(draft);
    expect(draft.body['created']).toEqual({ surveyId: expect.any(String), waveId });
    const { state, settings, groups } = (await administrator.get(`/api/waves/${waveId}`)).body;
    expect([state, settings, groups]).toMatchObject(['draft', { collection: { kind: 'import' } }, { length: 3 }]);
    const publication = { tables: [], textThreshold: 20 };
    const changed = { settings: { ...(settings as object), publication } };
    expect(await administrator.send('PATCH', `/api/waves/${waveId}`, changed)).toMatchObject({ status: 200 });
    expect(await administrator.post(`/api/waves/${waveId}/opening`, {})).toMatchObject({ status: 200 });
    const imported = await administrator.post(`/api/waves/${waveId}/imports`, { source: text(rows), commit: true });
    expect(imported).toMatchObject({ status: 200, body: { obstacles: [], summary: { ballots: 36 } } });
  });

  it('is only looked through until it is wanted', async () => {
    const before = (await administrator.get('/api/surveys')).body;
    const looked = await create({ source: text([RATING_TITLES, ...ratingRows(4)]), commit: false });
    expect(looked.body).toMatchObject({
      committed: false,
      obstacles: [{ code: 'import.scores-needed' }],
      columns: [
        { field: { field: 'rater' } },
        { field: { field: 'group' } },
        { field: { field: 'target' } },
        { field: { field: 'criterion' } },
        { field: { field: 'value' } },
      ],
    });
    expect(looked.body['created']).toBeUndefined();
    expect((await administrator.get('/api/surveys')).body).toEqual(before);
  });

  it('is not begun where anything is wrong with the file', async () => {
    const before = (await administrator.get('/api/surveys')).body;
    const refused = async (body: object) => (await create(body)).body['code'];
    expect(await refused({ source: text([RATING_TITLES, ...ratingRows(4)]) })).toBe('import.scores-needed');
    const weights = { groupWeights: { a: 20, b: 20 } };
    const grouped = [
      ['rater', 'group', 'target', 'rating'],
      ['1', 'a', 'x', '1'],
      ['2', 'b', 'x', '2'],
    ];
    expect(await refused({ source: text(grouped), choices: weights })).toBe('wave.not-ready');
    const twice = [
      ['rater', 'target', 'rating'],
      ['1', 'x', '1'],
      ['1', 'x', '2'],
      ['2', 'x', '2'],
    ];
    expect(await refused({ source: text(twice) })).toBe('import.rows-refused');
    expect(await refused({ source: text([['姓名'], ['赵六']]) })).toBe('import.column-missing');
    expect((await administrator.get('/api/surveys')).body).toEqual(before);
    const skipped = await create({ source: text(twice), skipRefused: true });
    expect(skipped.body).toMatchObject({ committed: true, summary: { refused: 2, ballots: 1 } });
  });

  it('can be held again with another file', async () => {
    const rows = [
      ['rater', 'target', 'rating'],
      ...Array.from({ length: 12 }, (_, index) => [`${index}`, 'x', `${index % 3}`]),
    ];
    const { surveyId, waveId } = createdIn(await create({ source: text(rows) }));
    await count(waveId);
    const next = await administrator.post(`/api/surveys/${surveyId}/waves`, { title: { zh: '第二次' } });
    const path = `/api/waves/${String(next.body['waveId'])}`;
    expect((await administrator.post(`${path}/opening`, {})).status).toBe(200);
    const added = await administrator.post(`${path}/imports`, { source: text(rows), commit: true });
    expect(added.body).toMatchObject({ committed: true, summary: { ballots: 12 } });
  });
});
