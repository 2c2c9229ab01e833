import type { PublicationPlan } from '#domain/disclosure/publication-plan';
import type { LocalizedText } from '#domain/questionnaire/model';
import { findTemplate } from '#domain/questionnaire/templates';
import type { Wave } from '#domain/survey/model';
import type { Dependencies } from '../../api/dependencies';
import { auditEntry } from '../stores/audit-store';
import { listUnits } from '../stores/unit-store';
import { type Backstage, enterBackstage } from './backstage';
import { EXAMPLE_ASSESSMENTS } from './assessments';
import { collect } from './collect';
import { EXAMPLE_DEBRIEFING, type ExampleDebriefing } from './debriefing-survey';
import { holdAssessment } from './hold-assessment';
import { holdDebriefing } from './hold-debriefing';
import { ballotsOf, holdRoll } from './hold-roll';
import { importUnits } from './import-units';
import { EXAMPLE_ROLL, type ExampleRoll } from './roll-survey';
import { EXAMPLE_SURVEYS, type ExampleSurvey, type ExampleWave, groupsOf } from './surveys';

export type ExampleOutcome = 'filled' | 'there-already' | 'not-empty';

/** A ballot counts once when it is sealed and once when it is opened. */
export type Progress = (done: number, total: number) => void;

interface Filling {
  readonly dependencies: Dependencies;
  readonly progress: Progress;
  readonly surveys?: readonly ExampleSurvey[];
  readonly roll?: ExampleRoll;
  readonly debriefing?: ExampleDebriefing;
}

/** Puts the example organisation into an installation that has no units yet, through the interface that everybody uses. */
export async function fillExample({
  dependencies,
  progress,
  surveys = EXAMPLE_SURVEYS,
  roll = EXAMPLE_ROLL,
  debriefing = EXAMPLE_DEBRIEFING,
}: Filling): Promise<ExampleOutcome> {
  const { database, clock } = dependencies;
  if (await isFilled(dependencies)) return 'there-already';
  if ((await listUnits(database)).length > 0) return 'not-empty';
  const stage = await enterBackstage(dependencies);
  try {
    const stamped = ballotsOf(roll) + ballotsOf(debriefing);
    const scene = { stage, surveys, now: clock(), advance: counter(surveys, stamped, progress) };
    await play(scene);
    await holdDebriefing({ ...scene, debriefing });
    await holdRoll({ ...scene, roll });
  } finally {
    await stage.leave();
  }
  await database.atomic([auditEntry(database, { at: clock(), actor: 'system', act: FILLED, subject: 'organisation' })]);
  return 'filled';
}

const FILLED = 'example.filled';

async function isFilled({ database }: Dependencies): Promise<boolean> {
  const note = await database.read.selectFrom('audit_entry').select('id').where('act', '=', FILLED).executeTakeFirst();
  return note !== undefined;
}

function counter(surveys: readonly ExampleSurvey[], stamped: number, progress: Progress): (count: number) => void {
  const waves = surveys.flatMap((survey) => survey.waves);
  const total = waves.reduce((sum, wave) => sum + sizeOf(wave) * (wave.closesInDays < 0 ? 2 : 1), stamped);
  let done = 0;
  return (count) => progress((done += count), total);
}

function sizeOf(wave: ExampleWave): number {
  return Object.values(wave.ballots).reduce((sum, count) => sum + count, 0);
}

interface Play {
  readonly stage: Backstage;
  readonly surveys: readonly ExampleSurvey[];
  readonly now: number;
  readonly advance: (count: number) => void;
}

async function play(scene: Play): Promise<void> {
  const firstOpening = Math.min(...scene.surveys.flatMap((survey) => survey.waves).map((wave) => wave.opensInDays));
  scene.stage.setTime(scene.now + (firstOpening - 7) * DAY);
  await importUnits(scene.stage);
  for (const survey of scene.surveys) await hold(scene, survey);
  const reviews = await publishedReviews(scene.stage);
  for (const assessment of EXAMPLE_ASSESSMENTS) await holdAssessment({ ...scene, reviews }, assessment);
}

/** The ids of their waves, the earliest first. */
async function publishedReviews(stage: Backstage): Promise<readonly string[]> {
  const { waves } = await stage.call<{ waves: readonly ListedWave[] }>('GET', '/api/surveys');
  return waves
    .filter(({ surveyKind, state }) => surveyKind === 'review' && state === 'published')
    .toSorted((one, other) => (one.publishedAt ?? 0) - (other.publishedAt ?? 0))
    .map(({ id }) => id);
}

type ListedWave = Pick<Wave, 'id' | 'state' | 'surveyKind' | 'publishedAt'>;

const DAY = 86_400_000;

async function hold(scene: Play, survey: ExampleSurvey): Promise<void> {
  const { stage, now } = scene;
  stage.setTime(now + ((survey.waves[0]?.opensInDays ?? 0) - 5) * DAY);
  const source = sourceOf(survey);
  const created = await stage.call<Created>('POST', '/api/surveys', { source, title: survey.title });
  if (survey.extended !== undefined) await planPublication(stage, created.waveId, survey.extended.publication);
  let last = created.waveId;
  for (const [index, wave] of survey.waves.entries()) {
    stage.setTime(now + (wave.opensInDays - 3) * DAY);
    const title = titleOf(survey, now + wave.opensInDays * DAY);
    const { waveId } =
      index === 0 ? created : await stage.call<Created>('POST', `/api/surveys/${created.surveyId}/waves`, { title });
    await holdWave(scene, { survey, wave, waveId, title });
    if (index > 0) await linkClasses(stage, { earlierWaveId: last, waveId, links: survey.extended?.links ?? {} });
    last = waveId;
  }
}

/** A template as it is, or what was made of one. */
function sourceOf({ templateId, extended }: ExampleSurvey) {
  const template = findTemplate(templateId);
  if (extended === undefined || template === undefined) return { kind: 'template', templateId };
  const questionnaire = extended.questionnaire(template.questionnaire);
  return { kind: 'questionnaire', surveyKind: template.kind, questionnaire };
}

/** The waves after it take its settings over. */
async function planPublication(stage: Backstage, waveId: string, publication: PublicationPlan): Promise<void> {
  const path = `/api/waves/${waveId}`;
  const { settings } = await stage.call<Wave>('GET', path);
  await stage.call('PATCH', path, { settings: { ...settings, publication } });
}

interface LinkedWaves {
  readonly earlierWaveId: string;
  readonly waveId: string;
  readonly links: Readonly<Record<string, readonly string[]>>;
}

/** Says that the classes of both waves are the same, so that their tables can be compared. */
async function linkClasses(stage: Backstage, { earlierWaveId, waveId, links }: LinkedWaves): Promise<void> {
  for (const [division, classes] of Object.entries(links)) {
    const same = classes.map((id) => ({ from: [id], to: [id] }));
    const mapping = { earlierWaveId, division, revision: 0, links: same };
    await stage.call('PUT', `/api/waves/${waveId}/unit-mapping`, mapping);
  }
}

interface Created {
  readonly surveyId: string;
  readonly waveId: string;
}

function titleOf({ title, yearly }: ExampleSurvey, time: number): LocalizedText {
  const year = new Date(time).getUTCFullYear();
  return yearly ? { zh: `${year} 年度${title.zh}`, en: `${title.en} ${year}` } : title;
}

interface WaveOfPlay {
  readonly survey: ExampleSurvey;
  readonly wave: ExampleWave;
  readonly waveId: string;
  readonly title: LocalizedText;
}

async function holdWave(scene: Play, { survey, wave, waveId, title }: WaveOfPlay): Promise<void> {
  const { stage, now, advance } = scene;
  const closesAt = now + wave.closesInDays * DAY;
  const path = `/api/waves/${waveId}`;
  await stage.call('PATCH', path, { title, groups: groupsOf(survey, wave), closesAt });
  stage.setTime(now + wave.opensInDays * DAY);
  await stage.call('POST', `${path}/opening`, {});
  await collect(stage, { waveId, ballots: wave.ballots, year: wave.year }, advance);
  if (wave.closesInDays >= 0) return;
  stage.setTime(closesAt);
  await stage.call('POST', `${path}/closing`, {});
  await count(scene, path);
  stage.setTime(closesAt + 2 * DAY);
  if (wave.published) await stage.call('POST', `${path}/publication`, {});
}

const LOOK_EVERY_MS = 250;

async function count({ stage, advance }: Play, path: string): Promise<void> {
  await stage.call('POST', `${path}/count`, {});
  let seen = 0;
  const look = async () => {
    const { opened } = await stage.call<{ opened: number }>('GET', `${path}/count`);
    if (opened > seen) advance(opened - seen);
    seen = Math.max(seen, opened);
  };
  const watch = setInterval(() => void look().catch(() => {}), LOOK_EVERY_MS);
  await stage.settled().finally(() => clearInterval(watch));
  await look();
}
