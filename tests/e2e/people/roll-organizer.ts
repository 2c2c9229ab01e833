import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';

/** Three groups of a third each; ballots come in by roll and are counted at once after the close. */
export async function chooseRoll(page: Page, groups: readonly string[]): Promise<void> {
  while ((await page.getByRole('textbox', { name: /^第 \d 组的名称/ }).count()) < groups.length)
    await page.getByRole('button', { name: '加一组' }).click();
  for (const [index, name] of groups.entries()) await page.getByLabel(`第 ${index + 1} 组的名称`).fill(name);
  await page.getByRole('button', { name: '平均分配权重' }).click();
  await page.getByRole('radio', { name: /^名册：匿名/ }).check();
  await page.getByLabel('宽限几小时').fill('0');
  await page.getByText(/^已保存/).waitFor();
}

export async function readList(page: Page, rows: readonly (readonly string[])[]): Promise<void> {
  const text = rows.map((row) => row.join('\t')).join('\n');
  await page.getByRole('textbox', { name: '名册的表格' }).fill(text);
  await page.getByRole('button', { name: '识别这张表' }).click();
  await page.getByRole('table', { name: '表里的列和它们的用处' }).waitFor();
}

export async function makeKeys(page: Page): Promise<readonly string[]> {
  await page.getByRole('button', { name: /生成钥匙$/ }).click();
  await page.getByRole('heading', { name: '钥匙已备好。核对六个词，然后开放' }).waitFor({ timeout: 60_000 });
  return sixWords(page);
}

export function sixWords(page: Page): Promise<readonly string[]> {
  return page.locator('.six-words li').allTextContents();
}

/** Links by name, as they stand in the table that is downloaded. */
export async function downloadLinks(page: Page): Promise<ReadonlyMap<string, string>> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '下载', exact: true }).click(),
  ]);
  const table = await readFile(await download.path(), 'utf8');
  const rows = table
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/)
    .slice(1);
  return new Map(rows.map((row) => [row.split(',')[0] ?? '', /http\S+#\w+/.exec(row)?.[0] ?? '']));
}
