import { beforeAll, describe, expect, it } from 'vitest';
import { done } from '../support/test-client';
import { closeAndCount, open } from './people/organizer';
import { pageOf } from './scenes/assessment-by-interface';
import { sendBallots } from './scenes/further-ballots';
import { ballotsOfUnits, startUnitPoll } from './scenes/unit-poll';
import { accessibilityFaults } from './screen/accessibility';
import { openDesk } from './screen/desk';
import { faultsOfScreens, LANGUAGES } from './screen/screens';

/** From the plan as it is at first to the cells that the count shows and hides; each step stands on the one before. */
describe('the publication plan of a poll in the browser', () => {
  const desk = openDesk();
  let wave: string;

  beforeAll(async () => {
    wave = pageOf(desk.origin, await startUnitPoll(desk.client));
  });

  async function addTable(...by: readonly string[]): Promise<void> {
    const { page } = desk.organizer;
    await page.getByRole('button', { name: '添加一张表' }).click();
    for (const name of by) await page.getByRole('dialog').getByLabel(name, { exact: true }).check();
    await page.getByRole('button', { name: '放进方案' }).click();
  }

  it('begins with everybody and the rater groups', async () => {
    const { page } = desk.organizer;
    await page.goto(`${wave}/scoring`);
    await page.getByRole('link', { name: '发布方案' }).click();
    await page.getByRole('heading', { name: '将公布 2 张表' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('takes a table of units and shows in a trial which cells would be hidden, and why', async () => {
    const { page } = desk.organizer;
    await addTable('单位');
    await page.getByRole('heading', { name: '单位：预计份数' }).waitFor();
    await page.getByText('试算，不是结果。').waitFor();
    await page.getByRole('spinbutton', { name: '每格至少' }).fill('30');
    await page.getByRole('heading', { name: /^参与率 40% 时，6 格里通常有 \d 格会隐藏/ }).waitFor();
    await page.getByText('人太少，同事之间容易猜到是谁。').waitFor();
    expect(await page.locator('td.publication-hidden').count()).toBeGreaterThan(0);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('asks what divides a table in a dialog that stays in front of the page', async () => {
    const { page } = desk.organizer;
    await page.getByRole('button', { name: '添加一张表' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('checkbox', { name: '年龄' }).check();
    await dialog.getByText('把「年龄」归成大类').waitFor();
    await page.waitForLoadState('networkidle');
    expect(await dialog.evaluate((element) => element.matches(':modal'))).toBe(true);
    await dialog.getByRole('button', { name: '取消' }).click();
  });

  it('says that fewer than five a cell are impossible, and keeps the last figure that is', async () => {
    const { page } = desk.organizer;
    await page.getByRole('spinbutton', { name: '每格至少' }).fill('4');
    await page.getByText('最低 5 份').waitFor();
    await page.getByRole('spinbutton', { name: '每格至少' }).fill('10');
    await page.getByText(/^已保存/).waitFor();
  });

  it('keeps a third crossing table in the list with the reason, and offers the nearest one that is allowed', async () => {
    const { page } = desk.organizer;
    await addTable('年龄');
    await addTable('工龄');
    await page.getByText(/交叉的表只能有一张，已经是「年龄」/).waitFor();
    await page.getByRole('heading', { name: '1 处要改，改好才能开放' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '改为单位 × 工龄' }).click();
    await page.getByRole('heading', { name: '将公布 5 张表' }).waitFor();
    await page.getByRole('button', { name: /^单位 × 工龄/ }).press('Alt+ArrowUp');
    await page.getByText('「单位 × 工龄」排在第 3').waitFor({ state: 'attached' });
    await page.getByRole('button', { name: '去掉「单位 × 工龄」' }).click();
    await page.getByText(/^已保存/).waitFor();
  });

  it('leads from the checklist of the opening back to the plan where it has errors', async () => {
    const { page } = desk.organizer;
    await addTable('工龄');
    await page.getByText(/^已保存/).waitFor();
    await page.goto(`${wave}/opening`);
    await page.getByText(/^发布方案要改，「工龄」：/).waitFor();
    await page.locator('main').locator(`a[href$="/publication"]`).click();
    await page.getByRole('button', { name: '去掉「工龄」' }).click();
    await page.getByText(/^已保存/).waitFor();
  });

  it.each(LANGUAGES)('has a page that axe finds nothing wrong with, in %s', async (language) => {
    expect(await faultsOfScreens(desk.organizer.page, language, [`${wave}/publication`])).toEqual([]);
  });

  it('is locked with the reason once the wave is open', async () => {
    const { page } = desk.organizer;
    const [link = ''] = await open(page, wave);
    await page.goto(`${wave}/publication`);
    await page.getByText('发布方案固定了，谁也改不了').waitFor();
    expect(await page.getByRole('spinbutton', { name: '每格至少' }).count()).toBe(0);
    await page.locator('.publication-bar').getByText('每格至少 10 份').waitFor();
    expect(await page.getByRole('button', { name: '添加一张表' }).count()).toBe(0);
    await page.getByRole('heading', { name: /^定下公布 \d 张表，每格至少 10 份$/ }).waitFor();
    await page.locator('.publication-middle table').waitFor();
    expect(await page.getByText('建议合并').count()).toBe(0);
    await sendBallots(link, ballotsOfUnits);
    await closeAndCount(page, wave);
    await page.goto(`${wave}/publication`);
    await page.getByRole('link', { name: '计票后实际藏了哪些格、为什么' }).waitFor();
    expect(await page.locator('.publication-middle table').count()).toBe(0);
  });

  it('is what the count shows and hides, and nothing else is given', async () => {
    const tables = `/api${new URL(wave).pathname}/tables`;
    expect((await desk.client.get(`${tables}/table9`)).body).toMatchObject({ code: 'results.not-in-plan' });
    const { questions } = await done(desk.client.get(`${tables}/t1`));
    const hidden = expect.objectContaining({ cell: expect.objectContaining({ released: false }) });
    const shown = (n: number) => expect.objectContaining({ cell: expect.objectContaining({ released: true, n }) });
    const cells = [hidden, shown(15), shown(20), hidden];
    expect(questions).toContainEqual(expect.objectContaining({ question: 'opinion', cells }));
  });

  it('stands on the results page, with the reason where a cell is hidden', async () => {
    const { page } = desk.organizer;
    await page.goto(`${wave}/results/questions`);
    const table = page.locator('.planned-table table').last();
    await table.waitFor();
    await table.getByText('15', { exact: true }).waitFor();
    expect(await table.locator('td.suppressed').count()).toBeGreaterThan(0);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  it('broke no script and no rule of the content security policy', () => expect(desk.organizer.faults).toEqual([]));
});
