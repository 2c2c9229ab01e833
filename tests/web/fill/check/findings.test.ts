import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Manifest } from '#domain/anonymity/manifest/manifest';
import { manifestText } from '#domain/anonymity/manifest/manifest-text';
import { signManifest } from '#domain/anonymity/manifest/sign-manifest';
import type { CheckPayload } from '#domain/survey/checked-wave';
import { textHash } from '#domain/text-hash';
import { fillPayload } from '../../../../api/http/fill-page/fill-payload';
import { runJobs } from '../../../../api/jobs';
import { logKeyOf } from '../../../../api/usecases/box/log-key';
import type { DatabasePort } from '../../../../db/database';
import { rawStatement } from '../../../../db/raw-statement';
import * as words from '../../../../web/fill/check/words/zh';
import { createTestApp, TEST_NOW, type TestApp } from '../../../support/test-app';
import { openTestDatabase } from '../../../support/test-databases';
import { SHORT_QUESTIONNAIRE } from '../../../support/waves/open-wave';
import {
  type LinkedPerson,
  manifestOf,
  openRollWave,
  personalLinks,
  type RollWave,
} from '../../../support/waves/roll-wave';
import { memoryStorage } from '../memory-storage';
import { openLink } from '../opened-link';
import { sampleWave } from '../sample-wave';
import { openCheck } from './opened-check';

const DAY = 24 * 3_600_000;

describe('what a member is shown of what was checked', () => {
  let database: DatabasePort;
  let test: TestApp;
  let wave: RollWave;
  let manifest: Manifest;
  let payload: CheckPayload;
  let person: LinkedPerson;
  let storage: Storage;
  /** What stands in the place of an answer of the server, by the end of its address. */
  let answered: Record<string, (body: Readonly<Record<string, unknown>>) => object>;

  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: TEST_NOW });
    database = await openTestDatabase('sqlite');
    test = createTestApp(database);
    wave = await openRollWave(test);
    manifest = await manifestOf(test, wave);
    [person = expect.unreachable()] = (await personalLinks(test, wave)).filter(({ name }) => name.startsWith('领导'));
    payload = {
      waveId: wave.waveId,
      linkCode: person.linkCode,
      groupId: 'leaders',
      groupName: '领导',
      title: manifest.title.zh,
      versionHash: manifest.questionnaireHash,
      manifestHash: await textHash(manifestText(manifest)),
      stage: 'open',
      language: 'zh',
    };
    storage = memoryStorage();
    answered = {};
    vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
      const response = await test.app.request(`http://pingyi.test${path}`, init);
      const replaced = Object.keys(answered).find((end) => path.endsWith(end));
      if (replaced === undefined) return response;
      return Response.json(answered[replaced]?.((await response.json()) as Record<string, unknown>));
    });
  });
  afterEach(async () => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
    await database.close();
  });

  async function vote(): Promise<void> {
    const { boxPublicKey, ballotBytes, waveId, questionnaireHash: versionHash } = manifest;
    const own = { waveId, groupId: 'leaders', versionHash, boxPublicKey, ballotBytes };
    const filled = { ...sampleWave(SHORT_QUESTIONNAIRE), ...own, manifestHash: payload.manifestHash };
    const page = await openLink(fillPayload({ ...filled, door: 'roll' }, 'zh'), storage, `#${person.secret}`);
    page.setAnswer('0', { option: '0' });
    await page.submit();
    expect(page.submission().state).toBe('received');
  }

  async function shown(secret = person.secret) {
    const page = await openCheck(payload, storage, `#${secret}`);
    const findings = await page.check();
    const rows = page.findingRows(findings, 'none');
    return { rows, verdict: page.verdictOf(findings, 'none') };
  }

  /** The manifest that an earlier version would have signed. */
  async function signedByEarlierVersion(): Promise<void> {
    const { shown: _, ...earlier } = manifest;
    const content = manifestText(earlier);
    const { privateKey } = await logKeyOf(test.dependencies);
    const signature = await signManifest(privateKey, content);
    payload = { ...payload, manifestHash: await textHash(content) };
    answered['/manifest'] = () => ({ content, signature });
  }

  const rollIn = words.rollIn.replace('{state}', words.notYet);

  describe('of the roll', () => {
    it('is that the roll of the manifest holds the entry, where that was proven', async () => {
      const { rows } = await shown();
      expect(rows[0]).toEqual({ finding: 'good', title: rollIn, note: words.rollProven });
    });

    it('is a mismatch where somebody was put on it after it was signed', async () => {
      const linkHash = await textHash(person.secret);
      const put = sql`UPDATE roll_entry SET id = 'put-on-later' WHERE wave_id = ${wave.waveId} AND link_hash = ${linkHash}`;
      await database.atomic([rawStatement(database, put)]);
      const { rows, verdict } = await shown();
      expect(rows[0]).toEqual({ finding: 'bad', title: words.rollOther, note: words.rollOtherNote });
      expect(verdict).toMatchObject({ title: words.mismatch, isBad: true });
    });

    it('is neither where an earlier version opened the wave, which proved nothing of it', async () => {
      await signedByEarlierVersion();
      answered['/entry'] = (body) => ({ ...body, membership: null });
      const { rows, verdict } = await shown();
      expect(rows[0]).toEqual({ finding: 'unknown', title: rollIn, note: words.rollNote });
      expect(verdict.isBad).toBeUndefined();
    });
  });

  describe('where the check comes to no end', () => {
    /** With this answer in place of the log, after all others have come. */
    const failureWith = async (answer: () => Promise<Response> | Response) => {
      const { fetch } = globalThis;
      const others: Promise<unknown>[] = [];
      vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
        if (path.endsWith('/log')) return Promise.all(others).then(answer);
        const other = fetch(path, init);
        others.push(other);
        return other;
      });
      const { check, failureOf } = await openCheck(payload, storage, `#${person.secret}`);
      const failure = await check().then(() => 'none', failureOf);
      vi.stubGlobal('fetch', fetch);
      return failure;
    };
    const brokenOff = () =>
      new Response(new ReadableStream({ start: (stream) => stream.error(new TypeError('network')) }));

    it('is that nobody answered, or the answer broke off, or the server is busy', async () => {
      for (const answer of [
        () => Promise.reject(new TypeError('offline')),
        () => new Response('', { status: 503 }),
        brokenOff,
      ]) {
        expect(await failureWith(answer)).toBe('unreached');
      }
    });

    it('is that the file is damaged or missing, where there is an answer', async () => {
      for (const answer of [
        () => new Response('', { status: 404 }),
        () => new Response('{"heads":['),
        () => Response.json({ heads: [] }),
      ]) {
        expect(await failureWith(answer)).toBe('damaged');
      }
    });
  });

  describe('of a ballot that the box has given no receipt for', () => {
    it('is that it was not cast, and not that there is none', async () => {
      answered['/ballots'] = () => ({ received: true });
      await expect(vote()).rejects.toThrow('refused');
      expect((await shown()).verdict).toEqual({ title: words.unsent, note: words.unsentNote });
    });
  });

  describe('of a ballot that is in no signed log', () => {
    const logRow = async () => (await shown()).rows.find(({ title }) => [words.logLater, words.logBad].includes(title));

    it('is that it will be tonight, on the day it came and on the next, when the night may not be over', async () => {
      await vote();
      expect(await logRow()).toEqual({ finding: 'unknown', title: words.logLater });
      vi.setSystemTime(TEST_NOW + DAY);
      expect((await logRow())?.finding).toBe('unknown');
    });

    it('is a mismatch once that night is over, and once results are published', async () => {
      await vote();
      vi.setSystemTime(TEST_NOW + 2 * DAY);
      expect(await logRow()).toEqual({ finding: 'bad', title: words.logBad });
      expect((await shown()).verdict).toMatchObject({ title: words.mismatch, isBad: true });
      vi.setSystemTime(TEST_NOW);
      payload = { ...payload, stage: 'published' };
      answered['/slips'] = () => NO_SLIPS;
      expect(await logRow()).toEqual({ finding: 'bad', title: words.logBad });
    });

    it('is that it stands there once the night has signed it', async () => {
      await vote();
      test.advance(2 * DAY);
      await runJobs(test.dependencies);
      vi.setSystemTime(TEST_NOW + 2 * DAY);
      const { rows, verdict } = await shown();
      expect(rows).toContainEqual({ finding: 'good', title: words.logIn, note: words.logNote.replace('{n}', '1') });
      expect(verdict.isBad).toBeUndefined();
    });
  });

  describe('where the manifest is not to be relied on', () => {
    const rowsOnManifest = [
      { finding: 'unknown', title: words.receiptUnproven },
      { finding: 'unknown', title: words.logUnproven },
    ];

    beforeEach(async () => {
      await vote();
      test.advance(2 * DAY);
      await runJobs(test.dependencies);
      vi.setSystemTime(TEST_NOW + 2 * DAY);
    });

    it('is nothing of roll, receipt and log, which are checked by its keys, where nobody has signed it', async () => {
      answered['/manifest'] = (body) => ({ ...body, signature: 'A'.repeat(86) });
      const { rows, verdict } = await shown();
      expect(rows).toEqual([
        { finding: 'unknown', title: words.rollIn.replace('{state}', words.tookPart), note: words.rollNote },
        { finding: 'bad', title: words.manifestBad },
        ...rowsOnManifest,
      ]);
      expect(verdict).toMatchObject({ title: words.mismatch, isBad: true });
    });

    it('is as little where it is another one than this device was shown, whoever has signed it', async () => {
      await signedByEarlierVersion();
      const { rows, verdict } = await shown();
      expect(rows.slice(1)).toEqual([{ finding: 'bad', title: words.manifestOther }, ...rowsOnManifest]);
      expect(rows[0]?.finding).toBe('unknown');
      expect(verdict).toMatchObject({ title: words.mismatch, isBad: true });
    });
  });

  describe('of the log to who has no receipt', () => {
    it('is not that it is unchanged before a night has signed it', async () => {
      expect((await shown()).rows[3]).toEqual({ finding: 'unknown', title: words.logEmpty });
    });

    it('is how many entries were signed, and no more', async () => {
      await vote();
      test.advance(2 * DAY);
      await runJobs(test.dependencies);
      storage = memoryStorage();
      answered['/log'] = (body) => ({ ...body, leaves: [...(body['leaves'] as string[]), 'A'.repeat(43)] });
      const note = words.logNote.replace('{n}', '1');
      expect((await shown()).rows[3]).toEqual({ finding: 'good', title: words.logNone, note });
    });
  });

  describe('of a count without slips', () => {
    const published = async () => {
      await vote();
      test.advance(2 * DAY);
      await runJobs(test.dependencies);
      payload = { ...payload, stage: 'published' };
      answered['/slips'] = () => NO_SLIPS;
    };

    it('is a mismatch where the manifest is of a version that writes them', async () => {
      await published();
      expect((await shown()).verdict).toEqual({ title: words.mismatch, note: words.mismatchNote, isBad: true });
    });

    it('is that nobody can tell where it is of an earlier one', async () => {
      await published();
      await signedByEarlierVersion();
      storage.removeItem(`pingyi manifest ${wave.waveId}`);
      expect((await shown()).verdict).toEqual({ title: words.receivedOnly, note: words.receivedOnlyNote });
    });
  });

  describe('in words', () => {
    it('is that a receipt cannot be checked, where there is one and no genuine manifest', async () => {
      expect((await shown()).rows[2]).toEqual({ finding: 'unknown', title: words.receiptNone });
      await vote();
      answered['/manifest'] = (body) => ({ ...body, signature: 'A'.repeat(86) });
      expect((await shown()).rows[2]).toEqual({ finding: 'unknown', title: words.receiptUnproven });
    });

    it('is that nobody has a link that is whole and was replaced, and else that there is none', async () => {
      expect((await shown('7zmq4kd9x2wvb3hf')).rows[0]?.title).toBe(words.rollLinkUnknown);
      expect((await shown('')).rows[0]?.title).toBe(words.rollNoLink);
    });
  });
});

const NO_SLIPS = { head: null, lists: [], questionnaire: '' };
