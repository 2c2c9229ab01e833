import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Manifest } from '#domain/anonymity/manifest/manifest';
import type { Answers } from '#domain/answers/model';
import type { Dependencies } from '../../../../api/dependencies';
import { runJobs } from '../../../../api/jobs';
import { beginCount } from '../../../../api/usecases/count/count-wave';
import { peelBox } from '../../../../api/usecases/count/peel-box';
import type { DatabasePort } from '../../../../db/database';
import { findTabulation } from '../../../../db/stores/tabulation-store';
import { findWave } from '../../../../db/stores/wave-store';
import { makeDividedKey } from '../../../../web/design/survey/trustees/divided-key';
import { createTestApp, type TestApp } from '../../../support/test-app';
import { createTestClient } from '../../../support/test-client';
import { ENGINES, openTestDatabase } from '../../../support/test-databases';
import {
  draftRollWave,
  groupWave,
  type LinkedPerson,
  makeKeys,
  manifestOf,
  peopleIn,
  personalLinks,
  putOnRoll,
  stampedBallot,
  stampedBlank,
} from '../../../support/waves/roll-wave';
import {
  chooseTrustees,
  closedEnvelopes,
  keyFromSheets,
  openTrusteeWave,
  toldSecrets,
  TRUSTEE_NAMES,
  type TrusteeWave,
} from '../../../support/waves/trustee-wave';

const DAY = 24 * 3_600_000;
const YES = { q1: { option: 'o2' } };
const NO = { q1: { option: 'o1' }, q2: '排队太久' };

describe.each(ENGINES)('a wave in custody of trustees on %s', (engine) => {
  let database: DatabasePort;
  let test: TestApp;
  let wave: TrusteeWave;
  let manifest: Manifest;

  beforeEach(async () => {
    database = await openTestDatabase(engine);
    test = createTestApp(database);
    wave = await openTrusteeWave(test);
    manifest = await manifestOf(test, wave);
  });
  afterEach(() => database.close());

  async function collect(votes: readonly Answers[]): Promise<void> {
    const leaders = (await personalLinks(test, wave)).filter(({ name }) => name.startsWith('领导'));
    for (const [index, answers] of votes.entries()) await vote(leaders[index] ?? expect.unreachable(), answers);
  }

  async function vote(person: LinkedPerson, answers: Answers): Promise<void> {
    const blank = await stampedBlank(test, manifest, { ...person, groupId: 'leaders' });
    const body = await stampedBallot(await groupWave(test, wave.waveId, 'leaders'), blank, { answers });
    const answer = await createTestClient(test.app).post(`/api/box/${wave.waveId}/ballots`, body);
    expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  }

  /** Past the close, so that all that the server can do alone is done. */
  async function closeAndPeel(): Promise<void> {
    test.advance(10 * DAY + 1);
    await runJobs(test.dependencies);
    const begun = await wave.administrator.post(`/api/waves/${wave.waveId}/count`, {});
    expect(begun.status).toBe(202);
    await test.settled();
  }

  const tell = (body: object) => wave.administrator.post(`/api/waves/${wave.waveId}/trustees/openings`, body);
  const key = () => keyFromSheets(wave, [1, 3]);

  async function openAll(): Promise<void> {
    const told = await toldSecrets(await key(), await closedEnvelopes(wave.administrator, wave.waveId));
    expect((await tell(told)).body).toMatchObject({ closed: 0 });
    await test.settled();
  }

  async function ballots() {
    return (await findTabulation(database, wave.waveId))?.tabulation.ballots;
  }

  it('names them in the signed manifest, and takes no ballot that is not sealed for them', async () => {
    const trustees = { names: TRUSTEE_NAMES, threshold: 2, publicKey: wave.key.publicKey };
    expect(manifest).toMatchObject({ custody: 'trustees', trustees });
    const [person] = (await personalLinks(test, wave)).filter(({ name }) => name.startsWith('领导'));
    const blank = await stampedBlank(test, manifest, { ...(person ?? expect.unreachable()), groupId: 'leaders' });
    const member = { ...(await groupWave(test, wave.waveId, 'leaders')), trusteePublicKey: undefined };
    const body = await stampedBallot(member, blank, { answers: YES });
    const answer = await createTestClient(test.app).post(`/api/box/${wave.waveId}/ballots`, body);
    expect(answer.body['code']).toBe('ballot.wrong-size');
  });

  it('waits after the outer envelopes are off: the box is empty, its key gone, and nothing leads back', async () => {
    await collect([YES, NO, YES]);
    const boxIds = await idsInBox();
    await closeAndPeel();
    const stored = await findWave(database, wave.waveId);
    expect(stored).toMatchObject({ state: 'counting', waitsForTrustees: true, boxKeyDestroyedAt: expect.any(Number) });
    expect(await idsInBox()).toEqual([]);
    expect(await test.dependencies.keyVault.get(`${wave.waveId}.${manifest.boxPublicKey.slice(-16)}`)).toBeNull();
    const rows = await database.read.selectFrom('inner_envelope').selectAll().execute();
    expect(rows).toHaveLength(3);
    expect(rows.filter(({ hash }) => boxIds.includes(hash))).toEqual([]);
    expect(new Set(rows.map((row) => row.sealed.length)).size).toBe(1);
    test.advance(DAY);
    await runJobs(test.dependencies);
    await test.settled();
    expect(await ballots()).toBeUndefined();
    const { body } = await wave.administrator.get(`/api/waves/${wave.waveId}`);
    expect(body).toMatchObject({ waitsForTrustees: true, participation: { received: 3 } });
  });

  it('is counted when two of three have come, and the envelopes are gone', async () => {
    await collect([YES, NO, YES, YES, YES]);
    await closeAndPeel();
    await openAll();
    expect(await ballots()).toMatchObject({ received: 5, spoilt: 0, counted: 5 });
    expect(await database.read.selectFrom('inner_envelope').selectAll().execute()).toEqual([]);
    expect(await database.read.selectFrom('ballot').selectAll().execute()).toHaveLength(5);
    const { peeled } = (await findWave(database, wave.waveId)) ?? expect.unreachable();
    expect(peeled).toBeNull();
  });

  it('takes secrets in parts, again and after a new start, and counts the same', async () => {
    await collect([YES, NO, YES]);
    await closeAndPeel();
    const [first] = (await closedEnvelopes(wave.administrator, wave.waveId, 1)).envelopes;
    const told = await toldSecrets(await key(), await closedEnvelopes(wave.administrator, wave.waveId, 1));
    expect((await tell(told)).body).toMatchObject({ total: 3, closed: 2 });
    expect((await tell(told)).body).toMatchObject({ total: 3, closed: 2 });
    const left = await closedEnvelopes(wave.administrator, wave.waveId);
    expect(left.envelopes.map(({ hash }) => hash)).not.toContain(first?.hash);
    await openAll();
    expect(await ballots()).toMatchObject({ received: 3, counted: 3 });
    expect((await tell(told)).body['code']).toBe('trustees.not-awaited');
  });

  it('takes nothing from who does not hold the key', async () => {
    await collect([YES]);
    await closeAndPeel();
    const other = await keyFromSheets({ ...wave, key: await makeDividedKey(wave.waveId) }, [1, 2]);
    const forged = await toldSecrets(other, await closedEnvelopes(wave.administrator, wave.waveId));
    expect((await tell(forged)).body['code']).toBe('trustees.wrong-key');
    const told = await toldSecrets(await key(), await closedEnvelopes(wave.administrator, wave.waveId));
    const anonymous = createTestClient(test.app);
    expect((await anonymous.post(`/api/waves/${wave.waveId}/trustees/openings`, told)).status).toBe(401);
    await openAll();
    expect(await ballots()).toMatchObject({ counted: 1 });
  });

  it('counts a ballot as spoilt whose secret does not open it, and never as another', async () => {
    await collect([YES, NO]);
    await closeAndPeel();
    const told = await toldSecrets(await key(), await closedEnvelopes(wave.administrator, wave.waveId));
    const [one, other] = told.secrets;
    if (!one || !other) expect.unreachable();
    await tell({ ...told, secrets: [one, { ...other, secret: one.secret }] });
    await test.settled();
    expect(await ballots()).toMatchObject({ received: 2, counted: 1, spoiltReasons: { 'not-openable': 1 } });
  });

  it('peels to the same end wherever it was cut off', async () => {
    await collect([YES, NO, YES]);
    test.advance(10 * DAY + 1);
    await runJobs(test.dependencies);
    let attempts = 0;
    for (let begun = await beginAgain(); begun !== null; begun = await beginAgain()) {
      await expect(peelBox(cutOffAfter(attempts), begun)).rejects.toThrow('cut off');
      attempts += 1;
    }
    expect(attempts).toBeGreaterThan(4);
    await runJobs(test.dependencies);
    expect(await findWave(database, wave.waveId)).toMatchObject({
      waitsForTrustees: true,
      boxKeyDestroyedAt: expect.any(Number),
    });
    await openAll();
    expect(await ballots()).toMatchObject({ received: 3, spoilt: 0, counted: 3 });
  });

  /** As the job does it once the lease has run out; null when there is nothing more to peel. */
  async function beginAgain() {
    test.advance(2 * 60_000);
    const token = await beginCount(test.dependencies, wave.waveId);
    const stored = await findWave(database, wave.waveId);
    if (!stored || !manifest.trustees) expect.unreachable();
    return token.ok ? { wave: stored, token: token.value, trustees: manifest.trustees } : null;
  }

  it('goes on by itself where nothing was sent', async () => {
    await closeAndPeel();
    await runJobs(test.dependencies);
    await test.settled();
    expect(await ballots()).toMatchObject({ received: 0, counted: 0 });
  });

  async function idsInBox(): Promise<readonly string[]> {
    const rows = await database.read.selectFrom('sealed_ballot').select('id').execute();
    return rows.map(({ id }) => id);
  }

  function cutOffAfter(writes: number): Dependencies {
    let left = writes;
    const atomic: DatabasePort['atomic'] = async (statements) => {
      if (left === 0) throw new Error('cut off');
      left -= 1;
      return database.atomic(statements);
    };
    const { engine, read } = database;
    const port = { engine, read, atomic, forget: () => database.forget(), close: () => database.close() };
    return { ...test.dependencies, database: port };
  }
});

describe('trustees of a draft', () => {
  let database: DatabasePort;
  let test: TestApp;

  beforeEach(async () => {
    database = await openTestDatabase('sqlite');
    test = createTestApp(database);
  });
  afterEach(() => database.close());

  it('are needed before its keys, and others make those outdated', async () => {
    const wave = await draftRollWave(test, { kind: 'roll', custody: 'trustees' });
    for (const group of ['领导', '互评']) await putOnRoll(wave, peopleIn(group, 20));
    const early = await wave.administrator.post(`/api/waves/${wave.waveId}/keys`, {});
    expect([early.status, early.body['code']]).toEqual([409, 'wave.trustees-missing']);
    await chooseTrustees(wave);
    await makeKeys(test, wave);
    const keys = () => wave.administrator.get(`/api/waves/${wave.waveId}/keys`);
    expect((await keys()).body).toMatchObject({ state: 'ready', manifest: { custody: 'trustees' } });
    const other = await chooseTrustees(wave);
    expect((await keys()).body).toMatchObject({ state: 'outdated' });
    const told = await wave.administrator.get(`/api/waves/${wave.waveId}/trustees`);
    expect(told.body).toMatchObject({ trustees: { names: TRUSTEE_NAMES, publicKey: other.publicKey } });
  });

  it('are three people with a key on the curve, in a wave that is theirs', async () => {
    const wave = await draftRollWave(test, { kind: 'roll', custody: 'server' });
    const put = (body: object) => wave.administrator.send('PUT', `/api/waves/${wave.waveId}/trustees`, body);
    const { publicKey } = await makeDividedKey(wave.waveId);
    expect((await put({ names: TRUSTEE_NAMES, publicKey })).body['code']).toBe('trustees.not-used');
    expect((await put({ names: ['陈立', '李敏'], publicKey })).body['code']).toBe('request.invalid');
    expect((await put({ names: ['陈立', '陈立', '李敏'], publicKey })).body['code']).toBe('request.invalid');
    const settings = { minimumGroupSize: 5, fullPoints: 10, purpose: { zh: '测试' } };
    const collection = { kind: 'roll', custody: 'trustees' };
    const changed = { settings: { ...settings, collection } };
    await wave.administrator.send('PATCH', `/api/waves/${wave.waveId}`, changed);
    const offCurve = `B${'A'.repeat(86)}`;
    expect((await put({ names: TRUSTEE_NAMES, publicKey: offCurve })).body['code']).toBe('request.invalid');
  });
});
