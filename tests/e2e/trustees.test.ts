import type { Page } from 'playwright';
import { beforeAll, describe, expect, it } from 'vitest';
import { SHEET_LINES } from '#domain/anonymity/trustees/share-sheet';
import * as zh from '../../web/fill/words/zh';
import { words as trusteesEn } from '../../web/lib/dictionaries/design/trustees.en';
import { words as trusteesZh } from '../../web/lib/dictionaries/design/trustees.zh';
import { receipt } from './people/member';
import { closeToPeel, pasteQuestionnaire } from './people/organizer';
import { chooseRoll, downloadLinks, makeKeys, readList } from './people/roll-organizer';
import { accessibilityFaults } from './screen/accessibility';
import { onPhone } from './screen/browser';
import { openDesk } from './screen/desk';

const TRUSTEES = ['陈立', '李敏', '王强'];

function people(group: string): readonly (readonly string[])[] {
  return Array.from({ length: 20 }, (_, index) => [`${group}${index + 1}`, group]);
}

/** From three people in front of one screen to the count that two of them make possible. */
describe('trustees in the browser', () => {
  const desk = openDesk();
  let wave: string;
  let links: ReadonlyMap<string, string>;
  /** What stands on the papers, line by line. */
  const papers: (readonly string[])[] = [];
  let keyNumber: string;

  beforeAll(async () => {
    await desk.organizer.page.addInitScript(() => {
      window.print = () => undefined;
    });
  });

  it('are chosen where the wave is set up, and are needed before its keys', async () => {
    const { page } = desk.organizer;
    await pasteQuestionnaire(page, desk.origin);
    wave = page.url().replace(/\/questionnaire$/, '');
    await page.goto(`${wave}/groups`);
    await chooseRoll(page, ['领导', '互评']);
    await page.getByRole('radio', { name: /^三位保管人/ }).check();
    await page.getByText(/^已保存/).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.goto(`${wave}/links/import`);
    await readList(page, [['姓名', '评价主体'], ...people('领导'), ...people('互评')]);
    await page.getByRole('button', { name: '40 人入册' }).click();
    await page.getByRole('heading', { name: '40 人在册，2 组都够人数' }).waitFor();
    await page.goto(`${wave}/opening`);
    await page.getByRole('button', { name: '两周后 18:00 截止' }).click();
    await page.getByRole('heading', { name: '还没有请三位保管人生成钥匙' }).waitFor();
    expect(await page.getByRole('button', { name: /生成钥匙$/ }).isDisabled()).toBe(true);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('print a sheet each and type a line of it back, one after the other', async () => {
    const { page } = desk.organizer;
    await page.getByRole('link', { name: '请保管人生成钥匙' }).click();
    await page.getByRole('heading', { name: '先写下三位保管人' }).waitFor();
    await page.getByRole('button', { name: '生成钥匙，分成三份' }).click();
    await page.getByText('请写上三个不同的名字').waitFor();
    for (const [index, name] of TRUSTEES.entries()) await page.getByLabel(`第 ${index + 1} 位`).fill(name);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '生成钥匙，分成三份' }).click();
    for (const [index, name] of TRUSTEES.entries()) await takeSheet(page, { name, number: index + 1 });
    await page.getByRole('heading', { name: '三张纸都已收好' }).waitFor();
    expect(await page.locator('.trustee-sheet').count()).toBe(0);
    expect(new Set(papers.flat()).size).toBe(3 * SHEET_LINES);
  });

  async function takeSheet(page: Page, { name, number }: { readonly name: string; readonly number: number }) {
    await page.getByRole('heading', { name: `第 ${number} 张，给${name}` }).waitFor();
    await page.getByRole('button', { name: '打印这张纸' }).click();
    const lines = await page.locator('.trustee-sheet ol .trustee-letters').allTextContents();
    keyNumber = (await page.locator('.trustee-sheet dd.trustee-letters').textContent()) ?? '';
    papers.push(lines);
    const field = page.getByLabel(/^照纸上输入第 \d 行/);
    const asked = Number(/第 (\d) 行/.exec((await page.getByText(/^照纸上输入/).textContent()) ?? '')?.[1]);
    await field.fill('3333 3333');
    await page.getByRole('button', { name: /^纸已收好/ }).click();
    await page.getByText('和纸上的不一样').waitFor();
    if (number === 1) expect(await accessibilityFaults(page)).toEqual([]);
    await field.fill((lines[asked - 1] ?? '').toUpperCase());
    await page.getByRole('button', { name: /^纸已收好/ }).click();
  }

  it('stand in the manifest, and the wave is opened', async () => {
    const { page } = desk.organizer;
    await page.getByText(`钥匙编号 ${keyNumber}`).waitFor();
    await page.getByRole('link', { name: '回检查单' }).click();
    await page.getByText('陈立、李敏、王强各有一张纸').waitFor();
    await makeKeys(page);
    await page.getByText('陈立、李敏、王强，三人里来两人才能打开').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('checkbox', { name: /六个词/ }).check();
    await page.getByRole('button', { name: '开放，马上生效' }).click();
    await page.getByRole('heading', { name: /^已开放/ }).waitFor();
    await page.goto(`${wave}/links`);
    links = await downloadLinks(page);
  });

  it.each(['领导1', '领导2', '互评1'])('are named to %s, who votes as ever', async (name) => {
    const { page, context, faults } = await onPhone(desk.browser);
    await page.goto(links.get(name) ?? '');
    await page.getByText('陈立、李敏、王强来两人才拆得开').waitFor();
    await page.getByRole('button', { name: zh.start }).click();
    await page.getByRole('radio', { name: /^满意/ }).check({ force: true });
    await page.getByRole('button', { name: zh.nextQuestion }).click();
    await page.getByRole('button', { name: zh.review }).click();
    await page.getByRole('button', { name: zh.submit }).click();
    expect(await receipt(page)).toMatch(/\w{4}/);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('are waited for after the close, and one sheet twice or a mistyped line opens nothing', async () => {
    const { page } = desk.organizer;
    await closeToPeel(page, wave);
    await page.getByText(`钥匙编号应当是 ${keyNumber}`).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    const act = page.getByRole('button', { name: '打开答卷' });
    expect(await act.isDisabled()).toBe(true);
    await typeSheet(page, '先到的一位', papers[0] ?? []);
    await page.getByText('这是陈立的纸，六行都对').waitFor();
    await typeSheet(page, '后到的一位', papers[0] ?? []);
    await act.click();
    await page.getByText('两处输的是同一张纸').waitFor();
    const [line = ''] = papers[2] ?? [];
    const wrong = `${line.startsWith('3') ? '4' : '3'}${line.slice(1)}`;
    await page.getByRole('group', { name: '后到的一位' }).getByLabel('第 1 行').fill(wrong);
    await page.getByText('这一行有字符输错了').waitFor();
    expect(await act.isDisabled()).toBe(true);
  });

  it.each(['zh', 'en'] as const)('say in %s what can be done where but one of them has come', async (language) => {
    const { page } = desk.organizer;
    await page.evaluate((value) => localStorage.setItem('pingyi.language', value), language);
    await page.reload();
    const { peeling: words } = language === 'zh' ? trusteesZh : trusteesEn;
    await page
      .getByRole('group', { name: words.first })
      .getByLabel(words.line(1), { exact: true })
      .fill((papers[1] ?? []).join('\n'));
    await page.getByText(words.good('李敏')).waitFor();
    const shown = page.getByRole('group', { name: words.first }).getByRole('textbox');
    expect(await shown.evaluateAll((fields: HTMLInputElement[]) => fields.map(({ value }) => value))).toEqual(
      papers[1],
    );
    await page.getByText(words.oneOnly).waitFor();
    await page.getByRole('heading', { name: words.lostTitle }).waitFor();
    expect(await page.getByRole('button', { name: words.act }).isDisabled()).toBe(true);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.evaluate(() => localStorage.setItem('pingyi.language', 'zh'));
  });

  it('open the ballots with sheets 1 and 3 where the second is lost, and the count goes on by itself', async () => {
    const { page } = desk.organizer;
    await page.reload();
    await page
      .getByRole('group', { name: '先到的一位' })
      .getByLabel('第 1 行')
      .fill((papers[2] ?? []).join('\n'));
    await page.getByText('这是王强的纸，六行都对').waitFor();
    await typeSheet(page, '后到的一位', papers[0] ?? []);
    await page.getByRole('button', { name: '打开答卷' }).click();
    await page.getByRole('heading', { name: '计票完成：3 份计入结果' }).waitFor({ timeout: 30_000 });
  });

  async function typeSheet(page: Page, which: string, lines: readonly string[]): Promise<void> {
    const entry = page.getByRole('group', { name: which });
    for (const [index, line] of lines.entries()) await entry.getByLabel(`第 ${index + 1} 行`).fill(line);
  }

  it('broke no script and no rule of the content security policy', () => expect(desk.organizer.faults).toEqual([]));
});
