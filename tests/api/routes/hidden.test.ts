import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Questionnaire } from '#domain/questionnaire/model';
import { ANSWERS } from '../../../api/documentation/answers';
import type { DatabasePort } from '../../../db/database';
import { sealedBallot } from '../../support/member';
import { createTestApp, TEST_NOW, type TestApp } from '../../support/test-app';
import { createTestClient, signInAdministrator, signInInvited, type TestClient } from '../../support/test-client';
import { ENGINES, openTestDatabase } from '../../support/test-databases';
import { memberWave } from '../../support/waves/open-wave';
import { reviewOf } from '../domain/tabulation/review/example-review';

const POLL: Questionnaire = {
  title: { zh: '思想动态' },
  introduction: { zh: '' },
  pages: [
    {
      id: 'p1',
      title: { zh: '' },
      questions: [
        choice('unit', 4),
        choice('opinion', 2),
        { id: 'advice', kind: 'long-text', title: { zh: '意见' }, required: false, maximumLength: 200 },
      ],
    },
  ],
};

function choice(id: string, options: number): Questionnaire['pages'][number]['questions'][number] {
  return {
    id,
    kind: 'single',
    title: { zh: id },
    required: true,
    options: Array.from({ length: options }, (_, index) => ({ id: `${id}${index}`, label: { zh: `${index}` } })),
  };
}

/** How many of each unit choose the first option of the opinion, and how many the second. */
type Opinions = readonly (readonly [first: number, second: number])[];

/** The last unit is too small and the first is hidden with it; the middle one and everybody are shown. */
const SMALL: Opinions = [
  [6, 6],
  [6, 6],
  [2, 0],
];

/** The first two units are of one mind; neither can be had by subtraction, as the other is hidden too. */
const OF_ONE_MIND: Opinions = [
  [0, 10],
  [12, 0],
  [9, 4],
  [8, 6],
];
/** Only the first is, and chose the other option; the second is hidden with it. What is shown is the same. */
const ANOTHER_MIND: Opinions = [
  [10, 0],
  [2, 10],
  [9, 4],
  [8, 6],
];

describe.each(ENGINES)('why cells are hidden, on %s', (engine) => {
  let database: DatabasePort;
  let test: TestApp;
  let administrator: TestClient;
  let leader: TestClient;
  let ofOne: TestClient;

  beforeAll(async () => {
    database = await openTestDatabase(engine);
    test = createTestApp(database);
    administrator = await signInAdministrator(test.app);
    leader = await signInInvited(test.app, administrator, { email: 'leader@pingyi.test', role: 'leader' });
    const scoped = { email: 'head@pingyi.test', role: 'leader', unitScope: ['u0'] } as const;
    ofOne = await signInInvited(test.app, administrator, scoped);
  });
  afterAll(() => database.close());

  async function openWave(questionnaire: Questionnaire, settings: Readonly<Record<string, unknown>> = {}) {
    const source = { kind: 'questionnaire', surveyKind: 'poll', questionnaire };
    const { body } = await administrator.post('/api/surveys', { source });
    const path = `/api/waves/${String(body['waveId'])}`;
    await administrator.send('PATCH', path, {
      closesAt: TEST_NOW + 9e8,
      settings: { minimumGroupSize: 10, fullPoints: 10, purpose: { zh: '了解' }, ...settings },
    });
    const opened = await administrator.post(`${path}/opening`, {});
    expect(opened.status).toBe(200);
    return { path, waveId: String(body['waveId']) };
  }

  async function count(path: string): Promise<void> {
    await administrator.post(`${path}/closing`, {});
    await administrator.post(`${path}/count`, {});
    await test.settled();
  }

  async function countedPoll(opinions: Opinions): Promise<string> {
    const table = { id: 'units', title: { zh: '单位' }, by: [{ kind: 'question', question: 'unit' }] };
    const { path, waveId } = await openWave(POLL, { publication: { tables: [table], textThreshold: 10 } });
    const member = await memberWave(test, waveId);
    for (const [unit, chosen] of opinions.entries()) {
      for (const [option, people] of chosen.entries()) {
        for (let person = 0; person < people; person++) {
          const answers = { unit: { option: `unit${unit}` }, opinion: { option: `opinion${option}` } };
          await createTestClient(test.app).post(`/api/box/${waveId}/ballots`, await sealedBallot(member, answers));
        }
      }
    }
    await count(path);
    return path;
  }

  it('is a function of the release: two counts that differ in hidden cells alone differ in their hash alone', async () => {
    const [one, other] = [await countedPoll(OF_ONE_MIND), await countedPoll(ANOTHER_MIND)];
    const cells = async (path: string) => (await administrator.get(`${path}/tables/units`)).body['questions'];
    expect(await cells(one)).toEqual(await cells(other));
    const [first, second] = [await hiddenText(one), await hiddenText(other)];
    const [hash, anotherHash] = [first, second].map((text): string => JSON.parse(text)['hash']);
    const place = { kind: 'planned', reason: 'protected', question: 'opinion', table: 'units' };
    for (const unit of ['unit0', 'unit1'])
      expect(JSON.parse(first)['cells']).toContainEqual({ ...place, classes: [unit] });
    expect(second.replace(anotherHash ?? '', hash ?? '')).toBe(first);
  });

  async function hiddenText(path: string): Promise<string> {
    const cookie = [...administrator.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await test.app.request(`http://pingyi.test${path}/results/hidden`, { headers: { cookie } });
    expect(answer.status).toBe(200);
    return answer.text();
  }

  it('counts the cells that were planned by table and reason, answers as it is described, and is kept', async () => {
    const path = await countedPoll(SMALL);
    const answer = await administrator.get(`${path}/results/hidden`);
    const described = ANSWERS['GET /api/waves/{waveId}/results/hidden'];
    expect(described?.schema.parse(answer.body)).toEqual(answer.body);
    expect(answer.body['kinds']).toEqual([
      { kind: 'everybody', shown: 2, hidden: {} },
      { kind: 'planned', shown: 1, hidden: { protected: 2, 'below-threshold': 3 } },
      { kind: 'texts', shown: 0, hidden: { 'below-threshold': 1 } },
    ]);
    expect(answer.body['trials']).toMatchObject([
      { subject: { kind: 'question', question: 'opinion' }, turnout: null },
    ]);
    expect((await administrator.get(`${path}/results/hidden`)).body).toEqual(answer.body);
  });

  it('is told to staff alone, and to leaders once it is published; of units only to who may see them', async () => {
    const questionnaire: Questionnaire = {
      ...POLL,
      pages: [
        { id: 'p1', title: { zh: '' }, questions: [{ ...reviewOf(2, 1), selection: { kind: 'listed' } }, ...texts()] },
      ],
    };
    const { path, waveId } = await openWave(questionnaire);
    const member = await memberWave(test, waveId);
    const card = { c0: 's60', c1: 's80', c2: 's100' };
    for (let person = 0; person < 3; person++) {
      const answers = { review: { targets: { u0: card, u1: card } } };
      await createTestClient(test.app).post(`/api/box/${waveId}/ballots`, await sealedBallot(member, answers));
    }
    await count(path);
    const address = `${path}/results/hidden`;
    expect((await createTestClient(test.app).get(address)).status).toBe(401);
    expect((await leader.get(address)).body).toMatchObject({ code: 'results.not-published' });
    expect((await administrator.get('/api/waves/none/results/hidden')).status).toBe(404);
    await administrator.post(`${path}/publication`, {});
    const unitsFor = async (client: TestClient) => {
      const cells = (await client.get(address)).body['cells'] as readonly { readonly target?: string }[];
      return cells.flatMap(({ target }) => target ?? []);
    };
    expect(await unitsFor(leader)).toEqual(['u0', 'u1']);
    expect(await unitsFor(ofOne)).toEqual(['u0']);
    const { fewestTexts, kinds, trials } = (await ofOne.get(address)).body;
    expect([fewestTexts, JSON.stringify(kinds)]).toEqual([null, expect.not.stringContaining('texts')]);
    expect(trials).toEqual([]);
    expect((await leader.get(address)).body['trials']).toMatchObject([{ subject: { kind: 'units', units: 2 } }]);
  });

  function texts(): Questionnaire['pages'][number]['questions'] {
    return [{ id: 'advice', kind: 'long-text', title: { zh: '意见' }, required: false, maximumLength: 200 }];
  }
});
