import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leaf, schemeOf } from '#domain/assessment/templates/parts';
import type { DatabasePort } from '../../../db/database';
import { createTestApp, TEST_NOW, type TestApp } from '../../support/test-app';
import { done, signInAdministrator, signInInvited, type TestClient } from '../../support/test-client';
import { openTestDatabase } from '../../support/test-databases';
import { type MappedWaves, mappedWaves } from '../../support/waves/mapped-waves';

const CODES = ['001', '002', '003', '004', '005', '006'];
const SCHEME = schemeOf([leaf({ id: 'satisfaction', name: { zh: '满意度' }, points: 100 }, { kind: 'ballot' })]);

/** A run is made of each of two waves, between which 001 and 002 changed codes. */
describe('runs of an assessment for the leader of a unit whose code was another’s', () => {
  let database: DatabasePort;
  let test: TestApp;
  let administrator: TestClient;
  let organizer: TestClient;
  let leader: TestClient;
  let waves: MappedWaves;
  let first: string;
  let second: string;
  let earlierRun: string;
  let laterRun: string;

  beforeAll(async () => {
    database = await openTestDatabase();
    test = createTestApp(database);
    administrator = await signInAdministrator(test.app);
    organizer = await signInInvited(test.app, administrator, { email: 'second@pingyi.test', role: 'organizer' });
    for (const code of CODES) await done(administrator.post('/api/units', { code, name: { zh: `单位${code}` } }));
    leader = await leaderOf('001');
    waves = mappedWaves(test, administrator);
    first = await waves.hold({ codes: CODES, seed: 3 });
    await waves.publish(first);
    second = await waves.hold({ codes: CODES, seed: 5 });
    await waves.publish(second);
    earlierRun = await published('2025 年考核', first);
    laterRun = await published('2026 年考核', second);
    for (const unitCode of ['001', '002']) {
      const asked = { unitCode, indicatorId: null, question: `${unitCode} 为什么？` };
      await done((await leaderOf(unitCode)).post(`${earlierRun}/appeals`, asked));
    }
    await waves.map(second, first, [
      { from: ['001'], to: ['002'] },
      { from: ['002'], to: ['001'] },
      ...CODES.slice(2).map((code) => ({ from: [code], to: [code] })),
    ]);
  });
  afterAll(() => database.close());

  let invited = 0;
  function leaderOf(unit: string): Promise<TestClient> {
    invited += 1;
    const scope = { role: 'leader', unitScope: [unit] } as const;
    return signInInvited(test.app, administrator, { email: `l${invited}@pingyi.test`, ...scope });
  }

  async function published(title: string, wave: string, units: readonly string[] = CODES): Promise<string> {
    test.advance(1000);
    const made = await done(administrator.post('/api/assessments', { title: { zh: title }, scheme: SCHEME }));
    const path = `/api/assessments/${String(made['id'])}`;
    const waveId = wave.split('/').at(-1);
    const sources = { satisfaction: { kind: 'wave', waveId, question: 'review', measure: 'score' } };
    const settings = { sources, units, unranked: [], appealDays: 10, answerDays: 15 };
    await done(administrator.send('PATCH', path, { revision: 1, settings }));
    await done(administrator.post(`${path}/versions`, {}));
    return runOf(path);
  }

  async function runOf(path: string, corrects: object = {}): Promise<string> {
    const run = `${path}/runs/${String((await done(administrator.post(`${path}/runs`, corrects)))['id'])}`;
    for (const step of ['approval', 'publication']) await done(organizer.post(`${run}/${step}`, {}));
    return run;
  }

  const unitsIn = async (path: string, list: string) => {
    const body = await done(leader.get(path));
    return (body[list] as readonly { readonly unitCode: string }[]).map(({ unitCode }) => unitCode);
  };

  /** Of the total, and of the only indicator. */
  const meansOn = ({ besideMean, indicators }: Record<string, unknown>) => [
    besideMean !== null,
    (indicators as readonly { readonly categoryMean: number | null }[])[0]?.categoryMean !== null,
  ];

  it('show what the unit was in the wave that they are made of', async () => {
    expect(await unitsIn(laterRun, 'units')).toEqual(['001']);
    expect(await unitsIn(earlierRun, 'units')).toEqual(['002']);
    for (const [unit, status] of [
      ['001', 404],
      ['002', 200],
    ] as const) {
      expect((await leader.get(`${earlierRun}/units/${unit}`)).status).toBe(status);
      expect((await leader.get(`${earlierRun}/units/${unit}/trace`)).status).toBe(status);
      const asked = { unitCode: unit, indicatorId: 'satisfaction', question: '为什么？' };
      expect((await leader.post(`${earlierRun}/appeals`, asked)).status).toBe(status === 200 ? 201 : 404);
    }
  });

  it('are not compared where the earlier one has another unit under the code', async () => {
    const since = earlierRun.split('/').at(-1);
    const card = (client: TestClient) => client.get(`${laterRun}/units/001?since=${since}`);
    expect((await card(leader)).body['change']).toBeNull();
    expect((await card(administrator)).body['change']).not.toBeNull();
  });

  describe('of which the later one corrects the earlier one with figures from elsewhere', () => {
    let corrected: string;
    let correction: string;

    beforeAll(async () => {
      corrected = await published('2024 年考核', first);
      const [path = ''] = corrected.split('/runs/');
      const text = ['代码,值', ...CODES.map((code, place) => `${code},${70 + place}`)].join('\n');
      const figures = { source: { kind: 'text', text }, indicatorId: 'satisfaction', commit: true };
      const { importId } = await done(administrator.post(`${path}/imports`, figures));
      const { assessment } = (await done(administrator.get(path))) as {
        readonly assessment: { readonly revision: number; readonly settings: object };
      };
      const settings = { ...assessment.settings, sources: { satisfaction: { kind: 'import', importId } } };
      await done(administrator.send('PATCH', path, { revision: assessment.revision, settings }));
      expect(await unitsIn(corrected, 'units')).toEqual(['002']);
      expect(meansOn(await done(leader.get(`${corrected}/units/002`)))).toEqual([true, true]);
      correction = await runOf(path, { corrects: corrected.split('/').at(-1), reason: '换用核实后的数字' });
    });

    it('show his unit in the correction, and in what it corrects no other', async () => {
      expect(await unitsIn(correction, 'units')).toEqual(['001']);
      expect(await unitsIn(corrected, 'units')).toEqual([]);
      for (const unit of ['001', '002']) expect((await leader.get(`${corrected}/units/${unit}`)).status).toBe(404);
    });

    it('show in the correction alone what the others have on average', async () => {
      const other = await leaderOf('003');
      expect(meansOn(await done(other.get(`${correction}/units/003`)))).toEqual([true, true]);
      expect(meansOn(await done(other.get(`${corrected}/units/003`)))).toEqual([false, false]);
      expect(meansOn(await done(administrator.get(`${corrected}/units/003`)))).toEqual([true, true]);
    });
  });

  it('show no mean that with that of the wave tells a unit which takes no part', async () => {
    const narrow = await published('2026 年部分考核', second, CODES.slice(0, 5));
    const other = await leaderOf('003');
    expect(meansOn(await done(other.get(`${laterRun}/units/003`)))).toEqual([true, true]);
    expect(meansOn(await done(other.get(`${narrow}/units/003`)))).toEqual([false, false]);
    expect(meansOn(await done(administrator.get(`${narrow}/units/003`)))).toEqual([true, true]);
  });

  it('have the questions of that unit, and what it has to put right', async () => {
    const [assessment] = earlierRun.split('/runs/');
    expect(new Set(await unitsIn(`${assessment}/appeals`, 'appeals'))).toEqual(new Set(['002']));
    expect(new Set(await unitsIn(`${earlierRun}/appeals`, 'appeals'))).toEqual(new Set(['002']));
    const dueOn = new Date(TEST_NOW + 30 * 86_400_000).toISOString().slice(0, 10);
    const common = { indicatorId: null, problem: '慢', responsible: '', measure: '', dueOn, line: 80 };
    const problems = ['001', '002'].map((unitCode) => ({ ...common, unitCode }));
    const runId = earlierRun.split('/').at(-1);
    const { ids } = await done(administrator.post(`${assessment}/rectifications`, { runId, problems }));
    expect(await unitsIn(`${assessment}/rectifications`, 'rectifications')).toEqual(['002']);
    const step = { after: 1, step: { kind: 'planned', responsible: '张三', measure: '加窗口' } };
    const statuses = [];
    for (const id of ids as readonly string[]) {
      statuses.push((await leader.post(`${assessment}/rectifications/${id}/steps`, step)).status);
    }
    expect(statuses).toEqual([404, 200]);
  });
});
