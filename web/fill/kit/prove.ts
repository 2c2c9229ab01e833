import type { Manifest } from '#domain/anonymity/manifest/manifest';
import { isManifestSigned } from '#domain/anonymity/manifest/verify-manifest';
import { wordPlaces } from '#domain/anonymity/word-places';
import { decodeBase64url } from '#domain/anonymity/base64url';
import type { FillPayload } from '#domain/survey/fill-wave';
import { hexOf, textHash } from '#domain/text-hash';
import { isPinnedOtherwise, pin } from './pins';
import { say } from '../state/say';
import { isPromised, isShownAs, showWords } from './printed';
import * as words from './words/zh';

export interface SignedManifest {
  readonly content: string;
  readonly signature: string;
}

/** What does not agree with the manifest, in words, with what to do. */
export interface Fault {
  readonly title: string;
  readonly note: string;
}

/** What a ballot may be sealed and stamped with: keys of the one manifest that everybody is shown. */
export interface ProvenKeys {
  /** One after the other: for the trustees where there are any, and then for the box. */
  readonly boxKeys: readonly string[];
  readonly stampKey: string;
  /** With what the organisation signs. */
  readonly logKey: string;
}

export type Proof = { readonly fault: Fault } | { readonly keys: ProvenKeys };

/**
 * Checks on the phone what the server says: that the organisation signed the manifest, that it is the one of the visits before,
 * and that the page asks, names and prints what it fixes. A questionnaire, a length or a key for one person alone would
 * mark the ballot.
 */
export async function prove(wave: FillPayload, signed: SignedManifest, storage: Storage | null): Promise<Proof> {
  const { content, signature } = signed;
  const hash = await textHash(content);
  const manifest = JSON.parse(content) as Manifest;
  const { logPublicKey: publicKey } = manifest;
  if (hash !== hexOf(decodeBase64url(wave.manifestHash || '')))
    return faulty(words.otherManifest, words.otherManifestNote);
  if (!(await isManifestSigned(content, { publicKey, signature }))) return faulty(words.unsigned, words.unsignedNote);
  const pinned = { hash, publicKey };
  if (isPinnedOtherwise(storage, wave.waveId, pinned)) return faulty(words.exchanged, words.exchangedNote);
  const stratum = manifest.strata.find(({ groupId }) => groupId === wave.groupId);
  if (!stratum || !isOfManifest(wave, manifest)) return faulty(words.otherManifest, words.otherManifestNote);
  if (!(await isShown(wave, manifest))) return faulty(words.otherQuestions, words.otherQuestionsNote);
  if (!showWords(sixWords(hash), words.derived)) return faulty(words.otherWords, words.otherWordsNote);
  pin(storage, wave.waveId, pinned);
  const { trustees, boxPublicKey } = manifest;
  const boxKeys = trustees ? [trustees.publicKey, boxPublicKey] : [boxPublicKey];
  return { keys: { boxKeys, stampKey: stratum.publicKey, logKey: publicKey } };
}

/** In the language of the page: a build carries one of the lists. */
function sixWords(hash: string): readonly string[] {
  return wordPlaces(hash).map((place) => words.list[place] || '');
}

function faulty(title: string, note: string): Proof {
  return { fault: { title, note } };
}

function isOfManifest(wave: FillPayload, manifest: Manifest): boolean {
  return (
    wave.waveId === manifest.waveId &&
    wave.versionHash === manifest.questionnaireHash &&
    wave.ballotBytes === manifest.ballotBytes &&
    isPromised(promisesOf(manifest))
  );
}

/** Who opens the ballots, and the smallest group, as the opening says it. */
function promisesOf({ trustees, minimumGroupSize: n }: Manifest): readonly string[] {
  const names = trustees && trustees.names.join(words.between);
  return [names ? say(words.sealedBy, { names }) : words.sealed, say(words.smallest, { n })];
}

/** The page holds its questionnaire in the order of canonical JSON, so what is written again is what was hashed. */
async function isShown({ questionnaire, language }: FillPayload, { shown, title }: Manifest): Promise<boolean> {
  const isSame = !shown || (await textHash(JSON.stringify(questionnaire))) === shown[language];
  const say = ({ zh, en }: { readonly zh: string; readonly en?: string }) => (language === 'en' && en) || zh;
  return isSame && isShownAs(say(title), say(questionnaire.introduction));
}
