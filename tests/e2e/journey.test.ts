import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { FAIR, SATISFIED, VERY_SATISFIED } from '../journey/review-answers';
import { begin, IN_CHINESE, IN_ENGLISH, pickUnits, rateUnit, receipt, skipToReview, submit } from './people/member';
import {
  acceptInvitation,
  closeAndCount,
  importUnits,
  inviteLeader,
  open,
  pasteQuestionnaire,
  publish,
  savedText,
  setGroups,
  setScoring,
  startReview,
} from './people/organizer';
import { sendFurtherBallots } from './scenes/further-ballots';
import { accessibilityFaults } from './screen/accessibility';
import { atDesk, onPhone, overflow, type Person } from './screen/browser';
import { openDesk } from './screen/desk';
import { faultsOfScreens, LANGUAGES } from './screen/screens';

const PICTURES = 'dist/test-reports';

/** One review from the first start of the server to the leader's phone; each step stands on the one before. */
describe('a review in the browser', () => {
  const desk = openDesk();
  let leader: Person;
  let wave: string;
  let links: readonly string[];
  const people: Person[] = [];

  beforeAll(() => void people.push(desk.organizer));
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    mkdirSync(PICTURES, { recursive: true });
    for (const [index, { page }] of people.entries())
      await page.screenshot({ path: `${PICTURES}/person-${index}.png` }).catch(() => {});
  });

  async function memberOnPhone(): Promise<Page> {
    const person = await onPhone(desk.browser);
    people.push(person);
    return person.page;
  }

  it('is prepared by an organizer who has signed up with the code from the terminal', async () => {
    await importUnits(desk.organizer.page, desk.origin);
    await pasteQuestionnaire(desk.organizer.page, desk.origin);
    await pasteQuestionnaire(desk.organizer.page, desk.origin, await savedText(desk.organizer.page));
    wave = `${desk.origin}/waves/${await startReview(desk.organizer.page, desk.origin)}`;
    await setGroups(desk.organizer.page, wave);
  });

  it('is scored by rules that can be read, moved and taken back', async () => {
    await setScoring(desk.organizer.page, wave);
    expect(await accessibilityFaults(desk.organizer.page)).toEqual([]);
  });

  it('is opened, and each group has its link', async () => {
    links = await open(desk.organizer.page, wave);
    expect(links).toHaveLength(2);
  });

  it('is answered in English', async () => {
    const page = await memberOnPhone();
    await begin(page, `${links[1]}?lang=en`, IN_ENGLISH);
    await pickUnits(page, IN_ENGLISH);
    for (const unit of IN_ENGLISH.units) await rateUnit(page, unit, IN_ENGLISH);
    await skipToReview(page, IN_ENGLISH);
    await submit(page, IN_ENGLISH);
    expect(await receipt(page)).not.toBe('');
  });

  it('is answered by somebody whose page is reloaded half way', async () => {
    const page = await memberOnPhone();
    await begin(page, links[1] ?? '', IN_CHINESE);
    await pickUnits(page, IN_CHINESE);
    await rateUnit(page, '市税务局', IN_CHINESE);
    await page.getByRole('heading', { name: '市城管局' }).waitFor();
    await page.reload();
    const resume = page.getByRole('button', { name: '继续作答' });
    const card = page.getByRole('heading', { name: '市城管局' });
    await resume.or(card).first().waitFor();
    if (await resume.isVisible()) await resume.click();
    await rateUnit(page, '市城管局', IN_CHINESE);
    await skipToReview(page, IN_CHINESE);
    await page.getByRole('button', { name: /垂管双管.*1\/1/ }).waitFor();
    await submit(page, IN_CHINESE);
    expect(await receipt(page)).not.toBe('');
  });

  it('is answered by somebody whose network fails on sending', async () => {
    const page = await memberOnPhone();
    await begin(page, links[1] ?? '', IN_CHINESE);
    await pickUnits(page, IN_CHINESE);
    for (const unit of IN_CHINESE.units) await rateUnit(page, unit, IN_CHINESE);
    await skipToReview(page, IN_CHINESE);
    await page.context().setOffline(true);
    await submit(page, IN_CHINESE);
    await page.getByText('网络不通').first().waitFor();
    await page.context().setOffline(false);
    expect(await receipt(page)).not.toBe('');
  });

  it('is closed, counted and published by the organizer', async () => {
    await sendFurtherBallots({ link: links[0] ?? '', count: 12, options: [VERY_SATISFIED, SATISFIED] });
    await sendFurtherBallots({ link: links[1] ?? '', count: 12, options: [SATISFIED, FAIR] });
    await closeAndCount(desk.organizer.page, wave);
    await desk.organizer.page.getByRole('heading', { name: '计票完成：27 份计入结果' }).waitFor();
    await publish(desk.organizer.page);
  });

  it('is read by an invited leader, at the desk and on the phone', async () => {
    const invitation = await inviteLeader(desk.organizer.page, desk.origin);
    leader = await atDesk(desk.browser);
    people.push(leader);
    await acceptInvitation(leader.page, { address: invitation, name: '李书记' });
    for (const width of [1440, 390]) {
      await leader.page.setViewportSize({ width, height: 844 });
      for (const part of RESULT_PAGES) {
        await leader.page.goto(`${wave}/${part}`);
        await leader.page
          .getByText('市税务局')
          .or(leader.page.getByRole('heading', { level: 1 }))
          .first()
          .waitFor();
        expect(await overflow(leader.page), `${part} at ${width}`).toBeLessThanOrEqual(0);
      }
    }
    await leader.page.goto(`${wave}/results/ranking`);
    await leader.page.getByText('税务局').first().waitFor();
  });

  it.each(LANGUAGES)('has pages that axe finds nothing wrong with, in %s', async (language) => {
    expect(await faultsOfScreens(desk.organizer.page, language, staffPages(desk.origin, wave))).toEqual([]);
    const visitor = await atDesk(desk.browser);
    await visitor.page.goto(desk.origin);
    const open = [`${desk.origin}/sign-in`, `${links[1]}?lang=${language}`];
    expect(await faultsOfScreens(visitor.page, language, open)).toEqual([]);
    await visitor.context.close();
  });

  it('broke no script and no rule of the content security policy', () => {
    expect(people.flatMap(({ faults }) => faults)).toEqual([]);
  });
});

const RESULT_PAGES = [
  'results',
  'results/ranking',
  'results/heatmap',
  'results/questions',
  'results/points',
  'results/quality',
  'results/what-if',
  'results/trace?figure=ballots-received:*',
];

function staffPages(origin: string, wave: string): readonly string[] {
  const steps = ['questionnaire', 'groups', 'scoring', 'opening', 'links', 'collection', ...RESULT_PAGES];
  const others = ['/', '/surveys/new', '/units', '/units/import', '/settings'];
  return [...others.map((path) => origin + path), ...steps.map((step) => `${wave}/${step}`)];
}
