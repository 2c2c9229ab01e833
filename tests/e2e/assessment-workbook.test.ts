import { beforeAll, describe, expect, it } from 'vitest';
import { branch, deductions, schemeOf } from '#domain/assessment/templates/parts';
import { done } from '../support/test-client';
import { addUnits, computeRun, makeAssessment, pageOf } from './scenes/assessment-by-interface';
import { accessibilityFaults } from './screen/accessibility';
import { openDesk } from './screen/desk';

/** Indicators that start with all their points need no figures; with the units so many that the workbook takes its time. */
const [BRANCHES, EACH, UNITS] = [10, 98, 53];
/** Bytes in a second, of a line on which the workbook takes half a minute. */
const SLOW_LINE = 20_000;

/** A workbook that takes its time: how far it is can be seen, and it can be stopped and begun again. */
describe('the workbook of a large run', () => {
  const desk = openDesk();

  beforeAll(async () => {
    const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
    await addUnits(
      desk.client,
      numbers(UNITS).map((unit) => `第 ${unit} 局`),
    );
    const branches = numbers(BRANCHES).map((part) =>
      branch(
        { id: `b${part}`, name: { zh: `第 ${part} 组` } },
        numbers(EACH).map((leaf) => deductions({ id: `l${part}-${leaf}`, name: { zh: `指标 ${leaf}` }, points: 1 })),
      ),
    );
    const path = await makeAssessment(desk.client, { title: { zh: '年度考核' }, scheme: schemeOf(branches) });
    await done(desk.client.post(`${path}/versions`, {}));
    const { page } = desk.organizer;
    await page.goto(pageOf(desk.origin, await computeRun(desk.client, path)));
  });

  it('says at which sheet it is, stops when it is told to, and comes whole when it is asked for again', async () => {
    const { page } = desk.organizer;
    const line = await page.context().newCDPSession(page);
    const slowDown = (bytes: number) =>
      line.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: 0,
        downloadThroughput: bytes,
        uploadThroughput: -1,
      });
    await line.send('Network.enable');
    await page.getByText('导出', { exact: true }).click();
    await page.getByRole('button', { name: /结果表/ }).click();
    const dialog = page.getByRole('dialog', { name: '生成结果表' });
    await slowDown(SLOW_LINE);
    await dialog.getByRole('button', { name: '生成' }).click();
    await dialog.getByText(/^正在写第 [1-9] 张表，共 [1-9] 张，已收到 \d\.\d MB$/).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: '停止' }).click();
    await dialog.getByRole('button', { name: '生成' }).waitFor();
    expect(await dialog.getByText(/^正在写/).count()).toBe(0);
    await slowDown(-1);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: '生成' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('pingyi-assessment-run-1.xlsx');
    await dialog.getByText(/^已生成，/).waitFor();
  });

  it('broke no script and no rule of the content security policy', () => expect(desk.organizer.faults).toEqual([]));
});
