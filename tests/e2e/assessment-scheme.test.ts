import type { Page } from 'playwright';
import { beforeAll, describe, expect, it } from 'vitest';
import { importUnits } from './people/organizer';
import { accessibilityFaults } from './screen/accessibility';
import { openDesk } from './screen/desk';
import { faultsOfScreens } from './screen/screens';

/** From a template to the first calculation; each step stands on the one before. */
describe('the scheme of an assessment in the browser', () => {
  const desk = openDesk();
  let assessment: string;

  beforeAll(async () => {
    await importUnits(desk.organizer.page, desk.origin);
  });

  const points = (page: Page, name: string) => page.getByRole('textbox', { name: `${name}的分值` });

  async function bringIn(page: Page, name: string, rows: readonly string[]): Promise<void> {
    await page
      .getByRole('row', { name: new RegExp(name) })
      .getByRole('link', { name: '导入表格' })
      .click();
    await page.getByRole('textbox', { name: '数据表格' }).fill(rows.join('\n'));
    await page.getByRole('button', { name: '识别这张表' }).click();
    await page.getByRole('table', { name: '每一列是什么' }).waitFor();
  }

  it('starts from a template that is looked at first', async () => {
    const { page } = desk.organizer;
    await page.goto(`${desk.origin}/assessments`);
    await page.getByRole('heading', { name: '还没有考核，从一个做法开始' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '三个满意' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('row', { name: /群众满意/ }).waitFor();
    await dialog.getByLabel('考核名称').fill('2026 年度考核');
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: '建立这项考核' }).click();
    await page.waitForURL(/\/assessments\/.+\/scheme/);
    assessment = page.url().replace(/\/scheme$/, '');
    await page.getByRole('heading', { name: '3 个一级指标，3 项取数，合计 100 分' }).waitFor();
  });

  it('refuses a sum of 99.9, says what is missing, and is one undo away from where it was', async () => {
    const { page } = desk.organizer;
    await points(page, '1 领导满意').fill('29.9');
    await page.getByRole('heading', { name: '合计 99.9 分，还差 0.1 分' }).waitFor();
    await page.getByRole('button', { name: '把满分改为 99.9' }).waitFor();
    await page.getByRole('button', { name: '保存为第 1 版' }).click();
    await page.getByText('还有错误，没有保存成版').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Control+z');
    await page.getByRole('heading', { name: /合计 100 分/ }).waitFor();
  });

  it('is rearranged by the keyboard, and Tab between fields changes nothing', async () => {
    const { page } = desk.organizer;
    const kind = () => page.getByRole('row', { name: /领导满意/ }).getByText('评议', { exact: true });
    await page.getByRole('textbox', { name: '2 的名称' }).press('Alt+ArrowRight');
    await page.getByRole('heading', { name: '合计 70 分，还差 30 分' }).waitFor();
    const announced = page.locator('.scheme-tree [aria-live]');
    await announced.filter({ hasText: '基层满意移到 1.1' }).waitFor({ state: 'attached' });
    await page.getByRole('textbox', { name: '1.1 的名称' }).press('Alt+ArrowUp');
    await announced.filter({ hasText: '基层满意仍是 1.1' }).waitFor({ state: 'attached' });
    await page.getByRole('textbox', { name: '1.1 的名称' }).press('Tab');
    await page.getByRole('textbox', { name: '1.1 的名称' }).press('Escape');
    await page.keyboard.press('Shift+Tab');
    await page.getByRole('textbox', { name: '2 的名称' }).waitFor();
    expect(await kind().count()).toBe(0);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await kind().waitFor();
  });

  async function middleOf(page: Page, selector: string) {
    const box = await page.locator(selector).boundingBox();
    if (box === null) throw new Error(`${selector} is not shown`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  it('shows while a row is dragged where it would land', async () => {
    const { page } = desk.organizer;
    await page.locator('.scheme-grip').first().hover();
    const middle = await middleOf(page, '.scheme-row >> nth=2');
    await page.mouse.down();
    // A drag begins with a first movement; the next ones are over a row.
    for (const shift of [-60, -8, 0]) await page.mouse.move(middle.x, middle.y + shift, { steps: 4 });
    await page.locator('.scheme-row[data-landing="behind"]').getByText('3', { exact: true }).waitFor();
    await page.mouse.up();
    await page.getByRole('textbox', { name: '领导满意的分值' }).and(page.getByLabel(/^3/)).waitFor();
    expect(await page.locator('[data-landing]').count()).toBe(0);
    await page.keyboard.press('Control+z');
    await page.getByRole('textbox', { name: '领导满意的分值' }).and(page.getByLabel(/^1/)).waitFor();
  });

  it('gets a ledger beside the tree and is frozen as version 1', async () => {
    const { page } = desk.organizer;
    await page.getByRole('button', { name: '加减分' }).first().click();
    await page.getByRole('complementary', { name: '选中的一项' }).getByLabel('最多加').fill('3');
    await page.getByText(/已保存/).waitFor();
    await page.reload();
    await page.getByText('+3 / −5').waitFor();
    await page.getByRole('button', { name: '保存为第 1 版' }).click();
    await page.getByRole('link', { name: '去填数据' }).waitFor();
    await page.getByRole('link', { name: '第 1 版方案' }).click();
    await page.getByText('这是').waitFor();
    expect(await points(page, '1 领导满意').count()).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.goBack();
    await page.getByRole('link', { name: '去填数据' }).click();
    await page.getByRole('heading', { name: '还有 3 项指标没有数据' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('asks what percentages mean, and names the unit that a file leaves out', async () => {
    const { page } = desk.organizer;
    await bringIn(page, '领导满意', ['单位\t得分\t样本量', '市税务局\t86.5%\t400', '102\t82.1%\t380']);
    await page.getByRole('heading', { name: '0 家可以导入，2 处要看' }).waitFor();
    await page.getByText('文件里没有的').waitFor();
    await page.getByText('85', { exact: true }).click();
    await page.getByRole('heading', { name: '2 家可以导入，没有要改的' }).waitFor();
    await page.getByText(/文件里没有的 1 家：审计局/).waitFor();
    await page.getByText('数值写成百分数，由此推断。').waitFor();
    await page.getByText('1–5', { exact: true }).click();
    await page.getByText('2 家的数值不在这个范围里').waitFor();
    await page.getByText('其他', { exact: true }).click();
    await page.getByLabel('最低分').fill('50');
    await page.getByLabel('最高分').fill('100');
    await page.getByLabel('最高分').press('Tab');
    await page.getByText('误差按您选的范围估计，宁大勿小。').waitFor();
    await page.getByText('不在这个范围里').waitFor({ state: 'detached' });
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '导入 2 家' }).click();
    await page.getByText('2 / 3 家').waitFor();
    await page.getByText(/没有数：审计局/).waitFor();
  });

  it('takes a chosen column, and leaves out the rows that are wrong', async () => {
    const { page } = desk.organizer;
    await bringIn(page, '基层满意', ['单位\t上半年\t得分', '101\t90\t1', '102\t88\t2', '103\t85\t3', '无此局\t80\t4']);
    await page.getByRole('combobox', { name: '上半年是什么' }).selectOption({ label: '数值' });
    await page.getByRole('button', { name: '导入 3 家，跳过 1 处' }).click();
    await page.getByRole('heading', { name: '还有 1 项指标没有数据' }).waitFor();
    await bringIn(page, '群众满意', ['单位\t得分', '101\t92', '102\t84', '103\t88']);
    await page.getByRole('button', { name: '导入 3 家' }).click();
    await page.getByRole('heading', { name: '1 家单位缺数，涉及 1 项指标' }).waitFor();
  });

  it('keeps a ledger whose entries are reversed with a reason', async () => {
    const { page } = desk.organizer;
    for (const [amount, reason] of [
      ['1', '省级表彰'],
      ['2', '重复登记'],
    ] as const) {
      await page.getByRole('button', { name: '记一条' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText('这一项合计 −5 至 3').waitFor();
      await dialog.getByLabel('单位').fill('市税务局');
      await dialog.getByLabel('分值').fill(amount);
      await dialog.getByLabel('事由').fill(reason);
      await dialog.getByLabel('佐证').fill('文号 3');
      await dialog.getByRole('button', { name: '记下' }).click();
      await page.getByRole('cell', { name: new RegExp(reason) }).waitFor();
    }
    await page
      .getByRole('row', { name: /重复登记/ })
      .getByRole('button', { name: /^撤销/ })
      .click();
    await page.getByRole('dialog').getByLabel('撤销的原因').fill('同一件事记了两次');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: '撤销' }).click();
    await page.getByText('已撤销：同一件事记了两次').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('is calculated, and then shows what decided the differences', async () => {
    const { page } = desk.organizer;
    await page.getByRole('button', { name: '计算' }).click();
    await page.waitForURL(/\/runs\//);
    await page.goto(`${assessment}/scheme`);
    await page.getByText('实际影响', { exact: true }).waitFor();
    await page
      .getByRole('img', { name: /^名义 \d+%，实际影响 / })
      .first()
      .waitFor();
  });

  it('comes from a table whose levels are columns, line by line', async () => {
    const { page } = desk.organizer;
    await page.goto(`${desk.origin}/assessments/import`);
    const rows = ['一级指标\t二级指标\t分值\t类型', '业务\t任务\t60\t目标', '\t创新\t多\t目标', '评议\t\t39.9\t评议'];
    await page.getByRole('textbox', { name: '指标表格' }).fill(rows.join('\n'));
    await page.getByRole('button', { name: '识别这张表' }).click();
    await page.getByRole('heading', { name: '2 项指标可以导入，合计 99.9 分，2 处要看' }).waitFor();
    await page.getByRole('row', { name: /第 3 行/ }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '建立考核，导入 2 项' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '建立这项考核' }).click();
    await page.getByRole('heading', { name: '合计 99.9 分，还差 0.1 分' }).waitFor();
  });

  it('has pages that axe finds nothing wrong with in English', async () => {
    const { page } = desk.organizer;
    const lists = ['/assessments', '/assessments/new', '/assessments/import'].map((path) => desk.origin + path);
    const parts = ['scheme', 'data', 'data?entries'].map((part) => `${assessment}/${part}`);
    expect(await faultsOfScreens(page, 'en', [...lists, ...parts])).toEqual([]);
  });

  it('broke no script and no rule of the content security policy', () => expect(desk.organizer.faults).toEqual([]));
});
