import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leaf, schemeOf } from '#domain/assessment/templates/parts';
import { type NodeServer, startNodeServer } from '../support/node-server';
import { accessibilityFaults } from './accessibility';
import { atDesk, launchBrowser, overflow, type Person } from './browser';
import { clientOf } from './browser-client';
import { addRatedUnits } from './counted-review';
import { joinAs } from './invited';
import { signUp } from './organizer';

const PORT = 8892;

const SCHEME = {
  ...schemeOf([leaf({ id: 'work', name: { zh: '业务评估', en: 'Work' }, points: 100 }, { kind: 'third-party' })]),
  consequences: [{ id: 'talk', name: { zh: '末位约谈', en: 'Talk' }, lowest: { kind: 'count', count: 1 } }],
};

/** The last unit, from the list that a run proposes to a published run whose signature is checked. */
describe('what follows for the lowest, in the browser', () => {
  let server: NodeServer;
  let browser: Browser;
  let organizer: Person;
  let second: Person;
  let run: string;

  beforeAll(async () => {
    server = await startNodeServer(PORT);
    browser = await launchBrowser();
    organizer = await atDesk(browser);
    await signUp(organizer.page, server.origin, server.setupCode);
    second = await joinAs(browser, organizer, { origin: server.origin, role: 'organizer', unitScope: null });
    const client = clientOf(organizer, server.origin);
    await addRatedUnits(client);
    const made = await client.post('/api/assessments', { title: { zh: '年度考核', en: 'Yearly' }, scheme: SCHEME });
    const path = `/api/assessments/${String(made.body['id'])}`;
    const source = { kind: 'text', text: '单位编号,数值,标准误\n001,90,1\n002,80,1\n003,70,2\n004,69,2' };
    const { importId } = (await client.post(`${path}/imports`, { source, indicatorId: 'work', commit: true })).body;
    const sources = { work: { kind: 'import', importId } };
    const settings = { sources, units: null, unranked: [], appealDays: 10, answerDays: 15 };
    await client.send('PATCH', path, { revision: 1, settings });
    await client.post(`${path}/versions`, {});
    const { id } = (await client.post(`${path}/runs`, {})).body;
    run = `${server.origin}${path.replace('/api', '')}/runs/${String(id)}`;
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it('is proposed with whom the last one cannot be told apart from, and said by one person', async () => {
    const { page } = organizer;
    await page.goto(run);
    await page.getByText('民政局位次最后（第 4）：').waitFor();
    await page.getByText('与教育局同在最后一档，档内分不出先后。').waitFor();
    await page.getByRole('heading', { name: '末位约谈：1 家待定' }).waitFor();
    await page.getByText('不足以认定：与名单外的教育局分不出高下').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '不列入', exact: true }).click();
    await page.getByRole('dialog').getByLabel('理由').fill('与教育局分不出高下');
    await page.getByRole('dialog').getByRole('button', { name: '不列入' }).click();
    await page.getByText('须由另一位组织者审定').waitFor();
  });

  it('holds when a second person approves, who then approves and publishes the run', async () => {
    const { page } = second;
    await page.goto(run);
    await page.getByRole('button', { name: '同意', exact: true }).click();
    await page.getByRole('dialog').getByLabel('理由').fill('属实');
    await page.getByRole('dialog').getByRole('button', { name: '同意' }).click();
    await page.getByRole('heading', { name: '末位约谈：都已审定' }).waitFor();
    for (const step of ['审定', '公布']) {
      await page.getByRole('button', { name: step, exact: true }).click();
      await page.getByRole('dialog').getByRole('button', { name: step, exact: true }).click();
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
    }
  });

  it('is signed with the run, which the browser works out anew', async () => {
    const { page } = organizer;
    await page.goto(run);
    await page.getByRole('button', { name: '由内容算出签名' }).click();
    await page.getByText('算出的正是本页显示的签名').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it.each(['zh', 'en'] as const)('has a page that axe finds nothing wrong with, in %s', async (language) => {
    const { page } = organizer;
    await page.evaluate((value) => localStorage.setItem('pingyi.language', value), language);
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 844 });
      for (const part of [run, run.replace(/runs\/.*/, 'scheme')]) {
        await page.goto(part);
        await page.getByRole('heading', { level: 1 }).waitFor();
        expect(await accessibilityFaults(page), `${part} at ${width}`).toEqual([]);
        expect(await overflow(page), `${part} at ${width}`).toBeLessThanOrEqual(0);
      }
    }
  });

  it('broke no script and no rule of the content security policy', () =>
    expect([organizer, second].flatMap(({ faults }) => faults)).toEqual([]));
});
