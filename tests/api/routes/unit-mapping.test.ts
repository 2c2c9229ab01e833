import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ANSWERS } from '../../../api/documentation/answers';
import type { Questionnaire } from '#domain/questionnaire/model';
import type { DatabasePort } from '../../../db/database';
import { sealedBallot } from '../../support/member';
import { createTestApp, TEST_NOW, type TestApp } from '../../support/test-app';
import { createTestClient, signInAdministrator, signInInvited, type TestClient } from '../../support/test-client';
import { openTestDatabase } from '../../support/test-databases';
import { memberWave } from '../../support/waves/open-wave';

const NAMES: Readonly<Record<string, string>> = {
  finance: '财政局',
  culture: '文化局',
  tourism: '旅游局',
  archive: '档案局',
  sports: '体育局',
  leisure: '文化和旅游局',
};

function pollOver(...units: readonly string[]): Questionnaire {
  const question = (id: string, options: readonly { readonly id: string; readonly label: { readonly zh: string } }[]) =>
    ({ id, kind: 'single', title: { zh: id }, required: true, options }) as const;
  const questions = [
    question(
      'unit',
      units.map((id) => ({ id, label: { zh: NAMES[id] ?? id } })),
    ),
    question(
      'opinion',
      ['no', 'yes'].map((id) => ({ id, label: { zh: id } })),
    ),
  ];
  return { title: { zh: '思想动态' }, introduction: { zh: '' }, pages: [{ id: 'p1', title: { zh: '' }, questions }] };
}

const publication = {
  tables: [{ id: 'units', title: { zh: '单位' }, by: [{ kind: 'question', question: 'unit' }] }],
  textThreshold: 10,
};
const settings = { minimumGroupSize: 10, fullPoints: 10, purpose: { zh: '了解' }, publication };

const CLOSES = { closesAt: TEST_NOW + 9e8 };
const UNITS = 'table:units';

interface Office {
  readonly test: TestApp;
  readonly administrator: TestClient;
}

/** By unit how many people, every second of whom says no; of the negative number of a unit all say yes. */
type People = Readonly<Record<string, number>>;

async function holdTwoWaves(office: Office, [before, now]: readonly [People, People]) {
  const { administrator } = office;
  const source = { kind: 'questionnaire', surveyKind: 'poll', questionnaire: pollOver(...Object.keys(before)) };
  const { surveyId, waveId } = (await administrator.post('/api/surveys', { source })).body;
  const first = String(waveId);
  await administrator.send('PATCH', `/api/waves/${first}`, { ...CLOSES, settings });
  await hold(office, first, before);
  const survey = `/api/surveys/${String(surveyId)}`;
  const next = await administrator.post(`${survey}/waves`, { title: { zh: '第二轮' } });
  const second = String(next.body['waveId']);
  const { revision } = (await administrator.get(survey)).body;
  await administrator.send('PUT', `${survey}/draft`, { revision, draft: pollOver(...Object.keys(now)) });
  await administrator.send('PATCH', `/api/waves/${second}`, CLOSES);
  await hold(office, second, now);
  return { first, second };
}

async function hold({ test, administrator }: Office, waveId: string, people: People): Promise<void> {
  const opened = await administrator.post(`/api/waves/${waveId}/opening`, {});
  if (opened.status !== 200) throw new Error(`opening failed: ${JSON.stringify(opened.body)}`);
  const member = await memberWave(test, waveId);
  for (const [unit, count] of Object.entries(people)) {
    for (let person = 0; person < Math.abs(count); person++) {
      const answers = { unit: { option: unit }, opinion: { option: count > 0 && person % 2 === 0 ? 'no' : 'yes' } };
      await createTestClient(test.app).post(`/api/box/${waveId}/ballots`, await sealedBallot(member, answers));
    }
  }
  await administrator.post(`/api/waves/${waveId}/closing`, {});
  await administrator.post(`/api/waves/${waveId}/count`, {});
  await test.settled();
}

/** 28 people in a bureau of culture, of tourism and an archive of three; the year after, culture and tourism are one. */
describe('the mapping of units between two waves', () => {
  let database: DatabasePort;
  let administrator: TestClient;
  let leader: TestClient;
  let first: string;
  let second: string;

  beforeAll(async () => {
    database = await openTestDatabase();
    const test = createTestApp(database);
    administrator = await signInAdministrator(test.app);
    leader = await signInInvited(test.app, administrator, { email: 'leader@pingyi.test', role: 'leader' });
    const waves = [
      { finance: 14, culture: 12, tourism: 11, archive: 3 },
      { finance: 12, leisure: 20 },
    ] as const;
    ({ first, second } = await holdTwoWaves({ test, administrator }, waves));
  });
  afterAll(() => database.close());

  const address = () => `/api/waves/${second}/unit-mapping`;
  const put = (revision: number, links: unknown, client = administrator) =>
    client.send('PUT', address(), { earlierWaveId: first, division: UNITS, revision, links });
  const FINANCE = { from: ['finance'], to: ['finance'] };

  it('is proposed from what both releases show, and answers as it is described', async () => {
    const answer = await administrator.get(address());
    expect(answer.body).toMatchObject({
      earlierWave: { id: first, number: 1 },
      divisions: [{ division: UNITS, links: [FINANCE], revision: 0, storedAt: null, problems: [] }],
    });
    expect(answer.body['divisions']).toMatchObject([
      { earlier: [{ id: 'finance', people: 14, shown: true }, {}, { id: 'tourism', shown: false }, { people: 3 }] },
    ]);
    expect(ANSWERS['GET /api/waves/{waveId}/unit-mapping']?.schema.parse(answer.body)).toEqual(answer.body);
    expect((await administrator.get(`/api/waves/${first}/unit-mapping`)).body).toEqual({
      earlierWave: null,
      divisions: [],
    });
  });

  it('is for organizers, and nothing is compared before it is stored', async () => {
    expect((await leader.get(address())).status).toBe(403);
    expect((await put(0, [FINANCE], leader)).status).toBe(403);
    const compared = await administrator.get(`/api/waves/${second}/tables/units/comparison`);
    expect(compared.body).toEqual({ earlierWave: null, questions: [] });
    expect((await administrator.get(`/api/waves/${second}/tables/ages/comparison`)).status).toBe(404);
  });

  it('is refused of another division or another wave, and says which there are', async () => {
    const change = { earlierWaveId: first, division: UNITS, revision: 0, links: [FINANCE] };
    const ofAges = await administrator.send('PUT', address(), { ...change, division: 'table:ages' });
    expect([ofAges.status, ofAges.body]).toMatchObject([
      404,
      { code: 'results.division-unknown', details: { divisions: [UNITS] } },
    ]);
    const ofSecond = await administrator.send('PUT', address(), { ...change, earlierWaveId: second });
    expect([ofSecond.status, ofSecond.body]).toMatchObject([
      409,
      { code: 'results.mapping-changed-meanwhile', details: { earlierWaveId: first, revision: 0 } },
    ]);
  });

  it('is refused where three people would be left, and says who', async () => {
    const merged = { from: ['culture', 'tourism'], to: ['leisure'] };
    const { status, body } = await put(0, [FINANCE, merged]);
    expect([status, body]).toMatchObject([
      422,
      {
        code: 'results.mapping-refused',
        details: { problems: [{ code: 'mapping.isolates', wave: 'earlier', classes: ['archive'], people: 3 }] },
      },
    ]);
  });

  it('is refused of units that neither wave has, by whatever name', async () => {
    expect((await put(0, [{ from: ['__proto__'], to: ['constructor'] }])).body).toMatchObject({
      code: 'results.mapping-refused',
      details: { problems: [{ code: 'mapping.class-unknown' }, { code: 'mapping.class-unknown' }] },
    });
  });

  it('is what tables are compared by, from cells that both releases show', async () => {
    expect((await put(0, [FINANCE, { from: ['culture'], to: ['leisure'] }])).body).toEqual({ revision: 1 });
    const compared = await administrator.get(`/api/waves/${second}/tables/units/comparison`);
    expect(compared.body).toEqual({
      earlierWave: { id: first, number: 1, title: expect.anything() },
      questions: [
        {
          question: 'opinion',
          pairs: [
            { ...FINANCE, earlier: { n: 14, counts: [7, 7] }, later: { n: 12, counts: [6, 6] } },
            {
              from: ['culture'],
              to: ['leisure'],
              earlier: { n: 12, counts: [6, 6] },
              later: { n: 20, counts: [10, 10] },
            },
          ],
          options: [expect.any(String)],
          changes: [
            expect.objectContaining({ difference: 0, verdict: 'within-error' }),
            expect.objectContaining({ difference: 0, verdict: 'within-error' }),
          ],
        },
      ],
    });
    const described = ANSWERS['GET /api/waves/{waveId}/tables/{tableId}/comparison'];
    expect(described?.schema.parse(compared.body)).toEqual(compared.body);
  });

  it('may be changed on top of what was stored, and compares no hidden cell with it', async () => {
    expect((await put(0, [FINANCE])).body).toMatchObject({ code: 'results.mapping-changed-meanwhile' });
    const all = { from: ['culture', 'tourism', 'archive'], to: ['leisure'] };
    expect((await put(1, [FINANCE, all])).body).toEqual({ revision: 2 });
    const compared = await administrator.get(`/api/waves/${second}/tables/units/comparison`);
    expect(compared.body['questions']).toMatchObject([{ pairs: [{}, { earlier: null, later: { n: 20 } }] }]);
    const { entries } = (await administrator.get('/api/audit')).body;
    const details = { earlierWaveId: first, division: UNITS, revision: 2, links: 2 };
    expect(entries).toContainEqual(expect.objectContaining({ act: 'wave.units-mapped', details }));
  });
});

/** Of a bureau of sports all said yes, so that it is hidden, and others with it. */
describe('a mapping that showed no figure', () => {
  let database: DatabasePort;
  let administrator: TestClient;
  let first: string;
  let second: string;

  beforeAll(async () => {
    database = await openTestDatabase();
    const test = createTestApp(database);
    administrator = await signInAdministrator(test.app);
    const waves = [
      { finance: 30, culture: 12, tourism: 11, sports: -13, archive: 4 },
      { finance: 28, leisure: 20 },
    ] as const;
    ({ first, second } = await holdTwoWaves({ test, administrator }, waves));
  });
  afterAll(() => database.close());

  const put = (revision: number, links: unknown) =>
    administrator.send('PUT', `/api/waves/${second}/unit-mapping`, {
      earlierWaveId: first,
      division: UNITS,
      revision,
      links,
    });

  it('does not stand in the way of the right one', async () => {
    const { divisions } = (await administrator.get(`/api/waves/${second}/unit-mapping`)).body;
    expect(divisions).toMatchObject([{ earlier: [{ shown: true }, {}, { id: 'tourism', shown: false }, {}, {}] }]);
    const compared = async () => {
      const { questions } = (await administrator.get(`/api/waves/${second}/tables/units/comparison`)).body;
      return questions;
    };
    expect(await put(0, [{ from: ['tourism'], to: ['leisure'] }])).toMatchObject({ status: 200 });
    expect(await compared()).toMatchObject([{ pairs: [{ earlier: null }] }]);
    expect(await put(1, [{ from: ['tourism', 'archive'], to: ['leisure'] }])).toMatchObject({ status: 200 });
    expect(await compared()).toMatchObject([{ pairs: [{ earlier: null }] }]);
  });

  it('leaves what is shown to be subtracted by whoever saw it, compared or not', async () => {
    const { status, body } = await put(2, [{ from: ['finance', 'archive'], to: ['finance'] }]);
    expect([status, body]).toMatchObject([422, { details: { problems: [{ classes: ['archive'], people: 4 }] } }]);
  });
});
