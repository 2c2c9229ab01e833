import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Questionnaire } from '#domain/questionnaire/model';
import type { DatabasePort } from '../../../db/database';
import { sealedBallot } from '../../support/member';
import { createTestApp, TEST_NOW, type TestApp } from '../../support/test-app';
import { createTestClient, signInAdministrator, signInInvited, type TestClient } from '../../support/test-client';
import { openTestDatabase } from '../../support/test-databases';
import { memberWave } from '../../support/waves/open-wave';

const NAMES = ['教务处', '学生处', '人事处', '财务处', '总务处'];

const POLL: Questionnaire = {
  title: { zh: '思想动态' },
  introduction: { zh: '' },
  pages: [{ id: 'p1', title: { zh: '' }, questions: [choice('unit', NAMES), choice('opinion', ['好', '不好'])] }],
};

function choice(id: string, labels: readonly string[]): Questionnaire['pages'][number]['questions'][number] {
  return {
    id,
    kind: 'single',
    title: { zh: id },
    required: true,
    options: labels.map((zh, index) => ({ id: `${id}${index}`, label: { zh } })),
  };
}

const TABLE = { id: 'units', title: { zh: '单位' }, by: [{ kind: 'question', question: 'unit' }] };

describe('planned tables for the leader of one unit, over the interface', () => {
  let database: DatabasePort;
  let test: TestApp;
  let administrator: TestClient;
  let own: TestClient;
  let path: string;

  beforeAll(async () => {
    database = await openTestDatabase();
    test = createTestApp(database);
    administrator = await signInAdministrator(test.app);
    const text = ['编码\t名称\t类别', ...NAMES.map((name, index) => `GL-0${index}\t${name}\t管理类`)].join('\n');
    await administrator.post('/api/units/import', { source: { kind: 'text', text }, commit: true });
    const scoped = { email: 'head@pingyi.test', role: 'leader', unitScope: ['GL-01'] } as const;
    own = await signInInvited(test.app, administrator, scoped);
    const source = { kind: 'questionnaire', surveyKind: 'poll', questionnaire: POLL };
    const { body } = await administrator.post('/api/surveys', { source });
    const earlierWaveId = String(body['waveId']);
    await publishedWave(earlierWaveId, () => false);
    const next = await administrator.post(`/api/surveys/${String(body['surveyId'])}/waves`, {
      title: { zh: '第二轮' },
    });
    path = await publishedWave(String(next.body['waveId']), (unit) => unit === 1);
    const links = NAMES.map((_, index) => ({ from: [`unit${index}`], to: [`unit${index}`] }));
    const stored = await administrator.send('PUT', `${path}/unit-mapping`, {
      earlierWaveId,
      division: 'table:units',
      revision: 0,
      links,
    });
    expect(stored.status).toBe(200);
  });
  afterAll(() => database.close());

  /** Of twelve people in each unit four think well, and ten where a unit has improved. */
  async function publishedWave(waveId: string, hasImproved: (unit: number) => boolean): Promise<string> {
    const wave = `/api/waves/${waveId}`;
    const publication = { tables: [TABLE], textThreshold: 10 };
    const settings = { minimumGroupSize: 5, fullPoints: 10, purpose: { zh: '了解' }, publication };
    await administrator.send('PATCH', wave, { closesAt: TEST_NOW + 9e8, settings });
    await administrator.post(`${wave}/opening`, {});
    const member = await memberWave(test, waveId);
    for (let person = 0; person < 60; person++) {
      const unit = person % 5;
      const thinksWell = Math.floor(person / 5) < (hasImproved(unit) ? 10 : 4);
      const answers = { unit: { option: `unit${unit}` }, opinion: { option: thinksWell ? 'opinion0' : 'opinion1' } };
      await createTestClient(test.app).post(`/api/box/${waveId}/ballots`, await sealedBallot(member, answers));
    }
    await administrator.post(`${wave}/closing`, {});
    await administrator.post(`${wave}/count`, {});
    await test.settled();
    await administrator.post(`${wave}/publication`, {});
    return wave;
  }

  async function textOf(client: TestClient, address: string): Promise<string> {
    const cookie = [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return (await test.app.request(`http://pingyi.test${address}`, { headers: { cookie } })).text();
  }

  it('have his cell and nobody else’s, and all cells for whoever sees all units', async () => {
    const classesFor = async (client: TestClient) => {
      const { body } = await client.get(`${path}/tables/units`);
      const questions = body['questions'] as readonly {
        readonly cells: readonly { readonly classes: readonly string[] }[];
      }[];
      return questions.flatMap(({ cells }) => cells.flatMap(({ classes }) => classes));
    };
    expect(await classesFor(own)).toEqual(['unit1']);
    expect(await classesFor(administrator)).toHaveLength(5);
  });

  it.each([
    'figures?table=units',
    'figures.csv?table=units',
    'results.csv?table=questions',
    'results/hidden',
    'tables/units/comparison',
  ])('name no other unit in %s', async (address) => {
    const seen = await textOf(own, `${path}/${address}`);
    expect(seen).toMatch(/unit1|results\/hidden|"cells":\[\]/);
    expect(seen).not.toMatch(/unit[0234]\b/);
  });

  it('give the working of his figure and refuse that of another unit', async () => {
    const { body } = await administrator.get(`${path}/figures?table=units`);
    const ids = (body['figures'] as readonly { readonly id: string }[]).map(({ id }) => id);
    const statusOf = async (client: TestClient, id: string | undefined) =>
      (await client.get(`${path}/trace?figure=${encodeURIComponent(id ?? '')}`)).status;
    expect(
      await statusOf(
        own,
        ids.find((id) => id.includes('unit1')),
      ),
    ).toBe(200);
    const others = ids.filter((id) => /unit[0234]\b/.test(id));
    expect(others.length).toBeGreaterThan(0);
    expect(await statusOf(administrator, others[0])).toBe(200);
    for (const id of others.slice(0, 8)) expect(await statusOf(own, id)).toBe(404);
  });

  it('stand beside those of the wave before for his unit alone', async () => {
    const { body } = await own.get(`${path}/tables/units/comparison`);
    expect(body['questions']).toMatchObject([{ question: 'opinion', pairs: [{ to: ['unit1'], later: { n: 12 } }] }]);
    const all = await administrator.get(`${path}/tables/units/comparison`);
    expect(all.body['questions']).toMatchObject([{ pairs: { length: 5 } }]);
  });

  it('changed as much, and as surely, whoever looks', async () => {
    const { body } = await own.get(`${path}/tables/units/comparison`);
    const all = await administrator.get(`${path}/tables/units/comparison`);
    expect(all.body['questions']).toMatchObject([{ options: ['opinion1'] }]);
    const changesIn = (questions: unknown) =>
      (questions as readonly { readonly changes: readonly object[] }[])[0]?.changes;
    const { adjustedP, ...whole } = { adjustedP: null, ...changesIn(all.body['questions'])?.[1] };
    expect(changesIn(body['questions'])).toEqual([whole]);
    expect(adjustedP).not.toBeNull();
  });
});
