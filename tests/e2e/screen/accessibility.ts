import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds wrong with the page once all of it is there: rule, and where. */
export async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  await page.waitForFunction(() => document.querySelector('.loading') === null);
  await page.evaluate(animationsEnd);
  await page.evaluate(toTop);
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
}

/** A colour halfway from one to another has a contrast that nobody sees for long. */
async function animationsEnd(): Promise<void> {
  await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
}

/** What a bar at the top covers of a page that is scrolled is too small for axe, and is scrolled out from under it. */
function toTop(): void {
  scrollTo({ top: 0, behavior: 'instant' });
}
