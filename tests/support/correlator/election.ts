import { runJobs } from '../../../api/jobs';
import { boxKeyId } from '../../../api/keys/box-key-id';
import type { DatabasePort } from '../../../db/database';
import type { Custody } from '#domain/survey/model';
import type { Manifest } from '#domain/anonymity/manifest/manifest';
import type { Questionnaire } from '#domain/questionnaire/model';
import { createTestApp, type TestApp } from '../test-app';
import { createTestClient } from '../test-client';
import {
  type BlankBallot,
  groupWave,
  type LinkedPerson,
  manifestOf,
  openRollWave,
  personalLinks,
  type RollWave,
  stampedBallot,
  stampedBlank,
  type StampedBody,
} from '../waves/roll-wave';
import { closedEnvelopes, keyFromSheets, openTrusteeWave, toldSecrets, type TrusteeWave } from '../waves/trustee-wave';

export const MEMBERS = 200;
/** Enough to number everybody. */
const BITS = 8;
const DAY = 24 * 3_600_000;

/** Everybody answers otherwise than all others, so that whose ballot is whose is known here. */
const TELLING: Questionnaire = {
  title: { zh: '民主测评' },
  introduction: { zh: '' },
  pages: [
    {
      id: 'p1',
      title: { zh: '' },
      questions: [
        ...Array.from({ length: BITS }, (_, bit) => ({
          id: `q${bit}`,
          kind: 'single' as const,
          title: { zh: `第 ${bit + 1} 题` },
          required: true,
          options: ['no', 'yes'].map((id, score) => ({ id, label: { zh: id }, score: score * 100 })),
        })),
        { id: 'words', kind: 'long-text', title: { zh: '您的意见' }, required: false, maximumLength: 200 },
      ],
    },
  ],
};

export const wordsOf = (person: number) => `第${String(person).padStart(3, '0')}位的意见`;

export function personOfWords(content: string): number {
  return Number(/第(\d{3})位/.exec(content)?.[1]);
}

/** @param answers of a counted ballot, as they are stored */
export function personOfAnswers(answers: string): number {
  const bits = (JSON.parse(answers) as readonly unknown[]).slice(0, BITS);
  return bits.reduce<number>((number, position, bit) => number + (position === 1 ? 2 ** bit : 0), 0);
}

/** What one of the people sent, and the blinded value that was stamped. */
export interface Cast {
  readonly blank: BlankBallot;
  readonly body: StampedBody;
}

export interface Election {
  readonly test: TestApp;
  readonly wave: RollWave;
  readonly trustees: TrusteeWave | null;
  readonly manifest: Manifest;
  readonly people: readonly LinkedPerson[];
  /** In the order of their coming. */
  readonly cast: readonly Cast[];
  /** What an insider has copied from the vault while the wave was open. */
  readonly copiedBoxKey: JsonWebKey;
}

/** Two hundred people answer, one after the other; half of them on the second day. */
export async function holdElection(
  database: DatabasePort,
  custody: Custody,
  afterEach: (person: number) => Promise<void>,
): Promise<Election> {
  const test = createTestApp(database);
  const opening = { leaders: MEMBERS, questionnaire: TELLING };
  const trustees = custody === 'trustees' ? await openTrusteeWave(test, opening) : null;
  const wave = trustees ?? (await openRollWave(test, { ...opening, graceHours: 0 }));
  const manifest = await manifestOf(test, wave);
  const people = (await personalLinks(test, wave)).filter(({ name }) => name.startsWith('领导'));
  const cast: Cast[] = [];
  for (const [index, person] of people.entries()) {
    if (index === MEMBERS / 2) await passNight(test);
    cast.push(await vote(test, manifest, { index, person }));
    await afterEach(index);
  }
  const key = await test.dependencies.keyVault.get(boxKeyId(wave.waveId, manifest.boxPublicKey));
  if (!key) throw new Error('the box key is gone');
  return { test, wave, trustees, manifest, people, cast, copiedBoxKey: key };
}

async function passNight(test: TestApp): Promise<void> {
  await runJobs(test.dependencies);
  test.advance(DAY);
  await runJobs(test.dependencies);
}

async function vote(
  test: TestApp,
  manifest: Manifest,
  { index, person }: { readonly index: number; readonly person: LinkedPerson },
): Promise<Cast> {
  const blank = await stampedBlank(test, manifest, { ...person, groupId: 'leaders' });
  const marks = Array.from({ length: BITS }, (_, bit) => [`q${bit}`, { option: (index >> bit) & 1 ? 'yes' : 'no' }]);
  const answers = { ...Object.fromEntries(marks), words: wordsOf(index) };
  const body = await stampedBallot(await groupWave(test, manifest.waveId, 'leaders'), blank, { answers });
  const answer = await createTestClient(test.app).post(`/api/box/${manifest.waveId}/ballots`, body);
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return { blank, body };
}

/** What two trustees told the server of each inner envelope, and so what its history holds. */
export type ToldSecrets = ReadonlyMap<string, string>;

/** Closes and counts; with trustees, who come to it. Afterwards all keys are gone. */
export async function countElection(
  { test, wave, trustees }: Election,
  beforeTrustees: () => Promise<void>,
): Promise<ToldSecrets> {
  await wave.administrator.post(`/api/waves/${wave.waveId}/closing`, {});
  await wave.administrator.post(`/api/waves/${wave.waveId}/count`, {});
  await test.settled();
  const told = trustees ? await tellSecrets(test, trustees, beforeTrustees) : new Map();
  await runJobs(test.dependencies);
  return told;
}

async function tellSecrets(
  test: TestApp,
  wave: TrusteeWave,
  beforeTrustees: () => Promise<void>,
): Promise<ToldSecrets> {
  await beforeTrustees();
  const key = await keyFromSheets(wave, [1, 3]);
  const told = await toldSecrets(key, await closedEnvelopes(wave.administrator, wave.waveId));
  await wave.administrator.post(`/api/waves/${wave.waveId}/trustees/openings`, told);
  await test.settled();
  return new Map(told.secrets.map(({ hash, secret }) => [hash, secret]));
}
