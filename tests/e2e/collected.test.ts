import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { confirmClosing } from './people/organizer';
import { accessibilityFaults } from './screen/accessibility';
import { openDesk } from './screen/desk';
import { faultsOfScreens, LANGUAGES } from './screen/screens';

/** Twelve people in two groups rate two units with words of their own; one row names a unit that is misspelt. */
const RATERS = Array.from({ length: 12 }, (_, index) => ({
  name: `李${index + 1}`,
  group: index < 6 ? '基层' : '群众',
  mark: ['顶呱呱', '凑合', '拉胯'][index % 3] ?? '',
}));
const ROWS = [
  ['姓名', '评价人编号', '评价主体', '被评单位', '评价'],
  ...RATERS.flatMap(({ name, group, mark }, index) =>
    ['市税务局', '市城管局'].map((unit) => [name, `${index + 1}`, group, unit, mark]),
  ),
  ['李13', '13', '群众', '市税务居', '凑合'],
];
const TEXT = ROWS.map((row) => row.join('\t')).join('\n');
/** A name, a rating that nobody knows and one that can be read. */
const MORE = ['评价人编号\t评价主体\t被评单位\t评价', '21\t群众\t税务\t凑合', '22\t群众\t市城管局\t马马虎虎'].join(
  '\n',
);

describe('collected ballots in the browser', () => {
  const desk = openDesk();
  let wave: string;

  async function read(page: Page, text: string): Promise<void> {
    await page.getByRole('textbox', { name: '答卷的表格' }).fill(text);
    await page.getByRole('button', { name: '识别这张表' }).click();
    await page.getByRole('table', { name: '文件里的列和它们装进的位置' }).waitFor();
  }

  /** By keyboard, as options are made when a select is reached. */
  async function choose(page: Page, name: string, label: string): Promise<void> {
    const select = page.getByRole('combobox', { name });
    await select.focus();
    await select.selectOption({ label });
  }

  it('become a survey whose columns, scores and names an organizer looks through', async () => {
    const { page } = desk.organizer;
    await page.goto(`${desk.origin}/surveys/new`);
    await page.getByRole('link', { name: '粘贴表格' }).click();
    await read(page, TEXT);
    expect(await page.getByRole('combobox', { name: '姓名装进' }).inputValue()).toBe('skip');
    await page.getByRole('heading', { name: '还要给 3 种答案定分值' }).waitFor();
    for (const [mark, score] of Object.entries({ 顶呱呱: '100', 凑合: '50', 拉胯: '0' })) {
      await page.getByRole('spinbutton', { name: `${mark}的分值` }).fill(score);
      await page.keyboard.press('Tab');
    }
    await page.getByRole('heading', { name: '13 份答卷可以导入，没有要改的' }).waitFor();
    await page.getByText('个名称，写法不同的可以合并').click();
    await choose(page, '市税务居的意思', '就是市税务局');
    await page.getByRole('textbox', { name: '标题', exact: true }).fill('年中评议');
    await page.getByRole('checkbox', { name: '这些数据不涉及任何个人' }).check();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('show before the survey opens what it will publish, and may wait for another plan', async () => {
    const { page } = desk.organizer;
    await page.getByText('公布什么从此不能改').waitFor();
    await page.getByText('公布各题合计、各题按评价主体的表、被评单位的得分、主体和指标').waitFor();
    const other = await page.context().newPage();
    await other.goto(`${desk.origin}/surveys/from-data`);
    await read(other, '单位\t满意吗\n甲\t满意\n乙\t不满意\n甲\t满意');
    await other.getByText('不足 10 份的格不公布').waitFor();
    await other.getByRole('button', { name: '先建草稿，改发布方案' }).click();
    await other.waitForURL(/\/waves\/.+\/publication/);
    await other.getByRole('heading', { name: /^将公布 \d+ 张表/ }).waitFor();
    await other.close();
  });

  it('keep what was decided when the network fails', async () => {
    const { page } = desk.organizer;
    const act = page.getByRole('button', { name: '建成调查，导入 13 份' });
    await page.context().setOffline(true);
    await act.click();
    await page.getByText('连不上服务器').waitFor();
    await page.context().setOffline(false);
    await act.click();
    await page.waitForURL(/\/waves\/.+\/collection/);
    wave = page.url().replace(/\/collection$/, '');
    await page.getByRole('heading', { name: '共导入 13 份答卷' }).waitFor();
    expect(await page.getByRole('link', { name: '分发' }).count()).toBe(0);
  });

  it('are added to and taken back again, file by file', async () => {
    const { page } = desk.organizer;
    await page.getByRole('link', { name: '导入一份文件' }).click();
    await read(page, MORE);
    await choose(page, '税务的意思', '市税务局');
    await choose(page, '马马虎虎的意思', '凑合');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '导入 2 份' }).click();
    await page.getByRole('heading', { name: '共导入 15 份答卷' }).waitFor();
    await page.getByRole('button', { name: '撤回粘贴的表格' }).last().click();
    await page.getByRole('dialog').getByRole('button', { name: '撤回' }).click();
    await page.getByRole('heading', { name: '共导入 13 份答卷' }).waitFor();
  });

  it('are closed and counted after a last question, and the results say where they came from', async () => {
    const { page } = desk.organizer;
    const act = page.getByRole('button', { name: '关闭并计票，看结果' });
    await act.click();
    const dialog = page.getByRole('dialog', { name: '关闭并计票？' });
    await dialog.getByText('已导入的不能再撤回').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: '继续收集' }).click();
    await page.getByRole('heading', { name: '共导入 13 份答卷' }).waitFor();
    await confirmClosing(page, act);
    await page.waitForURL(/\/results$/);
    for (const part of ['results', 'results/ranking', 'results/points']) {
      await page.goto(`${wave}/${part}`);
      await page.getByText('答卷来源：导入 13 份').waitFor();
      await page.getByText('没有做隐藏：数据声明为不涉及任何个人').waitFor();
    }
    await page.goto(`${wave}/import`);
    await page.getByRole('heading', { name: '现在不能导入' }).waitFor();
  });

  it('lead from a value of the quality page to its working', async () => {
    const { page } = desk.organizer;
    await page.goto(`${wave}/results/quality`);
    await page
      .getByRole('row', { name: /^最高档占比/ })
      .getByRole('link')
      .click();
    await page.waitForURL(/\/results\/trace\?figure=ratings-best-share/);
    await page.getByRole('heading', { name: /^最高档占比 [\d.]+%，一步一步算给您看$/ }).waitFor();
    await page.getByText('逐级复算与公布的数一致').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it.each(LANGUAGES)('have pages that axe finds nothing wrong with, in %s', async (language) => {
    const addresses = [`${desk.origin}/surveys/from-data`, `${wave}/import`, `${wave}/collection`, `${wave}/links`];
    const later = [`${wave}/opening`, `${wave}/results`, `${wave}/results/quality`];
    expect(await faultsOfScreens(desk.organizer.page, language, [...addresses, ...later])).toEqual([]);
  });

  it('broke no script and no rule of the content security policy', () => expect(desk.organizer.faults).toEqual([]));
});
