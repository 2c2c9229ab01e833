import type { Page } from 'playwright';

export interface BatchOfPapers {
  readonly name: string;
  readonly handedOut: number;
  readonly returned: number;
}

/** The address of a new batch, made on the list of batches. */
export async function newBatch(page: Page, { name, handedOut, returned }: BatchOfPapers): Promise<string> {
  await page.getByRole('button', { name: '新建一批' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('批号').fill(name);
  await dialog.getByLabel('发出多少张').fill(String(handedOut));
  await dialog.getByLabel('收回多少张').fill(String(returned));
  await dialog.getByRole('button', { name: '建这一批' }).click();
  await page.waitForURL(/\/paper\/.+/);
  return page.url();
}

export async function beginPass(page: Page, pass: '第一遍' | '第二遍'): Promise<void> {
  await page.getByRole('button', { name: `开始录${pass}` }).click();
  await page.getByRole('gridcell').first().waitFor();
}

export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Ends the ballot; what was not keyed of it is blank. */
export async function keyBallot(page: Page): Promise<void> {
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: '按漏填记，录完这张' }).waitFor();
  await page.keyboard.press('Enter');
}

export async function finishPass(page: Page, pass: '第一遍' | '第二遍'): Promise<void> {
  await page
    .getByRole('dialog')
    .getByRole('button', { name: `结束${pass}` })
    .click();
}
