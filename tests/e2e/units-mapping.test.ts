import { beforeAll, describe, expect, it } from 'vitest';
import { holdMappedPoll } from './scenes/mapped-poll';
import { accessibilityFaults } from './screen/accessibility';
import { openDesk } from './screen/desk';
import { holdBack } from './screen/held-answer';
import { faultsOfScreens, LANGUAGES } from './screen/screens';

/** From the proposal to a comparison that both releases allow; each step stands on the one before. */
describe('units of two waves in the browser', () => {
  const desk = openDesk();
  let results: string;

  beforeAll(async () => {
    const waveId = await holdMappedPoll(desk.client);
    results = `${desk.origin}/waves/${waveId}/results`;
  });

  async function choose(unit: string, ...origins: readonly string[]): Promise<void> {
    const { page } = desk.organizer;
    await page.getByRole('button', { name: new RegExp(`：${unit}$`) }).click();
    const dialog = page.getByRole('dialog');
    for (const origin of origins) await dialog.getByRole('checkbox', { name: new RegExp(`^${origin}`) }).check();
    await dialog.getByRole('button', { name: `对应 ${origins.length} 类` }).click();
  }

  it('are not offered before all that stands above the link is there: it would move away under the hand', async () => {
    const { page } = desk.organizer;
    const link = page.getByRole('link', { name: '与「思想动态」的单位对应' });
    const course = await holdBack(page, /\/series\b/);
    await page.goto(results);
    await course.asked;
    expect(await link.isVisible()).toBe(false);
    course.release();
    await link.waitFor();
  });

  it('are reached from the results and proposed by their code', async () => {
    const { page } = desk.organizer;
    await page.getByRole('link', { name: '与「思想动态」的单位对应' }).click();
    await page.getByRole('heading', { name: '1 类与上一轮相同，1 类是本轮才有的，3 类本轮没有了' }).waitFor();
    await page.getByText(/还没有保存/).waitFor();
    expect(await page.locator('.mapping-table tbody tr').first().textContent()).toContain('文化和旅游局');
  });

  it('are refused where three people would be left, and the page says who and what to do', async () => {
    const { page } = desk.organizer;
    await choose('文化和旅游局', '文化局', '旅游局');
    await page
      .getByRole('row', { name: /文化和旅游局/ })
      .getByText('合并')
      .waitFor();
    await page.getByRole('button', { name: '保存对应' }).click();
    await page
      .getByText(
        /上一轮的「档案局」只有 3 人，少于 10 人；.*请取消本轮「文化和旅游局」的对应，或者从中去掉没有公布的类别/,
      )
      .waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('can be undone by the keyboard, mended and saved', async () => {
    const { page } = desk.organizer;
    const filter = page.getByRole('button', { name: /^有变动/ });
    await filter.focus();
    await page.keyboard.press('Control+z');
    await page
      .getByRole('row', { name: /文化和旅游局/ })
      .getByText('上一轮没有')
      .waitFor();
    expect(await filter.textContent()).toBe('有变动 0');
    expect(await filter.evaluate((button) => button === document.activeElement)).toBe(true);
    await choose('文化和旅游局', '文化局');
    await page.getByRole('button', { name: '保存对应' }).click();
    await page.getByText(/保存，可以再改/).waitFor();
    await page.reload();
    await page
      .getByRole('row', { name: /文化和旅游局/ })
      .getByText('更名或换选项')
      .waitFor();
  });

  it('are found by name and by what became of them', async () => {
    const { page } = desk.organizer;
    await page.keyboard.press('/');
    await page.keyboard.type('旅游');
    const rows = page.locator('.mapping-table tbody tr');
    await expect.poll(() => rows.count()).toBe(2);
    await page.getByRole('button', { name: /^有变动/ }).click();
    await expect.poll(() => rows.count()).toBe(1);
  });

  it.each(LANGUAGES)('fit on a phone and pass axe, in %s', async (language) => {
    const { page } = desk.organizer;
    expect(await faultsOfScreens(page, language, [`${results}/units-mapping`])).toEqual([]);
    for (const width of [390, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await page.locator('.mapping-act button').first().click();
      await page.getByRole('dialog').waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
    }
  });
});
