import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds wrong with the page once all of it is there: rule, and where. */
export async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  await page.waitForFunction(() => document.querySelector('.loading') === null);
  await page.evaluate(animationsEnd);
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
}

/** A colour halfway from one to another has a contrast that nobody sees for long. */
async function animationsEnd(): Promise<void> {
  await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
}
