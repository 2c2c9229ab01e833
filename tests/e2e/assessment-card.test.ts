import { beforeAll, describe, expect, it } from 'vitest';
import { addUnits, pageOf } from './scenes/assessment-by-interface';
import { joinAs } from './scenes/invited';
import { computeYear, publishRun, UNIT_NAMES } from './scenes/yearly-assessment';
import { accessibilityFaults } from './screen/accessibility';
import type { Person } from './screen/browser';
import { openDesk } from './screen/desk';
import { pagesOf } from './screen/pdf-pages';
import { faultsOfScreens, LANGUAGES } from './screen/screens';

/** The scorecard of a unit, for organizers, for its leader and on paper; each step stands on the one before. */
describe('the scorecard of a unit in the browser', () => {
  const desk = openDesk();
  let leader: Person;
  let run: string;

  beforeAll(async () => {
    await addUnits(desk.client, UNIT_NAMES);
    const second = await joinAs(desk, { role: 'organizer', unitScope: null });
    leader = await joinAs(desk, { role: 'leader', unitScope: ['2'] });
    const lastYear = await computeYear(desk.client, { title: '2025 年度考核', shift: -3 });
    await publishRun(second.client, lastYear);
    const path = await computeYear(desk.client, { title: '2026 年度考核', shift: 0 });
    await publishRun(second.client, path);
    run = pageOf(desk.origin, path);
  });

  it('opens from the list of the result, and says in one sentence what the tests support', async () => {
    const { page } = desk.organizer;
    await page.goto(run);
    await page.getByRole('link', { name: '甲局', exact: true }).click();
    await page
      .getByRole('heading', { level: 1, name: /^甲局 .* 分，评为.*；在综合类排第 1.* 名，比上次高 .* 分$/ })
      .waitFor();
    await page.getByText(/^满意度评议：比类均值高 .* 分，超出误差。$/).waitFor();
    await page.getByText(/^信息报送：比类均值高 .* 分，高于其他 9 家中的 9 家。$/).waitFor();
  });

  it('opens one working at a time, down to values and rules, under an address of its own', async () => {
    const { page } = desk.organizer;
    await page.getByRole('button', { name: '满意度评议' }).click();
    expect(page.url()).toMatch(/#satisfaction$/);
    const working = page.getByRole('region', { name: '满意度评议的计算过程' });
    await working.getByText('10 × 96 ÷ 100 = 9.6').waitFor();
    await working.getByText('只看本单位的数值').waitFor();
    await page.getByRole('button', { name: '改革创新' }).click();
    await page.getByText('第 3 名：8 × (1 − 0.05 × 2) = 7.2').waitFor();
    await working.waitFor({ state: 'detached' });
    await page.reload();
    await page.getByText('第 3 名：8 × (1 − 0.05 × 2) = 7.2').waitFor();
  });

  it('goes on to the next unit by key, and shows its entries with those that were reversed', async () => {
    const { page } = desk.organizer;
    await page.getByRole('heading', { level: 1, name: /^甲局/ }).click();
    await page.keyboard.press(']');
    await page.getByRole('heading', { level: 1, name: /^乙局/ }).waitFor();
    await page.getByRole('button', { name: '月提示整改' }).click();
    const entries = page.locator('.working-entries');
    await entries.getByRole('row', { name: /逾期未办结.*已撤销.*通报 3 号.*−2.*不计/ }).waitFor();
    await page.keyboard.press('[');
    await page.getByRole('heading', { level: 1, name: /^甲局/ }).waitFor();
  });

  it('shows both grades where a fact bars one, and says that points would not have moved it', async () => {
    const { page } = desk.organizer;
    await page.goto(`${run}/units/2`);
    await page.getByText('按分数为优秀，因否决降等').waitFor();
    await page.locator('.card-next').getByText('与分数无关：否决不撤销').waitFor();
  });

  it('is for a leader that of their unit, without any other', async () => {
    const { page } = leader;
    await page.goto(`${run}/units/2`);
    await page.getByRole('heading', { level: 1, name: /^乙局/ }).waitFor();
    await page.getByText('其他单位的名称和得分不在这里显示。').waitFor();
    expect(await page.getByText('甲局').count()).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.goto(`${run}/units/1`);
    await page.getByText('这次计算里没有这家单位').waitFor();
  });

  it.each(LANGUAGES)('fits two sheets of A4 and every screen, in %s', async (language) => {
    const { page } = desk.organizer;
    expect(await faultsOfScreens(page, language, [`${run}/units/2#reminders`])).toEqual([]);
    expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(2);
  });

  it('broke no script and no rule of the content security policy', () =>
    expect([desk.organizer, leader].flatMap(({ faults }) => faults)).toEqual([]));
});
