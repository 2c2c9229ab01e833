import { describe, expect, it } from 'vitest';
import * as check from '../../web/fill/check/words/zh';
import * as en from '../../web/fill/words/en';
import * as zh from '../../web/fill/words/zh';
import { answerBoth, receipt } from './people/member';
import { closeAndCount, pasteQuestionnaire } from './people/organizer';
import { chooseRoll, makeKeys } from './people/roll-organizer';
import { accessibilityFaults } from './screen/accessibility';
import { onPhone } from './screen/browser';
import { openDesk } from './screen/desk';

const EACH = 20;

/** A hall: codes are printed for whoever comes, and a code is one ballot. From the number of slips to the count. */
describe('a hall in the browser', () => {
  const desk = openDesk();
  let wave: string;
  /** What stands on the slips, as somebody would type it. */
  let addresses: readonly string[];

  it('is chosen where the wave is set up, and asks for a number of slips in the place of names', async () => {
    const { page } = desk.organizer;
    await pasteQuestionnaire(page, desk.origin);
    wave = page.url().replace(/\/questionnaire$/, '');
    await page.goto(`${wave}/groups`);
    await chooseRoll(page, ['领导', '群众']);
    await page.getByRole('checkbox', { name: /^会场/ }).check();
    await page.getByText(/^已保存/).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.goto(`${wave}/links`);
    await page.getByRole('heading', { name: '还没有定印几张纸条' }).waitFor();
    await page.getByLabel('领导').fill('19');
    await page.getByLabel('群众').fill(String(EACH));
    await page.getByText('请填 20 到').waitFor();
    expect(await page.getByRole('button', { name: '保存张数' }).isDisabled()).toBe(true);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByLabel('领导').fill(String(EACH));
    await page.getByRole('button', { name: '保存张数' }).click();
    await page.getByRole('heading', { name: '40 张纸条' }).waitFor();
  });

  it('has its keys made and is opened like any roll', async () => {
    const { page } = desk.organizer;
    await page.goto(`${wave}/opening`);
    await page.getByRole('button', { name: '两周后 18:00 截止' }).click();
    await makeKeys(page);
    await page.getByRole('checkbox', { name: /六个词/ }).check();
    await page.getByRole('button', { name: '开放，马上生效' }).click();
    await page.getByRole('heading', { name: /^已开放/ }).waitFor();
  });

  it('prints a slip for each code, without names, that says it is one ballot', async () => {
    const { page } = desk.organizer;
    await page.goto(`${wave}/links`);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('link', { name: '去打印' }).click();
    await page.getByRole('button', { name: '打印' }).waitFor();
    addresses = await page.locator('.slip-url b').allTextContents();
    expect(new Set(addresses).size).toBe(2 * EACH);
    expect(await page.getByText('一张纸条，一份答卷').count()).toBe(2 * EACH);
    expect(await page.getByText('一人一票').count()).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('takes a ballot by the code that somebody has typed', async () => {
    const visitor = await onPhone(desk.browser);
    const { page } = visitor;
    await page.goto(`http://${addresses[0]}`);
    await page.getByText('纸条上没有姓名，谁拿了哪一张没有人记。').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: zh.start }).click();
    await answerBoth(page, /^满意/, zh);
    expect(await receipt(page)).not.toBe('');
    await page.getByRole('button', { name: zh.check }).click();
    await page.getByText(check.inBox).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(visitor.faults).toEqual([]);
    await visitor.context.close();
  });

  it.each([
    ['zh', zh, '链接或纸条已经盖过章'],
    ['en', en, 'This link or slip has had its one stamp'],
  ] as const)('refuses a slip that was used, in words (%s)', async (language, words, said) => {
    const second = await onPhone(desk.browser);
    const { page } = second;
    await page.goto(`http://${(addresses[0] ?? '').replace('#', `?lang=${language}#`)}`);
    await page.getByRole('button', { name: words.start }).click();
    await answerBoth(page, /^不满意/, words);
    await page.getByRole('heading', { name: words.refused }).waitFor();
    await page.getByText(said).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(second.faults).toEqual([]);
    await second.context.close();
  });

  it('counts one ballot for one slip, and knows nobody', async () => {
    const { page } = desk.organizer;
    await page.goto(`${wave}/collection`);
    await page.getByText('印发纸条').first().waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await closeAndCount(page, wave);
    await page.getByRole('heading', { name: '计票完成：1 份计入结果' }).waitFor();
    expect(desk.organizer.faults).toEqual([]);
  });
});
