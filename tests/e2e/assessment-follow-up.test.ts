import { beforeAll, describe, expect, it } from 'vitest';
import { done } from '../support/test-client';
import { computeRun, pageOf } from './scenes/assessment-by-interface';
import { startAssessment } from './scenes/assessment-with-figures';
import { joinAs } from './scenes/invited';
import { accessibilityFaults } from './screen/accessibility';
import { overflow, type Person } from './screen/browser';
import { openDesk } from './screen/desk';

/** From a published result to a problem that was put right and voted on again; each step stands on the one before. */
describe('what a unit puts right, in the browser', () => {
  const desk = openDesk();
  let leader: Person;
  let followUp: string;

  beforeAll(async () => {
    const path = await startAssessment(desk.client);
    followUp = `${pageOf(desk.origin, path)}/follow-up`;
    const run = await computeRun(desk.client, path);
    await done(desk.client.post(`${run}/approval`, { selfApproval: '只有一位管理员' }));
    await done(desk.client.post(`${run}/publication`, {}));
    leader = await joinAs(desk, { role: 'leader', unitScope: ['8'] });
  });

  it('is listed from the low results of the published run, and from what the public says', async () => {
    const { page } = desk.organizer;
    await page.goto(followUp);
    await page.getByRole('heading', { name: '还没有列入整改的问题' }).waitFor();
    await page.getByRole('button', { name: '列入问题' }).click();
    const dialog = page.getByRole('dialog');
    await dialog
      .getByText(/分，明显低于同类其他单位平均/)
      .first()
      .waitFor();
    await dialog.getByRole('button', { name: '列入 0 件' }).click();
    await dialog.getByText('请至少选一项，或写一个问题').first().waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByLabel('辛局：业务评估').check();
    await dialog.getByLabel('单位', { exact: true }).fill('己局');
    await dialog.getByLabel('问题', { exact: true }).fill('午间窗口没有人');
    await dialog.getByRole('button', { name: '列入 2 件' }).click();
    await page.getByRole('heading', { name: '2 件问题办结 0 件（0.0%），没有超期' }).waitFor();
  });

  it('is planned and reported by the unit, which sees its own alone', async () => {
    const { page } = leader;
    await page.goto(followUp);
    await page.getByRole('heading', { name: '1 件问题办结 0 件（0.0%），没有超期' }).waitFor();
    expect(await page.getByRole('button', { name: '撤销' }).count()).toBe(0);
    await page.getByRole('button', { name: '定责任人和措施' }).click();
    await page.getByRole('dialog').getByLabel('责任人').fill('王强，副局长');
    await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
    await page.getByRole('dialog').getByText('请填写这一项').first().waitFor();
    await page.getByRole('dialog').getByLabel('整改措施').fill('每周通报进度');
    await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
    await page.getByText('王强，副局长：每周通报进度').waitFor();
    await report('进度已追平', '局文 3 号');
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  async function report(text: string, evidence: string): Promise<void> {
    const { page } = leader;
    await page.getByRole('button', { name: '报告整改情况' }).click();
    await page.getByRole('dialog').getByLabel('整改情况').fill(text);
    await page.getByRole('dialog').getByLabel('依据').fill(evidence);
    await page.getByRole('dialog').getByRole('button', { name: '提交报告' }).click();
    await page.getByText(`依据：${evidence}`).waitFor();
  }

  async function vote(satisfied: string): Promise<void> {
    const { page } = desk.organizer;
    await page.goto(followUp);
    await page.getByRole('button', { name: '业务评估明显低于同类单位' }).click();
    await page.getByRole('button', { name: '记录回访投票' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('满意的人数').fill(satisfied);
    await dialog.getByLabel('投票的人数').fill('200');
    await dialog.getByLabel('在哪里、怎么投的').fill('电话回访');
  }

  it('goes back after a vote below the line', async () => {
    const { page } = desk.organizer;
    await vote('201');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '记录' }).click();
    await dialog.getByText('满意的人数不能多于投票的人数').first().waitFor();
    await dialog.getByLabel('满意的人数').fill('158');
    await dialog.getByText('满意率 79.0%，不到 80%：将退回重办。').waitFor();
    await dialog.getByText('和达标线分不出高下').waitFor();
    await dialog.getByRole('button', { name: '记录' }).click();
    await page.getByText('退回 1 次').waitFor();
  });

  it('is closed by a vote on the line, after it was reported again', async () => {
    await leader.page.reload();
    await report('又核对了一遍', '局文 9 号');
    await vote('160');
    const { page } = desk.organizer;
    await page.getByRole('dialog').getByRole('button', { name: '记录' }).click();
    await page.getByRole('heading', { name: '2 件问题办结 1 件（50.0%），没有超期' }).waitFor();
    await page.getByText('满意率 80.0%，达到 80%，办结').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('is filtered, moved through by keys, and leaves as a workbook', async () => {
    const { page } = desk.organizer;
    await page.getByLabel('筛选').selectOption({ label: '预警：没有责任人（1）' });
    await page.getByRole('button', { name: '午间窗口没有人' }).waitFor();
    expect(await page.getByRole('button', { name: '业务评估明显低于同类单位' }).count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.locator('body').click({ position: { x: 700, y: 5 } });
    await page.keyboard.press('j');
    await page.getByRole('heading', { name: '己局' }).waitFor();
    await page.getByText('三张清单', { exact: true }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '问题、责任、整改三张清单（XLSX）' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('pingyi-rectification-lists.xlsx');
  });

  it('fits a phone', async () => {
    const { page } = leader;
    await page.setViewportSize({ width: 390, height: 844 });
    await page.reload();
    await page.getByRole('heading', { name: '1 件问题办结 1 件（100.0%）' }).waitFor();
    expect(await overflow(page)).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('broke no script and no rule of the content security policy', () =>
    expect([desk.organizer, leader].flatMap(({ faults }) => faults)).toEqual([]));
});
