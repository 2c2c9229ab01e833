import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Manifest } from '#domain/anonymity/manifest/manifest';
import { manifestText } from '#domain/anonymity/manifest/manifest-text';
import { sixWords } from '#domain/anonymity/six-words';
import type { Trustees } from '#domain/anonymity/trustees/trustees';
import type { FillPayload } from '#domain/survey/fill-wave';
import { textHash } from '#domain/text-hash';
import { fillPayload } from '../../../api/http/fill-page/fill-payload';
import { FILL_WORDS } from '../../../api/http/fill-page/fill-words';
import type { DatabasePort } from '../../../db/database';
import * as english from '../../../web/fill/kit/words/en';
import * as chinese from '../../../web/fill/kit/words/zh';
import { say } from '../../../web/fill/state/say';
import { createTestApp, type TestApp } from '../../support/test-app';
import { openTestDatabase } from '../../support/test-databases';
import { SHORT_QUESTIONNAIRE } from '../../support/waves/open-wave';
import { manifestOf, openRollWave, personalLinks } from '../../support/waves/roll-wave';
import { memoryStorage } from './memory-storage';
import { openLink } from './opened-link';
import { sampleWave } from './sample-wave';

describe('a page that does not agree with the manifest', () => {
  let database: DatabasePort;
  let test: TestApp;
  let manifest: Manifest;
  let payload: FillPayload;
  let secret: string;
  let storage: Storage;
  let asked: string[];

  beforeEach(async () => {
    database = await openTestDatabase('sqlite');
    test = createTestApp(database);
    const wave = await openRollWave(test);
    manifest = await manifestOf(test, wave);
    const { boxPublicKey, ballotBytes, waveId, questionnaireHash: versionHash } = manifest;
    const manifestHash = await textHash(manifestText(manifest));
    const own = { waveId, groupId: 'leaders', versionHash, boxPublicKey, ballotBytes, manifestHash };
    payload = fillPayload({ ...sampleWave(SHORT_QUESTIONNAIRE), ...own, title: manifest.title, door: 'roll' }, 'zh');
    secret = (await personalLinks(test, wave)).find(({ name }) => name.startsWith('领导'))?.secret ?? '';
    storage = memoryStorage();
    asked = [];
    vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
      asked.push(path);
      return test.app.request(`http://pingyi.test${path}`, init);
    });
  });
  afterEach(async () => {
    vi.unstubAllGlobals();
    await database.close();
  });

  const open = (printed: Readonly<Record<string, object>> = {}) => openLink(payload, storage, `#${secret}`, printed);

  const refused = async (printed: Readonly<Record<string, object>> = {}) => {
    const page = await open(printed);
    page.setAnswer('0', { option: '0' });
    await page.submit();
    expect(page.submission()).toEqual({ state: 'refused', code: 'not-genuine' });
    expect(page.draft().ballot?.sealed).toBeUndefined();
    expect(asked.every((path) => path.endsWith('manifest'))).toBe(true);
    return page.fault()?.title;
  };
  it('is refused where it names another manifest than the one that everybody can read', async () => {
    payload = { ...payload, manifestHash: 'A'.repeat(43) };
    expect(await refused()).toBe('这一页和签了名的清单不一样');
  });

  const withQuestionnaire = (questionnaire: Partial<FillPayload['questionnaire']>) => {
    payload = { ...payload, questionnaire: { ...payload.questionnaire, ...questionnaire } };
  };

  it('is refused where a question, its order or the introduction is another one', async () => {
    const { questionnaire } = payload;
    const pages = questionnaire.pages.map((page) => ({ ...page, questions: page.questions.toReversed() }));
    withQuestionnaire({ pages });
    expect(await refused()).toBe('题目和清单里的不一样');
    withQuestionnaire({ pages: questionnaire.pages, introduction: { zh: '只给您一个人的说明。' } });
    expect(await refused()).toBe('题目和清单里的不一样');
  });

  it('is refused where the page names or introduces the survey otherwise than the manifest', async () => {
    expect(await refused({ '#opening h1': { textContent: '另一个名称' } })).toBe('题目和清单里的不一样');
    expect(await refused({ '#opening .lead': { textContent: '另一个说明' } })).toBe('题目和清单里的不一样');
  });

  /** As the server prints them, each with its number. */
  const printedPromises = (promises: readonly string[]) =>
    Object.fromEntries(
      promises.map((promise, index) => [
        `#opening .promises li:nth-child(${index + 1})`,
        { textContent: `${index + 1}${promise}` },
      ]),
    );

  it('is refused where the opening promises another smallest group or other keepers than the manifest', async () => {
    const promised = (protection: { readonly minimumGroupSize: number; readonly trustees?: Trustees }) =>
      printedPromises(FILL_WORDS.zh.promises.roll(protection));
    const { minimumGroupSize } = manifest;
    expect((await (await open(promised({ minimumGroupSize }))).proven()).code).toBeUndefined();
    expect(await refused(promised({ minimumGroupSize: 10 }))).toBe('这一页和签了名的清单不一样');
    const trustees = { names: ['王建国', '李秀英', '张伟'], threshold: 2, publicKey: '' };
    expect(await refused(promised({ minimumGroupSize, trustees }))).toBe('这一页和签了名的清单不一样');
  });

  it.each([
    ['a length', { ballotBytes: 8192 }],
    ['a questionnaire', { versionHash: '0'.repeat(64) }],
    ['a group', { groupId: 'nobody' }],
  ] as const)('is refused where %s is for this phone alone', async (_what, other) => {
    payload = { ...payload, ...other };
    expect(await refused()).toBe('这一页和签了名的清单不一样');
  });

  it('is refused where the manifest is signed by nobody', async () => {
    const { fetch } = globalThis;
    vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
      const response = await fetch(path, init);
      if (!path.endsWith('manifest')) return response;
      return Response.json({ ...((await response.json()) as object), signature: 'A'.repeat(86) });
    });
    expect(await refused()).toBe('清单没有主办单位的签名');
  });

  it('is refused where other words are printed than follow from it', async () => {
    const hash = await textHash(manifestText(manifest));
    const note = { textContent: '' };
    const printed = (words: readonly string[]) => ({
      '#opening .words': {
        children: words.map((textContent) => ({ textContent })),
        insertAdjacentElement: (_place: string, line: typeof note) => Object.assign(note, line),
      },
    });
    const words = sixWords(hash, 'zh');
    expect(await refused(printed(words.toReversed()))).toBe('六个词和清单对不上');
    const page = await open(printed(words));
    expect((await page.proven()).code).toBeUndefined();
    expect(note.textContent).toBe(chinese.derived);
  });

  it('is refused where this phone was shown another manifest before, of the wave or behind the link', async () => {
    await (await open()).proven();
    const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
    const pins = keys.filter((key) => key.startsWith('pingyi manifest '));
    expect(pins).toHaveLength(2);
    for (const key of pins) {
      storage = memoryStorage();
      storage.setItem(key, `${'0'.repeat(64)} ${manifest.logPublicKey}`);
      expect(await refused()).toBe('清单换过了');
    }
  });
});

describe('the promises that a phone compares', () => {
  it.each([
    ['zh', chinese],
    ['en', english],
  ] as const)('are those that the server prints, in %s', (language, words) => {
    const { roll, code } = FILL_WORDS[language].promises;
    const trustees = { names: ['王建国', '李秀英', '张伟'], threshold: 2, publicKey: '' };
    const smallest = say(words.smallest, { n: 10 });
    for (const promises of [roll, code]) {
      expect(promises({ minimumGroupSize: 10 }).slice(1, 3)).toEqual([words.sealed, smallest]);
      const sealedBy = say(words.sealedBy, { names: trustees.names.join(words.between) });
      expect(promises({ minimumGroupSize: 10, trustees }).slice(1, 3)).toEqual([sealedBy, smallest]);
    }
  });
});
