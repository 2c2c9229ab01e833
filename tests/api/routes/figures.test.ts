import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Questionnaire } from '#domain/questionnaire/model';
import { ANSWERS } from '../../../api/documentation/answers';
import type { DatabasePort } from '../../../db/database';
import { sealedBallot } from '../../support/member';
import { createTestApp, type TestApp } from '../../support/test-app';
import { type Answer, createTestClient, signInInvited, type TestClient } from '../../support/test-client';
import { openTestDatabase } from '../../support/test-databases';
import { type OpenedWave, openTestWave } from '../../support/waves/open-wave';
import { reviewOf } from '../domain/tabulation/review/example-review';

/** Two units that the survey itself lists, rated by ten people: 30 to 100 and, of the second, always alike. */
const QUESTIONNAIRE: Questionnaire = {
  title: { zh: '评议', en: 'Review' },
  introduction: { zh: '两家单位。', en: 'Two units.' },
  pages: [
    {
      id: 'p1',
      title: { zh: '', en: '' },
      questions: [{ ...reviewOf(2, 1), title: { zh: '请评价', en: 'Please rate' }, selection: { kind: 'listed' } }],
    },
  ],
};

const FIRST = ['s30', 's60', 's60', 's80', 's80', 's80', 's100', 's100', 's100', 's100'];

interface FigureBody {
  readonly id: string;
  readonly value: number | null;
  readonly reason: string | null;
  readonly trace: string;
}

describe('figures, traces and what-if', () => {
  let database: DatabasePort;
  let test: TestApp;
  let opened: OpenedWave;
  let leader: TestClient;
  let path: string;

  beforeAll(async () => {
    database = await openTestDatabase();
    test = createTestApp(database);
    opened = await openTestWave(test, QUESTIONNAIRE);
    path = `/api/waves/${opened.waveId}`;
    leader = await signInInvited(test.app, opened.administrator, { email: 'leader@pingyi.test', role: 'leader' });
    for (const option of FIRST) await send(option);
    await opened.administrator.post(`${path}/closing`, {});
    await opened.administrator.post(`${path}/count`, {});
    await test.settled();
  });
  afterAll(() => database.close());

  async function send(option: string): Promise<void> {
    const card = (rating: string) => ({ c0: rating, c1: rating, c2: rating });
    const answers = { review: { targets: { u0: card(option), u1: card('s100') } } };
    const answer = await createTestClient(test.app).post(
      `/api/box/${opened.waveId}/ballots`,
      await sealedBallot(opened.member, answers),
    );
    expect(answer.status).toBe(201);
  }

  const figuresOf = ({ body }: Answer) => body['figures'] as readonly FigureBody[];

  it('are nobody’s but staff’s, and leaders’ once they are published', async () => {
    for (const address of ['figures', 'figures.csv', 'trace?figure=index:review']) {
      expect((await createTestClient(test.app).get(`${path}/${address}`)).status).toBe(401);
      const early = await leader.get(`${path}/${address}`);
      expect([early.status, early.body['code']]).toEqual([403, 'results.not-published']);
    }
    const question = { question: 'review', changes: {} };
    expect((await leader.post(`${path}/what-if`, question)).status).toBe(403);
    await opened.administrator.post(`${path}/publication`, {});
    expect((await leader.get(`${path}/figures`)).status).toBe(200);
  });

  it('answer as they are described', async () => {
    const answers = {
      'GET /api/waves/{waveId}/figures': await leader.get(`${path}/figures`),
      'GET /api/waves/{waveId}/trace': await leader.get(`${path}/trace?figure=points:review/u0`),
      'POST /api/waves/{waveId}/what-if': await leader.post(`${path}/what-if`, {
        question: 'review',
        changes: { optionScores: { s0: 20 }, fullPoints: 20 },
      }),
    };
    for (const [name, answer] of Object.entries(answers)) {
      const described = ANSWERS[name];
      expect([name, answer.status]).toEqual([name, described?.status]);
      expect(described?.schema.parse(answer.body)).toEqual(answer.body);
    }
  });

  it('list every figure with its working at the address that it names', async () => {
    const figures = figuresOf(await leader.get(`${path}/figures?target=u0&measure=score`));
    expect(figures.map(({ id, value }) => [id, value])).toEqual([['score:review/u0', 79]]);
    const [score] = figures;
    const address = new URL(score?.trace ?? '', `http://pingyi.test${path}/figures`);
    const { body } = await leader.get(address.pathname + address.search);
    expect(body).toMatchObject({
      hash: expect.any(String),
      schemeHash: expect.any(String),
      figure: score,
      root: { id: 'score:review/u0', value: 79, formula: 'weighted-sum' },
    });
  });

  it('say why there is no value, and show no working of it', async () => {
    const hidden = figuresOf(await leader.get(`${path}/figures?target=u1&measure=group-mean`));
    expect(hidden.map(({ value, reason }) => [value, reason])).toEqual([[null, 'protected']]);
    const { status, body } = await leader.get(`${path}/${hidden[0]?.trace ?? ''}`);
    expect([status, body['root']]).toEqual([200, null]);
    expect(body['figure']).toEqual(hidden[0]);
  });

  it('are the same as CSV', async () => {
    const response = await test.app.request(`${path}/figures.csv?measure=index`, {
      headers: { cookie: [...leader.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const [, row] = (await response.text()).split('\r\n');
    expect(row).toMatch(/^index:review,index,,review,{18}89\.5,/);
  });

  it('know no other figure, measure or question', async () => {
    expect((await leader.get(`${path}/trace?figure=score:review/u9`)).status).toBe(404);
    expect((await leader.get(`${path}/trace`)).status).toBe(400);
    expect((await leader.get(`${path}/figures?measure=happiness`)).status).toBe(400);
    expect((await leader.post(`${path}/what-if`, { question: 'none', changes: {} })).status).toBe(404);
  });

  it('recompute under other rules, and store nothing', async () => {
    const frozen = await database.read.selectFrom('tabulation').selectAll().execute();
    const changes = { statistic: { kind: 'top-share' } };
    const { body } = await leader.post(`${path}/what-if`, { question: 'review', changes });
    expect(body).toMatchObject({
      official: false,
      targets: [
        { targetId: 'u0', before: { score: 79, rank: 2 }, after: { score: 40, rank: 2 }, exact: true },
        { targetId: 'u1', before: { score: 100 }, after: { score: 100 }, exact: false },
      ],
    });
    expect(await database.read.selectFrom('tabulation').selectAll().execute()).toEqual(frozen);
  });

  it('name everything that is wrong with other rules', async () => {
    const changes = { groupWeights: { nobody: 100 }, optionScores: { s0: 101 } };
    const { status, body } = await leader.post(`${path}/what-if`, { question: 'review', changes });
    expect([status, body['code']]).toEqual([422, 'scheme.has-errors']);
    expect(body['details']).toEqual({
      problems: [
        { code: 'what-if.group-unknown', details: { group: 'nobody' } },
        { code: 'scheme.score-out-of-range', details: { question: 'review', position: 1 } },
      ],
    });
  });

  it('show a leader of one unit this unit alone', async () => {
    const own = await signInInvited(test.app, opened.administrator, {
      email: 'unit@pingyi.test',
      role: 'leader',
      unitScope: ['u0'],
    });
    const targets = new Set(figuresOf(await own.get(`${path}/figures`)).flatMap(({ id }) => id.match(/\bu\d/g) ?? []));
    expect([...targets]).toEqual(['u0']);
    expect((await own.get(`${path}/trace?figure=score:review/u1`)).status).toBe(404);
    const { body } = await own.post(`${path}/what-if`, { question: 'review', changes: {} });
    expect(body['targets']).toMatchObject([{ targetId: 'u0', after: { rank: null } }]);
  });
});
