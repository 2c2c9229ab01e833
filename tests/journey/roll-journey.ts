import { expect } from 'vitest';
import { encodeBase64url } from '#domain/anonymity/base64url';
import type { Custody } from '#domain/survey/model';
import { checkAuditFile } from '../../api/verifier/check-audit-file.mjs';
import { readFillPage } from '../../db/demo/member';
import { castBallot, type Doors, manifestKeysOf, type StampedMember } from '../../db/demo/stamped-member';
import { auditLines } from '../support/files/audit-file';
import { TEST_ORIGIN } from '../support/test-app';
import {
  type Body,
  createTestClient,
  type Reachable,
  signInAdministrator,
  type TestClient,
} from '../support/test-client';
import { SHORT_QUESTIONNAIRE } from '../support/waves/open-wave';
import { GROUPS, peopleIn, type RollWave } from '../support/waves/roll-wave';
import { chooseTrustees, closedEnvelopes, keyFromSheets, toldSecrets } from '../support/waves/trustee-wave';

const DAY = 86_400_000;
const PEOPLE = 20;
/** Of the first group; every third says no. */
const VOTERS = 12;

export interface RollJourney {
  readonly api: Reachable;
  /** Of the server's clock. */
  readonly now: number;
  readonly custody: Custody;
  /** What the server does by itself every minute. */
  readonly everyMinute: () => Promise<unknown>;
}

/**
 * A wave with a roll by its public interface alone: keys, stamps at one door, sealed ballots at the other, the count, with
 * trustees where they hold the key, and what anybody can check of it.
 */
export async function rollJourney({ api, now, custody, everyMinute }: RollJourney): Promise<void> {
  const wave = await draftWave(api, { now, custody });
  const trustees = custody === 'trustees' ? { ...wave, key: await chooseTrustees(wave) } : null;
  await open(wave);
  const members = await membersOf(api, wave);
  for (const [index, member] of members.slice(0, VOTERS).entries()) await vote(api, member, index);
  await expectOneStampEach(api, members[0] ?? expect.unreachable());
  await closeAndCount(wave);
  if (trustees) await openWithTrustees(wave, await keyFromSheets(trustees, [1, 2]));
  await expectCounted(wave);
  await everyMinute();
  await done(wave.administrator.post(`/api/waves/${wave.waveId}/publication`, {}));
  await expectChecked(api, wave);
}

async function done(answering: ReturnType<TestClient['post']>): Promise<Body> {
  const answer = await answering;
  expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300);
  return answer.body;
}

async function draftWave(
  api: Reachable,
  { now, custody }: { readonly now: number; readonly custody: Custody },
): Promise<RollWave> {
  const administrator = await signInAdministrator(api);
  const source = { kind: 'questionnaire', surveyKind: 'debriefing', questionnaire: SHORT_QUESTIONNAIRE };
  const created = await done(administrator.post('/api/surveys', { source }));
  const wave = { administrator, surveyId: String(created['surveyId']), waveId: String(created['waveId']) };
  const path = `/api/waves/${wave.waveId}`;
  const collection = { kind: 'roll', graceHours: 0, custody };
  const settings = { minimumGroupSize: 5, fullPoints: 10, purpose: { zh: '测试' }, collection };
  await done(administrator.send('PATCH', path, { closesAt: now + DAY, groups: GROUPS, settings }));
  for (const { name } of GROUPS) {
    const list = { source: { kind: 'text', text: peopleIn(name.zh, PEOPLE) }, commit: true };
    await done(administrator.post(`${path}/roll/import`, list));
  }
  return wave;
}

const PATIENCE = { timeout: 30_000, interval: 100 };

async function open({ administrator, waveId }: RollWave): Promise<void> {
  const path = `/api/waves/${waveId}`;
  await done(administrator.post(`${path}/keys`, {}));
  await expect.poll(async () => (await administrator.get(`${path}/keys`)).body['state'], PATIENCE).toBe('ready');
  await done(administrator.post(`${path}/opening`, {}));
}

function doorsOf(api: Reachable): Doors {
  return {
    visit: async (path, body) =>
      api.request(TEST_ORIGIN + path, {
        ...(body !== undefined && {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        }),
      }),
  };
}

/** The people of the first group, each with the page behind the own link. */
async function membersOf(api: Reachable, { administrator, waveId }: RollWave): Promise<readonly StampedMember[]> {
  const { links } = await done(administrator.get(`/api/waves/${waveId}/roll/links`));
  const own = (links as readonly { readonly name: string; readonly url: string }[]).filter(({ name }) =>
    name.startsWith(GROUPS[0].name.zh),
  );
  const doors = doorsOf(api);
  const [first] = own.map(({ url }) => new URL(url));
  const page = await doors.visit(first?.pathname ?? '');
  const wave = { ...readFillPage(await page.text()), questionnaire: SHORT_QUESTIONNAIRE };
  const keys = await manifestKeysOf(doors, wave);
  return own.map(({ url }) => ({ wave, keys, secret: new URL(url).hash.slice(1) }));
}

function vote(api: Reachable, member: StampedMember, index: number): Promise<void> {
  const answers = { q1: { option: index % 3 === 0 ? 'o1' : 'o2' }, q2: `意见 ${index}` };
  return castBallot(doorsOf(api), member, { answers });
}

/** Another blank ballot is not stamped, nor one of somebody who is not on the roll. */
async function expectOneStampEach(api: Reachable, { wave, secret }: StampedMember): Promise<void> {
  const client = createTestClient(api);
  const path = `/api/roll/${wave.waveId}/stamp`;
  const blinded = encodeBase64url(new Uint8Array(256).fill(1));
  const again = await client.post(path, { secret, blinded });
  expect([again.status, again.body['code']]).toEqual([409, 'stamp.already-given']);
  const unknown = await client.post(path, { secret: 'aaaaaaaaaaaaa', blinded });
  expect([unknown.status, unknown.body['code']]).toEqual([404, 'stamp.link-unknown']);
}

async function closeAndCount({ administrator, waveId }: RollWave): Promise<void> {
  await done(administrator.post(`/api/waves/${waveId}/closing`, {}));
  await done(administrator.post(`/api/waves/${waveId}/count`, {}));
}

async function openWithTrustees(
  { administrator, waveId }: RollWave,
  key: Parameters<typeof toldSecrets>[0],
): Promise<void> {
  const isAwaited = async () => (await administrator.get(`/api/waves/${waveId}`)).body['waitsForTrustees'] === true;
  await expect.poll(isAwaited, PATIENCE).toBe(true);
  const told = await toldSecrets(key, await closedEnvelopes(administrator, waveId));
  expect(await done(administrator.post(`/api/waves/${waveId}/trustees/openings`, told))).toMatchObject({ closed: 0 });
}

async function expectCounted({ administrator, waveId }: RollWave): Promise<void> {
  const count = async () => (await administrator.get(`/api/waves/${waveId}/count`)).body;
  await expect.poll(async () => (await count())['state'], PATIENCE).toBe('counted');
  expect(await count()).toMatchObject({ account: { received: VOTERS, spoilt: 0, counted: VOTERS } });
}

/** The audit file, with which the verifier agrees, and in which everybody who voted stands. */
async function expectChecked(api: Reachable, { administrator, waveId }: RollWave): Promise<void> {
  const lines = await auditLines(api, `/api/waves/${waveId}/audit`, administrator);
  const checked = await checkAuditFile(lines);
  expect(checked.faults).toEqual([]);
  const { arrivals, stamps } = JSON.parse(lines[0] ?? '') as { arrivals: readonly unknown[]; stamps: object };
  expect(arrivals).toHaveLength(VOTERS);
  expect(stamps).toEqual({ given: VOTERS, renewed: 0 });
  const publicLines = await auditLines(api, `/api/box/${waveId}/audit`);
  expect((await checkAuditFile(publicLines)).faults).toEqual([]);
}
