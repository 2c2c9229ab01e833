import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answers } from '#domain/answers/model';
import type { PublicationPlan } from '#domain/disclosure/publication-plan';
import { type Question, type Questionnaire, questionsOf } from '#domain/questionnaire/model';
import type { FillPayload } from '#domain/survey/fill-wave';
import { type NodeServer, startNodeServer } from '../support/servers/node-server';
import { closeAndCount, open, signUp } from './people/organizer';
import { sendBallots } from './scenes/further-ballots';
import { accessibilityFaults } from './screen/accessibility';
import { atDesk, launchBrowser, type Person } from './screen/browser';

/** Twelve units of 24 people each; the last one has only 4, and the one before it is hidden to protect it. */
const UNITS = Array.from({ length: 12 }, (_, place) => `第 ${place + 1} 处`);
const PEOPLE = UNITS.map((_, place) => (place === 11 ? 4 : place === 10 ? 20 : 24));

const POLL: Questionnaire = {
  title: { zh: '思想动态调查' },
  introduction: { zh: '' },
  pages: [
    {
      id: 'p1',
      title: { zh: '' },
      questions: [
        single('unit', '单位', UNITS),
        single('age', '年龄', ['青年', '中年']),
        single('canteen', '您对食堂满意吗', ['不满意', '一般', '满意'], [0, 50, 100]),
      ],
    },
  ],
};

function single(id: string, title: string, options: readonly string[], scores: readonly number[] = []): Question {
  return {
    id,
    kind: 'single',
    title: { zh: title },
    required: true,
    options: options.map((label, place) => {
      const score = scores[place];
      return { id: `${id}${place}`, label: { zh: label }, ...(score !== undefined && { score }) };
    }),
  };
}

const by = (...questions: readonly string[]) => questions.map((question) => ({ kind: 'question', question }) as const);

const PLAN: PublicationPlan = {
  tables: [
    { id: 'units', title: { zh: '单位' }, by: by('unit') },
    { id: 'units-ages', title: { zh: '单位 × 年龄' }, by: by('unit', 'age') },
  ],
  textThreshold: 10,
};

/** The fifth unit is the least satisfied. */
function ballotsOf({ questionnaire }: FillPayload): readonly Answers[] {
  const [unit, age, canteen] = questionsOf(questionnaire);
  const option = (question: Question | undefined, place: number) => {
    if (question?.kind !== 'single') throw new Error('the page asks something else');
    return { [question.id]: { option: question.options[place]?.id ?? '' } };
  };
  return PEOPLE.flatMap((people, place) =>
    Array.from({ length: people }, (_, person) => ({
      ...option(unit, place),
      ...option(age, person % 2),
      ...option(canteen, place === 4 && person % 4 > 1 ? 0 : person % 3),
    })),
  );
}

/** A question stands by itself, and what a plan divides it by is one line until somebody asks for it. */
describe('long tables of the plan, in the browser', () => {
  let server: NodeServer;
  let browser: Browser;
  let organizer: Person;
  let questions: string;

  beforeAll(async () => {
    server = await startNodeServer();
    browser = await launchBrowser();
    organizer = await atDesk(browser);
    await signUp(organizer.page, server.origin, server.setupCode);
    questions = `${await countedPoll()}/results/questions`;
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  async function countedPoll(): Promise<string> {
    const { page } = organizer;
    const source = { kind: 'questionnaire', surveyKind: 'poll', questionnaire: POLL };
    const settings = { minimumGroupSize: 10, fullPoints: 100, purpose: { zh: '了解' }, publication: PLAN };
    const id = await page.evaluate(
      async (bodies) => {
        const headers = { 'content-type': 'application/json' };
        const made = await fetch('/api/surveys', { method: 'POST', headers, body: bodies.survey });
        const { waveId } = await made.json();
        await fetch(`/api/waves/${waveId}`, { method: 'PATCH', headers, body: bodies.wave });
        return String(waveId);
      },
      { survey: JSON.stringify({ source }), wave: JSON.stringify({ settings }) },
    );
    const wave = `${server.origin}/waves/${id}`;
    const [link = ''] = await open(page, wave);
    await sendBallots(link, ballotsOf);
    await closeAndCount(page, wave);
    return wave;
  }

  const table = (id: string) => organizer.page.locator(`[id="canteen/${id}"]`);

  it('are one line with their size, and open by the keyboard', async () => {
    const { page } = organizer;
    await page.goto(questions);
    await page.getByText('2 张表收起来了').waitFor();
    const control = table('units').getByRole('button', { name: /^单位 12 类，其中 \d 类隐藏$/ });
    expect(await control.getAttribute('aria-expanded')).toBe('false');
    expect(await table('units').locator('.likert-row').count()).toBe(0);
    await control.focus();
    await page.keyboard.press('Enter');
    await table('units').locator('.likert-row').first().waitFor();
    expect(await control.getAttribute('aria-expanded')).toBe('true');
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('list the lowest first, what is hidden alone, or what is searched for', async () => {
    const rows = table('units').locator('.likert-row');
    const choice = table('units').getByRole('combobox', { name: '列哪些、怎么排' });
    await choice.selectOption({ label: '肯定占比从低到高' });
    expect(await rows.first().textContent()).toContain('第 5 处');
    await table('units').getByText('相邻的几类多半分不出高下').waitFor();
    await choice.selectOption('hidden');
    expect(await rows.last().textContent()).toMatch(/第 12 处.*少于 10/);
    await choice.selectOption('plan');
    await table('units').getByRole('searchbox', { name: '找一类' }).fill('第 11');
    await expect.poll(() => rows.count()).toBe(1);
  });

  it('open where an address names them, with one thing down and the other across', async () => {
    const { page } = organizer;
    await page.goto(`${questions}#${encodeURIComponent('canteen/units-ages')}`);
    await page.reload();
    const grid = table('units-ages').locator('.planned-grid');
    await grid.getByRole('columnheader', { name: '青年' }).waitFor();
    expect(await grid.getByRole('row', { name: /^第 12 处/ }).textContent()).toContain('少于 10');
    const focused = () => page.evaluate(() => document.activeElement?.closest('section')?.id);
    await expect.poll(focused).toBe('canteen/units-ages');
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('say on paper that they are left out, and are printed whole once they are open', async () => {
    const { page } = organizer;
    await page.goto(questions);
    await page.getByText('2 张表收起来了').waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByText('没有印出').first().isVisible()).toBe(true);
    await page.emulateMedia({ media: null });
    await page.getByRole('button', { name: '全部展开' }).click();
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await expect.poll(() => table('units').locator('.likert-row').count()).toBe(UNITS.length);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByText('没有印出').count()).toBe(0);
    await page.emulateMedia({ media: null });
  });

  it.each(['en', 'zh'] as const)('fit a phone and a desk, in %s', async (language) => {
    const { page } = organizer;
    await page.evaluate((value) => localStorage.setItem('pingyi.language', value), language);
    for (const width of [390, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(questions);
      await page.locator('.planned-all .button').click();
      await page.locator('.planned-grid').waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });

  it('broke no script and no rule of the content security policy', () => expect(organizer.faults).toEqual([]));
});
