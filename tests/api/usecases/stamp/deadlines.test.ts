import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dayOf } from '#domain/anonymity/arrival-log';
import { runJobs } from '../../../../api/jobs';
import { openFileKeyVault } from '../../../../api/keys/file-key-vault';
import { keepKeys } from '../../../../api/keys/keeping-key-vault';
import type { KeyVault } from '../../../../api/keys/key-vault';
import type { DatabasePort } from '../../../../db/database';
import { findManifest } from '../../../../db/stores/manifest-store';
import { createTestApp, TEST_NOW, type TestApp } from '../../../support/test-app';
import { createTestClient } from '../../../support/test-client';
import { ENGINES, openTestDatabase } from '../../../support/test-databases';
import {
  askForStamp,
  blankBallot,
  groupWave,
  type LinkedPerson,
  manifestOf,
  openRollWave,
  personalLinks,
  type RollWave,
  stampedBallot,
  tokenOf,
} from '../../../support/waves/roll-wave';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const CLOSES_AT = TEST_NOW + 10 * DAY;
const GRACE_HOURS = 24;

/** The clock that counts is the server's; to the millisecond, wherever the job that closes waves has got to. */
describe.each(ENGINES)('deadlines of a wave with a roll on %s', (engine) => {
  let database: DatabasePort;
  let test: TestApp;
  let wave: RollWave;
  let people: readonly LinkedPerson[];
  let folder: string;
  let files: KeyVault;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pingyi-deadlines-'));
    files = openFileKeyVault(folder);
    database = await openTestDatabase(engine);
    test = createTestApp(database, { keyVault: keepKeys(files, () => test.dependencies.clock()) });
    wave = await openRollWave(test, { graceHours: GRACE_HOURS });
    people = (await personalLinks(test, wave)).filter(({ name }) => name.startsWith('领导'));
  });
  afterEach(async () => {
    await database.close();
    await rm(folder, { recursive: true });
  });

  const setTime = (time: number) => test.advance(time - test.dependencies.clock());

  async function stamp(person: number) {
    const blank = await blankBallot(await manifestOf(test, wave), 'leaders');
    const { secret } = people[person] ?? expect.unreachable();
    const answer = await askForStamp(test, wave.waveId, { secret, blank });
    return { status: answer.status, code: answer.body['code'], blank, signature: String(answer.body['signature']) };
  }

  /** A ballot that was stamped, ready to be posted. */
  async function ready(person: number) {
    const { blank, signature } = await stamp(person);
    const member = await groupWave(test, wave.waveId, 'leaders');
    return stampedBallot(member, { ...blank, token: tokenOf(blank, signature) }, { answers: { q1: { option: 'o2' } } });
  }

  const post = (body: unknown) => createTestClient(test.app).post(`/api/box/${wave.waveId}/ballots`, body);

  it('end stamps at the moment of the close', async () => {
    setTime(CLOSES_AT - 1);
    expect((await stamp(0)).status).toBe(201);
    setTime(CLOSES_AT);
    expect((await stamp(1)).code).toBe('stamp.wave-closed');
    await runJobs(test.dependencies);
    expect((await stamp(1)).code).toBe('stamp.wave-closed');
  });

  it.each(['the job has not run', 'the job has run', 'another process has run it and this one keeps the keys still'])(
    'leave nobody to find out who has a stamp where %s',
    async (course) => {
      setTime(CLOSES_AT - 1);
      const first = await stamp(0);
      setTime(CLOSES_AT);
      if (course === 'the job has run') await runJobs(test.dependencies);
      if (course.startsWith('another process')) await runJobs({ ...test.dependencies, keyVault: files });
      expect((await stamp(0)).code).toBe('stamp.wave-closed');
      expect((await stamp(1)).code).toBe('stamp.wave-closed');
      const { secret } = people[0] ?? expect.unreachable();
      const again = await askForStamp(test, wave.waveId, { secret, blank: first.blank });
      expect([again.status, again.body['signature']]).toEqual([201, first.signature]);
      expect(await findManifest(database, wave.waveId)).toMatchObject({ stampsRefused: 0 });
    },
  );

  it.each([true, false])(
    'end ballots at the last moment of grace, whether or not the job has run (%s)',
    async (hasRun) => {
      const [first, second] = [await ready(0), await ready(1)];
      setTime(CLOSES_AT);
      if (hasRun) await runJobs(test.dependencies);
      setTime(CLOSES_AT + GRACE_HOURS * HOUR - 1);
      expect((await post(first)).status).toBe(201);
      expect((await wave.administrator.post(`/api/waves/${wave.waveId}/count`, {})).status).toBe(409);
      setTime(CLOSES_AT + GRACE_HOURS * HOUR);
      expect((await post(second)).body['code']).toBe('ballot.wave-closed');
      // What was taken is confirmed again for as long as anybody asks, with the day on which it came.
      setTime(CLOSES_AT + 2 * DAY);
      const again = await post(first);
      expect([again.status, again.body['receipt']]).toEqual([
        201,
        expect.objectContaining({ day: dayOf(CLOSES_AT + GRACE_HOURS * HOUR - 1) }),
      ]);
    },
  );

  it('move once, as the manifest allows, and grace moves with them', async () => {
    const move = (closesAt: number) => wave.administrator.send('PATCH', `/api/waves/${wave.waveId}`, { closesAt });
    const manifest = await createTestClient(test.app).get(`/api/box/${wave.waveId}/manifest`);
    const late = await ready(0);
    setTime(CLOSES_AT - 1);
    expect((await move(CLOSES_AT + 7 * DAY + 1)).body['code']).toBe('wave.closing-date-not-allowed');
    expect((await move(CLOSES_AT + 7 * DAY)).status).toBe(200);
    expect((await move(CLOSES_AT + 7 * DAY)).body['code']).toBe('wave.already-postponed');
    setTime(CLOSES_AT + 7 * DAY - 1);
    expect((await stamp(1)).status).toBe(201);
    setTime(CLOSES_AT + 7 * DAY);
    expect((await stamp(2)).code).toBe('stamp.wave-closed');
    setTime(CLOSES_AT + 7 * DAY + GRACE_HOURS * HOUR - 1);
    expect((await post(late)).status).toBe(201);
    const after = await createTestClient(test.app).get(`/api/box/${wave.waveId}/manifest`);
    expect(after.body).toEqual(manifest.body);
  });

  it('move no more once they have passed, although the job has not run', async () => {
    setTime(CLOSES_AT);
    const moved = await wave.administrator.send('PATCH', `/api/waves/${wave.waveId}`, { closesAt: CLOSES_AT + DAY });
    expect(moved.status).toBe(409);
    expect((await stamp(0)).code).toBe('stamp.wave-closed');
  });
});
