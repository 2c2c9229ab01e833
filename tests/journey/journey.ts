import { expect } from 'vitest';
import type { FillPayload } from '#domain/survey/fill-wave';
import { newBallotId, readFillPage, sealAnswers, type SealedPost } from '../../db/demo/member';
import {
  createTestClient,
  type Reachable,
  SETUP,
  signInAdministrator,
  signInInvited,
  type TestClient,
} from '../support/test-client';
import { TEST_ORIGIN } from '../support/test-app';
import { FAIR, reviewAnswers, SATISFIED, VERY_DISSATISFIED, VERY_SATISFIED } from './review-answers';

const DAY = 86_400_000;

const UNITS = [
  '代码\t名称\t类别',
  '101\t市税务局\t垂管双管',
  '102\t市城管局\t执法监管',
  '103\t市审计局\t执法监管',
].join('\n');

const GROUPS = [
  { id: 'leaders', name: { zh: '领导', en: 'Leaders' }, weight: 40, expected: 20 },
  { id: 'public', name: { zh: '群众', en: 'Citizens' }, weight: 60 },
];

export interface Journey {
  readonly api: Reachable;
  /** Of the server's clock. */
  readonly now: number;
}

/**
 * A whole survey by its public interface alone, as a program of somebody else would do it: from the first account
 * to the figures that a leader reads. The expected score was worked out by hand.
 */
export async function journey({ api, now }: Journey): Promise<void> {
  const organizer = await signInAdministrator(api);
  await importUnits(organizer);
  const waveId = await openReview(organizer, now);
  const links = await readLinks(organizer, waveId);
  await sendBallots(api, links);
  await closeAndCount(organizer, waveId);
  await expectRefusal(api, links);
  await publish(api, organizer, waveId);
}

async function importUnits(organizer: TestClient): Promise<void> {
  const source = { kind: 'text', text: UNITS };
  const preview = await organizer.post('/api/units/import', { source, commit: false });
  expect(preview.body).toMatchObject({ committed: false, summary: { new: 3, refused: 0 } });
  const imported = await organizer.post('/api/units/import', { source, commit: true });
  expect(imported.body).toMatchObject({ committed: true });
  const { body } = await organizer.get('/api/units');
  expect(body['units']).toHaveLength(3);
}

async function openReview(organizer: TestClient, now: number): Promise<string> {
  const source = { kind: 'template', templateId: 'work-style-review' };
  const created = await organizer.post('/api/surveys', { source });
  expect(created.status).toBe(201);
  const waveId = String(created.body['waveId']);
  const early = await organizer.post(`/api/waves/${waveId}/opening`, {});
  expect(early.body['code']).toBe('wave.not-ready');
  const changed = await organizer.send('PATCH', `/api/waves/${waveId}`, { groups: GROUPS, closesAt: now + DAY });
  expect(changed.status).toBe(200);
  const opened = await organizer.post(`/api/waves/${waveId}/opening`, {});
  expect(opened.body).toMatchObject({ state: 'open' });
  return waveId;
}

type Links = ReadonlyMap<string, string>;

async function readLinks(organizer: TestClient, waveId: string): Promise<Links> {
  const { body } = await organizer.get(`/api/waves/${waveId}/links`);
  const links = body['links'] as readonly { readonly groupId: string; readonly url: string }[];
  return new Map(links.map(({ groupId, url }) => [groupId, new URL(url).pathname]));
}

async function sendBallots(api: Reachable, links: Links): Promise<void> {
  const leaders = await visit(api, links.get('leaders') ?? '');
  const citizens = await visit(api, links.get('public') ?? '');
  // Leaders 100 and 80 in turn: 90. Citizens 80 and 60 in turn: 70. Composite 0.4 × 90 + 0.6 × 70 = 78.
  for (let index = 0; index < 12; index++) {
    await expectAccepted(api, leaders, await ballot(leaders, index % 2 === 0 ? VERY_SATISFIED : SATISFIED));
    await expectAccepted(api, citizens, await ballot(citizens, index % 2 === 0 ? SATISFIED : FAIR));
  }
  await replaceOne(api, citizens);
  const spoilt = await ballot({ ...citizens, versionHash: 'another' }, FAIR);
  await expectAccepted(api, citizens, spoilt);
  const short = await post(api, citizens, { ...spoilt, id: newBallotId(), sealed: spoilt.sealed.slice(4) });
  expect([short.status, short.code]).toEqual([422, 'ballot.wrong-size']);
}

/** Two citizens more, of whom one changes his mind and sends again: the last word counts, and the repetition does not. */
async function replaceOne(api: Reachable, citizens: FillPayload): Promise<void> {
  const first = await ballot(citizens, VERY_DISSATISFIED);
  await expectAccepted(api, citizens, first);
  const second = { ...(await ballot(citizens, FAIR)), id: first.id, sequence: 2 };
  await expectAccepted(api, citizens, second);
  await expectAccepted(api, citizens, second);
  await expectAccepted(api, citizens, first);
  await expectAccepted(api, citizens, await ballot(citizens, SATISFIED));
}

async function visit(api: Reachable, path: string): Promise<FillPayload> {
  const response = await api.request(TEST_ORIGIN + path, {});
  expect([response.status, response.headers.get('set-cookie')]).toEqual([200, null]);
  return readFillPage(await response.text());
}

function ballot(wave: FillPayload, option: string): Promise<SealedPost> {
  return sealAnswers(wave, { answers: reviewAnswers(wave, option) });
}

async function post(api: Reachable, wave: FillPayload, body: SealedPost) {
  const answer = await createTestClient(api).post(`/api/box/${wave.waveId}/ballots`, body);
  return { status: answer.status, code: answer.body['code'], received: answer.body['received'] };
}

async function expectAccepted(api: Reachable, wave: FillPayload, body: SealedPost): Promise<void> {
  expect(await post(api, wave, body)).toMatchObject({ status: 201, received: true });
}

const PATIENCE_MS = 20_000;

async function closeAndCount(organizer: TestClient, waveId: string): Promise<void> {
  const early = await organizer.post(`/api/waves/${waveId}/count`, {});
  expect(early.body['code']).toBe('wave.not-closed');
  await organizer.post(`/api/waves/${waveId}/closing`, {});
  const counting = await organizer.post(`/api/waves/${waveId}/count`, {});
  expect(counting.status).toBe(202);
  const isCounted = async () => (await organizer.get(`/api/waves/${waveId}/count`)).body['state'] === 'counted';
  await expect.poll(isCounted, { timeout: PATIENCE_MS, interval: 100 }).toBe(true);
  const account = { received: 27, spoilt: 1, counted: 26 };
  expect((await organizer.get(`/api/waves/${waveId}/count`)).body).toMatchObject({ account });
}

async function expectRefusal(api: Reachable, links: Links): Promise<void> {
  const page = await api.request(TEST_ORIGIN + (links.get('public') ?? ''), {});
  expect(await page.text()).not.toContain('id="wave"');
}

async function publish(api: Reachable, organizer: TestClient, waveId: string): Promise<void> {
  const leader = await signInInvited(api, organizer, { email: 'leader@pingyi.test', role: 'leader' });
  const early = await leader.get(`/api/waves/${waveId}/results`);
  expect([early.status, early.body['code']]).toEqual([403, 'results.not-published']);
  await organizer.post(`/api/waves/${waveId}/publication`, {});
  const { body } = await leader.get(`/api/waves/${waveId}/results`);
  expect(body).toMatchObject({ organisation: SETUP.organisation, wave: { state: 'published' } });
  const [review] = (body['tabulation'] as { reviews: readonly { targets: readonly unknown[] }[] }).reviews;
  expect(review?.targets).toHaveLength(3);
  expect(review?.targets).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        targetId: '101',
        status: 'ranked',
        n: 26,
        score: expect.objectContaining({ value: 78 }),
      }),
      expect.objectContaining({ targetId: '103', status: 'insufficient' }),
    ]),
  );
}
