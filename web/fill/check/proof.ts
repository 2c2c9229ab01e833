import { headStatement } from '#domain/anonymity/arrival-log';
import { decodeBase64url } from '#domain/anonymity/base64url';
import { isStatementSigned } from '#domain/anonymity/log-signature';
import type { Manifest } from '#domain/anonymity/manifest/manifest';
import { isManifestSigned } from '#domain/anonymity/manifest/verify-manifest';
import { merkleRoots } from '#domain/anonymity/merkle/merkle-roots';
import { isSameHash } from '#domain/anonymity/merkle/node-hash';
import { type Question, type Questionnaire, questionsOf } from '#domain/questionnaire/model';
import type { SlipPlan } from '#domain/slips/ballot-slips';
import { slipPlanOf } from '#domain/slips/slip-plan';
import { textHash } from '#domain/text-hash';
import type { SignedManifest } from '../kit/prove';
import { wave } from './page-data';
import { doorAddress } from '../state/door-address';
import { readJson } from './network';
import type { SlipIndex } from './slip-parts';

export interface ProvenManifest {
  /** With what the organisation signs. */
  readonly publicKey: string;
  readonly hash: string;
  /** Of the roll, whose people are those of all groups. */
  readonly rollRoot: string;
  readonly rollSize: number;
  /** SHA-256 of the questions in the language of the page; absent in the first manifests. */
  readonly shown: string | undefined;
  readonly manifest: Manifest;
}

/** The manifest that everybody was shown; null if it is another one. */
export async function provenManifest(): Promise<ProvenManifest | null> {
  const { content, signature } = await readJson<SignedManifest>(doorAddress(wave, 'box', 'manifest'));
  const hash = await textHash(content);
  if (hash !== wave.manifestHash) return null;
  const manifest = JSON.parse(content) as Manifest;
  const { logPublicKey: publicKey, rollRoot = '', strata, shown } = manifest;
  if (!(await isManifestSigned(content, { publicKey, signature }))) return null;
  const rollSize = strata.reduce((sum, { size }) => sum + size, 0);
  return { publicKey, hash, rollRoot, rollSize, shown: shown && shown[wave.language], manifest };
}

/** The questions that the manifest names, to say by them what stands on the own slips; null where the page has others, or none. */
export async function provenQuestions({ shown }: ProvenManifest): Promise<readonly Question[] | null> {
  const { questionnaire } = wave;
  if (!questionnaire || (shown && (await textHash(JSON.stringify(questionnaire))) !== shown)) return null;
  return questionsOf(questionnaire);
}

/**
 * The lists that the count has to have made, by the code that made them: from the questionnaire and the tables of the manifest.
 * Null with another questionnaire. What the server says of them could leave out what it has not counted.
 */
export async function provenPlan({ questionnaire }: SlipIndex, { manifest }: ProvenManifest): Promise<SlipPlan | null> {
  if ((await textHash(questionnaire)) !== manifest.questionnaireHash) return null;
  const groups = manifest.strata.map(({ groupId }) => ({ id: groupId }));
  const { wordSlips } = manifest;
  return slipPlanOf({
    questionnaire: JSON.parse(questionnaire) as Questionnaire,
    groups,
    settings: manifest,
    wordSlips,
  });
}

export interface Log {
  readonly heads: readonly SignedHead[];
  /** Base64url, in the order of the log. */
  readonly leaves: readonly string[];
}

interface SignedHead {
  readonly day: number;
  readonly size: number;
  readonly root: string;
  readonly signature: string;
}

export function readLog(): Promise<Log> {
  return readJson<Log>(doorAddress(wave, 'box', 'log'));
}

/** Whether every head that was ever signed follows from the log as it is shown: then nothing was taken out since. */
export async function isLogSigned({ heads, leaves }: Log, publicKey: string): Promise<boolean> {
  const roots = merkleRoots(
    leaves.map(decodeBase64url),
    heads.map(({ size }) => size),
  );
  const answers = await Promise.all(heads.map((head) => isHeadOver(roots.get(head.size), head, publicKey)));
  return answers.every(Boolean);
}

async function isHeadOver(root: Uint8Array | undefined, head: SignedHead, publicKey: string): Promise<boolean> {
  const { day, size, signature } = head;
  if (!root || !isSameHash(root, decodeBase64url(head.root))) return false;
  return isStatementSigned(headStatement({ waveId: wave.waveId, day, size, root }), { publicKey, signature });
}
