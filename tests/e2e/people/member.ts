import type { Page } from 'playwright';
import * as en from '../../../web/fill/words/en';
import * as zh from '../../../web/fill/words/zh';

type Words = typeof zh | typeof en;

export interface Way {
  readonly words: Words;
  /** Names of the units to rate, and the option that all their criteria get. */
  readonly units: readonly string[];
  readonly option: RegExp;
}

export const IN_CHINESE: Way = { words: zh, units: ['市税务局', '市城管局'], option: /^4，/ };
export const IN_ENGLISH: Way = { words: en, units: ['Tax Service', 'Urban Management'], option: /^3\b/ };

export async function begin(page: Page, link: string, { words }: Way): Promise<void> {
  await page.goto(link);
  await page.getByRole('button', { name: words.startReview }).click();
}

export async function pickUnits(page: Page, { words, units }: Way): Promise<void> {
  for (const unit of units) await page.getByRole('checkbox', { name: unit }).check();
  await page.getByRole('button', { name: words.next, exact: true }).click();
}

/** Rates the unit of the card, criterion by criterion, and goes on; the last unit's button names no next one. */
export async function rateUnit(page: Page, unit: string, { words, option }: Way): Promise<void> {
  await page.getByRole('heading', { name: unit }).waitFor();
  const choices = page.getByRole('radio', { name: option });
  for (let index = 0; index < (await choices.count()); index++) await choices.nth(index).check({ force: true });
  const next = page.getByRole('button', { name: words.next, exact: true });
  await page.getByRole('button', { name: words.nextUnit }).or(next).click();
}

/** Leaves the other questions out and looks at the review. */
export async function skipToReview(page: Page, { words }: Way): Promise<void> {
  const review = page.getByRole('button', { name: words.review });
  const next = page.getByRole('button', { name: words.nextQuestion });
  await review.or(next).first().waitFor();
  while ((await review.count()) === 0) {
    const heading = await page.getByRole('heading', { level: 1 }).textContent();
    await next.click();
    await page
      .getByRole('heading', { level: 1 })
      .filter({ hasNotText: heading ?? '' })
      .waitFor();
  }
  await review.click();
}

export async function submit(page: Page, { words }: Way): Promise<void> {
  await page.getByRole('button', { name: words.submit }).click();
}

const RECEIPT = /[0-9A-Z]{4} [0-9A-Z]{4} [0-9A-Z]{4}/;

/** The receipt code, once the box has taken the ballot. */
export async function receipt(page: Page): Promise<string> {
  const code = page.getByText(RECEIPT).first();
  await code.waitFor({ timeout: 30_000 });
  return RECEIPT.exec((await code.textContent()) ?? '')?.[0] ?? '';
}

/** A questionnaire of one choice and one text, which stays empty, from the first question into the box. */
export async function answerBoth(page: Page, option: RegExp, words: Words): Promise<void> {
  await page.getByRole('radio', { name: option }).check({ force: true });
  await page.getByRole('button', { name: words.nextQuestion }).click();
  await page.getByRole('button', { name: words.review }).click();
  await page.getByRole('button', { name: words.submit }).click();
}
