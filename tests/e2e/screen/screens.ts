import type { Page } from 'playwright';
import { accessibilityFaults } from './accessibility';
import { overflow } from './browser';

export const LANGUAGES = ['zh', 'en'] as const;

type Language = (typeof LANGUAGES)[number];

const WIDTHS = [1440, 390];
const HEIGHT = 844;

/** What is opened from here on is in this language. */
export async function speak(page: Page, language: Language): Promise<void> {
  await page.evaluate((value) => localStorage.setItem('pingyi.language', value), language);
}

/** Opens each address in the language, at a desk's and at a phone's width, and says what is wrong with it; leaves Chinese behind. */
export async function faultsOfScreens(
  page: Page,
  language: Language,
  addresses: readonly string[],
): Promise<readonly string[]> {
  const size = page.viewportSize();
  const faults: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: HEIGHT });
    for (const address of addresses) {
      await speak(page, language);
      await openAnew(page, address);
      const { pathname } = new URL(address);
      faults.push(...(await faultsOfScreen(page, language)).map((fault) => `${pathname} at ${width}: ${fault}`));
    }
  }
  if (size) await page.setViewportSize(size);
  await speak(page, 'zh');
  return faults;
}

/** A browser that is sent where it is, or elsewhere on the same page, loads nothing. */
async function openAnew(page: Page, address: string): Promise<void> {
  const isHere = withoutHash(page.url()) === withoutHash(address);
  await page.goto(address);
  if (isHere) await page.reload();
}

function withoutHash(address: string): string {
  return address.split('#')[0] ?? '';
}

async function faultsOfScreen(page: Page, language: Language): Promise<readonly string[]> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  const faults = [...(await accessibilityFaults(page))];
  const spoken = (await page.locator('html').getAttribute('lang')) ?? '';
  if (!spoken.startsWith(language)) faults.push(`speaks ${spoken}`);
  const beyond = await overflow(page);
  if (beyond > 0) faults.push(`is ${beyond} pixels wider than the window`);
  return faults;
}
