import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Dependencies } from '../../../../api/dependencies';
import { runJobs } from '../../../../api/jobs';
import { beginCount, countWave } from '../../../../api/usecases/count/count-wave';
import { textHash } from '#domain/text-hash';
import { checkAuditFile } from '../../../../api/verifier/check-audit-file.mjs';
import type { DatabasePort, Statement } from '../../../../db/database';
import { findTabulation } from '../../../../db/stores/tabulation-store';
import { findWave } from '../../../../db/stores/wave-store';
import { auditLines } from '../../../support/files/audit-file';
import { createTestApp, TEST_ORIGIN, type TestApp } from '../../../support/test-app';
import { createTestClient } from '../../../support/test-client';
import { ENGINES, openTestDatabase } from '../../../support/test-databases';
import {
  groupWave,
  manifestOf,
  openRollWave,
  personalLinks,
  type RollWave,
  stampedBallot,
  stampedBlank,
} from '../../../support/waves/roll-wave';

const DAY = 24 * 3_600_000;
const BALLOTS = 5;

describe.each(ENGINES)('the slips of a count on %s', (engine) => {
  let database: DatabasePort;
  let test: TestApp;
  let wave: RollWave;
  /** What a count that was cut off at its end would have written, tabulation and all. */
  let unwritten: readonly unknown[];

  beforeEach(async () => {
    database = await openTestDatabase(engine);
    test = createTestApp(database);
    wave = await openRollWave(test, { graceHours: 0 });
    const manifest = await manifestOf(test, wave);
    const member = await groupWave(test, wave.waveId, 'leaders');
    const people = (await personalLinks(test, wave)).filter(({ name }) => name.startsWith('领导'));
    for (const [index, person] of people.slice(0, BALLOTS).entries()) {
      const blank = await stampedBlank(test, manifest, { ...person, groupId: 'leaders' });
      const answers = { q1: { option: index % 2 === 0 ? 'o1' : 'o2' }, q2: `意见 ${index}` };
      const body = await stampedBallot(member, blank, { answers });
      await createTestClient(test.app).post(`/api/box/${wave.waveId}/ballots`, body);
    }
    await wave.administrator.post(`/api/waves/${wave.waveId}/closing`, {});
    test.advance(DAY);
  });
  afterEach(() => database.close());

  async function begin(): Promise<string | null> {
    test.advance(2 * 60_000);
    const token = await beginCount(test.dependencies, wave.waveId);
    return token.ok ? token.value : null;
  }

  function cutOffAfter(writes: number): Dependencies {
    let left = writes;
    const atomic = (statements: readonly Statement[]) => {
      const list = statements.map((statement) => statement.compile());
      if (left === 0 && list.some((query) => query.sql.includes('tabulation'))) {
        unwritten = list.flatMap(({ parameters }) => parameters);
      }
      if (left === 0) throw new Error('cut off');
      left -= 1;
      return database.atomic(statements);
    };
    return { ...test.dependencies, database: { ...database, atomic } };
  }

  /** But for the salt, which each attempt draws for itself. */
  function unwrittenTabulation(): object {
    const texts = unwritten.filter((value) => typeof value === 'string');
    return JSON.parse(texts.find((text) => text.startsWith('{"format":"pingyi-tabulation-1"')) ?? '{}');
  }

  function rows() {
    return Promise.all([
      database.read.selectFrom('slip_tree_list').selectAll().orderBy('number').execute(),
      database.read.selectFrom('slip_tree_run').selectAll().orderBy('list').orderBy('run').execute(),
      database.read.selectFrom('slip_tree').selectAll().execute(),
    ]);
  }

  it('are the same wherever it was cut off, and good for nothing before its end', async () => {
    let attempts = 0;
    let last: Awaited<ReturnType<typeof rows>> | undefined;
    for (let token = await begin(); token !== null; token = await begin()) {
      const counting = countWave(cutOffAfter(attempts), wave.waveId, token);
      attempts += 1;
      const isDone = await counting.then(
        () => true,
        () => false,
      );
      if (isDone) break;
      if ((await findWave(database, wave.waveId))?.state === 'counted') break;
      last = await rows();
      expect(last[2]).toEqual([]);
    }
    const whole = await rows();
    expect(whole.map(({ length }) => length)).toEqual([5, 5, 1]);
    expect(attempts).toBeGreaterThan(10);
    // All but the head were there before the end, from the attempt before.
    expect(whole.slice(0, 2)).toEqual(last?.slice(0, 2));
    const written = (await findTabulation(database, wave.waveId))?.tabulation;
    expect({ ...unwrittenTabulation(), salt: written?.salt }).toEqual(written);
    await runJobs(test.dependencies);
    await wave.administrator.post(`/api/waves/${wave.waveId}/publication`, {});
    const file = await auditLines(test.app, `/api/waves/${wave.waveId}/audit`, wave.administrator);
    expect((await checkAuditFile(file)).faults).toEqual([]);
  });

  it('are written by nobody who has lost the lease', async () => {
    const [first, second] = [await begin(), await begin()];
    await expect(countWave(test.dependencies, wave.waveId, first ?? '')).rejects.toThrow('was taken over');
    expect((await rows()).flat()).toEqual([]);
    await countWave(test.dependencies, wave.waveId, second ?? '');
    expect((await rows()).map(({ length }) => length)).toEqual([5, 5, 1]);
  });

  it('are told to everybody once results are published, list by list and whole', async () => {
    const client = createTestClient(test.app);
    const bytesOf = async (first: number, last: number) => {
      const path = `${TEST_ORIGIN}/api/box/${wave.waveId}/slips/${first}/${last}`;
      const response = await test.app.request(path);
      return response.ok ? new Uint8Array(await response.arrayBuffer()) : response.status;
    };
    await countWave(test.dependencies, wave.waveId, (await begin()) ?? '');
    expect((await client.get(`/api/box/${wave.waveId}/slips`)).status).toBe(403);
    expect(await bytesOf(0, 1)).toBe(403);
    await wave.administrator.post(`/api/waves/${wave.waveId}/publication`, {});
    const { body } = await client.get(`/api/box/${wave.waveId}/slips`);
    expect(body['lists']).toMatchObject([
      { place: '0', table: '*all', size: BALLOTS },
      { place: '0', table: 'rater-groups', size: BALLOTS },
      { place: '1.given', table: '*all', size: BALLOTS },
      { place: '1.given', table: 'rater-groups', size: BALLOTS },
      { place: '1.words', table: '*all', size: BALLOTS },
    ]);
    const { questionnaireHash } = await manifestOf(test, wave);
    expect(await textHash(String(body['questionnaire']))).toBe(questionnaireHash);
    const [one, two] = [await bytesOf(0, 0), await bytesOf(1, 1)];
    if (typeof one === 'number' || typeof two === 'number') expect.unreachable();
    expect(await bytesOf(0, 1)).toEqual(Uint8Array.from([...one, ...two]));
    expect(one).toHaveLength(BALLOTS * 16);
    expect([await bytesOf(1, 0), await bytesOf(4, 5)]).toEqual([404, 404]);
  });
});
