import { nightOf, morningAfter } from '#domain/roll/night';
import type { Backstage } from './backstage';
import { publishedQuestionnaire } from './collect';
import { readFillPage } from './member';
import { raterOf, simulatePace } from './rater';
import { type ExamplePerson, type ExampleRoll, peopleOf, type RollPeople } from './roll-survey';
import { INVITATION, REMINDER } from './roll-letters';
import { simulateAnswers } from './simulate';
import { askAgain, castBallot, type StampedMember, manifestKeysOf } from './stamped-member';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const YEAR = 2;

interface RollPlay {
  readonly stage: Backstage;
  readonly roll: ExampleRoll;
  readonly now: number;
  readonly advance: (count: number) => void;
}

export function ballotsOf(roll: RollPeople): number {
  return peopleOf(roll).filter(({ night }) => night !== null).length;
}

/** A survey with a roll that is under way: keys, letters, ballots by day, what every night notes, and reminders. */
export async function holdRoll(play: RollPlay): Promise<void> {
  const { stage, roll, now } = play;
  const tonight = nightOf(now);
  const firstNight = tonight - roll.growth.length + 1;
  const openedAt = morningAfter(firstNight - 1) + HOUR;
  const people = peopleOf(roll);
  stage.setTime(openedAt - 2 * DAY);
  const waveId = await prepare(stage, roll, { people, closesAt: morningAfter(tonight + roll.nightsLeft) + 10 * HOUR });
  stage.setTime(openedAt);
  await stage.call('POST', `/api/waves/${waveId}/opening`, {});
  await write(stage, roll, waveId);
  const members = await membersOf(stage, waveId, people);
  for (const night of roll.growth.keys()) {
    stage.setTime(Math.min(now, morningAfter(firstNight + night - 1) + 2 * HOUR));
    await vote(
      play,
      members.filter(({ person }) => person.night === night),
    );
    await passNight(play, firstNight + night);
  }
}

interface Preparation {
  readonly people: readonly ExamplePerson[];
  readonly closesAt: number;
}

async function prepare(stage: Backstage, roll: ExampleRoll, { people, closesAt }: Preparation): Promise<string> {
  const source = { kind: 'template', templateId: roll.templateId };
  const { waveId } = await stage.call<{ waveId: string }>('POST', '/api/surveys', { source, title: roll.title });
  const path = `/api/waves/${waveId}`;
  const settings = { minimumGroupSize: 10, fullPoints: 10, purpose: roll.purpose, collection: { kind: 'roll' } };
  const groups = roll.groups.map(({ people: _, ...group }) => group);
  await stage.call('PATCH', path, { title: roll.title, groups, closesAt, settings });
  await stage.call('POST', `${path}/roll/import`, {
    source: { kind: 'text', text: listOf(roll, people) },
    commit: true,
  });
  await stage.call('POST', `${path}/keys`, {});
  await stage.settled();
  return waveId;
}

/** As an organizer pastes it. */
export function listOf({ groups }: Pick<RollPeople, 'groups'>, people: readonly ExamplePerson[]): string {
  const groupName = (id: string) => groups.find((group) => group.id === id)?.name.zh ?? '';
  const rows = people.map(({ name, groupId, unitCode, contact }) => [name, groupName(groupId), unitCode, contact]);
  return [['姓名', '评价主体', '单位', '联系方式'], ...rows].map((row) => row.join(',')).join('\n');
}

async function write(stage: Backstage, { reminders }: ExampleRoll, waveId: string): Promise<void> {
  const path = `/api/waves/${waveId}/mail`;
  await stage.call('POST', `${path}/invitations`, { language: 'zh', letter: INVITATION });
  await stage.settled();
  await stage.call('PUT', `${path}/reminders`, { language: 'zh', letter: REMINDER, days: reminders });
}

export interface Voter {
  readonly person: ExamplePerson;
  readonly seed: number;
  readonly member: StampedMember;
}

interface LinkList {
  readonly links: readonly { readonly name: string; readonly url: string }[];
}

/** Everybody with the page behind the own link. */
export async function membersOf(
  stage: Backstage,
  waveId: string,
  people: readonly ExamplePerson[],
): Promise<readonly Voter[]> {
  const { links } = await stage.call<LinkList>('GET', `/api/waves/${waveId}/roll/links`);
  const addresses = new Map(links.map(({ name, url }) => [name, new URL(url)]));
  const questionnaire = await publishedQuestionnaire(stage, waveId);
  const pages = new Map<string, Promise<Omit<StampedMember, 'secret'>>>();
  const pageAt = async (pathname: string) => {
    const page = await stage.visit(pathname);
    const wave = { ...readFillPage(await page.text()), questionnaire };
    return { wave, keys: await manifestKeysOf(stage, wave) };
  };
  return Promise.all(
    people.map(async (person, seed): Promise<Voter> => {
      const { pathname = '', hash = '' } = addresses.get(person.name) ?? {};
      const page = pages.get(pathname) ?? pageAt(pathname);
      pages.set(pathname, page);
      return { person, seed, member: { ...(await page), secret: hash.slice(1) } };
    }),
  );
}

/** So many ballots are under way at once; and one in so many of their members tries a second phone. */
const AT_ONCE = 16;
const TRIES_AGAIN_EVERY = 40;

/** Some of them vote, a few at a time. */
export async function vote(
  { stage, advance }: Pick<RollPlay, 'stage' | 'advance'>,
  voters: readonly Voter[],
): Promise<void> {
  for (let start = 0; start < voters.length; start += AT_ONCE) {
    const some = voters.slice(start, start + AT_ONCE);
    await Promise.all(
      some.map(async ({ person, seed, member }) => {
        const rater = raterOf(person.groupId, seed);
        const answers = simulateAnswers(member.wave.questionnaire, rater, YEAR);
        await castBallot(stage, member, { answers, pace: simulatePace(rater) });
        if (seed % TRIES_AGAIN_EVERY === 0) await askAgain(stage, member);
      }),
    );
    advance(some.length);
  }
}

/** More than it takes to send a letter to everybody, at so many a minute. */
const MINUTES_OF_MAIL = 8;

/** What is noted at two, and the letters of eight o'clock. */
async function passNight({ stage, now }: RollPlay, night: number): Promise<void> {
  const morning = morningAfter(night);
  stage.setTime(Math.min(now, morning - 6 * HOUR + MINUTE));
  await stage.everyMinute();
  for (let minute = 0; minute < MINUTES_OF_MAIL && morning + minute * MINUTE <= now; minute++) {
    stage.setTime(morning + minute * MINUTE);
    await stage.everyMinute();
  }
}
