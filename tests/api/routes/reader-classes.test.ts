import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { UnitLinks } from '#domain/mapping/unit-links';
import type { Question, Questionnaire } from '#domain/questionnaire/model';
import type { DatabasePort } from '../../../db/database';
import { sealedBallot } from '../../support/member';
import { createTestApp, TEST_NOW, type TestApp } from '../../support/test-app';
import { createTestClient, done, signInAdministrator, signInInvited, type TestClient } from '../../support/test-client';
import { openTestDatabase } from '../../support/test-databases';
import { memberWave } from '../../support/waves/open-wave';

const STAYED = ['财政局', '教育局', '民政局', '司法局'];
const BEFORE = ['文化局', '旅游局', ...STAYED];
const AFTER = ['文旅局', ...STAYED];

function choice(id: string, labels: readonly string[]): Question {
  const options = labels.map((zh) => ({ id: `${id}-${zh}`, label: { zh } }));
  return { id, kind: 'single', title: { zh: id }, required: true, options };
}

function pollOver(units: readonly string[]): Questionnaire {
  const questions = [choice('unit', units), choice('opinion', ['好', '不好'])];
  return { title: { zh: '思想动态' }, introduction: { zh: '' }, pages: [{ id: 'p1', title: { zh: '' }, questions }] };
}

const TABLE = { id: 'units', title: { zh: '单位' }, by: [{ kind: 'question', question: 'unit' }] };
const SETTINGS = {
  minimumGroupSize: 5,
  fullPoints: 10,
  purpose: { zh: '了解' },
  publication: { tables: [TABLE], textThreshold: 10 },
};

const links = (...pairs: readonly (readonly [readonly string[], readonly string[]])[]): UnitLinks =>
  pairs.map(([from, to]) => ({ from: from.map((unit) => `unit-${unit}`), to: to.map((unit) => `unit-${unit}`) }));

/** Two bureaus became one, then two others changed names; the wave between is not published. */
describe('classes of a table for the leader of some units, over several waves', () => {
  let database: DatabasePort;
  let test: TestApp;
  let administrator: TestClient;
  let survey: string;
  let first: string;
  let third: string;

  beforeAll(async () => {
    database = await openTestDatabase();
    test = createTestApp(database);
    administrator = await signInAdministrator(test.app);
    const text = ['编码\t名称\t类别', ...AFTER.map((name, index) => `GL-0${index}\t${name}\t管理类`)].join('\n');
    await done(administrator.post('/api/units/import', { source: { kind: 'text', text }, commit: true }));
    const source = { kind: 'questionnaire', surveyKind: 'poll', questionnaire: pollOver(BEFORE) };
    const made = await done(administrator.post('/api/surveys', { source }));
    survey = `/api/surveys/${String(made['surveyId'])}`;
    first = await hold(String(made['waveId']), BEFORE);
    await done(administrator.post(`${first}/publication`, {}));
    const second = await hold(await nextWave('第二轮', AFTER), AFTER);
    const stayed = STAYED.map((unit) => [[unit], [unit]] as const);
    await map(second, first, links([['文化局', '旅游局'], ['文旅局']], ...stayed));
    third = await hold(await nextWave('第三轮', AFTER), AFTER);
    const swapped = [[['财政局'], ['教育局']] as const, [['教育局'], ['财政局']] as const];
    await map(third, second, links([['文旅局'], ['文旅局']], ...swapped, ...stayed.slice(2)));
    await done(administrator.post(`${third}/publication`, {}));
  });
  afterAll(() => database.close());

  async function nextWave(zh: string, units: readonly string[]): Promise<string> {
    const made = await done(administrator.post(`${survey}/waves`, { title: { zh } }));
    const { revision } = await done(administrator.get(survey));
    await done(administrator.send('PUT', `${survey}/draft`, { revision, draft: pollOver(units) }));
    return String(made['waveId']);
  }

  /** Of nine people in each unit so many think well as its place says. */
  async function hold(waveId: string, units: readonly string[]): Promise<string> {
    const path = `/api/waves/${waveId}`;
    await done(administrator.send('PATCH', path, { closesAt: TEST_NOW + 9e8, settings: SETTINGS }));
    await done(administrator.post(`${path}/opening`, {}));
    const member = await memberWave(test, waveId);
    for (const [place, unit] of units.entries()) {
      for (let person = 0; person < 9; person++) {
        const opinion = { option: `opinion-${person < 2 + (place % 5) ? '好' : '不好'}` };
        const ballot = await sealedBallot(member, { unit: { option: `unit-${unit}` }, opinion });
        await done(createTestClient(test.app).post(`/api/box/${waveId}/ballots`, ballot));
      }
    }
    await done(administrator.post(`${path}/closing`, {}));
    await done(administrator.post(`${path}/count`, {}));
    await test.settled();
    return path;
  }

  async function map(later: string, earlier: string, stored: UnitLinks): Promise<void> {
    const mapping = { earlierWaveId: earlier.split('/').at(-1), division: 'table:units', revision: 0, links: stored };
    await done(administrator.send('PUT', `${later}/unit-mapping`, mapping));
  }

  let invited = 0;
  function leaderOf(unit: string): Promise<TestClient> {
    invited += 1;
    const unitScope = [`GL-0${AFTER.indexOf(unit)}`];
    return signInInvited(test.app, administrator, { email: `l${invited}@pingyi.test`, role: 'leader', unitScope });
  }

  async function classesIn(client: TestClient, path: string): Promise<readonly string[]> {
    const { questions } = await done(client.get(`${path}/tables/units`));
    const tables = questions as readonly {
      readonly cells: readonly { readonly classes: readonly string[] }[];
    }[];
    return tables.flatMap(({ cells }) => cells.map(({ classes }) => classes.join(' ')));
  }

  it('are what became his, also under names that the register has no more', async () => {
    expect(await classesIn(await leaderOf('文旅局'), third)).toEqual(['unit-文旅局']);
    expect(await classesIn(await leaderOf('文旅局'), first)).toEqual(['unit-文化局', 'unit-旅游局']);
  });

  it('follow the mapping over a wave that is not published where names changed hands', async () => {
    expect(await classesIn(await leaderOf('财政局'), third)).toEqual(['unit-财政局']);
    expect(await classesIn(await leaderOf('财政局'), first)).toEqual(['unit-教育局']);
    expect(await classesIn(await leaderOf('民政局'), first)).toEqual(['unit-民政局']);
  });

  it('are compared by both mappings together, with the cells that each wave shows him', async () => {
    const pairsFor = async (client: TestClient) => {
      const { questions } = await done(client.get(`${third}/tables/units/comparison`));
      const [opinion] = questions as readonly { readonly pairs: readonly unknown[] }[];
      return opinion?.pairs ?? [];
    };
    expect(await pairsFor(await leaderOf('财政局'))).toEqual([
      {
        from: ['unit-教育局'],
        to: ['unit-财政局'],
        earlier: { n: 9, counts: [5, 4] },
        later: { n: 9, counts: [3, 6] },
      },
    ]);
    const merged = await pairsFor(await leaderOf('文旅局'));
    expect(merged).toMatchObject([
      { from: ['unit-文化局', 'unit-旅游局'], to: ['unit-文旅局'], earlier: { n: 18, counts: [5, 13] } },
    ]);
    expect(
      await pairsFor(await signInInvited(test.app, administrator, { email: 'all@p.test', role: 'leader' })),
    ).toHaveLength(5);
  });
});
