import { beforeAll, describe, expect, it } from 'vitest';
import { COLLECTED_FORM, csv, THREE_GROUPS } from '../support/fixtures/collected-fixture';
import { done } from '../support/test-client';
import { openImportWave } from '../support/waves/open-import-wave';
import { accessibilityFaults } from './screen/accessibility';
import { untilCounted } from './screen/browser-client';
import { openDesk } from './screen/desk';

const PLAIN = Array.from({ length: 12 }, (_, index) => `建议第 ${index + 1} 个窗口中午也开`);
const NAMED = ['找过张局长三次，13812345678 打不通', '红苹果的那位阿姨很凶'];

describe('the review of open texts in the browser', () => {
  const desk = openDesk();
  let wave: string;

  beforeAll(async () => {
    wave = await countedWave();
  });

  /** By the interface, as only what comes after the count is tested. */
  async function countedWave(): Promise<string> {
    const path = await openImportWave(desk.client, {
      questionnaire: COLLECTED_FORM,
      groups: THREE_GROUPS,
      collection: { kind: 'import', personal: false },
    });
    const rows = [...PLAIN, ...NAMED].map((text, index) => ['群众', `${index % 11}`, text]);
    const text = csv(['评价主体', '推荐意愿', '您的建议'], ...rows);
    await done(desk.client.post(`${path}/imports`, { source: { kind: 'text', text }, commit: true }));
    await done(desk.client.post(`${path}/closing`, {}));
    await done(desk.client.post(`${path}/count`, {}));
    await untilCounted(desk.client, path);
    return desk.origin + path.replace('/api', '');
  }

  it('begins at the results, which show what names nobody', async () => {
    const { page } = desk.organizer;
    await page.goto(`${wave}/results/questions`);
    await page.getByRole('button', { name: '看文字答案' }).click();
    await page.getByText('另有 1 条待审看').waitFor();
    expect(await page.getByText('张局长').count()).toBe(0);
    await page.getByRole('link', { name: '去审看' }).click();
    await page.getByRole('heading', { name: '1 条文字里可能有人名、号码或单位名' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('is named by the last question before the publication', async () => {
    const { page } = desk.organizer;
    await page.goto(`${wave}/collection`);
    await page.getByRole('button', { name: '发布结果' }).click();
    const dialog = page.getByRole('dialog', { name: '发布结果？' });
    await dialog.getByText('还有 1 条文字没有审看').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByRole('link', { name: '先去审看' }).click();
    await page.getByRole('heading', { name: '1 条文字里可能有人名、号码或单位名' }).waitFor();
  });

  it('masks what was found, less what the reviewer keeps', async () => {
    const { page } = desk.organizer;
    const person = page.getByRole('button', { name: '张局长: 人名，将隐去' });
    await person.click();
    await page.getByRole('button', { name: '张局长: 人名，将保留' }).click();
    await page.getByRole('button', { name: '隐去 2 处' }).click();
    await page.getByRole('heading', { name: '没有文字等您审看' }).waitFor();
    await page.getByRole('button', { name: '已隐去 1' }).click();
    await page.getByText('人名已隐去').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('masks words that nothing had found, by selecting them', async () => {
    const { page } = desk.organizer;
    await page.getByRole('button', { name: '没有发现 13' }).click();
    const item = page.getByRole('listitem').filter({ hasText: NAMED[1] ?? '' });
    await item.getByRole('button', { name: '隐去选中的字' }).click();
    await item.getByText('请先选中要隐去的字').waitFor();
    await item.locator('p').evaluate((paragraph) => {
      const text = paragraph.firstChild;
      if (text) getSelection()?.setBaseAndExtent(text, 0, text, '红苹果'.length);
    });
    await item.getByRole('button', { name: '隐去选中的字' }).click();
    await item.getByRole('button', { name: '隐去 1 处' }).click();
    await page.getByRole('button', { name: '已隐去 2' }).waitFor();
  });

  it('ends with results that show what is left', async () => {
    const { page } = desk.organizer;
    await page.goto(`${wave}/results/questions`);
    await page.getByRole('button', { name: '看文字答案' }).click();
    await page.getByRole('button', { name: /^再看/ }).click();
    await page.getByText('的那位阿姨很凶').waitFor();
    expect(await page.getByText(/张局长|13812345678|红苹果/).count()).toBe(0);
    expect(await page.getByText('人名已隐去').count()).toBe(2);
    expect(await page.getByText('电话已隐去').count()).toBe(1);
    expect(desk.organizer.faults).toEqual([]);
  });
});
