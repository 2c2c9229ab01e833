import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { encodeAnswers } from '#domain/answers/encode-vector';
import type { Answers } from '#domain/answers/model';
import type { Dependencies } from '../../../../api/dependencies';
import { runJobs } from '../../../../api/jobs';
import { beginCount, countWave } from '../../../../api/usecases/count/count-wave';
import { runCount } from '../../../../api/usecases/count/run-count';
import type { DatabasePort } from '../../../../db/database';
import { countBox } from '../../../../db/stores/sealed-ballot-store';
import { findTabulation } from '../../../../db/stores/tabulation-store';
import { findWave } from '../../../../db/stores/wave-store';
import { type BallotBody, sealedBallot, sealedContent } from '../../../support/member';
import { createTestApp, TEST_NOW, type TestApp } from '../../../support/test-app';
import { createTestClient } from '../../../support/test-client';
import { ENGINES, openTestDatabase } from '../../../support/test-databases';
import { type OpenedWave, openTestWave } from '../../../support/waves/open-wave';

const DAY = 24 * 3_600_000;
const YES: Answers = { q1: { option: 'o2' } };
const NO: Answers = { q1: { option: 'o1' }, q2: '排队太久' };

describe.each(ENGINES)('the life of a wave on %s', (engine) => {
  let database: DatabasePort;
  let test: TestApp;
  let opened: OpenedWave;

  beforeEach(async () => {
    database = await openTestDatabase(engine);
    test = createTestApp(database);
    opened = await openTestWave(test);
  });
  afterEach(() => database.close());

  async function post(body: BallotBody, waveId = opened.waveId) {
    return createTestClient(test.app).post(`/api/box/${waveId}/ballots`, body);
  }

  function pacedBallot(pace: number): Promise<BallotBody> {
    const { versionHash, questionnaire } = opened.member;
    return sealedContent(opened.member, { v: versionHash, a: encodeAnswers(questionnaire, NO), p: pace });
  }

  async function received(): Promise<number> {
    const groups = await countBox(database, opened.waveId);
    return groups.reduce((sum, group) => sum + group.received, 0);
  }

  async function closeAndCount(): Promise<void> {
    await opened.administrator.post(`/api/waves/${opened.waveId}/closing`, {});
    await opened.administrator.post(`/api/waves/${opened.waveId}/count`, {});
    await test.settled();
  }

  async function leaseOf(waveId: string): Promise<string> {
    const lease = await beginCount(test.dependencies, waveId);
    if (!lease.ok) throw new Error(lease.error.code);
    return lease.value;
  }

  /** The same server, on which no count can succeed. */
  function withoutKeys(): Dependencies {
    return { ...test.dependencies, keyVault: { ...test.dependencies.keyVault, get: async () => null } };
  }

  async function countOf(waveId: string) {
    return (await opened.administrator.get(`/api/waves/${waveId}/count`)).body;
  }

  async function account() {
    return (await findTabulation(database, opened.waveId))?.tabulation.ballots;
  }

  it('counts what came in, publishes it, and destroys box and key', async () => {
    for (let index = 0; index < 12; index++) {
      const answer = await post(await sealedBallot(opened.member, index < 8 ? YES : NO));
      expect([answer.status, answer.body]).toEqual([201, { received: true }]);
    }
    await closeAndCount();
    expect(await account()).toMatchObject({ received: 12, spoilt: 0, counted: 12 });
    const frozen = await findTabulation(database, opened.waveId);
    expect(frozen?.tabulation.questions[0]?.overall).toMatchObject({ released: true, n: 12, counts: [4, 8] });
    expect(await received()).toBe(0);
    const wave = await findWave(database, opened.waveId);
    expect(wave?.state).toBe('counted');
    expect(wave?.boxKeyDestroyedAt).not.toBeNull();
    const published = await opened.administrator.post(`/api/waves/${opened.waveId}/publication`, {});
    expect(published.body).toMatchObject({ state: 'published' });
  });

  it('keeps words apart from ratings, and the pace with them where the device told one', async () => {
    for (const pace of [0, 3]) await post(await pacedBallot(pace));
    for (let index = 2; index < 10; index++) await post(await sealedBallot(opened.member, NO));
    await closeAndCount();
    const ballots = await database.read.selectFrom('ballot').select(['id', 'answers', 'pace']).execute();
    const slips = await database.read.selectFrom('text_slip').select(['id', 'content']).execute();
    expect(new Set(ballots.map((ballot) => ballot.answers))).toEqual(new Set(['[0,null]']));
    expect(ballots.map((ballot) => String(ballot.pace)).toSorted()).toEqual(['0', '3', ...Array(8).fill('null')]);
    expect(slips.map((slip) => slip.content)).toEqual(Array.from({ length: 10 }, () => '排队太久'));
    const slipIds = new Set(slips.map((slip) => slip.id));
    expect(ballots.some((ballot) => slipIds.has(ballot.id))).toBe(false);
  });

  it('takes a repeated ballot once, and the one with the highest sequence number', async () => {
    const first = await sealedBallot(opened.member, YES, 1);
    const second = { ...(await sealedBallot(opened.member, NO, 2)), id: first.id };
    for (const body of [first, first, second, first]) {
      expect((await post(body)).body).toEqual({ received: true });
    }
    expect(await received()).toBe(1);
    await closeAndCount();
    const ballots = await database.read.selectFrom('ballot').select('answers').execute();
    expect(ballots).toEqual([{ answers: '[0,null]' }]);
  });

  it('counts a ballot that nobody can read as spoilt and says why', async () => {
    const good = await sealedBallot(opened.member, YES);
    const broken = { ...good, id: 'A'.repeat(22), sealed: `${good.sealed.slice(0, -8)}AAAAAAAA` };
    const otherVersion = await sealedContent(opened.member, { v: 'f'.repeat(64), a: [1, null] });
    const unknownOption = await sealedContent(opened.member, { v: opened.member.versionHash, a: [7, null] });
    const missing = await sealedContent(opened.member, { v: opened.member.versionHash, a: [null, null] });
    const unknownPace = await pacedBallot(1_853);
    for (const body of [good, broken, otherVersion, unknownOption, missing, unknownPace]) {
      expect((await post(body)).status).toBe(201);
    }
    await closeAndCount();
    expect(await account()).toMatchObject({
      received: 6,
      counted: 1,
      spoilt: 5,
      spoiltReasons: { 'not-openable': 1, 'wrong-version': 1, 'not-valid': 3 },
    });
  });

  it('refuses ballots of another size, of unknown links and after the end', async () => {
    const body = await sealedBallot(opened.member, YES);
    expect((await post({ ...body, sealed: body.sealed.slice(4) })).body).toMatchObject({ code: 'ballot.wrong-size' });
    expect((await post({ ...body, link: 'nowhere' })).body).toMatchObject({ code: 'ballot.link-unknown' });
    expect((await post(body, 'elsewhere')).body).toMatchObject({ code: 'ballot.link-unknown' });
    test.advance(10 * DAY);
    expect((await post(body)).body).toMatchObject({ code: 'ballot.wave-closed' });
    expect(await received()).toBe(0);
  });

  it('says so when a changed ballot comes after the close, and keeps the one before', async () => {
    const { member, administrator, waveId } = opened;
    const first = await sealedBallot(member, YES);
    await post(first);
    await administrator.post(`/api/waves/${waveId}/closing`, {});
    const later = { ...(await sealedBallot(member, NO, 2)), id: first.id };
    expect((await post(later)).body).toMatchObject({ code: 'ballot.wave-closed' });
    expect((await post(first)).status).toBe(201);
  });

  it('closes while ballots arrive without losing an accepted one', async () => {
    const bodies = await Promise.all(Array.from({ length: 40 }, () => sealedBallot(opened.member, YES)));
    const posts = bodies.map((body) => post(body));
    const closing = opened.administrator.post(`/api/waves/${opened.waveId}/closing`, {});
    const answers = await Promise.all(posts);
    await closing;
    const accepted = answers.filter((answer) => answer.status === 201).length;
    for (const answer of answers) expect([201, 409]).toContain(answer.status);
    await opened.administrator.post(`/api/waves/${opened.waveId}/count`, {});
    await test.settled();
    expect(await account()).toMatchObject({ received: accepted, counted: accepted });
  });

  it('does a count again that was cut off, with the same result', async () => {
    for (let index = 0; index < 11; index++) await post(await sealedBallot(opened.member, YES));
    await opened.administrator.post(`/api/waves/${opened.waveId}/closing`, {});
    const cutOff = await leaseOf(opened.waveId);
    expect(await beginCount(test.dependencies, opened.waveId)).toMatchObject({ error: { code: 'wave.count-running' } });

    test.advance(61_000);
    await runJobs(test.dependencies);
    expect(await account()).toMatchObject({ received: 11, counted: 11 });
    const first = await findTabulation(database, opened.waveId);

    // The server that seemed dead wakes up with its old token: it must change nothing.
    await expect(countWave(test.dependencies, opened.waveId, cutOff)).rejects.toThrow();
    expect(await findTabulation(database, opened.waveId)).toEqual(first);
    const [ballots] = await database.read
      .selectFrom('ballot')
      .select(sql<number>`count(*)`.as('rows'))
      .execute();
    expect(Number(ballots?.rows)).toBe(11);
  });

  it('says since when its count has failed, until one succeeds', async () => {
    const { administrator, waveId } = opened;
    await post(await sealedBallot(opened.member, YES));
    await administrator.post(`/api/waves/${waveId}/closing`, {});
    await expect(runCount(withoutKeys(), waveId, await leaseOf(waveId))).rejects.toThrow('not in the vault');
    expect(await countOf(waveId)).toMatchObject({ state: 'counting', failedSince: TEST_NOW });
    test.advance(60_000);
    await runJobs(withoutKeys());
    expect(await countOf(waveId)).toMatchObject({ state: 'counting', failedSince: TEST_NOW });
    expect(await received()).toBe(1);

    await administrator.post(`/api/waves/${waveId}/count`, {});
    await test.settled();
    expect(await countOf(waveId)).toMatchObject({ state: 'counted', account: { received: 1, counted: 1 } });
    expect(await countOf(waveId)).not.toHaveProperty('failedSince');
  });

  it('notes no failure of a count that was taken over', async () => {
    await opened.administrator.post(`/api/waves/${opened.waveId}/closing`, {});
    const first = await leaseOf(opened.waveId);
    test.advance(61_000);
    await leaseOf(opened.waveId);
    await expect(runCount(withoutKeys(), opened.waveId, first)).rejects.toThrow();
    expect(await countOf(opened.waveId)).not.toHaveProperty('failedSince');
  });

  it('never opens again, never counts twice', async () => {
    const { administrator, waveId } = opened;
    expect((await administrator.post(`/api/waves/${waveId}/count`, {})).body).toMatchObject({
      code: 'wave.not-closed',
    });
    await closeAndCount();
    expect((await administrator.post(`/api/waves/${waveId}/opening`, {})).body).toMatchObject({
      code: 'wave.cannot-reopen',
    });
    expect((await administrator.post(`/api/waves/${waveId}/count`, {})).body).toMatchObject({
      code: 'wave.not-closed',
    });
    expect((await administrator.post(`/api/waves/${waveId}/closing`, {})).body).toMatchObject({
      code: 'wave.not-open',
    });
  });

  it('closes a wave that is due, and lets it be put off once', async () => {
    const { administrator, waveId } = opened;
    const before = await findWave(database, waveId);
    const later = (before?.closesAt ?? 0) + 7 * DAY;
    const postponed = await administrator.send('PATCH', `/api/waves/${waveId}`, { closesAt: later });
    expect(postponed.body).toMatchObject({ closesAt: later, postponed: true });
    const again = await administrator.send('PATCH', `/api/waves/${waveId}`, { closesAt: later + 1 });
    expect(again.body).toMatchObject({ code: 'wave.already-postponed' });
    await runJobs(test.dependencies);
    expect((await findWave(database, waveId))?.state).toBe('open');
    test.advance(18 * DAY);
    await runJobs(test.dependencies);
    expect((await findWave(database, waveId))?.state).toBe('closed');
  });

  it('stores nothing about a ballot but its group, its number and its ciphertext', async () => {
    const entries = () => database.read.selectFrom('audit_entry').selectAll().execute();
    const before = await entries();
    await post(await sealedBallot(opened.member, NO));
    await post(await pacedBallot(0));
    expect(await entries()).toEqual(before);
    const rows = await database.read.selectFrom('sealed_ballot').selectAll().execute();
    const stamp = { ballot_key: null, token: null, signature: null };
    for (const { wave_id: _wave, id: _id, group_id: _group, sequence: _sequence, sealed: _sealed, ...rest } of rows)
      expect(rest).toEqual(stamp);
    expect(rows.length).toBe(2);
    expect(new Set(rows.map(({ sealed }) => sealed.length)).size).toBe(1);
  });
});
