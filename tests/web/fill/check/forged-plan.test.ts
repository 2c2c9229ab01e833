import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { decodeBase64url, encodeBase64url } from '#domain/anonymity/base64url';
import { signStatement } from '#domain/anonymity/log-signature';
import { manifestText } from '#domain/anonymity/manifest/manifest-text';
import { canonicalJson } from '#domain/questionnaire/canonical-json';
import type { Questionnaire } from '#domain/questionnaire/model';
import { listRoot, slipHeadStatement, slipRoot } from '#domain/slips/slip-head';
import type { CheckPayload } from '#domain/survey/checked-wave';
import { textHash } from '#domain/text-hash';
import { fillPayload } from '../../../../api/http/fill-page/fill-payload';
import { shownVersion } from '../../../../api/http/fill-page/shown-version';
import { logKeyOf } from '../../../../api/usecases/box/log-key';
import { beginCount, countWave } from '../../../../api/usecases/count/count-wave';
import type { DatabasePort } from '../../../../db/database';
import type { SlipIndex } from '../../../../web/fill/check/slip-parts';
import * as words from '../../../../web/fill/check/words/zh';
import { createTestApp, type TestApp } from '../../../support/test-app';
import { openTestDatabase } from '../../../support/test-databases';
import { SHORT_QUESTIONNAIRE } from '../../../support/waves/open-wave';
import { manifestOf, openRollWave, personalLinks } from '../../../support/waves/roll-wave';
import { memoryStorage } from '../memory-storage';
import { openLink } from '../opened-link';
import { sampleWave } from '../sample-wave';
import { openCheck } from './opened-check';

const DAY = 24 * 3_600_000;

/** A ballot of one answer or two, counted and published: what its device says of slips that the server tells otherwise. */
describe.each([
  ['with words', '饭菜太咸'],
  ['without words', ''],
])('the own slips of a ballot %s, where the server tells', (_ballot, suggestion) => {
  const storage = memoryStorage();
  let database: DatabasePort;
  let test: TestApp;
  let payload: CheckPayload;
  let hash: string;
  let told: (index: SlipIndex) => SlipIndex | Promise<SlipIndex>;

  beforeAll(async () => {
    database = await openTestDatabase('sqlite');
    test = createTestApp(database);
    const wave = await openRollWave(test, { graceHours: 0 });
    const manifest = await manifestOf(test, wave);
    const { boxPublicKey, ballotBytes, waveId, questionnaireHash: versionHash } = manifest;
    const person = (await personalLinks(test, wave)).find(({ name }) => name.startsWith('领导'));
    hash = `#${person?.secret}`;
    const manifestHash = await textHash(manifestText(manifest));
    vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
      // The numbers of a list that the count has not made end at the last one that it has.
      const response = await test.app.request(`http://pingyi.test${path.replace(/5$/, '4')}`, init);
      if (!path.endsWith('/slips') || !response.ok) return response;
      return Response.json(await told((await response.json()) as SlipIndex));
    });
    const own = { waveId, groupId: 'leaders', versionHash, boxPublicKey, ballotBytes, manifestHash };
    const filled = { ...sampleWave(SHORT_QUESTIONNAIRE), ...own, door: 'roll' as const };
    const page = await openLink(fillPayload(filled, 'zh'), storage, hash);
    page.setAnswer('0', { option: '1' });
    if (suggestion !== '') page.setAnswer('1', suggestion);
    await page.submit();
    expect(page.submission().state).toBe('received');
    await wave.administrator.post(`/api/waves/${waveId}/closing`, {});
    test.advance(2 * DAY);
    const counting = await beginCount(test.dependencies, waveId);
    await countWave(test.dependencies, waveId, counting.ok ? counting.value : expect.unreachable());
    await wave.administrator.post(`/api/waves/${waveId}/publication`, {});
    payload = {
      waveId,
      groupId: 'leaders',
      versionHash,
      manifestHash,
      linkCode: person?.linkCode ?? '',
      groupName: '领导',
      title: manifest.title.zh,
      questionnaire: shownVersion({ versionHash, questionnaire: SHORT_QUESTIONNAIRE }, 'zh'),
      stage: 'published',
      language: 'zh',
    };
  });
  beforeEach(() => {
    told = (index) => index;
  });
  afterAll(async () => {
    vi.unstubAllGlobals();
    await database.close();
  });

  async function shown() {
    const page = await openCheck(payload, storage, hash);
    const { partsOf } = await import('../../../../web/fill/check/slip-parts');
    const findings = await page.check();
    const found = findings.slips && (await page.search(findings, partsOf(findings.slips)));
    const { title } = page.verdictOf(findings, found ?? 'none');
    return { title, rows: page.findingRows(findings, found ?? 'none').map((row) => row.title) };
  }

  /** As an organisation would sign it that has counted nothing else. */
  async function signed(index: SlipIndex, lists: SlipIndex['lists']): Promise<SlipIndex> {
    const { privateKey } = await logKeyOf(test.dependencies);
    const root = slipRoot(lists.map((list) => ({ ...list, root: decodeBase64url(list.root) })));
    const statement = slipHeadStatement({ waveId: payload.waveId, lists: lists.length, root });
    const signature = await signStatement(privateKey, statement);
    return { ...index, lists, head: { lists: lists.length, root: encodeBase64url(root), signature } };
  }

  const withQuestions = (of: (questionnaire: Questionnaire) => Questionnaire) => {
    told = (index) => ({ ...index, questionnaire: canonicalJson(of(SHORT_QUESTIONNAIRE)) });
  };

  it('the truth, are all there: one for what was chosen and whether something was written, in each table, and the words', async () => {
    expect((await shown()).title).toBe(words.counted.replace('{found}', '5'));
  });

  it('of no questions, do not match', async () => {
    withQuestions((questionnaire) => ({ ...questionnaire, pages: [] }));
    const { title, rows } = await shown();
    expect(title).toBe(words.mismatch);
    expect(rows).toContain(words.planOther);
  });

  it('of the first question alone, do not match', async () => {
    withQuestions((questionnaire) => ({
      ...questionnaire,
      pages: questionnaire.pages.map((page) => ({ ...page, questions: page.questions.slice(0, 1) })),
    }));
    expect((await shown()).title).toBe(words.mismatch);
  });

  it('a plan of its own beside the questionnaire, are looked for by that of the manifest', async () => {
    told = (index) => Object.assign({ questions: [], tables: [] }, index);
    expect((await shown()).title).toBe(words.counted.replace('{found}', '5'));
  });

  it.each([
    ['a question', ({ place }: { readonly place: string }) => place === '0'],
    ['what is written', ({ place }: { readonly place: string }) => !place.endsWith('.words')],
    ['a table', ({ table }: { readonly table: string }) => table === '*all'],
    ['every list', () => false],
  ] as const)('without %s, do not match, though what is left was signed', async (_what, isLeft) => {
    told = (index) => signed(index, index.lists.filter(isLeft));
    expect((await shown()).title).toBe(words.mismatch);
  });

  it('with a list that the manifest does not plan, do not match, though it was signed', async () => {
    const empty = { place: '2', table: '*all', size: 0, root: encodeBase64url(listRoot(new Uint8Array(0))) };
    told = (index) => signed(index, [...index.lists, empty]);
    expect((await shown()).title).toBe(words.mismatch);
  });
});
