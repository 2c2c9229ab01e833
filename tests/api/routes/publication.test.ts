import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Classification } from '#domain/disclosure/publication-plan';
import type { DatabasePort } from '../../../db/database';
import { sealedBallot } from '../../support/member';
import type { TestApp } from '../../support/test-app';
import { createTestClient, type TestClient } from '../../support/test-client';
import { ENGINES } from '../../support/test-databases';
import { memberWave } from '../../support/waves/open-wave';
import { by, PLAN, planned, settingsWith } from '../../support/waves/planned-poll';

const ADDRESSES_OF_FIGURES = [
  'tables/unit?',
  'tables/unit/comparison?',
  'figures?table=unit&',
  'figures.csv?table=unit&',
  'results?',
  'results.csv?table=questions&',
  'results/hidden?',
  'trace?figure=ballots&',
  'texts?question=opinion&',
  'audit?',
  'unit-mapping?',
];

describe.each(ENGINES)('a publication plan is kept to on %s', (engine) => {
  let database: DatabasePort;
  let test: TestApp;
  let administrator: TestClient;
  let wave: string;

  beforeEach(async () => {
    ({ database, test, administrator, wave } = await planned(engine));
  });
  afterEach(() => database.close());

  it('keeps a wave closed that asks for three crossing classifications, and says which', async () => {
    const tables = [by('unit'), by('age'), by('years')];
    const { body } = await administrator.send('PATCH', wave, settingsWith({ ...PLAN, tables }));
    expect(body['problems']).toEqual([
      {
        code: 'wave.publication-has-errors',
        problems: [{ code: 'publication.too-many-crossings', details: { table: 'years', beside: 'age' } }],
      },
    ]);
    expect(await administrator.post(`${wave}/opening`, {})).toMatchObject({ body: { code: 'wave.not-ready' } });
  });

  it.each([
    ['minimumGroupSize', 'at least 5', settingsWith(PLAN, 4)],
    ['minimumGroupSize', 'at most 1000', settingsWith(PLAN, 1001)],
    ['publication.textThreshold', 'at least 1', settingsWith({ ...PLAN, textThreshold: 0 })],
    ['publication.tables', 'at most 12 entries', settingsWith({ ...PLAN, tables: Array(13).fill(by('unit')) })],
  ])('refuses a number out of range, %s, and says that it has to be %s', async (place, expected, change) => {
    const { status, body } = await administrator.send('PATCH', wave, change);
    expect([status, body['code']]).toEqual([400, 'request.invalid']);
    expect(body['details']).toMatchObject({ issues: [{ path: `settings.${place}`, expected }] });
  });

  it.each<Classification>([
    { kind: 'question', question: 'unit', merged: [{ id: 'none', title: { zh: '空' }, members: [] }] },
    { kind: 'rater-group', merged: [{ id: 'none', title: { zh: '空' }, members: [] }] },
  ])(
    'keeps a wave closed with a class to which nobody can belong, of $kind, and says which',
    async (classification) => {
      const table = { ...by('unit'), by: [classification] };
      const { body } = await administrator.send('PATCH', wave, settingsWith({ ...PLAN, tables: [table] }));
      expect(body['problems']).toEqual([
        {
          code: 'wave.publication-has-errors',
          problems: [{ code: 'publication.class-empty', details: { table: 'unit', class: 'none' } }],
        },
      ]);
      expect(await administrator.post(`${wave}/opening`, {})).toMatchObject({
        status: 422,
        body: { code: 'wave.not-ready' },
      });
    },
  );

  it.each([
    ['a smaller cell', settingsWith(PLAN, 5), 'minimumGroupSize'],
    ['another plan', settingsWith({ ...PLAN, tables: [by('years')] }), 'publication'],
    ['fewer texts', settingsWith({ ...PLAN, textThreshold: 5 }), 'publication'],
    [
      'other scores of units',
      { settings: { ...settingsWith(PLAN).settings, unanimousScores: 'withheld' } },
      'unanimousScores',
    ],
  ])('is fixed with the smallest cell when the wave opens: refused is %s, by its name', async (_, change, field) => {
    await administrator.post(`${wave}/opening`, {});
    const { status, body } = await administrator.send('PATCH', wave, change);
    expect([status, body['code'], body['details']]).toEqual([409, 'wave.publication-fixed', { fields: [field] }]);
    expect((await administrator.get(wave)).body['settings']).toMatchObject(settingsWith(PLAN).settings);
  });

  it('may be sent again as it is once the wave is open, with another closing date too', async () => {
    await administrator.post(`${wave}/opening`, {});
    const { settings, closesAt } = (await administrator.get(wave)).body;
    expect(await administrator.send('PATCH', wave, { settings })).toMatchObject({ status: 200, body: { settings } });
    const later = { settings, closesAt: Number(closesAt) + 3_600_000 };
    expect(await administrator.send('PATCH', wave, later)).toMatchObject({ status: 200, body: later });
  });

  async function count(): Promise<void> {
    await administrator.post(`${wave}/opening`, {});
    await administrator.post(`${wave}/closing`, {});
    await administrator.post(`${wave}/count`, {});
    await test.settled();
  }

  it('gives no table outside it', async () => {
    await count();
    for (const address of [
      'tables/years',
      'tables/years/comparison',
      'figures?table=years',
      'figures.csv?table=years',
    ]) {
      const { status, body } = await administrator.get(`${wave}/${address}`);
      const refusal = { code: 'results.not-in-plan', details: { tables: ['unit', 'age'] } };
      expect([address, status, body]).toMatchObject([address, 404, refusal]);
    }
  });

  it('is carried out once, after the count, and what comes before and after is told apart', async () => {
    const publish = async () => {
      const { status, body } = await administrator.post(`${wave}/publication`, {});
      return [status, body['code'] ?? body['state']];
    };
    expect(await publish()).toEqual([409, 'wave.not-counted']);
    await count();
    expect(await publish()).toEqual([200, 'published']);
    expect(await publish()).toEqual([409, 'results.already-published']);
  });

  it('filters by no answer, and says so', async () => {
    await count();
    for (const address of ADDRESSES_OF_FIGURES) {
      const { status, body } = await administrator.get(`${wave}/${address}age=age0`);
      expect([address, status, body]).toMatchObject([
        address,
        400,
        { code: 'request.invalid', details: { in: 'query', issues: [{ path: 'age', code: 'unrecognized_keys' }] } },
      ]);
    }
  });

  it('has no figures of a question, target or group that there is not', async () => {
    await count();
    for (const list of ['figures', 'figures.csv']) {
      for (const asked of ['question=unit', 'group=public', 'target=u0']) {
        const { status, body } = await administrator.get(`${wave}/${list}?table=unit&${asked}`);
        const [path] = asked.split('=');
        expect([status, body]).toMatchObject([404, { code: 'resource.not-found', details: { path } }]);
      }
      for (const parameter of ['question', 'target', 'group']) {
        const { status, body } = await administrator.get(`${wave}/${list}?${parameter}=nope`);
        expect([status, body]).toMatchObject([404, { code: 'resource.not-found', details: { path: parameter } }]);
      }
    }
  });
});

describe('the publication plan', () => {
  let database: DatabasePort;
  let test: TestApp;
  let administrator: TestClient;
  let wave: string;
  let waveId: string;

  beforeEach(async () => {
    ({ database, test, administrator, wave, waveId } = await planned());
  });
  afterEach(() => database.close());

  async function vote(unit: number, opinion: number): Promise<void> {
    const member = await memberWave(test, waveId);
    const ballot = await sealedBallot(member, {
      unit: { option: `unit${unit}` },
      age: { option: `age${opinion}` },
      years: { option: 'years0' },
      opinion: { option: `opinion${opinion}` },
    });
    await createTestClient(test.app).post(`/api/box/${waveId}/ballots`, ballot);
  }

  async function openAndCount(): Promise<void> {
    await administrator.post(`${wave}/opening`, {});
    for (const [unit, people] of [12, 12, 2].entries()) {
      for (let person = 0; person < people; person++) await vote(unit, person % 2);
    }
    await administrator.post(`${wave}/closing`, {});
    await administrator.post(`${wave}/count`, {});
    await test.settled();
  }

  it('gives nothing before the count', async () => {
    await administrator.post(`${wave}/opening`, {});
    expect((await administrator.get(`${wave}/tables/unit`)).body).toMatchObject({ code: 'results.not-counted' });
  });

  it('lets nobody watch answers trickle in: ballots are counted in fives, and nothing else is told', async () => {
    await administrator.post(`${wave}/opening`, {});
    const shown: unknown[] = [];
    for (let person = 0; person < 6; person++) {
      await vote(0, 0);
      shown.push((await administrator.get(wave)).body['participation']);
    }
    expect(shown.map((participation) => JSON.stringify(participation).match(/"received":(\d+)/)?.[1])).toEqual([
      '0',
      '0',
      '0',
      '0',
      '5',
      '5',
    ]);
    expect((await administrator.get(`${wave}/results`)).body).toMatchObject({ code: 'results.not-counted' });
  });

  it('is tabulated once; its tables are given as they were released', async () => {
    await openAndCount();
    const { body } = await administrator.get(`${wave}/tables/unit`);
    expect(body['questions']).toContainEqual({
      question: 'opinion',
      release: 'exact',
      cells: [
        { classes: ['unit0'], cell: { released: false, reason: 'protected' } },
        { classes: ['unit1'], cell: { released: true, n: 12, dontKnow: 0, counts: [6, 6] } },
        { classes: ['unit2'], cell: { released: false, reason: 'below-threshold' } },
      ],
    });
    const again = await administrator.post(`${wave}/count`, {});
    expect([again.status, again.body['code']]).toEqual([409, 'wave.not-closed']);
  });

  it('withholds the whole table of ages, as it crosses the units and its classes are of one mind', async () => {
    await openAndCount();
    const { body } = await administrator.get(`${wave}/tables/age`);
    expect(body['questions']).toContainEqual({ question: 'opinion', release: 'cross-table', cells: [] });
  });

  it('says of a withheld table nothing but that it is, wherever it is asked for', async () => {
    await openAndCount();
    const asked = await administrator.get(`${wave}/figures?table=age&question=opinion`);
    expect([asked.status, asked.body['code']]).toEqual([404, 'resource.not-found']);
    expect(JSON.stringify((await administrator.get(`${wave}/figures?question=opinion`)).body)).not.toContain('age');
    const answer = await test.app.request(`http://pingyi.test${wave}/results.csv?table=questions`, {
      headers: { cookie: [...administrator.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    const lines = (await answer.text()).split('\n').filter((line) => line.includes('opinion'));
    expect(lines.filter((line) => line.includes('unit1'))).not.toEqual([]);
    expect(lines.filter((line) => line.includes('age'))).toEqual([]);
    const page = JSON.stringify((await administrator.get(`${wave}/results`)).body);
    expect(page).toContain('{"tableId":"age","release":"cross-table","cells":[]}');
  });

  it('leaks nothing of hidden cells into the table for spreadsheets', async () => {
    await openAndCount();
    const answer = await test.app.request(`http://pingyi.test${wave}/results.csv?table=questions`, {
      headers: { cookie: [...administrator.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    const rows = (await answer.text()).split('\r\n').filter((row) => row.includes('unit0') || row.includes('unit2'));
    expect(rows.filter((row) => row.startsWith('opinion'))).toEqual([
      'opinion,opinion,,unit / unit0,,,,,,protected',
      'opinion,opinion,,unit / unit2,,,,,,below-threshold',
    ]);
  });
});
