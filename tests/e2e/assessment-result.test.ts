import { beforeAll, describe, expect, it } from 'vitest';
import { pageOf } from './scenes/assessment-by-interface';
import { startAssessment } from './scenes/assessment-with-figures';
import { joinAs } from './scenes/invited';
import { accessibilityFaults } from './screen/accessibility';
import type { Person } from './screen/browser';
import { openDesk } from './screen/desk';
import { faultsOfScreens, LANGUAGES } from './screen/screens';

/** From the first run of an assessment to what a leader sees of it; each step stands on the one before. */
describe('the result of an assessment in the browser', () => {
  const desk = openDesk();
  let second: Person;
  let leader: Person;
  let assessment: string;
  let run: string;

  beforeAll(async () => {
    assessment = pageOf(desk.origin, await startAssessment(desk.client));
    second = await joinAs(desk, { role: 'organizer', unitScope: null });
    leader = await joinAs(desk, { role: 'leader', unitScope: ['1'] });
  });

  it('is computed from the page that has none, and says who cannot be told apart at the line', async () => {
    const { page } = desk.organizer;
    await page.goto(`${assessment}/result`);
    await page.getByRole('button', { name: '计算' }).click();
    await page.getByRole('heading', { name: /2 家拟评优秀；优秀线两侧的乙局与丙局分不出高下/ }).waitFor();
    run = page.url();
    await page.getByText('优秀线在第 2 与第 3 位之间').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('takes a proposal for another grade, which its author can only take back', async () => {
    const { page } = desk.organizer;
    await page.getByRole('button', { name: '丙局现为良好，提议改等次' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('由良好改为').selectOption({ label: '优秀' });
    await dialog.getByLabel('理由').fill('省级表彰，文号 3');
    await dialog.getByRole('button', { name: '提出' }).click();
    await page.getByRole('heading', { name: '等次调整：1 条待审定' }).waitFor();
    await page.getByText('须由另一位组织者审定').waitFor();
    expect(await page.getByRole('button', { name: '同意', exact: true }).count()).toBe(0);
  });

  it('is not approved by who computed it while there is somebody else', async () => {
    const { page } = desk.organizer;
    await page.getByRole('button', { name: '提交审定' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('要由另一位组织者打开本页').waitFor();
    await dialog.getByRole('button', { name: '我是唯一的组织者' }).click();
    await dialog.getByLabel('理由').fill('赶时间');
    await dialog.getByRole('button', { name: '自行审定' }).click();
    await dialog.getByText('还有别的组织者，不能自行审定').waitFor();
    await dialog.getByRole('button', { name: '取消' }).click();
  });

  it('is decided and approved by a second person', async () => {
    const { page } = second;
    await page.goto(run);
    await page.getByRole('button', { name: '同意', exact: true }).click();
    await page.getByRole('dialog').getByLabel('理由').fill('属实');
    await page.getByRole('dialog').getByRole('button', { name: '同意' }).click();
    await page.getByRole('heading', { name: '等次调整：都已审定' }).waitFor();
    await page.getByText('由良好改定为优秀').waitFor();
    await page.getByRole('button', { name: '审定', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: '审定', exact: true }).click();
    await page.getByText('已审定，待公布').first().waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('is published with a signature, and from then on seen by the leader of a unit', async () => {
    await leader.page.goto(run);
    await leader.page.getByText('结果还没有公布').waitFor();
    const { page } = desk.organizer;
    await page.reload();
    await page.getByRole('button', { name: '公布' }).click();
    await page.getByRole('dialog').getByText('公布的结果不能再改').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: '公布' }).click();
    await page.getByText(/^(?:[0-9a-f]{8} ?){8}$/).waitFor();
    await leader.page.goto(`${desk.origin}/assessments`);
    await leader.page.getByRole('link', { name: '年度考核' }).click();
    await leader.page.getByRole('heading', { name: '甲局：94.80 分，优秀' }).waitFor();
    expect(await leader.page.getByText('乙局').count()).toBe(0);
    expect(await accessibilityFaults(leader.page)).toEqual([]);
  });

  it('shows what other points would do, and forgets it', async () => {
    const { page } = desk.organizer;
    await page.goto(`${run}/what-if`);
    await page.getByRole('spinbutton', { name: '群众评议的分值' }).fill('70');
    await page.getByRole('spinbutton', { name: '群众评议的分值' }).press('Enter');
    await page.getByRole('heading', { name: '3 家单位位次变化，最多 2 位' }).waitFor();
    await page.getByRole('button', { name: '恢复现行' }).click();
    await page.getByRole('heading', { name: '改一改分值' }).waitFor();
  });

  it('is corrected by a further run that names it', async () => {
    const { page } = desk.organizer;
    await page.goto(run);
    await page.getByRole('button', { name: '再算一次，只供比较' }).click();
    await page.getByText('第 1 次计算的结果已经公布，这次计算没有写明更正它').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '更正第 1 次的结果' }).first().click();
    await page.getByRole('dialog').getByLabel('理由').fill('补录一家的数据');
    await page.getByRole('dialog').getByRole('button', { name: '计算' }).click();
    await page.getByText('更正第 1 次计算的结果，原因：补录一家的数据').waitFor();
  });

  it.each(LANGUAGES)('has pages that axe finds nothing wrong with, in %s', async (language) => {
    const addresses = [run, `${run}/what-if`, `${run}/discrimination`];
    expect(await faultsOfScreens(desk.organizer.page, language, addresses)).toEqual([]);
  });

  it('broke no script and no rule of the content security policy', () =>
    expect([desk.organizer, second, leader].flatMap(({ faults }) => faults)).toEqual([]));
});
