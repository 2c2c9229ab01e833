import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PublicationPlan } from '#domain/disclosure/publication-plan';
import { type NodeServer, startNodeServer } from '../support/node-server';
import { accessibilityFaults } from './accessibility';
import { atDesk, launchBrowser, type Person } from './browser';
import { sendBallots } from './further-ballots';
import { closeAndCount, open, signUp } from './organizer';
import { ballotsOfUnits, startUnitPoll } from './unit-poll';

const PORT = 8812;

const by = (id: string, title: string, ...questions: readonly string[]): PublicationPlan['tables'][number] => ({
  id,
  title: { zh: title },
  by: questions.map((question) => ({ kind: 'question', question }) as const),
});

/** The last unit is too small; ages cross the units. */
const PLAN = { tables: [by('units', '单位', 'unit'), by('ages', '年龄', 'age')], textThreshold: 10 };

/** From a hidden cell of the results to its reason, and on to the plan of the next wave. */
describe('why cells are hidden, in the browser', () => {
  let server: NodeServer;
  let browser: Browser;
  let organizer: Person;
  let wave: string;

  beforeAll(async () => {
    server = await startNodeServer(PORT);
    browser = await launchBrowser();
    organizer = await atDesk(browser);
    await signUp(organizer.page, server.origin, server.setupCode);
    wave = await countedPoll(PLAN);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  async function countedPoll(publication: PublicationPlan): Promise<string> {
    const { page } = organizer;
    const path = await startUnitPoll(page, server.origin);
    const settings = { minimumGroupSize: 10, fullPoints: 100, purpose: { zh: '了解' }, publication };
    await ask(page, { method: 'PATCH', path: new URL(path).pathname, body: { settings } });
    const [link = ''] = await open(page, path);
    await sendBallots(link, ballotsOfUnits);
    await closeAndCount(page, path);
    return path;
  }

  async function ask(page: Page, request: { readonly method: string; readonly path: string; readonly body?: unknown }) {
    return page.evaluate(async ({ method, path, body }) => {
      const headers = { 'content-type': 'application/json' };
      const init = body === undefined ? {} : { body: JSON.stringify(body) };
      return (await fetch(`/api${path}`, { method, headers, ...init })).json();
    }, request);
  }

  it('is told on a page that hidden cells lead to: how many, of which tables, for which reasons', async () => {
    const { page } = organizer;
    await page.goto(`${wave}/results/questions`);
    await page.getByRole('link', { name: '为什么隐藏，下次怎么改' }).first().click();
    await page.getByRole('heading', { name: /^计划的 \d+ 格里公布了 \d+ 格，隐藏 \d+ 格$/, level: 1 }).waitFor();
    const planned = page.getByRole('row', { name: /^发布方案里的表/ });
    expect(await planned.first().textContent()).toMatch(/发布方案里的表\d+/);
    for (const rule of ['一格不足 10 份答卷就不公布', '公布它，就能推出某一组怎么答', '这张表和前面的表把同一批人'])
      await page.getByText(rule).waitFor();
    await page.getByText('图里的数都是编的').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('lists every hidden cell, and only those of one reason where that is asked for', async () => {
    const { page } = organizer;
    const rows = page.locator('.hidden-cells tbody tr');
    const all = await rows.count();
    await page.getByRole('combobox', { name: '原因' }).selectOption({ label: '交叉' });
    await expect.poll(() => rows.count()).toBeLessThan(all);
    expect(await rows.first().textContent()).toContain('整张表');
    await page.reload();
    await expect.poll(() => rows.count()).toBeLessThan(all);
    await page.getByRole('combobox', { name: '原因' }).selectOption({ label: '全部原因' });
    await expect.poll(() => rows.count()).toBe(all);
  });

  it('says in a trial what would hide fewer, and carries a merger into the plan of the next wave', async () => {
    const { page } = organizer;
    await page.getByText('试算，不是结果').waitFor();
    await page.getByText('没有还能改方案的轮次').waitFor();
    const surveyId = (await ask(page, { method: 'GET', path: new URL(wave).pathname })).surveyId;
    const path = `/surveys/${surveyId}/waves`;
    const next = await ask(page, { method: 'POST', path, body: { title: { zh: '思想动态调查（二）' } } });
    await page.goto(`${wave}/results/hidden`);
    await page.getByRole('button', { name: '带进下一轮的方案' }).first().click();
    await page.getByText('已带进下一轮的方案').waitFor();
    await page.getByRole('link', { name: '看下一轮的发布方案' }).click();
    await page.waitForURL(new RegExp(`/waves/${next.waveId}/publication`));
    const { settings } = await ask(page, { method: 'GET', path: `/waves/${next.waveId}` });
    expect(JSON.stringify(settings.publication.tables[0].by[0].merged)).toMatch(/老干部局、|、老干部局/);
    await page.getByRole('link', { name: '上一轮藏了哪些格、为什么' }).click();
    await page.waitForURL(`${wave}/results/hidden`);
  });

  it.each(['en', 'zh'] as const)('has a page that axe finds nothing wrong with, in %s', async (language) => {
    const { page } = organizer;
    await page.evaluate((value) => localStorage.setItem('pingyi.language', value), language);
    for (const width of [390, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${wave}/results/hidden`);
      await page.locator('.hidden-cells').waitFor();
      await page.locator('.hidden-what-ifs').waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });

  it('says so where nothing is hidden', async () => {
    const { page } = organizer;
    const whole = await countedPoll({ ...PLAN, tables: [] });
    await page.goto(`${whole}/results/hidden`);
    await page.getByRole('heading', { name: /^计划的 \d+ 格都公布了，没有隐藏的$/ }).waitFor();
    await page.getByText('没有什么要改的').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('broke no script and no rule of the content security policy', () => expect(organizer.faults).toEqual([]));
});
