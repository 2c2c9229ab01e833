import { beforeAll, describe, expect, it } from 'vitest';
import { questionnaireOf } from '../api/domain/tabulation/review/example-review';
import { csv, RATING_TITLES, ratingRows, REVIEW, type Row, THREE_GROUPS } from '../support/fixtures/collected-fixture';
import { done } from '../support/test-client';
import { openImportWave } from '../support/waves/open-import-wave';
import { addRatedUnits } from './scenes/counted-review';
import { joinAs } from './scenes/invited';
import type { Person } from './screen/browser';
import { untilCounted } from './screen/browser-client';
import { openDesk } from './screen/desk';
import { faultsOfScreens, LANGUAGES } from './screen/screens';

/** The overview of a review of four units, of which one has too few leaders among its raters to show them. */
describe('the overview of a review in the browser', () => {
  const desk = openDesk();
  let leader: Person;
  let results: string;

  beforeAll(async () => {
    await addRatedUnits(desk.client);
    const wave = await openImportWave(desk.client, {
      questionnaire: questionnaireOf(REVIEW),
      groups: THREE_GROUPS,
      collection: { kind: 'import', personal: true },
    });
    const text = csv(RATING_TITLES, ...ratingRows(3).map(known).filter(isKept));
    await done(desk.client.post(`${wave}/imports`, { source: { kind: 'text', text }, commit: true }));
    await done(desk.client.post(`${wave}/closing`, {}));
    await desk.client.post(`${wave}/count`, {});
    await untilCounted(desk.client, wave);
    await done(desk.client.post(`${wave}/publication`, {}));
    leader = await joinAs(desk, { role: 'leader', unitScope: ['001'] });
    results = `${desk.origin}${wave.replace('/api', '')}/results`;
  });

  /** So that every other cell has its twelve cards. */
  function known([rater = '', group = '', unit = '', criterion = '', rating = '']: Row): Row {
    return [rater, group, unit, criterion, rating === '不了解' ? '一般' : rating];
  }

  function isKept([rater = '', group, unit]: Row): boolean {
    return unit !== '民政局' || group !== '领导' || /-[01]$/.test(rater);
  }

  it('says beside a mean over how many of the units it goes, and over which the groups are compared', async () => {
    const { page } = desk.organizer;
    await page.goto(results);
    const groups = page.locator('.figure').filter({ hasText: '3 类评价主体' });
    await groups.getByText('名称后是计入的家数；比较只用共有的 3 家').waitFor();
    expect(await groups.locator('.chart-dot-rows-labels small').allTextContents()).toEqual([' 3/4 家']);
    await groups.getByRole('button', { name: '表格' }).click();
    await groups.getByRole('rowheader', { name: '领导（4 家里的 3 家）' }).waitFor();
  });

  it('shows a leader of one unit this one first, with the way to its working', async () => {
    const { page } = leader;
    await page.goto(results);
    const own = page.locator('.overview-own');
    await own.getByRole('heading', { name: '您的单位' }).waitFor();
    expect(await own.getByRole('listitem').count()).toBe(1);
    await own.getByText(/名次区间 .*（共 4 家）/).waitFor();
    await own.getByRole('link', { name: '税务局' }).click();
    await page.waitForURL(/\/results\/points\?unit=001/);
  });

  it.each(LANGUAGES)('has nothing that axe finds wrong, in %s', async (language) => {
    expect(await faultsOfScreens(desk.organizer.page, language, [results, `${results}/hidden`])).toEqual([]);
    expect(await faultsOfScreens(leader.page, language, [results])).toEqual([]);
  });

  it('broke no script and no rule of the content security policy', () =>
    expect([desk.organizer, leader].flatMap(({ faults }) => faults)).toEqual([]));
});
