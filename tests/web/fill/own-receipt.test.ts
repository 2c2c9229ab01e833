import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { receiptStatement } from '#domain/anonymity/arrival-log';
import { decodeBase64url } from '#domain/anonymity/base64url';
import { LOG_KEY_ALGORITHM, signStatement } from '#domain/anonymity/log-signature';
import { manifestText } from '#domain/anonymity/manifest/manifest-text';
import type { SignedReceipt } from '#domain/anonymity/signed-receipt';
import type { FillPayload } from '#domain/survey/fill-wave';
import { textHash } from '#domain/text-hash';
import { fillPayload } from '../../../api/http/fill-page/fill-payload';
import type { DatabasePort } from '../../../db/database';
import * as words from '../../../web/fill/words/zh';
import { createTestApp } from '../../support/test-app';
import { openTestDatabase } from '../../support/test-databases';
import { SHORT_QUESTIONNAIRE } from '../../support/waves/open-wave';
import { manifestOf, openRollWave, personalLinks } from '../../support/waves/roll-wave';
import { memoryStorage } from './memory-storage';
import { openLink } from './opened-link';
import { sampleWave } from './sample-wave';

interface BoxAnswer {
  readonly received: true;
  readonly receipt?: SignedReceipt;
}

describe('the receipt that the box answers a ballot with', () => {
  let database: DatabasePort;
  let payload: FillPayload;
  let secrets: readonly string[];
  let storage: Storage;
  /** What the member is told in the place of what the box has said. */
  let answered: (honest: BoxAnswer) => object | Promise<object>;
  /** What the member is told while the ballot does not reach the box. */
  let dropped: object | null;

  beforeEach(async () => {
    database = await openTestDatabase('sqlite');
    const test = createTestApp(database);
    const wave = await openRollWave(test);
    const manifest = await manifestOf(test, wave);
    const { boxPublicKey, ballotBytes, waveId, questionnaireHash: versionHash } = manifest;
    const manifestHash = await textHash(manifestText(manifest));
    const own = { waveId, groupId: 'leaders', versionHash, boxPublicKey, ballotBytes, manifestHash };
    payload = fillPayload({ ...sampleWave(SHORT_QUESTIONNAIRE), ...own, door: 'roll' }, 'zh');
    const people = await personalLinks(test, wave);
    secrets = people.filter(({ name }) => name.startsWith('领导')).map(({ secret }) => secret);
    storage = memoryStorage();
    answered = (honest) => honest;
    dropped = null;
    vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
      if (!path.endsWith('/ballots')) return test.app.request(`http://pingyi.test${path}`, init);
      if (dropped) return Response.json(dropped, { status: 201 });
      const response = await test.app.request(`http://pingyi.test${path}`, init);
      return Response.json(await answered((await response.json()) as BoxAnswer), { status: response.status });
    });
  });
  afterEach(async () => {
    vi.unstubAllGlobals();
    await database.close();
  });

  const open = (person = 0) => openLink(payload, storage, `#${secrets[person]}`);

  async function vote(person = 0) {
    const page = await open(person);
    page.setAnswer(payload.questionnaire.pages[0]?.questions[0]?.id ?? '', { option: '0' });
    await page.submit();
    return page;
  }

  async function isRefused(page: Awaited<ReturnType<typeof vote>>): Promise<void> {
    expect(page.submission()).toEqual({ state: 'refused', code: 'receipt-not-genuine' });
    expect(words.refusals).toHaveProperty(['receipt-not-genuine']);
    expect(page.draft().ballot).toMatchObject({ sealed: expect.any(String), signature: expect.any(String) });
    expect(page.draft().ballot).not.toHaveProperty('receipt');
    expect(page.draft().ballot).not.toHaveProperty('receivedAt');
  }

  it('is kept where it is for what was sent, signed by the key of the manifest', async () => {
    const page = await vote();
    expect(page.submission().state).toBe('received');
    const [arrival] = await database.read.selectFrom('arrival').select('hash').execute();
    expect(page.draft().ballot?.receipt?.leaf).toBe(arrival?.hash);
  });

  it('is refused where it is that of somebody else, whose ballot was dropped', async () => {
    let receiptOfAnother = {};
    answered = (honest) => (receiptOfAnother = honest);
    await vote();
    dropped = receiptOfAnother;
    await isRefused(await vote(1));
  });

  it('is refused where it is that of an earlier version of the own ballot', async () => {
    let earlier = {};
    answered = (honest) => (earlier = honest);
    await vote();
    dropped = earlier;
    const page = await vote();
    expect(page.submission()).toEqual({ state: 'refused', code: 'receipt-not-genuine' });
    expect(page.draft().ballot).toMatchObject({ sequence: 2, sealed: expect.any(String) });
  });

  it.each([
    ['missing', {}],
    ['empty', { receipt: null }],
    ['no receipt', { receipt: { day: 1, leaf: null, signature: 7 } }],
  ])('is refused where it is %s', async (_what, other) => {
    answered = () => ({ received: true, ...other });
    await isRefused(await vote());
  });

  it('is refused where nobody has signed it, or the organisation another day', async () => {
    const others = [{ signature: '' }, { signature: 'A'.repeat(86) }, { signature: null }, { day: 1 }];
    for (const [person, other] of others.entries()) {
      answered = ({ receipt }) => ({ received: true, receipt: { ...receipt, ...other } });
      await isRefused(await vote(person));
    }
  });

  it('is refused where another key than that of the manifest has signed it', async () => {
    const { privateKey } = await crypto.subtle.generateKey(LOG_KEY_ALGORITHM, true, ['sign', 'verify']);
    answered = async ({ receipt }) => {
      const { day, leaf } = receipt ?? expect.unreachable();
      const statement = receiptStatement({ waveId: payload.waveId, day, leaf: decodeBase64url(leaf) });
      return { received: true, receipt: { day, leaf, signature: await signStatement(privateKey, statement) } };
    };
    await isRefused(await vote());
  });

  it('is asked for again when the page is opened again, and then the ballot is there once', async () => {
    answered = () => ({ received: true });
    await isRefused(await vote());
    answered = (honest) => honest;
    const again = await open();
    await again.post();
    expect(again.submission().state).toBe('received');
    expect(await database.read.selectFrom('sealed_ballot').selectAll().execute()).toHaveLength(1);
  });
});
