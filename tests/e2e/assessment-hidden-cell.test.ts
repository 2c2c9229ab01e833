import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HIDDEN_UNIT, reviewWithHiddenUnit } from '../support/hidden-unit';
import { type NodeServer, startNodeServer } from '../support/node-server';
import { accessibilityFaults } from './accessibility';
import { atDesk, launchBrowser, overflow, type Person } from './browser';
import { clientOf, untilCounted } from './browser-client';
import { addRatedUnits } from './counted-review';
import { signUp } from './organizer';

const PORT = 8891;

/** What the pages of a run say where the release of a wave hides what an indicator needs. */
describe('a unit that the release hides, in the browser', () => {
  let server: NodeServer;
  let browser: Browser;
  let organizer: Person;
  let runs: readonly string[];

  beforeAll(async () => {
    server = await startNodeServer(PORT);
    browser = await launchBrowser();
    organizer = await atDesk(browser);
    await signUp(organizer.page, server.origin, server.setupCode);
    const client = clientOf(organizer, server.origin);
    await addRatedUnits(client);
    const { wave, assessments } = await reviewWithHiddenUnit(client, ['renormalise', 'category-mean', 'fail']);
    await untilCounted(client, wave);
    runs = await Promise.all(
      assessments.map(async (path) => {
        const { body } = await client.post(`${path}/runs`, {});
        return `${server.origin}${path.replace('/api', '')}/runs/${String(body['id'])}`;
      }),
    );
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it('is starred in the result where others stand for it, and has no total where the scheme says so', async () => {
    const { page } = organizer;
    await page.goto(runs[0] ?? '');
    const row = page.getByRole('row', { name: /民政局/ });
    await row.getByTitle('有指标缺数据，按方案的规定处理').first().waitFor();
    await page.goto(runs[2] ?? '');
    await page.getByText('没有总分：缺满意度，方案规定缺这一项不出总分').first().waitFor();
  });

  it('is told on its scorecard why the figure is missing and what was done about it', async () => {
    const { page } = organizer;
    const treatments = ['由同组其他指标按分值顶替', '取本类平均', '不出总分'];
    for (const [place, treatment] of treatments.entries()) {
      await page.goto(`${runs[place]}/units/${HIDDEN_UNIT}#satisfaction`);
      await page
        .getByText(/份数太少或须一并保护，没有发布/)
        .first()
        .waitFor();
      await page.getByText(new RegExp(treatment)).first().waitFor();
    }
  });

  it.each(['zh', 'en'] as const)('has pages that axe finds nothing wrong with, in %s', async (language) => {
    const { page } = organizer;
    await page.evaluate((value) => localStorage.setItem('pingyi.language', value), language);
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 844 });
      for (const [place, run] of runs.entries()) {
        for (const part of width === 390 ? [''] : ['', `/units/${HIDDEN_UNIT}#satisfaction`]) {
          await page.goto(`${run}${part}`);
          await page.getByRole('heading', { level: 1 }).waitFor();
          expect(await accessibilityFaults(page), `${place} ${part} at ${width}`).toEqual([]);
          expect(await overflow(page), `${place} ${part} at ${width}`).toBeLessThanOrEqual(0);
        }
      }
    }
  });

  it('broke no script and no rule of the content security policy', () => expect(organizer.faults).toEqual([]));
});
