import type { Page } from 'playwright';
import { beforeAll, describe, expect, it } from 'vitest';
import { acceptInvitation, importUnits, inviteOrganizer, open, setGroups, startReview } from './people/organizer';
import { beginPass, finishPass, keyBallot, newBatch, press } from './people/paper-keyer';
import { atDesk, type Person } from './screen/browser';
import { openDesk } from './screen/desk';
import { faultsOfScreens, LANGUAGES } from './screen/screens';

/** Two papers that came back from a meeting, keyed twice by two people, settled and sealed. */
describe('paper ballots in the browser', () => {
  const desk = openDesk();
  let second: Person;
  let wave: string;
  let batch: string;

  beforeAll(async () => {
    const { page } = desk.organizer;
    second = await atDesk(desk.browser);
    await importUnits(page, desk.origin);
    wave = `${desk.origin}/waves/${await startReview(page, desk.origin)}`;
    await setGroups(page, wave);
    await open(page, wave);
    await acceptInvitation(second.page, { address: await inviteOrganizer(page, desk.origin), name: '韩雨' });
  });

  const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  const cell = (page: Page, name: string) => page.getByRole('gridcell', { name, exact: true });

  it('are made into a batch from the page where ballots are collected', async () => {
    const { page } = desk.organizer;
    await page.goto(`${wave}/collection`);
    await page.getByRole('link', { name: '去录纸票' }).click();
    batch = await newBatch(page, { name: '城东 01', handedOut: 3, returned: 2 });
    await page.getByRole('heading', { name: '城东 01：第一遍还没有开始' }).waitFor();
  });

  it('are keyed by digits alone, and a closed page loses nothing', async () => {
    const { page } = desk.organizer;
    await beginPass(page, '第一遍');
    await press(page, '4', '3');
    await cell(page, '1 市税务局 政治担当 4').waitFor();
    await press(page, '4', '5', '4', '0');
    await cell(page, '2 市城管局 清正廉洁 0').waitFor();
    await press(page, '7');
    await page.getByText('没有 7 可选').waitFor();
    await press(page, '3', 'Control+z', '2', '*', ' ');
    await page.getByText(/^已保存/).waitFor();
    await page.goto(batch);
    await cell(page, '3 市审计局 办事效率 漏填').waitFor();
    await expect.poll(() => focused(page)).toContain('依法履职');
    await press(page, '/', '1', 'Enter');
    await expect.poll(() => focused(page)).toContain('市税务局');
    await press(page, '/', '3', 'Enter', 'ArrowRight', 'ArrowRight', 'ArrowRight', '3', '3');
    await keyBallot(page);
    await page.getByRole('heading', { name: '第 2 张，共 2 张。第一遍录入' }).waitFor();
  });

  it('are void as a whole with a reason, which can be taken back', async () => {
    const { page } = desk.organizer;
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

  it.each(LANGUAGES)('have pages that axe finds nothing wrong with, in %s', async (language) => {
    expect(await faultsOfScreens(second.page, language, [`${wave}/paper`, batch])).toEqual([]);
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
    expect([desk.organizer, second].flatMap(({ faults }) => faults)).toEqual([]);
  });
});
