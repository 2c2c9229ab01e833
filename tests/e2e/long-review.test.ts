import { beforeAll, describe, expect, it } from 'vitest';
import type { TargetsQuestion } from '#domain/questionnaire/model';
import { questionnaireOf } from '../api/domain/tabulation/review/example-review';
import { csv, RATING_TITLES, REVIEW } from '../support/fixtures/collected-fixture';
import { done } from '../support/test-client';
import { openImportWave } from '../support/waves/open-import-wave';
import { untilCounted } from './screen/browser-client';
import { openDesk } from './screen/desk';
import { faultsOfScreens, LANGUAGES } from './screen/screens';

const UNITS = 36;
const RATERS = 12;

/** Two categories of eighteen units. */
const LONG: TargetsQuestion = {
  ...REVIEW,
  categories: [
    { id: 'general', title: { zh: '综合管理' } },
    { id: 'service', title: { zh: '公共服务' } },
  ],
  targets: Array.from({ length: UNITS }, (_, unit) => ({
    id: `u${unit + 1}`,
    name: { zh: `第 ${unit + 1} 局` },
    category: unit % 2 === 0 ? 'general' : 'service',
    initials: '',
  })),
};

const GROUPS = [{ id: 'all', name: { zh: '群众', en: 'The public' }, weight: 100 }];

/** More units than are looked through at a glance: the list of their points is folded and searched. */
describe('the points of many units, in the browser', () => {
  const desk = openDesk();
  let points: string;

  beforeAll(async () => {
    const wave = await countedReview();
    points = `${wave}/results/points`;
  });

  async function countedReview(): Promise<string> {
    const { client, origin } = desk;
    const collection = { kind: 'import', personal: false } as const;
    const path = await openImportWave(client, { questionnaire: questionnaireOf(LONG), groups: GROUPS, collection });
    const labels = LONG.scale.options.map(({ label }) => label.zh);
    const ratings = Array.from({ length: RATERS }, (_, rater) =>
      LONG.targets.flatMap(({ name }, unit) =>
        LONG.criteria.map(({ title }) => [
          `r${rater}`,
          '群众',
          name.zh,
          title.zh,
          labels[(rater + unit) % labels.length] ?? '',
        ]),
      ),
    );
    const text = csv(RATING_TITLES, ...ratings.flat());
    await done(client.post(`${path}/imports`, { source: { kind: 'text', text }, commit: true }));
    await done(client.post(`${path}/closing`, {}));
    await done(client.post(`${path}/count`, {}));
    await untilCounted(client, path);
    return origin + path.replace('/api', '');
  }

  const list = () => desk.organizer.page.locator('.points-all');
  const units = () => list().locator('.points-all-unit');

  it('list the category of the chosen unit, and others when they are opened by the keyboard', async () => {
    const { page } = desk.organizer;
    await page.goto(`${points}?unit=u1`);
    await expect.poll(() => units().count()).toBe(18);
    const service = list().getByRole('button', { name: '公共服务 18' });
    expect(await service.getAttribute('aria-expanded')).toBe('false');
    await service.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => units().count()).toBe(UNITS);
    expect(await service.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('Enter');
    await expect.poll(() => units().count()).toBe(18);
  });

  it('are found by the name of a unit, in whichever category it is', async () => {
    const { page } = desk.organizer;
    await page.locator('h1').click();
    await page.keyboard.press('/');
    await page.keyboard.type('第 36');
    await expect.poll(() => units().allTextContents()).toEqual(['第 36 局']);
    await page.getByRole('searchbox', { name: '找单位' }).fill('无此局');
    await list().getByText('没有这样的单位').waitFor();
    await page.getByRole('searchbox', { name: '找单位' }).fill('');
    await expect.poll(() => units().count()).toBe(18);
  });

  it('are all on paper', async () => {
    const { page } = desk.organizer;
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await expect.poll(() => units().count()).toBe(UNITS);
    expect(await list().getByRole('searchbox').count()).toBe(0);
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await expect.poll(() => units().count()).toBe(18);
  });

  it.each(LANGUAGES)('are on a page that axe finds nothing wrong with, in %s', async (language) => {
    expect(await faultsOfScreens(desk.organizer.page, language, [points])).toEqual([]);
  });

  it('broke no script and no rule of the content security policy', () => expect(desk.organizer.faults).toEqual([]));
});
