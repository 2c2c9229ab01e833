import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { manifestText } from '#domain/anonymity/manifest/manifest-text';
import { readManifest } from '#domain/anonymity/manifest/read-manifest';
import { signManifest } from '#domain/anonymity/manifest/sign-manifest';
import type { Questionnaire } from '#domain/questionnaire/model';
import { textHash } from '#domain/text-hash';
import { runJobs } from '../../../../api/jobs';
import { logKeyOf } from '../../../../api/usecases/box/log-key';
import { checkAuditFile } from '../../../../api/verifier/check-audit-file.mjs';
import type { DatabasePort } from '../../../../db/database';
import { listLinks } from '../../../../db/stores/wave-store';
import { auditLines } from '../../../support/files/audit-file';
import { createTestApp, type TestApp } from '../../../support/test-app';
import { createTestClient } from '../../../support/test-client';
import { ENGINES, openTestDatabase } from '../../../support/test-databases';
import {
  draftRollWave,
  groupWave,
  makeKeys,
  manifestOf,
  peopleIn,
  personalLinks,
  putOnRoll,
  type RollWave,
  stampedBallot,
  stampedBlank,
} from '../../../support/waves/roll-wave';

const BALLOTS = 8;

/** Whoever is not satisfied is asked why, and may name another reason in words. */
const FOLLOW_UP: Questionnaire = {
  title: { zh: '食堂' },
  introduction: { zh: '' },
  pages: [
    {
      id: 'p1',
      title: { zh: '' },
      questions: [
        {
          id: 'q1',
          kind: 'single',
          title: { zh: '您满意吗？' },
          required: true,
          options: [
            { id: 'o1', label: { zh: '不满意' } },
            { id: 'o2', label: { zh: '满意' } },
            { id: 'o3', label: { zh: '其他' }, other: true },
          ],
        },
        {
          id: 'q2',
          kind: 'long-text',
          title: { zh: '为什么？' },
          required: false,
          maximumLength: 200,
          showIf: { question: 'q1', chosen: 'o1' },
        },
        {
          id: 'q3',
          kind: 'number',
          title: { zh: '几次？' },
          required: false,
          decimals: 0,
          minimum: 0,
          maximum: 100,
          showIf: { question: 'q1', chosen: 'o1' },
        },
      ],
    },
  ],
};

describe.each(ENGINES)('how many wrote something, on %s', (engine) => {
  let database: DatabasePort;
  let test: TestApp;

  beforeEach(async () => {
    database = await openTestDatabase(engine);
    test = createTestApp(database, { fillTemplate: async () => '<!--body-->' });
  });
  afterEach(() => database.close());

  /** One of eight is dissatisfied and says why; one names something else. */
  async function publishedWave(prepare: (wave: RollWave) => Promise<void> = async () => undefined): Promise<RollWave> {
    const wave = await draftRollWave(test, { kind: 'roll', graceHours: 0 }, FOLLOW_UP);
    for (const group of ['领导', '互评']) await putOnRoll(wave, peopleIn(group, 20));
    await makeKeys(test, wave);
    await prepare(wave);
    await wave.administrator.post(`/api/waves/${wave.waveId}/opening`, {});
    await cast(wave);
    for (const step of ['closing', 'count']) await wave.administrator.post(`/api/waves/${wave.waveId}/${step}`, {});
    await test.settled();
    await runJobs(test.dependencies);
    await wave.administrator.post(`/api/waves/${wave.waveId}/publication`, {});
    return wave;
  }

  async function cast(wave: RollWave): Promise<void> {
    const manifest = await manifestOf(test, wave);
    const member = await groupWave(test, wave.waveId, 'leaders');
    const people = (await personalLinks(test, wave)).filter(({ name }) => name.startsWith('领导'));
    const answersOf = [{ q1: { option: 'o1' }, q2: '太咸', q3: 3 }, { q1: { option: 'o3', other: '没去过' } }];
    for (const [index, person] of people.slice(0, BALLOTS).entries()) {
      const blank = await stampedBlank(test, manifest, { ...person, groupId: 'leaders' });
      const body = await stampedBallot(member, blank, { answers: answersOf[index] ?? { q1: { option: 'o2' } } });
      await createTestClient(test.app).post(`/api/box/${wave.waveId}/ballots`, body);
    }
  }

  /** What anybody learns of lists, without an account. */
  async function sizesOf({ waveId }: RollWave): Promise<ReadonlyMap<string, number>> {
    const { body } = await createTestClient(test.app).get(`/api/box/${waveId}/slips`);
    const told = body['lists'] as readonly { readonly place: string; readonly table: string; readonly size: number }[];
    const lines = (await auditLines(test.app, `/api/box/${waveId}/audit`)).map((line) => JSON.parse(line));
    const listed = lines.filter(({ list }) => list !== undefined);
    expect(listed.map(({ place, size }) => [place, size])).toEqual(told.map(({ place, size }) => [place, size]));
    return new Map(told.filter(({ table }) => table === '*all').map(({ place, size }) => [place, size]));
  }

  async function faultsOf({ waveId, administrator }: RollWave): Promise<readonly string[]> {
    const file = await auditLines(test.app, `/api/waves/${waveId}/audit`, administrator);
    return (await checkAuditFile(file)).faults;
  }

  /** What a sceptic is told that the lists cannot hide. */
  async function isToldToMembers(wave: RollWave): Promise<boolean> {
    const [link] = await listLinks(database, wave.waveId);
    const page = await test.app.request(`http://pingyi.test/f/${link?.linkCode}/about?lang=zh`);
    expect(page.status).toBe(200);
    return (await page.text()).replace(/<[^>]*>/g, '').includes('写一条就有一张计票条');
  }

  const PLACES = ['0', '0.words', '1.given', '1.words', '2.given', '2.words'];

  it('is not told by any list of slips, of a question that only few were asked either', async () => {
    const wave = await publishedWave();
    expect([...(await sizesOf(wave))]).toEqual(PLACES.map((place) => [place, BALLOTS]));
    expect(await isToldToMembers(wave)).toBe(false);
    expect(await faultsOf(wave)).toEqual([]);
  });

  it('is told of a wave that an earlier version opened, which is verified as it was announced', async () => {
    const wave = await publishedWave(signEarlierManifest);
    expect((await manifestOf(test, wave)).wordSlips).toBeUndefined();
    const sizes = await sizesOf(wave);
    expect(PLACES.map((place) => sizes.get(place))).toEqual([BALLOTS, 1, BALLOTS, 1, BALLOTS, 1]);
    expect(await isToldToMembers(wave)).toBe(true);
    expect(await faultsOf(wave)).toEqual([]);
  });

  /** Before the opening, as that version would have signed it. */
  async function signEarlierManifest({ waveId }: RollWave): Promise<void> {
    const { content } = await database.read
      .selectFrom('manifest')
      .select('content')
      .where('wave_id', '=', waveId)
      .executeTakeFirstOrThrow();
    const current = readManifest(content ?? '');
    if (!current.ok) expect.unreachable();
    const { wordSlips: _, ...earlier } = current.value;
    const text = manifestText(earlier);
    const signature = await signManifest((await logKeyOf(test.dependencies)).privateKey, text);
    const signed = { content: text, hash: await textHash(text), signature };
    await database.atomic([database.read.updateTable('manifest').set(signed).where('wave_id', '=', waveId)]);
  }
});
