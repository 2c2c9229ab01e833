import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COLLECTED_FORM, csv, THREE_GROUPS } from '../support/collected-fixture';
import { type NodeServer, startNodeServer } from '../support/node-server';
import { accessibilityFaults } from './accessibility';
import { atDesk, launchBrowser, type Person } from './browser';
import { signUp } from './organizer';

const PORT = 8862;
const PLAIN = Array.from({ length: 12 }, (_, index) => `建议第 ${index + 1} 个窗口中午也开`);
const NAMED = ['找过张局长三次，13812345678 打不通', '红苹果的那位阿姨很凶'];

describe('the review of open texts in the browser', () => {
  let server: NodeServer;
  let browser: Browser;
  let organizer: Person;
  let wave: string;

  beforeAll(async () => {
    server = await startNodeServer(PORT);
    browser = await launchBrowser();
    organizer = await atDesk(browser);
    await signUp(organizer.page, server.origin, server.setupCode);
    wave = await countedWave(organizer.page);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  /** By the interface, as only what comes after the count is tested. */
  async function countedWave(page: Page): Promise<string> {
    await page.goto(server.origin);
    const rows = [...PLAIN, ...NAMED].map((text, index) => ['群众', `${index % 11}`, text]);
    const id = await page.evaluate(
      async ({ questionnaire, groups, text }) => {
        const send = async (method: string, path: string, body: object) => {
          const headers = { 'content-type': 'application/json' };
          const response = await fetch(path, { method, headers, body: JSON.stringify(body) });
          return response.json();
        };
        const source = { kind: 'questionnaire', surveyKind: 'review', questionnaire };
        const { waveId } = await send('POST', '/api/surveys', { source });
        const path = `/api/waves/${waveId}`;
        const settings = { minimumGroupSize: 10, fullPoints: 10, purpose: { zh: '用于改进工作' } };
        const collection = { kind: 'import', personal: false };
        await send('PATCH', path, { groups, settings: { ...settings, collection }, closesAt: null });
        await send('POST', `${path}/opening`, {});
        await send('POST', `${path}/imports`, { source: { kind: 'text', text }, commit: true });
        await send('POST', `${path}/closing`, {});
        await send('POST', `${path}/count`, {});
        return String(waveId);
      },
      { questionnaire: COLLECTED_FORM, groups: THREE_GROUPS, text: csv(['评价主体', '推荐意愿', '您的建议'], ...rows) },
    );
    await page.goto(`${server.origin}/waves/${id}/results/questions`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    return `${server.origin}/waves/${id}`;
  }

  it('begins at the results, which show what names nobody', async () => {
    const { page } = organizer;
    await page.getByRole('button', { name: '看文字答案' }).click();
    await page.getByText('另有 1 条待审看').waitFor();
    expect(await page.getByText('张局长').count()).toBe(0);
    await page.getByRole('link', { name: '去审看' }).click();
    await page.getByRole('heading', { name: '1 条文字里可能有人名、号码或单位名' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('masks what was found, less what the reviewer keeps', async () => {
    const { page } = organizer;
    const person = page.getByRole('button', { name: '张局长: 人名，将隐去' });
    await person.click();
    await page.getByRole('button', { name: '张局长: 人名，将保留' }).click();
    await page.getByRole('button', { name: '隐去 2 处' }).click();
    await page.getByRole('heading', { name: '没有文字等您审看' }).waitFor();
    await page.getByRole('button', { name: '已隐去 1' }).click();
    await page.getByText('人名已隐去').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('masks words that nothing had found, by selecting them', async () => {
    const { page } = organizer;
    await page.getByRole('button', { name: '没有发现 13' }).click();
    const item = page.getByRole('listitem').filter({ hasText: NAMED[1] ?? '' });
    await item.getByRole('button', { name: '隐去选中的字' }).click();
    await item.getByText('请先选中要隐去的字').waitFor();
    await item.locator('p').evaluate((paragraph) => {
      const text = paragraph.firstChild;
      if (text) getSelection()?.setBaseAndExtent(text, 0, text, '红苹果'.length);
    });
    await item.getByRole('button', { name: '隐去选中的字' }).click();
    await item.getByRole('button', { name: '隐去 1 处' }).click();
    await page.getByRole('button', { name: '已隐去 2' }).waitFor();
  });

  it('ends with results that show what is left', async () => {
    const { page } = organizer;
    await page.goto(`${wave}/results/questions`);
    await page.getByRole('button', { name: '看文字答案' }).click();
    await page.getByRole('button', { name: /^再看/ }).click();
    await page.getByText('的那位阿姨很凶').waitFor();
    expect(await page.getByText(/张局长|13812345678|红苹果/).count()).toBe(0);
    expect(await page.getByText('人名已隐去').count()).toBe(2);
    expect(await page.getByText('电话已隐去').count()).toBe(1);
    expect(organizer.faults).toEqual([]);
  });
});
