import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as zh from '../../web/fill/words/zh';
import { type MailServer, startMailServer } from '../support/servers/mail-server';
import { receipt } from './people/member';
import { closeAndCount, importUnits, pasteQuestionnaire } from './people/organizer';
import { chooseRoll, downloadLinks, makeKeys, readList, sixWords } from './people/roll-organizer';
import { accessibilityFaults } from './screen/accessibility';
import { onPhone, type Person } from './screen/browser';
import { openDesk } from './screen/desk';
import { faultsOfScreens, LANGUAGES } from './screen/screens';

const PORT = 8900;
/** To the browser: the page has to be let in at the stamp and at the box. */
const OTHER_HOST = `http://127.0.0.1:${PORT}`;

/** 12 leaders are too few; all 22 peers stand in a unit that is misspelt, and one contact is no telephone number. */
const LIST = [
  ['姓名', '评价主体', '单位', '手机'],
  ...people('领导', 12, '市城管局'),
  ...people('互评', 22, '税务'),
  ...people('基层', 20, '市审计局', (index) => `member${index}@pingyi.test`),
  ['周文涛', '基层', '市审计局', '1385520'],
];

function people(
  group: string,
  count: number,
  unit: string,
  contact = (index: number) => `1380000${1000 + index}`,
): readonly (readonly string[])[] {
  return Array.from({ length: count }, (_, index) => [
    `${group}${index + 1}`,
    group,
    unit,
    index < 10 ? contact(index) : '',
  ]);
}

/** From the choice of collection to the count; each step stands on the one before. */
describe('a roll in the browser', () => {
  let mail: MailServer;
  let member: Person;
  let wave: string;
  let words: readonly string[];
  let links: ReadonlyMap<string, string>;

  beforeAll(async () => {
    mail = await startMailServer((address) => (address === 'member0@pingyi.test' ? 550 : null));
  });
  afterAll(() => mail?.stop());
  const desk = openDesk(() => ({
    PORT: String(PORT),
    SMTP_URL: mail.url,
    MAIL_FROM: '评议 <survey@pingyi.test>',
    PUBLIC_ORIGIN: `http://localhost:${PORT}`,
    ROLL_ORIGIN: OTHER_HOST,
    BOX_ORIGIN: OTHER_HOST,
  }));
  beforeAll(async () => {
    member = await onPhone(desk.browser);
    await importUnits(desk.organizer.page, desk.origin);
  });

  it('is chosen where the wave is set up, and then stands in the place of the links', async () => {
    const { page } = desk.organizer;
    await pasteQuestionnaire(page, desk.origin);
    wave = page.url().replace(/\/questionnaire$/, '');
    await page.goto(`${wave}/groups`);
    await chooseRoll(page, ['领导', '互评', '基层']);
    await page.getByRole('link', { name: '名册与分发' }).click();
    await page.getByRole('heading', { name: '名册还是空的' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('is looked through before anybody is on it: one cause, one line, one decision', async () => {
    const { page } = desk.organizer;
    await page.getByRole('link', { name: '导入名册' }).click();
    await readList(page, LIST);
    await page.getByRole('heading', { name: '23 行要看，并成 2 条' }).waitFor();
    await page.getByRole('row', { name: /22 人 单位表里没有：税务/ }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    const unit = page.getByRole('combobox', { name: '税务改成' });
    await unit.focus();
    await unit.selectOption({ label: '市税务局' });
    await page.getByRole('button', { name: '54 人入册，1 行不入册' }).click();
    await page.getByRole('heading', { name: '54 人在册，领导还差 8 人' }).waitFor();
    await page.getByText('54 人已入册').waitFor();
  });

  it('has a group that is too small merged, which says what is gained and lost', async () => {
    const { page } = desk.organizer;
    await page.getByText('不再单独出领导的结果，它的权重 33.4% 并给基层，成为 66.7%').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByLabel('把领导并入').selectOption('互评');
    await page.getByRole('button', { name: '并入互评' }).click();
    await page.getByRole('heading', { name: '54 人在册，2 组都够人数' }).waitFor();
  });

  it('gives up who is searched for and removed', async () => {
    const { page } = desk.organizer;
    await page.getByRole('searchbox').fill('互评22');
    await page.getByText('找到 1 人').waitFor();
    await page.getByRole('button', { name: '把互评22移出名册' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '移出名册' }).click();
    await page.getByRole('heading', { name: '53 人在册，2 组都够人数' }).waitFor();
  });

  it('has keys made, which hold for exactly this roll and say what was changed after them', async () => {
    const { page } = desk.organizer;
    await page.getByRole('link', { name: '检查并开放' }).first().click();
    await page.getByRole('button', { name: '两周后 18:00 截止' }).click();
    const first = await makeKeys(page);
    expect(new Set(first).size).toBeGreaterThan(4);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('six-words');
    await page.goto(`${wave}/links`);
    await page.getByText(`核对词：${first.join(' ')}`).waitFor();
    await page.getByRole('button', { name: '把互评21移出名册' }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: '移出名册' }).click();
    await page.getByText('六个词已经作废').waitFor();
    await page.getByRole('link', { name: '去生成钥匙' }).click();
    await page.getByText('生成钥匙之后改过名册').waitFor();
    words = await makeKeys(page);
    expect(words).not.toEqual(first);
  });

  it('is opened by who has noted the six words', async () => {
    const { page } = desk.organizer;
    const act = page.getByRole('button', { name: '开放，马上生效' });
    await act.click();
    await page.getByText('先核对六个词，再勾选这一项').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('checkbox', { name: /六个词/ }).check();
    await act.click();
    await page.getByRole('heading', { name: /^已开放/ }).waitFor();
    await page.locator('.six-words li').first().waitFor();
    expect(await sixWords(page)).toEqual(words);
    await page.getByRole('button', { name: '查看清单全文' }).click();
    const text = await page.getByRole('dialog').locator('pre').textContent();
    const published = await page.request.get(`${desk.origin}/api/box/${wave.split('/').at(-1)}/manifest`);
    expect(text).toBe((await published.json()).content);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('gives everybody a link of their own, in a table and on slips', async () => {
    const { page } = desk.organizer;
    await page.goto(`${wave}/links`);
    links = await downloadLinks(page);
    expect(new Set(links.values()).size).toBe(52);
    await page.getByRole('link', { name: '去打印' }).first().click();
    await page.getByRole('heading', { name: '52 张纸条，4 页 A4' }).waitFor();
    await page.getByRole('button', { name: '打印' }).waitFor();
    const shown = await page.locator('.slip-url b').allTextContents();
    const addresses = [...links.values()].map((link) => link.replace('http://', ''));
    expect(shown).not.toEqual(addresses);
    expect(shown.toSorted()).toEqual(addresses.toSorted());
    expect(await page.locator('.slip-code').first().evaluate(widthInMillimetres)).toBeCloseTo(26, 1);
    expect(await page.locator('.slip').first().evaluate(widthInMillimetres)).toBeCloseTo(63, 1);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.goto(`${wave}/links/slips?for=without-contact`);
    await page.getByRole('heading', { name: '22 张纸条，2 页 A4' }).waitFor();
  });

  it('sends links by mail to who has an address, and names whom it did not reach', async () => {
    const { page } = desk.organizer;
    await page.goto(`${wave}/links`);
    await page.getByRole('textbox', { name: '正文' }).fill('{姓名}：{链接}');
    await page.getByRole('button', { name: '发给 10 人' }).click();
    await page.getByText('正文里要有 {六个词}').first().waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('textbox', { name: '正文' }).fill('{姓名}：{链接} {六个词}');
    await page.getByRole('button', { name: '看样子' }).click();
    await page.getByText(`张三：https://survey.example/f/abcdefgh#k7m49qxt6hrcp ${words.join(' ')}`).waitFor();
    await page.getByRole('button', { name: '先发给自己看看' }).click();
    await page.getByText(/^已发到 \S+@/).waitFor();
    await page.getByRole('button', { name: '发给 10 人' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '发给 10 人' }).click();
    await page.getByText('已发出 9 封，共 10 封').first().waitFor();
    await page.getByText('1 个地址收不了信').waitFor();
    const letter = mail.received.find(({ to }) => to === 'member1@pingyi.test');
    expect(letter?.text).toBe(`基层2：${links.get('基层2')} ${words.join(' ')}`);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('plans reminders and tells how many they reach, rounded', async () => {
    const { page } = desk.organizer;
    await page.goto(`${wave}/collection`);
    await page.getByRole('button', { name: '安排提醒' }).click();
    await page.getByRole('checkbox', { name: '截止前 3 天' }).check();
    await page.getByRole('checkbox', { name: '截止前 1 天' }).check();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '保存安排' }).click();
    await page.getByText('将发约 10 人').waitFor();
    await page.getByText('已安排', { exact: true }).waitFor();
  });

  it('replaces a lost link, and another stamp is said to be counted in public', async () => {
    const { page } = desk.organizer;
    await page.goto(`${wave}/links`);
    await page.getByRole('searchbox').fill('基层20');
    await page.getByRole('button', { name: '给基层20换链接' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('checkbox', { name: /连章一起补发/ }).check();
    await dialog.getByText('补发的章会公开计数').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: '换链接并补发章' }).click();
    await dialog.getByText(/^http\S+#\w{13}$/).waitFor();
    expect(await dialog.getByText(/#\w{13}$/).textContent()).not.toBe(links.get('基层20'));
  });

  it('is answered by a member who compares the six words, and changes the answer', async () => {
    const { page } = member;
    await page.goto(links.get('互评1') ?? '');
    expect(await page.locator('.words li').allTextContents()).toEqual(words);
    await page.getByRole('button', { name: zh.start }).click();
    await page.getByRole('radio', { name: /^满意/ }).check({ force: true });
    await page.getByRole('button', { name: zh.nextQuestion }).click();
    await page.getByRole('button', { name: zh.review }).click();
    await page.getByRole('button', { name: zh.submit }).click();
    const first = await receipt(page);
    await page.getByRole('button', { name: zh.change }).click();
    await page.getByRole('button', { name: zh.submit }).click();
    expect(await receipt(page)).toBe(first);
  });

  it('tells how many have come in and nobody who, and the count counts one ballot', async () => {
    const { page } = desk.organizer;
    await page.goto(`${wave}/collection`);
    await page.getByRole('heading', { name: '已收不足 9 份' }).waitFor();
    await page.getByRole('heading', { name: '各单位参与率' }).waitFor();
    expect(await page.getByText('互评1').count()).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
    await closeAndCount(page, wave);
    await page.getByRole('heading', { name: '计票完成：1 份计入结果' }).waitFor();
  });

  it.each(LANGUAGES)('has pages that axe finds nothing wrong with, in %s', async (language) => {
    const parts = ['groups', 'links', 'links/import', 'links/slips', 'opening', 'collection', 'results'];
    const addresses = parts.map((part) => `${wave}/${part}`);
    expect(await faultsOfScreens(desk.organizer.page, language, addresses)).toEqual([]);
  });

  it('broke no script and no rule of the content security policy', () =>
    expect([...desk.organizer.faults, ...member.faults]).toEqual([]));
});

/** 96 CSS pixels are an inch. */
function widthInMillimetres(element: Element): number {
  return (element.getBoundingClientRect().width / 96) * 25.4;
}
