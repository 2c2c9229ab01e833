import type { PublicationPlan } from '#domain/disclosure/publication-plan';
import type { Answers } from '#domain/answers/model';
import type { Question, Questionnaire } from '#domain/questionnaire/model';
import type { ScoringScheme } from '#domain/scoring/scheme';
import type { UnanimousScores } from '#domain/survey/unanimous-scores';
import { sealedBallot } from '../member';
import { TEST_NOW, type TestApp } from '../test-app';
import { createTestClient, type TestClient } from '../test-client';
import { memberWave } from './open-wave';

/** What somebody attacks: a wave as an organizer prepares it, and who answered what through which link. */
export interface AttackedWave {
  readonly surveyKind: 'poll' | 'review';
  readonly questions: readonly Question[];
  readonly groups?: readonly { readonly id: string; readonly weight: number }[];
  readonly publication?: PublicationPlan;
  readonly scheme?: ScoringScheme;
  readonly unanimousScores?: UnanimousScores;
  readonly ballots: readonly { readonly groupId?: string; readonly answers: Answers }[];
}

export interface WaveAddress {
  readonly surveyId: string;
  readonly waveId: string;
  /** Of the wave. */
  readonly path: string;
}

export const MINIMUM_GROUP_SIZE = 10;

/** Opened, answered, closed, counted and published through the interface. */
export async function publishedWave(
  test: TestApp,
  administrator: TestClient,
  attacked: AttackedWave,
): Promise<WaveAddress> {
  const wave = await openedWave(administrator, attacked);
  await castBallots(test, wave, attacked.ballots);
  await closeAndPublish(test, administrator, wave);
  return wave;
}

export async function openedWave(administrator: TestClient, attacked: AttackedWave): Promise<WaveAddress> {
  const { surveyKind } = attacked;
  const source = { kind: 'questionnaire', surveyKind, questionnaire: questionnaireOf(attacked.questions) };
  const { body } = await administrator.post('/api/surveys', { source });
  const waveId = String(body['waveId']);
  const wave = { surveyId: String(body['surveyId']), waveId, path: `/api/waves/${waveId}` };
  await prepare(administrator, wave, attacked);
  return wave;
}

async function prepare(
  administrator: TestClient,
  { path }: WaveAddress,
  { groups, publication, scheme, unanimousScores }: Omit<AttackedWave, 'surveyKind' | 'questions' | 'ballots'>,
): Promise<void> {
  const changed = await administrator.send('PATCH', path, {
    closesAt: TEST_NOW + 9e8,
    ...(groups !== undefined && { groups: groups.map((group) => ({ ...group, name: { zh: group.id } })) }),
    settings: {
      minimumGroupSize: MINIMUM_GROUP_SIZE,
      fullPoints: 10,
      purpose: { zh: '了解' },
      ...(publication !== undefined && { publication }),
      ...(scheme !== undefined && { scheme }),
      ...(unanimousScores !== undefined && { unanimousScores }),
    },
  });
  const opened = await administrator.post(`${path}/opening`, {});
  if (opened.status !== 200) throw new Error(JSON.stringify([changed.body, opened.body]));
}

export async function castBallots(
  test: TestApp,
  { waveId }: Pick<WaveAddress, 'waveId'>,
  ballots: AttackedWave['ballots'],
): Promise<void> {
  const member = createTestClient(test.app);
  const groups = [...new Set(ballots.map(({ groupId }) => groupId))];
  const waves = await Promise.all(groups.map((groupId) => memberWave(test, waveId, groupId)));
  const waveOf = new Map(groups.map((groupId, index) => [groupId, waves[index]]));
  // All at once, as those that come together share a commit.
  await Promise.all(
    ballots.map(async ({ groupId, answers }) => {
      const wave = waveOf.get(groupId);
      if (!wave) throw new Error('a group without a link');
      const ballot = await sealedBallot(wave, answers);
      const { status, body } = await member.post(`/api/box/${waveId}/ballots`, ballot);
      if (status !== 201 && status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
    }),
  );
}

export async function closeAndPublish(
  test: TestApp,
  administrator: TestClient,
  { path }: Pick<WaveAddress, 'path'>,
): Promise<void> {
  await administrator.post(`${path}/closing`, {});
  await administrator.post(`${path}/count`, {});
  await test.settled();
  const published = await administrator.post(`${path}/publication`, {});
  if (published.status !== 200) throw new Error(JSON.stringify(published.body));
}

function questionnaireOf(questions: readonly Question[]): Questionnaire {
  return { title: { zh: '调查' }, introduction: { zh: '' }, pages: [{ id: 'p1', title: { zh: '' }, questions }] };
}

/** Options 0, 1 … with evenly spaced scores from 0 to 100. */
export function choice(id: string, options: number, isRequired = true): Question {
  return {
    id,
    kind: 'single',
    title: { zh: id },
    required: isRequired,
    options: Array.from({ length: options }, (_, index) => ({
      id: `${id}${index}`,
      label: { zh: `${index}` },
      score: Math.round((100 * index) / (options - 1)),
    })),
  };
}

export function chosen(id: string, option: number): Answers {
  return { [id]: { option: `${id}${option}` } };
}
