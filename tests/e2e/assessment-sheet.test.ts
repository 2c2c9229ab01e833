import { beforeAll, describe, expect, it } from 'vitest';
import { pageOf } from './scenes/assessment-by-interface';
import { joinAs } from './scenes/invited';
import { addCategories, CATEGORIES, feedWide, publishWide, TOLD } from './scenes/wide-assessment';
import { openDesk } from './screen/desk';
import { pagesOf } from './screen/pdf-pages';
import { LANGUAGES, speak } from './screen/screens';

/** The scorecard as it is printed, with all that can stand on one: last year, a veto, another grade, a correction. */
describe('the scorecard on paper', () => {
  const desk = openDesk();
  let run: string;

  beforeAll(async () => {
    await addCategories(desk.client);
    const second = await joinAs(desk, { role: 'organizer', unitScope: null });
    const people = { first: desk.client, second: second.client };
    const before = { title: { zh: '2025 年度绩效考核', en: 'Performance assessment 2025' }, parts: 5, shift: -1 };
    await publishWide(people, await feedWide(desk.client, before));
    const now = { title: { zh: '2026 年度绩效考核', en: 'Performance assessment 2026' }, parts: 5, shift: 0 };
    const path = await feedWide(desk.client, now);
    const corrects = (await publishWide(people, path)).split('/').at(-1);
    const reason = '申诉成立，撤销一条登记有误的扣分';
    run = pageOf(desk.origin, await publishWide(people, path, { corrects, reason }));
  });

  async function openCard(language: (typeof LANGUAGES)[number], unitCode: string) {
    const { page } = desk.organizer;
    await speak(page, language);
    await page.goto(`${run}/units/${unitCode}`);
    await page.locator('.sheet').waitFor({ state: 'attached' });
    return page;
  }

  it.each(LANGUAGES.flatMap((language) => CATEGORIES.map(({ units }, index) => ({ language, units, index }))))(
    'takes two sheets with 16 indicators, in $language, beside $units units',
    async ({ language, index }) => {
      const page = await openCard(language, TOLD[index] ?? '');
      expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(2);
    },
  );

  it.each(LANGUAGES)('has no letter under 8 points, in %s', async (language) => {
    const page = await openCard(language, TOLD[0] ?? '');
    await page.emulateMedia({ media: 'print' });
    const sizes = await page
      .locator('.sheet :is(p, b, th, td, caption, figcaption, small, text)')
      .evaluateAll((all) => all.map((one) => Number.parseFloat(getComputedStyle(one).fontSize)));
    await page.emulateMedia({ media: null });
    expect(Math.min(...sizes) * 0.75).toBeGreaterThanOrEqual(8);
  });

  it('tells of the veto, of the change and of the correction, on the page and on paper', async () => {
    const page = await openCard('zh', TOLD[1] ?? '');
    const grounds = page.locator('.card-grounds');
    await grounds.getByText('否决：重大安全责任事故').waitFor();
    await grounds.getByText('2026-06-14 在建工地塔吊倒塌，两人受伤（佐证：市安委会事故认定第 11 号）').waitFor();
    await grounds.getByText(/^由.*改定为一般，总分和位次不变。$/).waitFor();
    await grounds.getByText(/由另一位组织者审定，意见：情况属实，同意$/).waitFor();
    await grounds.getByText('原因：申诉成立，撤销一条登记有误的扣分').waitFor();
    const paper = await page.locator('.sheet-grounds').textContent();
    expect(paper).toContain('（佐证：市安委会事故认定第11号）。');
    expect(paper).toContain('同一问题被市委督查室两次通报，影响较大。');
    expect(paper).toContain('原因：申诉成立，撤销一条登记有误的扣分。');
  });
});
