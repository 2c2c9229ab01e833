import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decodeBase64url, encodeBase64url } from '#domain/anonymity/base64url';
import type { Manifest } from '#domain/anonymity/manifest/manifest';
import { isManifestSigned } from '#domain/anonymity/manifest/verify-manifest';
import { merkleRoot } from '#domain/anonymity/merkle/merkle-root';
import type { Answers } from '#domain/answers/model';
import { nightAfter } from '#domain/roll/night';
import { runJobs } from '../../../../api/jobs';
import type { DatabasePort } from '../../../../db/database';
import type { StoredHead } from '../../../../db/stores/arrival-store';
import { countBox } from '../../../../db/stores/sealed-ballot-store';
import { findTabulation } from '../../../../db/stores/tabulation-store';
import type { MemberWave } from '../../../support/member';
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
  type StampedBody,
  stampedBallot,
  stampedBlank,
  tokenOf,
} from '../../../support/waves/roll-wave';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const YES = { q1: { option: 'o2' } };
const NO = { q1: { option: 'o1' }, q2: '排队太久' };

describe.each(ENGINES)('the two doors on %s', (engine) => {
  let database: DatabasePort;
  let test: TestApp;
  let wave: RollWave;
  let manifest: Manifest;
  let people: readonly (LinkedPerson & { readonly groupId: string })[];
  let member: MemberWave;

  beforeEach(async () => {
    database = await openTestDatabase(engine);
    test = createTestApp(database);
    wave = await openRollWave(test);
    manifest = await manifestOf(test, wave);
    const links = await personalLinks(test, wave);
    people = links.map((link) => ({ ...link, groupId: link.name.startsWith('领导') ? 'leaders' : 'peers' }));
    member = await groupWave(test, wave.waveId, 'leaders');
  });
  afterEach(() => database.close());

  const post = (body: StampedBody) => createTestClient(test.app).post(`/api/box/${wave.waveId}/ballots`, body);
  const leader = (index: number) => inGroup('leaders')[index] ?? expect.unreachable();
  const inGroup = (groupId: string) => people.filter((person) => person.groupId === groupId);

  async function vote(person: LinkedPerson & { readonly groupId: string }, answers: Answers = YES): Promise<void> {
    const blank = await stampedBlank(test, manifest, person);
    const body = await stampedBallot({ ...member, groupId: person.groupId }, blank, { answers });
    expect((await post(body)).status).toBe(201);
  }

  async function publicLog() {
    const { body } = await createTestClient(test.app).get(`/api/box/${wave.waveId}/log`);
    return body as unknown as { heads: readonly StoredHead[]; leaves: readonly string[] };
  }

  async function received(): Promise<number> {
    return (await countBox(database, wave.waveId)).reduce((sum, group) => sum + group.received, 0);
  }

  describe('the stamp', () => {
    it('is given once to each person: the same again for the same blank ballot, none for another', async () => {
      const blank = await blankBallot(manifest, 'leaders');
      const { secret } = leader(0);
      const first = await askForStamp(test, wave.waveId, { secret, blank });
      expect(first.status).toBe(201);
      expect(tokenOf(blank, String(first.body['signature']))).toMatch(/^[\w-]{342}$/);
      const again = await askForStamp(test, wave.waveId, { secret, blank });
      expect(again.body).toEqual(first.body);
      const other = await askForStamp(test, wave.waveId, { secret, blank: await blankBallot(manifest, 'leaders') });
      expect([other.status, other.body['code']]).toEqual([409, 'stamp.already-given']);
    });

    it('of two requests at once is one', async () => {
      const blanks = await Promise.all([blankBallot(manifest, 'leaders'), blankBallot(manifest, 'leaders')]);
      const { secret } = leader(1);
      const answers = await Promise.all(blanks.map((blank) => askForStamp(test, wave.waveId, { secret, blank })));
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201, 409]));
    });

    it('is refused to a link that nobody has, before the opening and after the close', async () => {
      const blank = await blankBallot(manifest, 'leaders');
      const unknown = await askForStamp(test, wave.waveId, { secret: 'aaaaaaaaaaaaa', blank });
      expect([unknown.status, unknown.body['code']]).toEqual([404, 'stamp.link-unknown']);
      test.advance(10 * DAY + 1);
      const late = await askForStamp(test, wave.waveId, { secret: leader(0).secret, blank });
      expect([late.status, late.body['code']]).toEqual([409, 'stamp.wave-closed']);
      await runJobs(test.dependencies);
      const closed = await askForStamp(test, wave.waveId, { secret: leader(0).secret, blank });
      expect(closed.body['code']).toBe('stamp.wave-closed');
    });

    it('is no good in another group', async () => {
      const blank = await stampedBlank(test, manifest, leader(0));
      const peers = await groupWave(test, wave.waveId, 'peers');
      const answer = await post(await stampedBallot(peers, blank, { answers: YES }));
      expect([answer.status, answer.body['code']]).toEqual([422, 'ballot.token-invalid']);
    });

    it('is not given for what is no number below the modulus', async () => {
      const blank = await blankBallot(manifest, 'leaders');
      blank.blinded.blinded.fill(255);
      const answer = await askForStamp(test, wave.waveId, { secret: leader(0).secret, blank });
      expect([answer.status, answer.body['code']]).toEqual([422, 'stamp.blinded-invalid']);
    });
  });

  describe('the box', () => {
    it('takes a stamped ballot, the same again, and a later one in its place', async () => {
      const blank = await stampedBlank(test, manifest, leader(0));
      const first = await stampedBallot(member, blank, { answers: YES });
      const answer = await post(first);
      expect(answer.body).toMatchObject({ received: true, receipt: { leaf: expect.stringMatching(/^[\w-]{43}$/) } });
      expect((await post(first)).body).toMatchObject({ received: true });
      const later = await stampedBallot(member, blank, { answers: NO, sequence: 2 });
      expect((await post(later)).status).toBe(201);
      expect((await post(first)).status).toBe(201);
      const other = await stampedBallot(member, blank, { answers: YES, sequence: 2 });
      expect((await post(other)).body['code']).toBe('ballot.sequence-used');
      expect(await received()).toBe(1);
    });

    it('files what comes after a head was signed behind it, though a clock goes back', async () => {
      await vote(leader(0));
      test.advance(DAY);
      await runJobs(test.dependencies);
      test.advance(-DAY);
      const blank = await stampedBlank(test, manifest, leader(1));
      const { body } = await post(await stampedBallot(member, blank, { answers: YES }));
      test.advance(3 * DAY);
      await runJobs(test.dependencies);
      const { heads, leaves } = await publicLog();
      expect(heads.map(({ size }) => size)).toEqual([1, 2]);
      expect(body).toMatchObject({ receipt: { leaf: leaves[1], day: (heads[0]?.day ?? 0) + 1 } });
      for (const { size, root } of heads) {
        expect(encodeBase64url(merkleRoot(leaves.slice(0, size).map(decodeBase64url)))).toBe(root);
      }
    });

    it('takes none without a stamp, with a forged one, or changed under way', async () => {
      const blank = await stampedBlank(test, manifest, leader(0));
      const good = await stampedBallot(member, blank, { answers: YES });
      const own = await blankBallot(manifest, 'leaders');
      const foreign = await stampedBallot(member, { ...own, token: blank.token }, { answers: YES });
      expect((await post(foreign)).body['code']).toBe('ballot.token-invalid');
      expect((await post({ ...good, token: 'A'.repeat(342) })).body['code']).toBe('ballot.token-invalid');
      expect((await post({ ...good, sequence: 7 })).body['code']).toBe('ballot.signature-invalid');
      const another = await stampedBallot(member, blank, { answers: NO });
      expect((await post({ ...good, sealed: another.sealed })).body['code']).toBe('ballot.signature-invalid');
      expect((await post({ ...good, sealed: good.sealed.slice(4) })).body['code']).toBe('ballot.wrong-size');
      expect((await post({ ...good, groupId: 'public' })).body['code']).toBe('ballot.group-unknown');
      expect(await received()).toBe(0);
    });

    it('takes no ballot by link', async () => {
      const body = { link: leader(0).linkCode, id: 'A'.repeat(22), sequence: 1, sealed: 'AAAA' };
      const answer = await createTestClient(test.app).post(`/api/box/${wave.waveId}/ballots`, body);
      expect(answer.body['code']).toBe('ballot.link-unknown');
    });

    it('takes stamped ballots for a day after the close, and is not counted before', async () => {
      const blank = await stampedBlank(test, manifest, leader(0));
      test.advance(10 * DAY + 1);
      await runJobs(test.dependencies);
      test.advance(23 * HOUR);
      expect((await post(await stampedBallot(member, blank, { answers: YES }))).status).toBe(201);
      const early = await wave.administrator.post(`/api/waves/${wave.waveId}/count`, {});
      expect(early.body['code']).toBe('wave.in-grace');
      test.advance(1 * HOUR);
      const late = await post(await stampedBallot(member, blank, { answers: NO, sequence: 2 }));
      expect(late.body['code']).toBe('ballot.wave-closed');
      expect((await wave.administrator.post(`/api/waves/${wave.waveId}/count`, {})).status).toBe(202);
      await test.settled();
    });
  });

  it('count what was stamped and nothing else, and leave no key behind', async () => {
    for (const [index, person] of inGroup('leaders').slice(0, 12).entries()) await vote(person, index < 8 ? YES : NO);
    await putBehindTheDoor();
    test.advance(12 * DAY);
    await runJobs(test.dependencies);
    test.advance(DAY);
    await wave.administrator.post(`/api/waves/${wave.waveId}/count`, {});
    await test.settled();
    await runJobs(test.dependencies);
    const tabulation = (await findTabulation(database, wave.waveId))?.tabulation;
    expect(tabulation?.ballots).toMatchObject({ received: 13, spoilt: 1, counted: 12 });
    expect(tabulation?.ballots.spoiltReasons['not-stamped']).toBe(1);
    expect(tabulation?.ballots.groups[0]).toMatchObject({ groupId: 'leaders', expected: 20, counted: 12 });
    expect(await keysLeft()).toEqual([null, null, null]);
    const turnout = await database.read.selectFrom('roll_entry').select('taken_part').execute();
    expect(turnout.filter((entry) => entry.taken_part === 1)).toHaveLength(12);
  });

  /** What an administrator of the database can do and no member: a ballot without a stamp. */
  async function putBehindTheDoor(): Promise<void> {
    const [row] = await database.read.selectFrom('sealed_ballot').selectAll().execute();
    if (!row) expect.unreachable();
    const forged = { ...row, id: 'forged', token: 'A'.repeat(342) };
    await database.atomic([database.read.insertInto('sealed_ballot').values(forged)]);
  }

  async function keysLeft(): Promise<readonly unknown[]> {
    const { keyVault } = test.dependencies;
    const [stratum] = manifest.strata;
    const names = [
      `${wave.waveId}.roll`,
      `${wave.waveId}.stamp.${stratum?.publicKey.slice(-16)}`,
      `${wave.waveId}.${manifest.boxPublicKey.slice(-16)}`,
    ];
    return Promise.all(names.map((name) => keyVault.get(name)));
  }

  it('note who has taken part at night, for all at once, and show it rounded', async () => {
    for (const person of inGroup('peers').slice(0, 13)) await askForStampOf(person);
    await runJobs(test.dependencies);
    test.advance(DAY);
    await runJobs(test.dependencies);
    for (const person of inGroup('peers').slice(13, 20)) await askForStampOf(person);
    await runJobs(test.dependencies);
    const roll = await wave.administrator.get(`/api/waves/${wave.waveId}/roll`);
    expect(roll.body['turnout']).toEqual([{ unitCodes: [null], size: 45, takenPart: 15 }]);
  });

  it('keep the course of turnout by night up to the close, and count refusals without who or when', async () => {
    for (const person of inGroup('peers').slice(0, 13)) await askForStampOf(person);
    await runJobs(test.dependencies);
    test.advance(9 * DAY);
    await runJobs(test.dependencies);
    for (const person of inGroup('leaders')) await askForStampOf(person);
    const blank = await blankBallot(manifest, 'leaders');
    for (const { secret } of inGroup('leaders').slice(0, 12)) {
      expect((await askForStamp(test, wave.waveId, { secret, blank })).status).toBe(409);
    }
    await runJobs(test.dependencies);
    test.advance(DAY);
    await runJobs(test.dependencies);
    test.advance(5 * DAY);
    await runJobs(test.dependencies);
    const { body } = await wave.administrator.get(`/api/waves/${wave.waveId}/roll/course`);
    const first = nightAfter(TEST_NOW) - 1;
    const points = (size: number, ...taken: readonly number[]) =>
      [first, first + 9, first + 10, first + 11].map((day, index) => ({ day, size, takenPart: taken[index] }));
    expect(body).toEqual({
      everybody: points(45, 15, 15, 35, 35),
      groups: expect.arrayContaining([
        { groupId: 'leaders', points: points(20, 0, 0, 20, 20) },
        { groupId: 'peers', points: points(25, 15, 15, 15, 15) },
      ]),
      lastDay: first + 11,
      earlier: null,
      signals: [{ kind: 'refused-stamps', severity: 'unusual', refused: 12 }],
    });
  });

  async function askForStampOf({ secret, groupId }: LinkedPerson & { readonly groupId: string }): Promise<void> {
    const blank = await blankBallot(manifest, groupId);
    expect((await askForStamp(test, wave.waveId, { secret, blank })).status).toBe(201);
  }

  it('hold under a manifest that the organisation has signed', async () => {
    const { body } = await createTestClient(test.app).get(`/api/box/${wave.waveId}/manifest`);
    const [content, signature] = [String(body['content']), String(body['signature'])];
    const { logPublicKey: publicKey } = manifest;
    expect(await isManifestSigned(content, { publicKey, signature })).toBe(true);
    expect(
      await isManifestSigned(content.replace('"graceHours":24', '"graceHours":25'), { publicKey, signature }),
    ).toBe(false);
    expect(manifest).toMatchObject({ mode: 'roll', graceHours: 24, strata: [{ size: 20 }, { size: 25 }] });
  });
});
