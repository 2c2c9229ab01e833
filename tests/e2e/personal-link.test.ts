import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as checkEn from '../../web/fill/check/words/en';
import * as check from '../../web/fill/check/words/zh';
import * as en from '../../web/fill/words/en';
import * as zh from '../../web/fill/words/zh';
import { checkAuditFile } from '../../api/verifier/check-audit-file.mjs';
import { type NodeServer, startNodeServer } from '../support/node-server';
import { SHORT_QUESTIONNAIRE } from '../support/open-wave';
import { GROUPS, peopleIn } from '../support/roll-wave';
import { createTestClient, SETUP, type TestClient } from '../support/test-client';
import { TEST_ORIGIN } from '../support/test-app';
import { accessibilityFaults } from './accessibility';
import { launchBrowser, onPhone, type Person } from './browser';
import { receipt } from './member';

const PORT = 8848;
const DAY = 24 * 3_600_000;

/** The organizer's part goes through the interface; what is looked at here is a member's phone. */
describe('a personal link on a phone', () => {
  let server: NodeServer;
  let browser: Browser;
  let organizer: TestClient;
  let waveId: string;
  let links: readonly string[];
  let member: Person;

  beforeAll(async () => {
    server = await startNodeServer(PORT);
    browser = await launchBrowser();
    const request = (url: string, init: RequestInit) => fetch(url.replace(TEST_ORIGIN, server.origin), init);
    organizer = createTestClient({ request });
    await done(organizer.post('/api/setup', { ...SETUP, code: server.setupCode }));
    waveId = await openWave();
    links = await personalLinks();
    member = await onPhone(browser);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  async function done(answering: ReturnType<TestClient['post']>) {
    const answer = await answering;
    if (answer.status >= 300) throw new Error(JSON.stringify(answer.body));
    return answer.body;
  }

  async function openWave(): Promise<string> {
    const source = { kind: 'questionnaire', surveyKind: 'satisfaction', questionnaire: SHORT_QUESTIONNAIRE };
    const id = String((await done(organizer.post('/api/surveys', { source })))['waveId']);
    const collection = { kind: 'roll', graceHours: 0 };
    const settings = { minimumGroupSize: 5, fullPoints: 10, purpose: { zh: '测试', en: 'a test' }, collection };
    const patch = { closesAt: Date.now() + DAY, groups: GROUPS, settings };
    await done(organizer.send('PATCH', `/api/waves/${id}`, patch));
    for (const [group, count] of [['领导', 20] as const, ['互评', 20] as const]) {
      const list = { source: { kind: 'text', text: peopleIn(group, count) }, commit: true };
      await done(organizer.post(`/api/waves/${id}/roll/import`, list));
    }
    await done(organizer.post(`/api/waves/${id}/keys`, {}));
    await until(async () => (await organizer.get(`/api/waves/${id}/keys`)).body['state'] === 'ready');
    await done(organizer.post(`/api/waves/${id}/opening`, {}));
    return id;
  }

  async function personalLinks(): Promise<readonly string[]> {
    const cookie = [...organizer.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const csv = await fetch(`${server.origin}/api/waves/${waveId}/roll/links.csv`, { headers: { cookie } });
    return [...(await csv.text()).matchAll(/http\S+#\w+/g)].map(([link]) => link);
  }

  async function answer(page: Page, label: RegExp, words: typeof zh | typeof en): Promise<void> {
    await page.getByRole('radio', { name: label }).check({ force: true });
    await page.getByRole('button', { name: words.nextQuestion }).click();
    await page.getByRole('button', { name: words.review }).click();
    await page.getByRole('button', { name: words.submit }).click();
  }

  it('shows the six words, takes the ballot, and gives a receipt', async () => {
    const { page } = member;
    await page.goto(links[0] ?? '');
    expect(await page.locator('.words li').count()).toBe(6);
    await page.getByText('匿名是怎样做到的').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: zh.start }).click();
    await answer(page, /^满意/, zh);
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
    const other = await onPhone(browser);
    await other.page.goto(links[1] ?? '');
    await other.page.getByRole('link', { name: 'English' }).click();
    await other.page.getByText('How it is kept anonymous').waitFor();
    expect(await accessibilityFaults(other.page)).toEqual([]);
    await other.page.getByRole('button', { name: en.start }).click();
    await answer(other.page, /^Yes/, en);
    expect(await receipt(other.page)).not.toBe(first);
    expect([...member.faults, ...other.faults]).toEqual([]);
  });

  it('shows the member that the ballot is in the box, what is stored, and what all this rests on', async () => {
    const page = await member.context.newPage();
    await page.goto(links[0] ?? '');
    await page.getByRole('link', { name: zh.check }).click();
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

  it('tells who has half of a link, or one that has had its stamp, what to do', async () => {
    const [path = '', secret = ''] = (links[0] ?? '').split('#');
    const stranger = await onPhone(browser);
    await stranger.page.goto(path);
    await stranger.page.getByText(zh.linkCut).waitFor();
    await stranger.page.goto('about:blank');
    await stranger.page.goto(`${path}#${secret}`);
    await stranger.page.getByRole('button', { name: zh.start }).click();
    await answer(stranger.page, /^不满意/, zh);
    await stranger.page.getByRole('heading', { name: zh.refused }).waitFor();
    await stranger.page.getByText('请用当时的手机继续').waitFor();
    expect(await accessibilityFaults(stranger.page)).toEqual([]);
  });

  it('is counted once for each person, which anybody can verify', async () => {
    await done(organizer.post(`/api/waves/${waveId}/closing`, {}));
    await done(organizer.post(`/api/waves/${waveId}/count`, {}));
    await until(async () => (await organizer.get(`/api/waves/${waveId}/count`)).body['state'] === 'counted');
    await done(organizer.post(`/api/waves/${waveId}/publication`, {}));
    const audit = () => organizer.get(`/api/box/${waveId}/audit`);
    // The stamps are noted by the job of the next minute.
    await until(async () => (await audit()).status === 200, 80_000);
    const { faults, facts } = checkAuditFile((await audit()).body);
    expect(faults).toEqual([]);
    expect(facts[2]).toContain('stamps 2 ≥ cast 2 = spoilt 0 + void 0 + counted 2');
    const whole = await done(organizer.get(`/api/waves/${waveId}/audit`));
    expect(checkAuditFile(whole).faults).toEqual([]);
  });

  it('is found again by the member who comes back after the count', async () => {
    const page = await member.context.newPage();
    await page.goto(links[0] ?? '');
    await page.getByText(check.countable).waitFor();
    await page.getByText(check.logIn).waitFor();
    await page.getByText(check.rollIn.replace('{state}', check.tookPart)).waitFor();
    await page.getByRole('button', { name: /下载并查找/ }).click();
    await page.getByText(check.counted.replace('{found}', '4')).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.close();
  });

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
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.close();
  });

  it('shows without a receipt what can be checked all the same', async () => {
    const stranger = await onPhone(browser);
    await stranger.page.goto((links[2] ?? '').replace('#', '?lang=en#'));
    await stranger.page.getByText(checkEn.noReceipt).waitFor();
    await stranger.page.getByText(checkEn.rollIn.replace('{state}', checkEn.notYet)).waitFor();
    await stranger.page.getByText(checkEn.logNone).waitFor();
    expect(await accessibilityFaults(stranger.page)).toEqual([]);
  });
});

async function until(isSo: () => Promise<boolean>, milliseconds = 20_000): Promise<void> {
  const end = Date.now() + milliseconds;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error('it took too long');
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}
