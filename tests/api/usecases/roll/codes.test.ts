import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runJobs } from '../../../../api/jobs';
import type { DatabasePort } from '../../../../db/database';
import { createTestApp, type TestApp } from '../../../support/test-app';
import { createTestClient } from '../../../support/test-client';
import { ENGINES, openTestDatabase } from '../../../support/test-databases';
import {
  askForStamp,
  blankBallot,
  draftRollWave,
  GROUPS,
  groupWave,
  makeKeys,
  manifestOf,
  peopleIn,
  type RollWave,
  stampedBallot,
  tokenOf,
} from '../../../support/waves/roll-wave';

const DAY = 24 * 3_600_000;
const HALL = { kind: 'roll', codes: true, graceHours: 0 };

interface Slip {
  readonly url: string;
  readonly name: string;
  readonly group: { readonly zh: string };
}

describe.each(ENGINES)('a hall with printed codes on %s', (engine) => {
  let database: DatabasePort;
  let test: TestApp;
  let wave: RollWave;
  beforeEach(async () => {
    database = await openTestDatabase(engine);
    test = createTestApp(database);
    wave = await draftRollWave(test, HALL);
  });
  afterEach(() => database.close());

  const path = () => `/api/waves/${wave.waveId}`;
  const setCodes = (counts: object) => wave.administrator.send('PUT', `${path()}/roll/codes`, { counts });

  async function slips(): Promise<readonly Slip[]> {
    const { body } = await wave.administrator.get(`${path()}/roll/links`);
    return body['links'] as readonly Slip[];
  }

  it('gives one ballot a code, names nobody, and says so in the signed manifest', async () => {
    expect((await setCodes({ leaders: 20, peers: 25 })).status).toBe(200);
    await makeKeys(test, wave);
    expect((await wave.administrator.post(`${path()}/opening`, {})).status).toBe(200);
    const manifest = await manifestOf(test, wave);
    expect(manifest).toMatchObject({ mode: 'codes', strata: [{ size: 20 }, { size: 25 }] });
    const all = await slips();
    expect(new Set(all.map(({ url }) => url)).size).toBe(45);
    expect(new Set(all.map(({ name }) => name))).toEqual(new Set(['']));
    const secret = all[0]?.url.split('#')[1] ?? '';
    const groupId = GROUPS.find(({ name }) => name.zh === all[0]?.group.zh)?.id ?? expect.unreachable();
    const blank = await blankBallot(manifest, groupId);
    const stamp = await askForStamp(test, wave.waveId, { secret, blank });
    const stamped = { ...blank, token: tokenOf(blank, String(stamp.body['signature'])) };
    const member = await groupWave(test, wave.waveId, groupId);
    const ballot = await stampedBallot(member, stamped, { answers: { q1: { option: 'o2' } } });
    expect((await createTestClient(test.app).post(`/api/box/${wave.waveId}/ballots`, ballot)).status).toBe(201);
    const again = await askForStamp(test, wave.waveId, { secret, blank: await blankBallot(manifest, groupId) });
    expect(again.body['code']).toBe('stamp.already-given');
    test.advance(10 * DAY + 1);
    await runJobs(test.dependencies);
    await wave.administrator.post(`${path()}/count`, {});
    await test.settled();
    expect((await wave.administrator.get(path())).body).toMatchObject({
      state: 'counted',
      participation: { received: 1, expected: 45 },
    });
  });

  it('opens with no fewer than 20 codes a group', async () => {
    await setCodes({ leaders: 19, peers: 20 });
    const { body } = await wave.administrator.get(path());
    expect(body['problems']).toEqual([
      expect.objectContaining({ code: 'wave.group-too-small', groupId: 'leaders', size: 19 }),
    ]);
  });

  it('has no people beside its codes, whichever way the wave was set before', async () => {
    await setCodes({ leaders: 20, peers: 20 });
    const source = { kind: 'text', text: peopleIn('领导', 3) };
    const refused = await wave.administrator.post(`${path()}/roll/import`, { source, commit: true });
    expect(refused.body['code']).toBe('roll.other-kind');
    const settings = { minimumGroupSize: 5, fullPoints: 10, purpose: { zh: '测试' } };
    await wave.administrator.send('PATCH', path(), { settings: { ...settings, collection: { kind: 'roll' } } });
    expect((await wave.administrator.get(`${path()}/roll`)).body['size']).toBe(0);
    expect((await setCodes({ leaders: 20 })).body['code']).toBe('roll.other-kind');
    await wave.administrator.post(`${path()}/roll/import`, { source, commit: true });
    await wave.administrator.send('PATCH', path(), { settings: { ...settings, collection: HALL } });
    expect((await wave.administrator.get(`${path()}/roll`)).body['size']).toBe(0);
  });
});
