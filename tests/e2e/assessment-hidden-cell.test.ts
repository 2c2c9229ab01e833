import { beforeAll, describe, expect, it } from 'vitest';
import { HIDDEN_UNIT, reviewWithHiddenUnit } from '../support/waves/hidden-unit';
import { computeRun, pageOf } from './scenes/assessment-by-interface';
import { addRatedUnits } from './scenes/counted-review';
import { untilCounted } from './screen/browser-client';
import { openDesk } from './screen/desk';
import { faultsOfScreens, LANGUAGES } from './screen/screens';

/** What the pages of a run say where the release of a wave hides what an indicator needs. */
describe('a unit that the release hides, in the browser', () => {
  const desk = openDesk();
  let runs: readonly string[];

  beforeAll(async () => {
    await addRatedUnits(desk.client);
    const { wave, assessments } = await reviewWithHiddenUnit(desk.client, ['renormalise', 'category-mean', 'fail']);
    await untilCounted(desk.client, wave);
    runs = await Promise.all(assessments.map(async (path) => pageOf(desk.origin, await computeRun(desk.client, path))));
  });

  it('is starred in the result where others stand for it, and has no total where the scheme says so', async () => {
    const { page } = desk.organizer;
    await page.goto(runs[0] ?? '');
    const row = page.getByRole('row', { name: /民政局/ });
    await row.getByTitle('有指标缺数据，按方案的规定处理').first().waitFor();
    await page.goto(runs[2] ?? '');
    await page.getByText('没有总分：缺满意度，方案规定缺这一项不出总分').first().waitFor();
  });

  it('is told on its scorecard why the figure is missing and what was done about it', async () => {
    const { page } = desk.organizer;
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

  it.each(LANGUAGES)('has pages that axe finds nothing wrong with, in %s', async (language) => {
    const addresses = runs.flatMap((run) => [run, `${run}/units/${HIDDEN_UNIT}#satisfaction`]);
    expect(await faultsOfScreens(desk.organizer.page, language, addresses)).toEqual([]);
  });

  it('broke no script and no rule of the content security policy', () => expect(desk.organizer.faults).toEqual([]));
});
