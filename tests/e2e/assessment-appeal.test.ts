import type { Page } from 'playwright';
import { beforeAll, describe, expect, it } from 'vitest';
import { addRatedUnits, countReview } from './scenes/counted-review';
import { joinAs } from './scenes/invited';
import { accessibilityFaults } from './screen/accessibility';
import type { Person } from './screen/browser';
import { openDesk } from './screen/desk';
import { holdBack } from './screen/held-answer';
import { faultsOfScreens, LANGUAGES } from './screen/screens';

const QUESTION = '扣 2 分的依据是哪一份文件？\n本单位没有收到通报。';
/** Of the choice that is no indicator. */
const GRADE = ' grade';
const ANSWER = '经查，通报发给了另一个单位，记错了。';

/** From a template to an appeal that is upheld and a result that is corrected; each step stands on the one before. */
describe('an appeal in the browser', () => {
  const desk = openDesk();
  let second: Person;
  let leader: Person;
  let assessment: string;
  let run: string;

  beforeAll(async () => {
    second = await joinAs(desk, { role: 'organizer', unitScope: null });
    leader = await joinAs(desk, { role: 'leader', unitScope: ['001'] });
  });

  async function bringIn(page: Page, name: string, rows: readonly string[]): Promise<void> {
    const row = page.getByRole('row', { name: new RegExp(name) });
    await row.getByRole('link', { name: '导入表格' }).click();
    await page.getByRole('textbox', { name: '数据表格' }).fill(rows.join('\n'));
    await page.getByRole('button', { name: '识别这张表' }).click();
    await page.getByRole('button', { name: '导入 4 家' }).click();
  }

  async function approveAndPublish(address: string): Promise<void> {
    await second.page.goto(address);
    await second.page.getByRole('button', { name: '审定', exact: true }).click();
    await second.page.getByRole('dialog').getByRole('button', { name: '审定', exact: true }).click();
    await second.page.getByText('已审定，待公布').first().waitFor();
    await desk.organizer.page.goto(address);
    await desk.organizer.page.getByRole('button', { name: '公布' }).click();
    await desk.organizer.page
      .getByRole('dialog')
      .getByText(/单位从现在起可以申诉，到 .+为止/)
      .waitFor();
    await desk.organizer.page.getByRole('dialog').getByRole('button', { name: '公布' }).click();
    await desk.organizer.page.getByText(/^(?:[0-9a-f]{8} ?){8}$/).waitFor();
  }

  it('needs units and what people think of them', async () => {
    await addRatedUnits(desk.client);
    await countReview(desk.client);
  });

  it('stands on a scheme that was made of a template in the tree editor', async () => {
    const { page } = desk.organizer;
    await page.goto(`${desk.origin}/assessments`);
    await page.getByRole('button', { name: '三个满意' }).click();
    await page.getByRole('dialog').getByLabel('考核名称').fill('2026 年度考核');
    await page.getByRole('dialog').getByRole('button', { name: '建立这项考核' }).click();
    await page.waitForURL(/\/assessments\/.+\/scheme/);
    assessment = page.url().replace(/\/scheme$/, '');
    await page.getByRole('textbox', { name: '1 领导满意的分值' }).fill('20');
    await page.getByRole('textbox', { name: '3 群众满意的分值' }).fill('50');
    await page.getByRole('heading', { name: /合计 100 分/ }).waitFor();
    await page.getByRole('button', { name: '加减分' }).first().click();
    await page.getByRole('complementary', { name: '选中的一项' }).getByLabel('最多加').fill('3');
    await page.getByText(/已保存/).waitFor();
    await page.getByRole('button', { name: '保存为第 1 版' }).click();
    await page.getByRole('link', { name: '去填数据' }).click();
    await page.getByRole('heading', { name: '还有 3 项指标没有数据' }).waitFor();
  });

  it('is fed with a counted review, two tables and a ledger, and is calculated', async () => {
    const { page } = desk.organizer;
    await page.getByRole('button', { name: '群众满意：取自调查' }).click();
    await page.getByRole('dialog').getByLabel('调查').selectOption({ label: '评议' });
    await page.getByRole('dialog').getByRole('button', { name: '就取这个' }).click();
    await page.getByRole('heading', { name: '还有 2 项指标没有数据' }).waitFor();
    await bringIn(page, '领导满意', ['单位\t得分', '001\t90', '002\t85', '003\t80', '004\t75']);
    await bringIn(page, '基层满意', ['单位\t得分', '001\t88', '002\t84', '003\t82', '004\t79']);
    await page.getByRole('button', { name: '记一条' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('单位').fill('税务局');
    await dialog.getByLabel('分值').fill('-2');
    await dialog.getByLabel('事由').fill('材料迟报');
    await dialog.getByLabel('佐证').fill('通报第 3 期');
    await dialog.getByRole('button', { name: '记下' }).click();
    await page.getByRole('cell', { name: /材料迟报/ }).waitFor();
    await page.getByRole('button', { name: '计算' }).click();
    await page.waitForURL(/\/runs\//);
    run = page.url();
  });

  it('begins with the publication, which says until when', async () => {
    await leader.page.goto(`${assessment}/appeals`);
    await leader.page.getByText('没有').first().waitFor();
    await approveAndPublish(run);
    await leader.page.goto(`${assessment}/appeals`);
    await leader.page.getByRole('heading', { name: '还没有申诉' }).waitFor();
    await leader.page.getByText(/第 1 次计算的结果可以申诉到 /).waitFor();
    expect(await accessibilityFaults(leader.page)).toEqual([]);
  });

  it('is made by the leader of a unit about one figure, whose working is read before', async () => {
    const { page } = leader;
    const [adjustment] = await adjustmentIds();
    await page.goto(`${assessment}/appeals?run=${run.split('/').at(-1)}&unit=001&indicator=${adjustment}`);
    await page.getByRole('heading', { name: '对一个数字提出申诉' }).waitFor();
    expect(await page.getByLabel('哪个数字').inputValue()).toBe(adjustment);
    await page.getByText('先看它是怎么算出来的').click();
    await page.getByText('材料迟报').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '提出', exact: true }).click();
    await page.getByText('请写问题和理由').first().waitFor();
    await page.getByLabel('问题和理由').fill(QUESTION);
    await page.getByRole('button', { name: '提出', exact: true }).click();
    await page.getByRole('heading', { name: '税务局：加减分' }).waitFor();
    await page.getByText('本单位没有收到通报。').waitFor();
    expect(await page.getByText('城管局').count()).toBe(0);
  });

  it('can be taken back while nobody has answered', async () => {
    const { page } = leader;
    await page.getByRole('link', { name: '提出申诉' }).click();
    await page.getByLabel('哪个数字').selectOption(GRADE);
    await page.getByLabel('问题和理由').fill('总分没有到优秀线吗？');
    // The list is read twice after an act, and the dialog is to be open when it comes for the second time.
    const second = await holdBack(page, /\/appeals$/, 2);
    await page.getByRole('button', { name: '提出', exact: true }).click();
    await page.getByRole('heading', { name: '税务局：等次和位次' }).waitFor();
    await second.asked;
    await page.getByRole('button', { name: '撤回', exact: true }).click();
    await page.getByRole('dialog').waitFor();
    const readAgain = page.waitForResponse(/\/appeals$/);
    second.release();
    await readAgain;
    await page.getByRole('dialog').getByRole('button', { name: '撤回' }).click();
    await page.getByRole('heading', { name: '1 条申诉待答复' }).waitFor();
    await page.getByRole('button', { name: '已撤回 1' }).waitFor();
  });

  it('is met by organizers on the first page and in the list, and answered with the working attached', async () => {
    const { page } = desk.organizer;
    await page.goto(desk.origin);
    await page.getByRole('link', { name: '考核有 1 条申诉待答复' }).click();
    await page.getByRole('heading', { name: '1 条申诉待答复' }).waitFor();
    await page.getByRole('link', { name: '申诉 1' }).waitFor();
    await page.getByText('材料迟报').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '答复', exact: true }).click();
    await page.getByText('请选结论').first().waitFor();
    await page.getByLabel('申诉成立，结果要更正').check({ force: true });
    await page.getByLabel('答复内容').fill(ANSWER);
    await page.getByRole('button', { name: '答复', exact: true }).click();
    await page.getByText('申诉成立，结果还没有更正').waitFor();
    await page.getByRole('heading', { name: '2 条申诉都已办结' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('leads to a correction that names the run, once the entry is reversed', async () => {
    const { page } = desk.organizer;
    await page.getByRole('link', { name: '改数据' }).click();
    await page
      .getByRole('row', { name: /材料迟报/ })
      .getByRole('button', { name: /^撤销/ })
      .click();
    await page.getByRole('dialog').getByLabel('撤销的原因').fill('记错单位');
    await page.getByRole('dialog').getByRole('button', { name: '撤销' }).click();
    await page.getByText('已撤销：记错单位').waitFor();
    await page.goto(`${assessment}/appeals`);
    await page.getByRole('link', { name: /税务局.*成立/ }).click();
    await page.getByRole('button', { name: '作为更正再算一次' }).click();
    await page.getByRole('dialog').getByLabel('理由').fill('申诉成立');
    await page.getByRole('dialog').getByRole('button', { name: '计算' }).click();
    await page.getByText('更正第 1 次计算的结果，原因：申诉成立').waitFor();
    await approveAndPublish(page.url());
  });

  it('is read by the leader with answer, working as it was, and the correction', async () => {
    const { page } = leader;
    await page.goto(`${assessment}/appeals`);
    await page.getByRole('link', { name: /税务局.*成立/ }).click();
    await page.getByText(ANSWER).waitFor();
    const attached = page.locator('section').filter({ hasText: '答复时附上的计算过程' });
    await attached.getByText('材料迟报').waitFor();
    await page.getByText('已由第 2 次计算更正').waitFor();
    await page.getByText('第 2 次计算公布，作为更正').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('stands in the audit log step by step', async () => {
    const { entries } = (await desk.client.get('/api/audit?limit=100')).body;
    const acts = Array.isArray(entries)
      ? entries.map(({ act }) => String(act)).filter((act) => /appeal|run-published|entry-reversed/.test(act))
      : [];
    expect(acts.toReversed()).toEqual([
      'assessment.run-published',
      'assessment.appeal-asked',
      'assessment.appeal-asked',
      'assessment.appeal-withdrawn',
      'assessment.appeal-upheld',
      'assessment.entry-reversed',
      'assessment.run-published',
    ]);
  });

  it.each(LANGUAGES)('has pages that axe finds nothing wrong with, in %s', async (language) => {
    const list = `${assessment}/appeals`;
    const seen = await faultsOfScreens(desk.organizer.page, language, [list, `${desk.origin}/assessments`]);
    const seenByLeader = await faultsOfScreens(leader.page, language, [list, `${list}?ask=`]);
    expect([...seen, ...seenByLeader]).toEqual([]);
  });

  it('broke no script and no rule of the content security policy', () =>
    expect([desk.organizer, second, leader].flatMap(({ faults }) => faults)).toEqual([]));

  async function adjustmentIds(): Promise<readonly string[]> {
    const { scheme } = (await desk.client.get(`/api${new URL(run).pathname}`)).body as {
      readonly scheme: { readonly adjustments: readonly { readonly id: string }[] };
    };
    return scheme.adjustments.map(({ id }) => id);
  }
});
