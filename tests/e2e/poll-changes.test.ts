import { beforeAll, describe, expect, it } from 'vitest';
import { holdPoll } from './scenes/repeated-poll';
import { openDesk } from './screen/desk';
import { faultsOfScreens, LANGUAGES } from './screen/screens';

/** What a poll shows of the waves before: published figures side by side, and whether they differ by more than chance. */
describe('the overview of a poll beside the waves before, in the browser', () => {
  const desk = openDesk();
  let results: readonly string[];

  beforeAll(async () => {
    const waves = await holdPoll(desk.client, [
      { canteen: [20, 25, 15], rooms: [10, 20, 30], stay: [20, 20, 20] },
      { canteen: [15, 15, 30], rooms: [10, 19, 31], stay: [20, 19, 21] },
      { canteen: [5, 7, 48], rooms: [10, 18, 32], stay: [20, 18, 22] },
    ]);
    results = waves.map((wave) => `${desk.origin}/waves/${wave}/results`);
  });

  async function open(wave: number): Promise<void> {
    await desk.organizer.page.goto(results[wave] ?? '');
  }

  it('says of a first wave that nothing can be compared yet', async () => {
    const { page } = desk.organizer;
    await open(0);
    await page.getByText('这是第 1 次，还没有可比的数据').waitFor();
    expect(await page.locator('.poll-courses').count()).toBe(0);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).not.toContain('比上次');
  });

  it('joins two waves, single questions and the recommendation among them', async () => {
    const { page } = desk.organizer;
    await open(1);
    await page.getByRole('heading', { name: '3 题与上次相比：1 题上升，2 题的变化在误差内' }).waitFor();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
      '「您对食堂满意吗」的肯定占比从 25.0% 升到 50.0%，比上次的升幅超出误差',
    );
    await page.getByRole('heading', { name: '与上一轮对照' }).waitFor();
    const [rooms, canteen] = await page.locator('.overview-statements .likert-change').allTextContents();
    expect(canteen).toMatch(/^\+25\.0（\+\d+\.\d 至 \+\d+\.\d）显著$/);
    expect(rooms).toMatch(/^\+1\.7（−\d+\.\d 至 \+\d+\.\d）误差内$/);
    const bars = page.getByRole('img', { name: /^您对食堂满意吗 (上一轮|这一轮)\. / });
    expect(await bars.allTextContents()).toEqual([expect.stringContaining('25.0'), expect.stringContaining('50.0')]);
  });

  it('says over three waves what rose at every step by more than chance, and of nothing else', async () => {
    const { page } = desk.organizer;
    await open(2);
    await page.getByRole('heading', { name: '3 轮走势' }).waitFor();
    expect(await page.locator('.poll-findings li p').allTextContents()).toEqual([
      expect.stringMatching(/^肯定占比从 50\.0% 升到 80\.0%，\+30\.0（.+），连续 3 轮逐轮上升，每一步都超出误差$/),
    ]);
    const drawings = page.locator('.poll-course').getByRole('img');
    expect(await drawings.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')))).toEqual([
      expect.stringMatching(/^您对食堂满意吗，肯定占比\. 第 1 轮 25\.0、第 2 轮 50\.0、第 3 轮 80\.0$/),
      expect.stringMatching(/^您对办公条件满意吗，肯定占比\. 第 1 轮 50\.0、第 2 轮 51\.7、第 3 轮 53\.3$/),
      expect.stringMatching(/^您愿意推荐本单位吗，净推荐值\. 第 1 轮 0\.0、第 2 轮 1\.7、第 3 轮 3\.3$/),
    ]);
  });

  it('has the same as a table, by the keyboard', async () => {
    const { page } = desk.organizer;
    await open(2);
    await page.locator('.poll-courses').getByRole('button', { name: '表格' }).focus();
    await page.keyboard.press('Enter');
    const rows = page.getByRole('region', { name: '各题' }).locator('tbody tr');
    expect(await rows.first().locator('th, td').allTextContents()).toEqual([
      '您对食堂满意吗',
      '肯定占比',
      '25.0',
      '50.0',
      '80.0',
      expect.stringMatching(/^\+30\.0（.+）显著$/),
      '连续 3 轮逐轮上升，每一步都超出误差',
    ]);
    expect(await rows.last().locator('td').last().textContent()).toBe('连续 3 轮逐轮上升，但并非每一步都超出误差');
  });

  it('leads by the keyboard to the working of a change', async () => {
    const { page } = desk.organizer;
    await open(2);
    await page.locator('.poll-findings a').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/results\/trace\?figure=change%3Afavourable-share%3Acanteen/);
    await page.getByRole('heading', { level: 1 }).waitFor();
  });

  it.each(LANGUAGES)('is pages that axe finds nothing wrong with, in %s', async (language) => {
    expect(await faultsOfScreens(desk.organizer.page, language, results)).toEqual([]);
  });

  it('broke no script and no rule of the content security policy', () => expect(desk.organizer.faults).toEqual([]));
});
