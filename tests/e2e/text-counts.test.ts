import { beforeAll, describe, expect, it } from 'vitest';
import type { Question, Questionnaire } from '#domain/questionnaire/model';
import { csv } from '../support/fixtures/collected-fixture';
import { done } from '../support/test-client';
import { untilCounted } from './screen/browser-client';
import { openDesk } from './screen/desk';
import { faultsOfScreens, LANGUAGES } from './screen/screens';

/** All but one stayed away, and each of them wrote why. */
const PEOPLE = 41;
const ADVISERS = 12;
const FEW = 4;

const words = (id: string, zh: string, showIf?: Question['showIf']): Question => ({
  id,
  kind: 'long-text',
  title: { zh },
  required: false,
  maximumLength: 100,
  ...(showIf && { showIf }),
});

const POLL: Questionnaire = {
  title: { zh: '办事大厅调查' },
  introduction: { zh: '' },
  pages: [
    {
      id: 'p1',
      title: { zh: '' },
      questions: [
        {
          id: 'visit',
          kind: 'single',
          title: { zh: '您去过办事大厅吗' },
          required: true,
          options: [
            { id: 'yes', label: { zh: '去过' } },
            { id: 'no', label: { zh: '没去过' } },
          ],
        },
        words('why', '为什么没去过', { question: 'visit', chosen: 'no' }),
        words('advice', '您的建议'),
        words('praise', '您想表扬谁'),
      ],
    },
  ],
};

/** How many texts there are is told where how many answered is, and nowhere else. */
describe('how many texts a question received, in the browser', () => {
  const desk = openDesk();
  let wave: string;

  beforeAll(async () => {
    wave = await countedPoll();
  });

  async function countedPoll(): Promise<string> {
    const { client, origin } = desk;
    const source = { kind: 'questionnaire', surveyKind: 'poll', questionnaire: POLL };
    const { waveId } = await done(client.post('/api/surveys', { source }));
    const path = `/api/waves/${String(waveId)}`;
    const groups = [{ id: 'all', name: { zh: '全体' }, weight: 100 }];
    const collection = { kind: 'import', personal: true };
    const settings = { minimumGroupSize: 10, fullPoints: 10, purpose: { zh: '了解' }, collection };
    await done(client.send('PATCH', path, { groups, settings }));
    await done(client.post(`${path}/opening`, {}));
    const text = csv(['评价主体', '您去过办事大厅吗', '为什么没去过', '您的建议', '您想表扬谁'], ...rows());
    await done(client.post(`${path}/imports`, { source: { kind: 'text', text }, commit: true }));
    await done(client.post(`${path}/closing`, {}));
    await done(client.post(`${path}/count`, {}));
    await untilCounted(client, path);
    return `${origin}/waves/${String(waveId)}`;
  }

  /** Somebody is named in one piece of advice. */
  function rows(): readonly (readonly string[])[] {
    return Array.from({ length: PEOPLE }, (_, person) => [
      '全体',
      person === 0 ? '去过' : '没去过',
      person === 0 ? '' : '路远',
      person > ADVISERS ? '' : person === 0 ? '请张局长来看看' : '中午也开',
      person < FEW ? '窗口的人' : '',
    ]);
  }

  const question = (id: string) => desk.organizer.page.locator(`section[id="${id}"]`);

  it('is said of a question that everybody was asked, and how many of them are shown and still wait', async () => {
    const { page } = desk.organizer;
    await page.goto(`${wave}/results/questions`);
    const advice = question('advice');
    await advice.getByText(`${ADVISERS + 1} 条`, { exact: true }).waitFor();
    await advice.getByText('顺序已打乱').waitFor();
    await advice.getByRole('button', { name: '看文字答案' }).click();
    await advice.getByText('另有 1 条待审看').waitFor();
    await advice.getByRole('button', { name: `再看 ${ADVISERS - 8} 条` }).click();
    expect(await advice.getByRole('listitem').allTextContents()).toEqual(Array(ADVISERS).fill('中午也开'));
  });

  it('is not said where it would tell what those who were asked had answered', async () => {
    const why = question('why');
    await why.getByText('不显示：显示出来可能泄露他人的答案').waitFor();
    expect(await why.textContent()).not.toMatch(/\d/);
    expect(await why.getByRole('button').count()).toBe(0);
  });

  it('is said to be too few, and not how few, where hardly anybody wrote', async () => {
    const praise = question('praise');
    await praise.getByText('文字答案不足 10 条，不显示').waitFor();
    expect((await praise.textContent())?.match(/\d+/g)).toEqual(['10']);
    expect(await praise.getByRole('button').count()).toBe(0);
  });

  it('is not said to those who review texts either', async () => {
    const { page } = desk.organizer;
    await page.goto(`${wave}/texts`);
    await page.getByRole('heading', { name: '1 条文字里可能有人名、号码或单位名' }).waitFor();
    await page.getByRole('button', { name: `没有发现 ${ADVISERS}` }).waitFor();
    const told = await page.locator('main').textContent();
    for (const { id, title } of POLL.pages[0]?.questions ?? []) {
      if (id !== 'advice') expect(told).not.toContain(title.zh);
    }
  });

  it.each(LANGUAGES)('stands on pages that axe finds nothing wrong with, in %s', async (language) => {
    const pages = [`${wave}/results/questions`, `${wave}/texts`];
    expect(await faultsOfScreens(desk.organizer.page, language, pages)).toEqual([]);
  });

  it('broke no script and no rule of the content security policy', () => expect(desk.organizer.faults).toEqual([]));
});
