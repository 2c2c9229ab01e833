import { encode } from 'uqr';
import { beforeAll, describe, expect, it } from 'vitest';
import { questionsOf } from '#domain/questionnaire/model';
import { checkAuditFile } from '../../api/verifier/check-audit-file.mjs';
import { keepsakeHash } from '../../web/fill/check/keepsake';
import * as checkEn from '../../web/fill/check/words/en';
import * as check from '../../web/fill/check/words/zh';
import * as kitWords from '../../web/fill/kit/words/zh';
import * as en from '../../web/fill/words/en';
import * as zh from '../../web/fill/words/zh';
import { SHORT_QUESTIONNAIRE } from '../support/waves/open-wave';
import { answerBoth, receipt } from './people/member';
import {
  auditFileOf,
  openRollWave,
  type Organizer,
  organizerOf,
  personalLinksOf,
  publishWave,
} from './scenes/roll-by-interface';
import { accessibilityFaults } from './screen/accessibility';
import { onPhone, type Person } from './screen/browser';
import { openHouse } from './screen/desk';
import { modulesOf } from './screen/pictured-code';

/** The organizer's part goes through the interface; what is looked at here is a member's phone. */
describe('a personal link on a phone', () => {
  const house = openHouse();
  let organizer: Organizer;
  let waveId: string;
  let links: readonly string[];
  let member: Person;
  /** The address in the code that the member keeps. */
  let kept: string;

  beforeAll(async () => {
    organizer = await organizerOf(house.server);
    waveId = await openRollWave(organizer);
    links = await personalLinksOf(organizer, waveId);
    member = await onPhone(house.browser);
  });

  it('shows the six words, takes the ballot, and gives a receipt', async () => {
    const { page } = member;
    await page.goto(links[0] ?? '');
    await page.getByText('匿名是怎样做到的').waitFor();
    expect(await page.locator('.words li').count()).toBe(6);
    await page.getByText(kitWords.derived).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: zh.start }).click();
    await answerBoth(page, /^满意/, zh);
    expect(await receipt(page)).not.toBe('');
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('lets the member change it later, in the other language too', async () => {
    const page = await member.context.newPage();
    await page.goto(links[0] ?? '');
    const first = await receipt(page);
    await page.getByRole('button', { name: zh.change }).click();
    await page.getByRole('button', { name: zh.submit }).click();
    expect(await receipt(page)).toBe(first);
    await page.close();
    const other = await onPhone(house.browser);
    await other.page.goto(links[1] ?? '');
    await other.page.getByRole('link', { name: 'English' }).click();
    await other.page.getByText('How it is kept anonymous').waitFor();
    expect(await accessibilityFaults(other.page)).toEqual([]);
    await other.page.getByRole('button', { name: en.start }).click();
    await answerBoth(other.page, /^Yes/, en);
    expect(await receipt(other.page)).not.toBe(first);
    expect([...member.faults, ...other.faults]).toEqual([]);
  });

  it('shows the member that the ballot is in the box, what is stored, and what all this rests on', async () => {
    const page = await member.context.newPage();
    await page.goto(links[0] ?? '');
    await page.getByRole('button', { name: zh.check }).click();
    await page.getByText(check.inBox).waitFor();
    for (const finding of [check.manifest, check.receipt, check.logLater]) await page.getByText(finding).waitFor();
    await page.getByText(check.rollIn.replace('{state}', check.notYet)).waitFor();
    await page.getByText(/^(领导|互评)\d+$/).waitFor();
    await page.getByText(/^(领导|互评)$/).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('link', { name: check.about }).click();
    await page.getByRole('heading', { name: '防不住什么', exact: true }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.close();
  });

  it('shows no receipt and nothing on its way once the record was cleared, wherever Back leads', async () => {
    const cleared = await house.browser.newContext({
      storageState: await member.context.storageState(),
      locale: 'zh-CN',
    });
    const page = await cleared.newPage();
    await page.goto(links[0] ?? '');
    await receipt(page);
    await page.getByRole('button', { name: zh.check }).click();
    await page.getByRole('button', { name: check.forget }).click();
    await page.getByRole('button', { name: check.forgetSure }).click();
    await page.getByText(check.noReceipt).waitFor();
    await page.goBack();
    const start = page.getByRole('button', { name: zh.start });
    await start.waitFor();
    expect(await page.getByText(zh.received).count()).toBe(0);
    await page.evaluate(() => history.replaceState({ step: 'sending' }, ''));
    await page.reload();
    await start.waitFor();
    expect(await page.getByText(zh.waiting).count()).toBe(0);
    await cleared.close();
  });

  it('says that the answers are kept, and leads back, where the rest of the page does not come', async () => {
    const other = await onPhone(house.browser);
    const { page } = other;
    await page.route('**/f/code/*', () => {});
    await page.goto(links[2] ?? '');
    await page.getByRole('button', { name: zh.start }).click();
    await page.getByRole('radio', { name: /^满意/ }).check({ force: true });
    await page.getByRole('button', { name: zh.nextQuestion }).click();
    await page.getByRole('button', { name: zh.review }).click();
    await page.getByText(zh.postingNote.split('，')[0] ?? '').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: zh.back }).click();
    await page.getByRole('button', { name: zh.resume }).waitFor();
    await other.context.close();
  });

  it.each([
    ['a word that does not follow', /(<ul class="words"><li>)[^<]+/, '$1水獭', kitWords.otherWords],
    ['another question', /"satisfied"|满意/g, '很好', kitWords.otherQuestions],
    ['another manifest', /("manifestHash":")[^"]{8}/, '$1AAAAAAAA', kitWords.otherManifest],
  ])('is refused before it can be answered with %s', async (_what, original, put, title) => {
    const other = await onPhone(house.browser);
    await other.page.route(/\/f\/[\w-]+$/, async (route) => {
      const response = await route.fetch();
      const [policy] = [response.headers()['content-security-policy'] ?? ''];
      const body = (await response.text()).replace(original, put);
      await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy }, body });
    });
    await other.page.goto(links[2] ?? '');
    await other.page.getByText(title).waitFor();
    expect(await other.page.getByRole('button', { name: zh.start }).count()).toBe(0);
    expect(await accessibilityFaults(other.page)).toEqual([]);
    expect(other.faults).toEqual([]);
    await other.context.close();
  });

  it('is refused by a phone that was shown another manifest before', async () => {
    const other = await onPhone(house.browser);
    const { page } = other;
    await page.goto(links[2] ?? '');
    await page.getByText(kitWords.derived).waitFor();
    await page.evaluate((wave) => localStorage.setItem(`pingyi manifest ${wave}`, `${'0'.repeat(64)} key`), waveId);
    await page.reload();
    await page.getByText(kitWords.exchanged).waitFor();
    await page.goto((links[2] ?? '').replace('#', '/check#'));
    await page.getByText(check.manifestOther).waitFor();
    await other.context.close();
  });

  it('can be kept as a code, in a picture that holds what this device knows of the ballot and not the link', async () => {
    const page = await member.context.newPage();
    await page.goto((links[0] ?? '').replace('#', '/check#'));
    await page.getByRole('button', { name: check.keepShow }).click();
    const picture = page.getByRole('img', { name: check.keepAlt });
    await picture.waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    const stored = await page.evaluate(() => {
      const keys = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? '');
      return localStorage.getItem(keys.find((key) => key.includes('#')) ?? '') ?? '';
    });
    kept = (links[0] ?? '').replace(/#.*/, `/check#${keepsakeHash(JSON.parse(stored).ballot)}`);
    expect(await modulesOf(picture)).toEqual(encode(kept, { border: 4 }).data.map((row) => row.map(Number).join('')));
    expect(kept).not.toContain((links[0] ?? '').split('#')[1]);
    await page.close();
  });

  it('tells who has half of a link, or one that has had its stamp, what to do', async () => {
    const [path = '', secret = ''] = (links[0] ?? '').split('#');
    const stranger = await onPhone(house.browser);
    await stranger.page.goto(path);
    await stranger.page.getByText(zh.linkCut).waitFor();
    await stranger.page.goto('about:blank');
    await stranger.page.goto(`${path}#${secret}`);
    await stranger.page.getByRole('button', { name: zh.start }).click();
    await answerBoth(stranger.page, /^不满意/, zh);
    await stranger.page.getByRole('heading', { name: zh.refused }).waitFor();
    await stranger.page.getByText('请用当时的手机继续').waitFor();
    expect(await accessibilityFaults(stranger.page)).toEqual([]);
  });

  it('is counted once for each person, which anybody can verify', async () => {
    await publishWave(organizer, waveId);
    const { faults, facts } = await checkAuditFile(await auditFileOf(organizer, `/api/box/${waveId}/audit`));
    expect(faults).toEqual([]);
    expect(facts[2]).toContain('stamps 2 ≥ cast 2 = spoilt 0 + void 0 + counted 2');
    const whole = await auditFileOf(organizer, `/api/waves/${waveId}/audit`);
    expect((await checkAuditFile(whole)).faults).toEqual([]);
  });

  it('is found again by the member who comes back after the count', async () => {
    const page = await member.context.newPage();
    await page.goto(links[0] ?? '');
    await page.getByText(check.countable).waitFor();
    await page.getByText(check.logIn).waitFor();
    await page.getByText(check.rollIn.replace('{state}', check.tookPart)).waitFor();
    await page.getByRole('button', { name: /下载并查找/ }).click();
    await page.getByText(check.counted.replace('{found}', '5')).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: check.slipsShow.replace('{n}', '3') }).click();
    const [question] = questionsOf(SHORT_QUESTIONNAIRE);
    await page
      .getByRole('heading', { name: question?.title.zh ?? '' })
      .first()
      .waitFor();
    const slip = await page.locator('.rows-shown').first().innerText();
    expect(slip).toContain(check.slipNoName);
    const [own, published] = [check.slipOwn, check.slipPublished].map((name) => hashBelow(slip, name));
    expect(own).toMatch(/^([0-9a-f]{4} ){7}[0-9a-f]{4}$/);
    expect(published).toBe(own);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.close();
  });

  it.each([
    ['zh', check],
    ['en', checkEn],
  ] as const)(
    'is found on another device by the code, which tells neither door of it (%s)',
    async (language, words) => {
      const other = await onPhone(house.browser);
      const { page } = other;
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url() + (request.postData() ?? '')));
      await page.goto(kept.replace('#', `?lang=${language}#`));
      await page.getByText(words.logIn).waitFor();
      await page.getByText(words.rollNoLink).waitFor();
      await page.getByRole('button', { name: words.search.split('{')[0]?.slice(0, 5) ?? '' }).click();
      await page.getByText(words.counted.replace('{found}', '4')).waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(asked.filter((url) => /^http/.test(url) && /kept|\/api\/roll\//.test(url.split('#')[0] ?? ''))).toEqual(
        [],
      );
      await page.goto('about:blank');
      await page.goto(kept.slice(0, -20));
      await page.getByText(check.codeCut).waitFor();
      expect(other.faults).toEqual([]);
      await other.context.close();
    },
  );

  it('does not match where the count would say something else than the member', async () => {
    const page = await member.context.newPage();
    await page.goto(links[0] ?? '');
    await page.evaluate(() => {
      const keys = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? '');
      for (const key of keys) {
        localStorage.setItem(key, (localStorage.getItem(key) ?? '').replace('"said":[1', '"said":[0'));
      }
    });
    await page.reload();
    await page.getByRole('button', { name: /下载并查找/ }).click();
    await page.getByText(check.mismatch.split('，')[0] ?? '').waitFor();
    await page.getByRole('button', { name: check.slipsShow.replace('{n}', '3') }).click();
    await page.getByText(check.slipMissing).first().waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.close();
  });

  it('shows without a receipt what can be checked all the same', async () => {
    const stranger = await onPhone(house.browser);
    await stranger.page.goto((links[2] ?? '').replace('#', '?lang=en#'));
    await stranger.page.getByText(checkEn.noReceipt).waitFor();
    await stranger.page.getByText(checkEn.rollIn.replace('{state}', checkEn.notYet)).waitFor();
    await stranger.page.getByText(checkEn.logNone).waitFor();
    expect(await accessibilityFaults(stranger.page)).toEqual([]);
  });
});

/** What stands in the row of this name. */
function hashBelow(rows: string, name: string): string {
  const texts = rows.split('\n').map((line) => line.trim());
  return texts[texts.indexOf(name) + 1] ?? '';
}
