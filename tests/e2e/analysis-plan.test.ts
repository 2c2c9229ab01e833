import { beforeAll, describe, expect, it } from 'vitest';
import { closeAndCount, open } from './people/organizer';
import { pageOf } from './scenes/assessment-by-interface';
import { sendBallots } from './scenes/further-ballots';
import { ballotsOfPoll, startPoll } from './scenes/planned-poll';
import { accessibilityFaults } from './screen/accessibility';
import { openDesk } from './screen/desk';
import { faultsOfScreens, LANGUAGES } from './screen/screens';

/** From an empty plan to the figures that it asks for; each step stands on the one before. */
describe('the analysis plan of a poll in the browser', () => {
  const desk = openDesk();
  let wave: string;

  beforeAll(async () => {
    wave = pageOf(desk.origin, await startPoll(desk.client));
  });

  it('begins empty and says what each part gives', async () => {
    const { page } = desk.organizer;
    await page.goto(`${wave}/scoring`);
    await page.getByRole('link', { name: '分析计划' }).click();
    await page.getByRole('heading', { name: '还没有分析计划，结果只有问卷自带的分析' }).waitFor();
    expect(await page.getByText('结果里有', { exact: true }).count()).toBe(5);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('takes a breakdown and known head counts, typed and pasted', async () => {
    const { page } = desk.organizer;
    await page.getByRole('group', { name: '按这些题分组' }).getByLabel('您的年龄').check();
    await page.getByRole('button', { name: '按已知的总体人数加权' }).click();
    await page.getByText('占比合计不是 100%，请填各选项的总体人数').waitFor();
    await page.getByRole('spinbutton', { name: '女的总体人数' }).fill('500');
    await page.getByText('没有填：男。').waitFor();
    await page.getByRole('spinbutton', { name: '女的总体人数' }).evaluate((field) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', '性别\t人数\n男\t1,500\n女\t1,500');
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    });
    await page.getByRole('row', { name: '合计 3,000 100%' }).waitFor();
    expect(await page.getByRole('spinbutton', { name: '男的总体人数' }).inputValue()).toBe('1500');
    await page.getByRole('button', { name: '再加一道题' }).click();
    await page.getByRole('spinbutton', { name: '35 岁及以下的总体人数' }).fill('40');
    await page.getByRole('spinbutton', { name: '36 岁及以上的总体人数' }).fill('60');
    await page.getByRole('row', { name: '合计 100 100%' }).waitFor();
  });

  it('takes an index from a published method, with an item turned round, and what is to be explained', async () => {
    const { page } = desk.organizer;
    await page.getByRole('button', { name: '加一个指数' }).click();
    await page.getByRole('button', { name: /^用户满意度指数.*要有三道/, disabled: true }).waitFor();
    await page.getByRole('button', { name: /^敬业度指数/ }).click();
    await page.getByRole('checkbox', { name: '常常想离开反向计分' }).check();
    await page.getByRole('spinbutton', { name: '工作有意义的权重' }).fill('2');
    await page.getByText('5 项，权重合计 6').waitFor();
    await page.getByLabel('「敬业度指数」的名称').fill('敬业度');
    await page.getByRole('button', { name: '删除指数「您对工作的看法」' }).click();
    await page.getByRole('combobox', { name: '最关心的' }).selectOption({ label: '第 4 题「总的说来您有多满意」' });
    await page.getByRole('group', { name: '用这些指数来解释' }).getByLabel('敬业度').waitFor();
    await page.getByRole('heading', { name: '分析计划：分组、加权、指数、影响因素' }).waitFor();
  });

  it('keeps it by itself', async () => {
    const { page } = desk.organizer;
    await page.getByText(/^已保存/).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: '分析计划：分组、加权、指数、影响因素' }).waitFor();
    expect(await page.getByRole('spinbutton', { name: '女的总体人数' }).inputValue()).toBe('1500');
    expect(await page.getByLabel('「敬业度」的名称').inputValue()).toBe('敬业度');
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('cannot be changed once the wave is open, and says why', async () => {
    const { page } = desk.organizer;
    const [link = ''] = await open(page, wave);
    await page.goto(`${wave}/scoring/analysis`);
    await page.getByText('总能挑出好看的数').waitFor();
    await page.getByRole('row', { name: /^女 1,500 50%/ }).waitFor();
    expect(await page.getByRole('spinbutton').count()).toBe(0);
    await sendBallots(link, ballotsOfPoll);
    await closeAndCount(page, wave);
    await page.getByRole('heading', { name: '计票完成：120 份计入结果' }).waitFor();
  });

  it('gives the figures that it asked for', async () => {
    const { page } = desk.organizer;
    await page.goto(`${wave}/results/quality`);
    await page.getByRole('heading', { name: /120 份答卷，加权以后相当于/ }).waitFor();
    await page.getByRole('row', { name: /^女 50(?:\.0)?% 25(?:\.0)?% 50(?:\.0)?%/ }).waitFor();
    await page
      .getByRole('heading', { name: /^敬业度/ })
      .first()
      .waitFor();
    await page.getByText('您的年龄').first().waitFor();
    await page.goto(`${wave}/results/questions`);
    await page.getByText('按权重推算到总体').first().waitFor();
    /** Women 8⅔ and men 4⅔, half and half, to what 120 people may be told: halves. The ballots by themselves have 5.7. */
    await page.getByText('均值 6.5').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it.each(LANGUAGES)('has a page that axe finds nothing wrong with, in %s', async (language) => {
    expect(await faultsOfScreens(desk.organizer.page, language, [`${wave}/scoring/analysis`])).toEqual([]);
  });

  it('broke no script and no rule of the content security policy', () => expect(desk.organizer.faults).toEqual([]));
});
