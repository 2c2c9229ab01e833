import {
  BALLOT_KEY_ALGORITHM,
  BALLOT_SIGNATURE_ALGORITHM,
  ballotKeyMessage,
  ballotStatement,
} from '#domain/anonymity/ballot-key';
import { decodeBase64url, encodeBase64url } from '#domain/anonymity/base64url';
import { blind, type BlindedMessage } from '#domain/anonymity/blind-rsa/blind';
import { finalize } from '#domain/anonymity/blind-rsa/finalize';
import type { Manifest } from '#domain/anonymity/manifest/manifest';
import { readManifest } from '#domain/anonymity/manifest/read-manifest';
import { sha256 } from '#domain/anonymity/sha256';
import { encodeAnswers } from '#domain/answers/encode-vector';
import type { Answers } from '#domain/answers/model';
import type { AnswerVector } from '#domain/answers/vector';
import { SEED_BYTES } from '#domain/slips/slip';
import { type MemberWave, sealedContent } from '../member';
import { TEST_NOW, type TestApp } from '../test-app';
import { createTestClient, signInAdministrator, type TestClient } from '../test-client';
import { memberWave, SHORT_QUESTIONNAIRE } from './open-wave';

const DAY = 24 * 3_600_000;
export const GROUPS = [
  { id: 'leaders', name: { zh: '领导' }, weight: 40 },
  { id: 'peers', name: { zh: '互评' }, weight: 60 },
] as const;

export interface RollWave {
  readonly administrator: TestClient;
  readonly surveyId: string;
  readonly waveId: string;
}

/** A draft wave with two rater groups that collects by roll, and nobody on it. */
export async function draftRollWave(
  test: TestApp,
  collection: object = { kind: 'roll' },
  questionnaire = SHORT_QUESTIONNAIRE,
): Promise<RollWave> {
  const administrator = await signInAdministrator(test.app);
  const created = await administrator.post('/api/surveys', {
    source: { kind: 'questionnaire', surveyKind: 'satisfaction', questionnaire },
  });
  const [surveyId, waveId] = [String(created.body['surveyId']), String(created.body['waveId'])];
  const changed = await administrator.send('PATCH', `/api/waves/${waveId}`, {
    closesAt: TEST_NOW + 10 * DAY,
    groups: GROUPS,
    settings: { minimumGroupSize: 5, fullPoints: 10, purpose: { zh: '测试' }, collection },
  });
  if (changed.status !== 200) throw new Error(JSON.stringify(changed.body));
  return { administrator, surveyId, waveId };
}

/** So many people, 人 1 to 人 n, in one group. */
export function peopleIn(group: string, count: number): string {
  const rows = Array.from({ length: count }, (_, index) => `${group}${index + 1},${group},`);
  return ['姓名,评价主体,手机', ...rows].join('\n');
}

/** The wave opened with people in both groups. */
export async function openRollWave(
  test: TestApp,
  { graceHours = 24, leaders = 20, peers = 25, questionnaire = SHORT_QUESTIONNAIRE } = {},
): Promise<RollWave> {
  const wave = await draftRollWave(test, { kind: 'roll', graceHours }, questionnaire);
  await putOnRoll(wave, peopleIn('领导', leaders));
  await putOnRoll(wave, peopleIn('互评', peers));
  await makeKeys(test, wave);
  const opened = await wave.administrator.post(`/api/waves/${wave.waveId}/opening`, {});
  if (opened.status !== 200) throw new Error(JSON.stringify(opened.body));
  return wave;
}

export async function putOnRoll({ administrator, waveId }: RollWave, text: string): Promise<void> {
  const report = await administrator.post(`/api/waves/${waveId}/roll/import`, {
    source: { kind: 'text', text },
    commit: true,
  });
  if (report.status !== 200) throw new Error(JSON.stringify(report.body));
}

export async function makeKeys(test: TestApp, { administrator, waveId }: RollWave): Promise<void> {
  const begun = await administrator.post(`/api/waves/${waveId}/keys`, {});
  if (begun.status !== 202) throw new Error(JSON.stringify(begun.body));
  await test.settled();
}

export interface LinkedPerson {
  readonly name: string;
  /** What stands behind the # of the link. */
  readonly secret: string;
  readonly linkCode: string;
}

/** As the organizer downloads them. */
export async function personalLinks(
  test: TestApp,
  { administrator, waveId }: RollWave,
): Promise<readonly LinkedPerson[]> {
  const { cookies } = administrator;
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const response = await test.app.request(`http://pingyi.test/api/waves/${waveId}/roll/links.csv`, {
    headers: { cookie, 'sec-fetch-site': 'same-origin' },
  });
  const rows = (await response.text()).trim().split(/\r?\n/).slice(1);
  return rows.map((row) => {
    const [name = ''] = row.replaceAll('"', '').split(',');
    const [, linkCode = '', secret = ''] = /\/f\/([\w-]+)#(\w+)/.exec(row) ?? [];
    return { name, linkCode, secret };
  });
}

export async function manifestOf(test: TestApp, { waveId }: Pick<RollWave, 'waveId'>): Promise<Manifest> {
  const answer = await createTestClient(test.app).get(`/api/box/${waveId}/manifest`);
  const manifest = readManifest(String(answer.body['content']));
  if (!manifest.ok) throw new Error(JSON.stringify(manifest.error));
  return manifest.value;
}

/** What a member's device holds of one ballot, from the blank one to the stamped one. */
export interface BlankBallot {
  readonly pair: CryptoKeyPair;
  /** Base64url. */
  readonly ballotKey: string;
  readonly stampKey: string;
  readonly blinded: BlindedMessage;
}

export async function blankBallot(manifest: Manifest, groupId: string): Promise<BlankBallot> {
  const pair = await crypto.subtle.generateKey(BALLOT_KEY_ALGORITHM, true, ['sign', 'verify']);
  const publicKey = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  const stampKey = manifest.strata.find((stratum) => stratum.groupId === groupId)?.publicKey ?? '';
  const message = await ballotKeyMessage(manifest.waveId, publicKey);
  const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length));
  const blinded = await blind({ publicKey: stampKey, message, randomBytes });
  return { pair, ballotKey: encodeBase64url(publicKey), stampKey, blinded };
}

export interface StampedBlank extends BlankBallot {
  readonly token: string;
}

export async function stampedBlank(test: TestApp, manifest: Manifest, person: LinkedPerson & { groupId: string }) {
  const blank = await blankBallot(manifest, person.groupId);
  const answer = await askForStamp(test, manifest.waveId, { secret: person.secret, blank });
  return { ...blank, token: tokenOf(blank, String(answer.body['signature'])) };
}

export function askForStamp(
  test: TestApp,
  waveId: string,
  { secret, blank }: { readonly secret: string; readonly blank: BlankBallot },
) {
  const blinded = encodeBase64url(blank.blinded.blinded);
  return createTestClient(test.app).post(`/api/roll/${waveId}/stamp`, { secret, blinded });
}

export function tokenOf({ stampKey, blinded }: BlankBallot, signature: string): string {
  const token = finalize({ publicKey: stampKey, ...blinded, signature: decodeBase64url(signature) });
  if (!token) throw new Error('the stamp is not valid');
  return encodeBase64url(token);
}

export interface StampedBody {
  readonly groupId: string;
  readonly ballotKey: string;
  readonly token: string;
  readonly signature: string;
  readonly sequence: number;
  readonly sealed: string;
}

/** The body that a member's page posts for these answers. */
export function stampedBallot(
  wave: MemberWave,
  blank: StampedBlank,
  { answers, ...rest }: { readonly answers: Answers; readonly sequence?: number; readonly seed?: Uint8Array },
): Promise<StampedBody> {
  return stampedVector(wave, blank, encodeAnswers(wave.questionnaire, answers), rest);
}

/** The same of answers as they are sealed in. */
export async function stampedVector(
  wave: MemberWave,
  { pair, ballotKey, token }: Pick<StampedBlank, 'pair' | 'ballotKey' | 'token'>,
  vector: AnswerVector,
  {
    sequence = 1,
    seed = crypto.getRandomValues(new Uint8Array(SEED_BYTES)),
  }: { readonly sequence?: number; readonly seed?: Uint8Array } = {},
): Promise<StampedBody> {
  const { sealed } = await sealedContent(wave, { v: wave.versionHash, a: vector, s: encodeBase64url(seed) });
  const { waveId, groupId } = wave;
  const sealedHash = await sha256(decodeBase64url(sealed));
  const statement = ballotStatement({ waveId, groupId, sequence, sealedHash });
  const signature = await crypto.subtle.sign(BALLOT_SIGNATURE_ALGORITHM, pair.privateKey, statement);
  return { groupId, ballotKey, token, signature: encodeBase64url(new Uint8Array(signature)), sequence, sealed };
}

/** What the page of a group knows of the wave. */
export async function groupWave(test: TestApp, waveId: string, groupId: string): Promise<MemberWave> {
  const trustees = (await manifestOf(test, { waveId })).trustees;
  return { ...(await memberWave(test, waveId)), groupId, trusteePublicKey: trustees?.publicKey };
}
