import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Manifest } from '#domain/anonymity/manifest/manifest';
import { manifestText } from '#domain/anonymity/manifest/manifest-text';
import { signManifest } from '#domain/anonymity/manifest/sign-manifest';
import type { CheckPayload } from '#domain/survey/checked-wave';
import { textHash } from '#domain/text-hash';
import { logKeyOf } from '../../../../api/usecases/box/log-key';
import type { DatabasePort } from '../../../../db/database';
import { rawStatement } from '../../../../db/raw-statement';
import * as words from '../../../../web/fill/check/words/zh';
import { type LinkedPerson, manifestOf, openRollWave, personalLinks, type RollWave } from '../../../support/roll-wave';
import { createTestApp, TEST_NOW, type TestApp } from '../../../support/test-app';
import { openTestDatabase } from '../../../support/test-databases';
import { memoryStorage } from '../memory-storage';
import { openCheck } from './opened-check';

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
});
