import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type NodeServer, startNodeServer } from '../support/node-server';
import { accessibilityFaults } from './accessibility';
import { atDesk, launchBrowser, type Person } from './browser';
import { acceptInvitation, importUnits, inviteOrganizer, open, setGroups, signUp, startReview } from './organizer';
import { beginPass, finishPass, keyBallot, newBatch, press } from './paper-keyer';

const PORT = 8844;

/** Two papers that came back from a meeting, keyed twice by two people, settled and sealed. */
describe('paper ballots in the browser', () => {
  let server: NodeServer;
  let browser: Browser;
  let first: Person;
  let second: Person;
  let wave: string;
  let batch: string;

  beforeAll(async () => {
    server = await startNodeServer(PORT);
    browser = await launchBrowser();
    first = await atDesk(browser);
    second = await atDesk(browser);
    await signUp(first.page, server.origin, server.setupCode);
    await importUnits(first.page, server.origin);
    wave = `${server.origin}/waves/${await startReview(first.page, server.origin)}`;
    await setGroups(first.page, wave);
    await open(first.page, wave);
    await acceptInvitation(second.page, { address: await inviteOrganizer(first.page, server.origin), name: '韩雨' });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const cell = (page: Page, name: string) => page.getByRole('gridcell', { name, exact: true });

  it('are made into a batch from the page where ballots are collected', async () => {
    const { page } = first;
    await page.goto(`${wave}/collection`);
    await page.getByRole('link', { name: '去录纸票' }).click();
    batch = await newBatch(page, { name: '城东 01', handedOut: 3, returned: 2 });
    await page.getByRole('heading', { name: '城东 01：第一遍还没有开始' }).waitFor();
  });

  it('are keyed by digits alone, and a closed page loses nothing', async () => {
    const { page } = first;
    await beginPass(page, '第一遍');
    await press(page, '4', '3');
    await cell(page, '1 市税务局 政治担当 4').waitFor();
    await press(page, '4', '5', '4', '0');
    expect(await cell(page, '2 市城管局 清正廉洁 0').count()).toBe(1);
    await press(page, '7');
    await page.getByText('没有 7 可选').waitFor();
    await press(page, '3', 'Control+z', '2', '*', ' ');
    await page.getByText(/^已保存/).waitFor();
    await page.goto(batch);
    await cell(page, '3 市审计局 办事效率 漏填').waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toContain('依法履职');
    await press(page, '/', '1', 'Enter');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toContain('市税务局');
    await press(page, '/', '3', 'Enter', 'ArrowRight', 'ArrowRight', 'ArrowRight', '3', '3');
    await keyBallot(page);
    await page.getByRole('heading', { name: '第 2 张，共 2 张。第一遍录入' }).waitFor();
  });

  it('are void as a whole with a reason, which can be taken back', async () => {
    const { page } = first;
    await press(page, 'F9');
    await page.getByRole('dialog').getByLabel('无法辨认').check();
    await page.getByRole('dialog').getByRole('button', { name: '作废', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: '再看一看' }).click();
    await page.getByText('这一张已作废：无法辨认').waitFor();
    await page.getByRole('button', { name: '取消作废' }).click();
    await press(page, '5', '5', '5', '5', '5');
    await keyBallot(page);
    await finishPass(page, '第一遍');
    await page.getByText('第一遍是您录的，第二遍须换人。').waitFor();
  });

  it('are keyed again by somebody else, who sees nothing of the first pass', async () => {
    const { page } = second;
    await page.goto(batch);
    await beginPass(page, '第二遍');
    await cell(page, '1 市税务局 政治担当 未录').waitFor();
    await press(page, '4', '3', '4', '5', '4', '0', '2', '*', ' ', '3', '3');
    await keyBallot(page);
    await page.getByRole('heading', { name: '第 2 张，共 2 张。第二遍录入' }).waitFor();
    await press(page, '5', '5', '1', '5', '5');
    await keyBallot(page);
    await finishPass(page, '第二遍');
    await page.getByRole('heading', { name: '城东 01：两遍有 1 处不同，还剩 1 处' }).waitFor();
  });

  it.each(['zh', 'en'] as const)('have pages that axe finds nothing wrong with, in %s', async (language) => {
    const { page } = second;
    const faults: string[] = [];
    await page.evaluate((value) => localStorage.setItem('pingyi.language', value), language);
    for (const address of [`${wave}/paper`, batch]) {
      await page.goto(address);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      faults.push(...(await accessibilityFaults(page)).map((fault) => `${new URL(address).pathname} ${fault}`));
    }
    await page.evaluate(() => localStorage.setItem('pingyi.language', 'zh'));
    expect(faults).toEqual([]);
  });

  it('are settled from the paper and sealed', async () => {
    const { page } = second;
    await page.goto(`${wave}/collection`);
    await page.getByText('城东 01 还没有封存').first().waitFor();
    await page.goto(batch);
    await page
      .getByRole('row', { name: /市税务局，办事效率/ })
      .getByRole('button', { name: '定为 1' })
      .click();
    await page.getByRole('heading', { name: '城东 01：两遍有 1 处不同，还剩 0 处' }).waitFor();
    await page.getByRole('button', { name: '封存 2 张' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '封存', exact: true }).click();
    await page.getByRole('heading', { name: '城东 01：已封存，2 张进了票箱' }).waitFor();
    expect([...first.faults, ...second.faults]).toEqual([]);
  });
});
