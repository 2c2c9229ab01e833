import { beforeAll, describe, expect, it } from 'vitest';
import { openDesk } from './desk';
import { faultsOfScreens, LANGUAGES } from './screens';
import { holdTwoWaves } from './two-wave-poll';

/** What a poll shows of the wave before: published shares side by side, and whether they differ by more than chance. */
describe('the statements of a poll beside the wave before, in the browser', () => {
  const desk = openDesk();
  let results: string;

  beforeAll(async () => {
    results = `${desk.origin}/waves/${await holdTwoWaves(desk.client)}/results`;
  });

  it('say how many changed by more than chance, and of each by how much', async () => {
    const { page } = desk.organizer;
    await page.goto(results);
    await page.getByRole('heading', { name: '2 题与上次相比：1 题上升，1 题的变化在误差内' }).waitFor();
    const [canteen, rooms] = await page.locator('.likert-change').allTextContents();
    expect(canteen).toMatch(/^\+50\.0（\+\d+\.\d 至 \+\d+\.\d）显著$/);
    expect(rooms).toMatch(/^\+3\.3（−\d+\.\d 至 \+\d+\.\d）误差内$/);
    const bars = page.getByRole('img', { name: /^您对食堂满意吗 (上一轮|这一轮)\. / });
    expect(await bars.allTextContents()).toEqual([expect.stringContaining('25.0'), expect.stringContaining('75.0')]);
  });

  it('lead by the keyboard to the working of the change', async () => {
    const { page } = desk.organizer;
    await page.locator('.likert-change').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/results\/trace\?figure=change%3Afavourable-share%3Acanteen/);
    await page.getByRole('heading', { level: 1 }).waitFor();
  });

  it.each(LANGUAGES)('are a page that axe finds nothing wrong with, in %s', async (language) => {
    expect(await faultsOfScreens(desk.organizer.page, language, [results])).toEqual([]);
  });

  it('broke no script and no rule of the content security policy', () => expect(desk.organizer.faults).toEqual([]));
});
