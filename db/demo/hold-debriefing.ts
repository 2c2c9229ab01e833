import { readSheet } from '#domain/anonymity/trustees/share-sheet';
import type { Questionnaire } from '#domain/questionnaire/model';
import { findTemplate } from '#domain/questionnaire/templates';
import { type DividedKey, makeDividedKey, originOf, rebuildKey } from '../../web/design/survey/trustees/divided-key';
import { type ClosedRun, openInner } from '../../web/design/survey/trustees/open-inner';
import type { Backstage } from './backstage';
import type { ExampleDebriefing } from './debriefing-survey';
import { listOf, membersOf, vote } from './hold-roll';
import { peopleOf } from './roll-survey';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

interface DebriefingPlay {
  readonly stage: Backstage;
  readonly debriefing: ExampleDebriefing;
  readonly now: number;
  readonly advance: (count: number) => void;
}

/**
 * A wave with a roll in custody of trustees, from the making of their key to the publication. The key is made, divided,
 * printed as lines, typed again and used by the code that does it in their browser.
 */
export async function holdDebriefing(play: DebriefingPlay): Promise<void> {
  const { stage, debriefing, now } = play;
  const openedAt = now - debriefing.openedDaysAgo * DAY;
  const closesAt = openedAt + 2 * DAY;
  stage.setTime(openedAt - DAY);
  const waveId = await prepare(stage, debriefing, closesAt);
  const key = await chooseTrustees(stage, debriefing, waveId);
  await stage.call('POST', `/api/waves/${waveId}/keys`, {});
  await stage.settled();
  stage.setTime(openedAt);
  await stage.call('POST', `/api/waves/${waveId}/opening`, {});
  const members = await membersOf(stage, waveId, peopleOf(debriefing));
  for (const night of debriefing.growth.keys()) {
    stage.setTime(openedAt + night * DAY + HOUR);
    const voters = members.filter(({ person }) => person.night === night);
    await vote(play, voters);
    stage.setTime(openedAt + (night + 1) * DAY);
    await stage.everyMinute();
  }
  await count(stage, waveId, closesAt + DAY);
  await openWithTwo(stage, waveId, key);
  await stage.everyMinute();
  stage.setTime(closesAt + 3 * DAY);
  await stage.call('POST', `/api/waves/${waveId}/publication`, {});
}

async function prepare(stage: Backstage, debriefing: ExampleDebriefing, closesAt: number): Promise<string> {
  const { title, purpose, groups } = debriefing;
  const source = { kind: 'questionnaire', surveyKind: 'debriefing', questionnaire: questionsOn(debriefing) };
  const { waveId } = await stage.call<{ waveId: string }>('POST', '/api/surveys', { source, title });
  const path = `/api/waves/${waveId}`;
  const settings = {
    minimumGroupSize: 10,
    unanimousScores: 'shown',
    fullPoints: 10,
    purpose,
    collection: { kind: 'roll' },
  };
  await stage.call('PATCH', path, {
    title,
    groups: groups.map(({ people: _, ...group }) => group),
    closesAt,
    settings,
  });
  const text = listOf(debriefing, peopleOf(debriefing));
  await stage.call('POST', `${path}/roll/import`, { source: { kind: 'text', text }, commit: true });
  return waveId;
}

/** The template, about the units that report. */
function questionsOn({ title, reporting }: ExampleDebriefing): Questionnaire {
  const template = findTemplate('debriefing');
  if (!template) throw new Error('the template is gone');
  const pages = template.questionnaire.pages.map((page) => ({
    ...page,
    questions: page.questions.map((question) =>
      question.kind === 'targets'
        ? { ...question, selection: { kind: 'units' as const, unitCodes: reporting } }
        : question,
    ),
  }));
  return { ...template.questionnaire, title, pages };
}

async function chooseTrustees(stage: Backstage, { trustees }: ExampleDebriefing, waveId: string): Promise<DividedKey> {
  const key = await makeDividedKey(waveId);
  await stage.call('PUT', `/api/waves/${waveId}/trustees`, { names: trustees, publicKey: key.publicKey });
  return key;
}

/** Up to where the server can go alone. */
async function count(stage: Backstage, waveId: string, time: number): Promise<void> {
  stage.setTime(time);
  await stage.everyMinute();
  await stage.call('POST', `/api/waves/${waveId}/count`, {});
  await stage.settled();
}

/** The first and the third of them come with their sheets. */
async function openWithTwo(stage: Backstage, waveId: string, { publicKey, sheets }: DividedKey): Promise<void> {
  const origin = originOf(waveId, publicKey);
  const read = await Promise.all([0, 2].map((position) => readSheet(sheets[position] ?? [], origin)));
  const shares = read.flatMap((sheet) => (sheet.ok ? [sheet.value] : []));
  const key = await rebuildKey(shares, origin);
  if (!key) throw new Error('the sheets do not go together');
  const path = `/api/waves/${waveId}/trustees`;
  await openInner({
    key,
    load: () => stage.call<ClosedRun>('GET', `${path}/envelopes`),
    tell: async (told) => (await stage.call<{ closed: number }>('POST', `${path}/openings`, told)).closed,
    onProgress: () => {},
  });
  await stage.settled();
}
