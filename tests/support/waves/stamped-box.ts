import { createPrivateKey, constants, type KeyObject, sign } from 'node:crypto';
import { ballotKeyMessage } from '#domain/anonymity/ballot-key';
import { encodeBase64url } from '#domain/anonymity/base64url';
import type { Manifest } from '#domain/anonymity/manifest/manifest';
import { readManifest } from '#domain/anonymity/manifest/read-manifest';
import type { AnswerVector } from '#domain/answers/vector';
import type { Questionnaire } from '#domain/questionnaire/model';
import type { Dependencies } from '../../../api/dependencies';
import { openNodeDependencies } from '../../../api/node-dependencies';
import { acceptStampedBallot } from '../../../api/usecases/box/accept-stamped-ballot';
import { findStampKey } from '../../../api/usecases/stamp/stamp-keys';
import { type Backstage, enterBackstage } from '../../../db/demo/backstage';
import { importUnits } from '../../../db/demo/import-units';
import { insertJsonRows } from '../../../db/json-rows';
import type { MemberWave } from '../member';
import { GROUPS, peopleIn, stampedVector } from './roll-wave';

/** Of a server that goes on with such a box. */
export const BOX_SECRET = 'a-secret-of-32-characters-for-benches';

/** So many ballots are under way at once. */
const AT_ONCE = 64;

export interface BoxToFill {
  readonly folder: string;
  /** SQLite in the folder without. */
  readonly databaseUrl?: string | undefined;
  readonly ballots: number;
  readonly questionnaire: Questionnaire;
  readonly vectorOf: () => AnswerVector;
}

/**
 * A closed wave with a roll and so many sealed ballots, each with its own key and a genuine stamp. The stamps are made with
 * the key itself, as blinding each of a hundred thousand would take longer than all that is measured.
 *
 * @returns its id
 */
export async function fillStampedBox({
  folder,
  databaseUrl,
  ballots,
  questionnaire,
  vectorOf,
}: BoxToFill): Promise<string> {
  const dependencies = await openNodeDependencies({
    DATA_FOLDER: folder,
    SESSION_SECRET: BOX_SECRET,
    ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
  });
  const stage = await enterBackstage(dependencies);
  const waveId = await openStampedWave(stage, { questionnaire, ballots, now: dependencies.clock() });
  const groups = await votersOf(dependencies, stage, waveId);
  for (let start = 0; start < ballots; start += AT_ONCE) {
    const posts = Array.from({ length: Math.min(AT_ONCE, ballots - start) }, async (_, index) => {
      const voter = groups[(start + index) % groups.length] ?? stop('no group');
      const post = await stampedVector(voter.wave, await freshKey(voter), vectorOf());
      const taken = await acceptStampedBallot(dependencies, { waveId, ...post });
      if (!taken.ok) stop(taken.error.code);
    });
    await Promise.all(posts);
  }
  await dependencies.database.atomic([...stampRows(dependencies, waveId, ballots)]);
  await stage.call('POST', `/api/waves/${waveId}/closing`, {});
  await dependencies.database.close();
  return waveId;
}

interface Opening {
  readonly questionnaire: Questionnaire;
  readonly ballots: number;
  readonly now: number;
}

export async function openStampedWave(stage: Backstage, { questionnaire, ballots, now }: Opening): Promise<string> {
  await importUnits(stage);
  const source = { kind: 'questionnaire', questionnaire, surveyKind: 'review' };
  const { waveId } = await stage.call<{ waveId: string }>('POST', '/api/surveys', { source });
  const collection = { kind: 'roll', graceHours: 0, custody: 'server' };
  const settings = { minimumGroupSize: 10, fullPoints: 10, purpose: { zh: '基准' }, collection };
  await stage.call('PATCH', `/api/waves/${waveId}`, { groups: GROUPS, closesAt: now + 86_400_000, settings });
  for (const { name } of GROUPS) {
    const text = peopleIn(name.zh, Math.ceil(ballots / GROUPS.length));
    await stage.call('POST', `/api/waves/${waveId}/roll/import`, { source: { kind: 'text', text }, commit: true });
  }
  await stage.call('POST', `/api/waves/${waveId}/keys`, {});
  await stage.settled();
  await stage.call('POST', `/api/waves/${waveId}/opening`, {});
  return waveId;
}

interface Voters {
  readonly wave: MemberWave;
  /** Of the stamp, as the manifest names it. */
  readonly publicKey: string;
  readonly stampKey: KeyObject;
}

export async function votersOf(
  dependencies: Dependencies,
  stage: Backstage,
  waveId: string,
): Promise<readonly Voters[]> {
  const answer: { content: string } = await (await stage.visit(`/api/box/${waveId}/manifest`)).json();
  const manifest = readManifest(answer.content);
  if (!manifest.ok) return stop('no manifest');
  const wave = await stage.call<{ surveyId: string; versionHash: string }>('GET', `/api/waves/${waveId}`);
  const path = `/api/surveys/${wave.surveyId}/versions/${wave.versionHash}`;
  const { questionnaire } = await stage.call<{ questionnaire: Questionnaire }>('GET', path);
  return Promise.all(
    manifest.value.strata.map(async ({ groupId, publicKey }) => ({
      publicKey,
      wave: memberWave(manifest.value, { groupId, questionnaire, versionHash: wave.versionHash }),
      stampKey: keyObject((await findStampKey(dependencies, { waveId, publicKey })) ?? stop('no key')),
    })),
  );
}

function memberWave(
  { waveId, boxPublicKey, ballotBytes }: Manifest,
  of: Pick<MemberWave, 'groupId' | 'questionnaire' | 'versionHash'>,
): MemberWave {
  return { waveId, boxPublicKey, ballotBytes, linkCode: '', ...of };
}

function keyObject(key: object): KeyObject {
  return createPrivateKey({ key: { ...key }, format: 'jwk' });
}

export async function freshKey({ wave, stampKey }: Voters) {
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
  const publicKey = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  const message = await ballotKeyMessage(wave.waveId, publicKey);
  const padding = constants.RSA_PKCS1_PSS_PADDING;
  const token = sign('sha384', message, { key: stampKey, padding, saltLength: 48 });
  return { pair, ballotKey: encodeBase64url(publicKey), token: encodeBase64url(token) };
}

/** As many as there are ballots, so that the account of the audit file adds up. */
function stampRows({ database }: Dependencies, waveId: string, count: number) {
  const rows = Array.from({ length: count }, (_, index) => ({
    wave_id: waveId,
    id: `stamp-${index}`,
    blinded: '',
    signature: '',
  }));
  const columns = { wave_id: 'text', id: 'text', blinded: 'text', signature: 'text' } as const;
  return insertJsonRows(database, { into: 'stamp', columns, rows });
}

function stop(reason: string): never {
  throw new Error(reason);
}
