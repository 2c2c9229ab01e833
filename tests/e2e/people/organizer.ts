import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright';
import { expect } from 'vitest';

export const ADMINISTRATOR = { email: 'zhoumin@jiangzhou.example', password: '江州的一句足够长的密码' };

const UNITS = [
  ['编号', '名称', '英文名称', '简称', '类别'],
  ['101', '市税务局', 'Tax Service', '税务局', '垂管双管'],
  ['102', '市城管局', 'Urban Management', '城管局', '执法监管'],
  ['103', '市审计局', 'Audit Bureau', '审计局', '执法监管'],
];

const PASTED = ['食堂满意度', '1. 您对食堂满意吗？', '满意', '一般', '不满意', '2. 您还有什么建议？', '______'].join(
  '\n',
);

export async function signUp(page: Page, origin: string, setupCode: string): Promise<void> {
  await page.goto(origin);
  await page.getByLabel('初始码').fill(setupCode);
  await page.getByLabel('单位或组织名称').fill('江州市直机关工委');
  await page.getByLabel('英文名称（可不填）').fill('Jiangzhou Municipal Organs Committee');
  await page.getByLabel('您的姓名').fill('周敏');
  await page.getByLabel('邮箱').fill(ADMINISTRATOR.email);
  await page.getByLabel('密码').fill(ADMINISTRATOR.password);
  await page.getByText('从空白开始').click();
  await page.getByRole('button', { name: '建立并进入' }).click();
  await page.getByText('还没有调查').first().waitFor();
}

export async function importUnits(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/units/import`);
  await page.getByRole('textbox', { name: '单位表格' }).fill(UNITS.map((row) => row.join('\t')).join('\n'));
  await page.getByRole('button', { name: '识别这张表' }).click();
  await page.getByRole('button', { name: '导入 3 家' }).click();
  await page.getByRole('heading', { name: /3 家单位/ }).waitFor();
}

/** Leaves a draft made of pasted text behind. */
export async function pasteQuestionnaire(page: Page, origin: string, text = PASTED): Promise<void> {
  await page.goto(`${origin}/surveys/new`);
  await page.getByRole('textbox', { name: '问卷文字' }).fill(text);
  await page.getByRole('button', { name: '识别这段文字' }).click();
  await page.getByRole('button', { name: /2 题/ }).click();
  await page.waitForURL(/\/waves\/.+\/questionnaire/);
  await expect.poll(() => page.getByRole('textbox', { name: '问卷标题' }).inputValue()).toBe('食堂满意度');
}

/** What the editor offers as a text. */
export async function savedText(page: Page): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载成文本' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('食堂满意度.txt');
  return readFile(await download.path(), 'utf8');
}

/** The id of the wave. */
export async function startReview(page: Page, origin: string): Promise<string> {
  await page.goto(`${origin}/surveys/new`);
  await page.getByRole('button', { name: '万人评议机关作风' }).click();
  await page.waitForURL(/\/waves\/.+\/questionnaire/);
  const [, waveId = ''] = /\/waves\/([^/]+)/.exec(page.url()) ?? [];
  return waveId;
}

/** Two groups are left of the usual four: leaders 40 %, citizens 60 %. */
export async function setGroups(page: Page, wave: string): Promise<void> {
  await page.goto(`${wave}/groups`);
  await page.getByRole('button', { name: '删除第 3 组' }).click();
  await page.getByRole('button', { name: '删除第 2 组' }).click();
  await page.getByRole('spinbutton', { name: '第 1 组的权重，百分比' }).fill('40');
  await page.getByRole('spinbutton', { name: '第 2 组的权重，百分比' }).fill('60');
  await page.getByRole('heading', { name: '2 组评价主体，权重合计 100%' }).waitFor();
  await page.getByText(/^已保存/).waitFor();
}

/** A rule is added, moved by the keyboard, deleted and brought back; one that only flags stays. */
export async function setScoring(page: Page, wave: string): Promise<void> {
  await page.goto(`${wave}/scoring`);
  await page.getByRole('heading', { name: '按常用办法计分' }).waitFor();
  await addRule(page, /^几份雷同/);
  await addRule(page, /^全都一样/);
  await page.getByRole('spinbutton', { name: '至少' }).press('Alt+ArrowUp');
  expect(await page.locator('.rule-sentence').first().textContent()).toContain('全都一样的答卷作废');
  expect(
    await page.getByRole('spinbutton', { name: '至少' }).evaluate((field) => field === document.activeElement),
  ).toBe(true);
  await page.getByRole('button', { name: '删除第 1 条' }).click();
  await page.getByText('已删除第 1 条规则').waitFor();
  await page.keyboard.press('Control+z');
  await expect.poll(() => page.locator('.rule').count()).toBe(2);
  await page.getByRole('button', { name: '删除第 1 条' }).click();
  await page.getByText(/^已保存/).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: '与常用办法不同：有效规则' }).waitFor();
}

async function addRule(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('button', { name: '加一条规则' }).click();
  await page.getByRole('button', { name }).click();
}

/** Opens the wave and reads the links of its groups, in their order. */
export async function open(page: Page, wave: string): Promise<readonly string[]> {
  await page.goto(`${wave}/opening`);
  await page.getByRole('button', { name: '两周后 18:00 截止' }).click();
  await page.getByRole('button', { name: '开放并生成链接' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '开放', exact: true }).click();
  await page.getByRole('heading', { name: /^已开放/ }).waitFor();
  await page.goto(`${wave}/links`);
  await page.locator('.links-url').first().waitFor();
  return page.locator('.links-url').allTextContents();
}

export async function closeAndCount(page: Page, wave: string): Promise<void> {
  await close(page, wave);
  await page.getByRole('heading', { name: /^计票完成/ }).waitFor({ timeout: 30_000 });
}

/** Of a wave in custody of trustees, who are waited for then. */
export async function closeToPeel(page: Page, wave: string): Promise<void> {
  await close(page, wave);
  await page.getByRole('heading', { name: /^等保管人/ }).waitFor({ timeout: 30_000 });
}

async function close(page: Page, wave: string): Promise<void> {
  await page.goto(`${wave}/collection`);
  await confirmClosing(page, page.getByRole('button', { name: '提前关闭并计票' }));
}

export async function confirmClosing(page: Page, act: Locator): Promise<void> {
  await act.click();
  const dialog = page.getByRole('dialog');
  const field = dialog.getByLabel(/^要关闭，请输入/);
  const [, word = ''] =
    /请输入 (.+?)(?:这一步|$)/.exec((await dialog.locator('label').first().textContent()) ?? '') ?? [];
  await field.fill(word);
  await dialog.getByRole('button', { name: '关闭并计票' }).click();
}

export async function publish(page: Page): Promise<void> {
  await page.getByRole('button', { name: '发布结果' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '发布', exact: true }).click();
  await page.getByRole('heading', { name: /^已发布/ }).waitFor();
}

export function inviteLeader(page: Page, origin: string): Promise<string> {
  return invite(page, { origin, email: 'leader@jiangzhou.example', role: /领导/ });
}

export function inviteOrganizer(page: Page, origin: string): Promise<string> {
  return invite(page, { origin, email: 'hanyu@jiangzhou.example', role: /组织者/ });
}

interface Invitee {
  readonly origin: string;
  readonly email: string;
  readonly role: RegExp;
}

/** The address of the invitation, which is shown this once. */
async function invite(page: Page, { origin, email, role }: Invitee): Promise<string> {
  await page.goto(`${origin}/settings`);
  await page.getByRole('button', { name: '邀请人员' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('邮箱').fill(email);
  await dialog.getByLabel(role).check({ force: true });
  await dialog.getByRole('button', { name: '生成邀请链接' }).click();
  return page.getByRole('dialog').getByLabel('邀请链接').inputValue();
}

export async function acceptInvitation(
  page: Page,
  { address, name }: { readonly address: string; readonly name: string },
): Promise<void> {
  await page.goto(address);
  await page.getByLabel('您的姓名').fill(name);
  await page.getByLabel('密码').fill('另一句足够长的密码话');
  await page.getByRole('button', { name: '建立账户并进入' }).click();
  await page
    .getByRole('link', { name: /机关作风评议/ })
    .first()
    .waitFor();
}
