import { beforeAll, describe, expect, it } from 'vitest';
import type { PublicationPlan } from '#domain/disclosure/publication-plan';
import { done } from '../support/test-client';
import { closeAndCount, open } from './people/organizer';
import { pageOf } from './scenes/assessment-by-interface';
import { sendBallots } from './scenes/further-ballots';
import { ballotsOfUnits, startUnitPoll } from './scenes/unit-poll';
import { accessibilityFaults } from './screen/accessibility';
import { openDesk } from './screen/desk';
import { faultsOfScreens, LANGUAGES } from './screen/screens';

const by = (id: string, title: string, ...questions: readonly string[]): PublicationPlan['tables'][number] => ({
  id,
  title: { zh: title },
  by: questions.map((question) => ({ kind: 'question', question }) as const),
});

/** The last unit is too small; ages cross the units. */
const PLAN = { tables: [by('units', '单位', 'unit'), by('ages', '年龄', 'age')], textThreshold: 10 };

/** From a hidden cell of the results to its reason, and on to the plan of the next wave. */
describe('why cells are hidden, in the browser', () => {
  const desk = openDesk();
  let wave: string;

  beforeAll(async () => {
    wave = await countedPoll(PLAN);
  });

  async function countedPoll(publication: PublicationPlan): Promise<string> {
    const { page } = desk.organizer;
    const path = await startUnitPoll(desk.client);
    const settings = { minimumGroupSize: 10, fullPoints: 100, purpose: { zh: '了解' }, publication };
    await done(desk.client.send('PATCH', path, { settings }));
    const address = pageOf(desk.origin, path);
    const [link = ''] = await open(page, address);
    await sendBallots(link, ballotsOfUnits);
    await closeAndCount(page, address);
    return address;
  }

  it('is told on a page that hidden cells lead to: how many, of which tables, for which reasons', async () => {
    const { page } = desk.organizer;
    await page.goto(`${wave}/results/questions`);
    await page.getByRole('link', { name: '为什么隐藏，下次怎么改' }).first().click();
    await page.getByRole('heading', { name: /^计划的 \d+ 格里可公布 \d+ 格，隐藏 \d+ 格$/, level: 1 }).waitFor();
    const planned = page.getByRole('row', { name: /^发布方案里的表/ });
    expect(await planned.first().textContent()).toMatch(/发布方案里的表\d+/);
    for (const rule of ['一格不足 10 份答卷就不公布', '公布它，就能推出某一组怎么答', '这张表和前面的表把同一批人'])
      await page.getByText(rule).waitFor();
    await page.getByText('例子里的数都是编的').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('lists every hidden cell, and only those of one reason or question where that is asked for', async () => {
    const { page } = desk.organizer;
    const rows = page.locator('.hidden-cells tbody tr');
    await rows.first().waitFor();
    const all = await rows.count();
    await page.getByRole('combobox', { name: '原因' }).selectOption({ label: '交叉' });
    await expect.poll(() => rows.count()).toBeLessThan(all);
    expect(await rows.first().textContent()).toContain('整张表');
    const some = await rows.count();
    await page.reload();
    await expect.poll(() => rows.count()).toBe(some);
    await page.getByRole('combobox', { name: '原因' }).selectOption({ label: '全部原因' });
    await expect.poll(() => rows.count()).toBe(all);
    const question = page.getByRole('combobox', { name: '题目' });
    const [, title = ''] = await question.getByRole('option').allTextContents();
    await question.selectOption({ label: title });
    await expect.poll(async () => (await rows.allTextContents()).every((text) => text.startsWith(title))).toBe(true);
    expect(await rows.count()).toBeGreaterThan(0);
    await question.selectOption({ label: '全部题目' });
    await expect.poll(() => rows.count()).toBe(all);
  });

  it('says in a trial what would hide fewer, and carries a merger into the plan of the next wave', async () => {
    const { page } = desk.organizer;
    await page.getByText('试算，不是结果').waitFor();
    await page.getByText('没有还能改方案的轮次').waitFor();
    await page.getByRole('link', { name: '在本轮的问卷页复制为新一轮' }).click();
    await page.getByRole('button', { name: '复制为新一轮' }).waitFor();
    const { surveyId } = await done(desk.client.get(`/api${new URL(wave).pathname}`));
    const title = { zh: '思想动态调查（二）' };
    const { waveId } = await done(desk.client.post(`/api/surveys/${String(surveyId)}/waves`, { title }));
    await page.goto(`${wave}/results/hidden`);
    await page.getByRole('button', { name: '带进下一轮的方案' }).first().click();
    await page.getByText('已带进下一轮的方案').waitFor();
    await page.getByRole('link', { name: '看下一轮的发布方案' }).click();
    await page.waitForURL(new RegExp(`/waves/${String(waveId)}/publication`));
    const { settings } = await done(desk.client.get(`/api/waves/${String(waveId)}`));
    expect(JSON.stringify(settings)).toMatch(/老干部局、|、老干部局/);
    await page.getByRole('link', { name: '上一轮藏了哪些格、为什么' }).click();
    await page.waitForURL(`${wave}/results/hidden`);
  });

  it.each(LANGUAGES)('has a page that axe finds nothing wrong with, in %s', async (language) => {
    expect(await faultsOfScreens(desk.organizer.page, language, [`${wave}/results/hidden`])).toEqual([]);
  });

  it('says so where nothing is hidden', async () => {
    const { page } = desk.organizer;
    const whole = await countedPoll({ ...PLAN, tables: [] });
    await page.goto(`${whole}/results/hidden`);
    await page.getByRole('heading', { name: /^计划的 \d+ 格都可公布，没有隐藏的$/ }).waitFor();
    await page.getByText('没有什么要改的').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('broke no script and no rule of the content security policy', () => expect(desk.organizer.faults).toEqual([]));
});
