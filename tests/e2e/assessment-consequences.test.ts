import { beforeAll, describe, expect, it } from 'vitest';
import { leaf, schemeOf } from '#domain/assessment/templates/parts';
import { done } from '../support/test-client';
import { computeRun, importFigures, makeAssessment, pageOf, setSources } from './scenes/assessment-by-interface';
import { addRatedUnits } from './scenes/counted-review';
import { joinAs } from './scenes/invited';
import { accessibilityFaults } from './screen/accessibility';
import type { Person } from './screen/browser';
import { openDesk } from './screen/desk';
import { faultsOfScreens, LANGUAGES } from './screen/screens';

const SCHEME = {
  ...schemeOf([leaf({ id: 'work', name: { zh: '业务评估', en: 'Work' }, points: 100 }, { kind: 'third-party' })]),
  consequences: [{ id: 'talk', name: { zh: '末位约谈', en: 'Talk' }, lowest: { kind: 'count', count: 1 } }],
};

/** The last unit, from the list that a run proposes to a published run whose signature is checked. */
describe('what follows for the lowest, in the browser', () => {
  const desk = openDesk();
  let second: Person;
  let run: string;

  beforeAll(async () => {
    second = await joinAs(desk, { role: 'organizer', unitScope: null });
    await addRatedUnits(desk.client);
    const path = await makeAssessment(desk.client, { title: { zh: '年度考核', en: 'Yearly' }, scheme: SCHEME });
    const lines = ['单位编号,数值,标准误', '001,90,1', '002,80,1', '003,70,2', '004,69,2'];
    await setSources(desk.client, path, {
      work: await importFigures(desk.client, path, { indicatorId: 'work', lines }),
    });
    await done(desk.client.post(`${path}/versions`, {}));
    run = pageOf(desk.origin, await computeRun(desk.client, path));
  });

  it('is proposed with whom the last one cannot be told apart from, and said by one person', async () => {
    const { page } = desk.organizer;
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
    const { page } = desk.organizer;
    await page.goto(run);
    await page.getByRole('button', { name: '由内容算出签名' }).click();
    await page.getByText('算出的正是本页显示的签名').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it.each(LANGUAGES)('has a page that axe finds nothing wrong with, in %s', async (language) => {
    const addresses = [run, run.replace(/runs\/.*/, 'scheme')];
    expect(await faultsOfScreens(desk.organizer.page, language, addresses)).toEqual([]);
  });

  it('broke no script and no rule of the content security policy', () =>
    expect([desk.organizer, second].flatMap(({ faults }) => faults)).toEqual([]));
});
