import { BALLOT_KEY_ALGORITHM, BALLOT_SIGNATURE_ALGORITHM, ballotStatement } from '#domain/anonymity/ballot-key';
import { encodeBase64url, decodeBase64url } from '#domain/anonymity/base64url';
import { sealEnvelope } from '#domain/anonymity/seal-envelope';
import { sha256 } from '#domain/anonymity/sha256';
import { encodeAnswers } from '#domain/answers/encode-vector';
import { countRatings, paceOf } from '#domain/answers/pace';
import { padPlaintext } from '#domain/answers/padding';
import type { FillPayload } from '#domain/survey/fill-wave';
import type { Draft, StoredBallot } from './draft';

const BALLOT_ID_BYTES = 16;
const SEED_BYTES = 32;

type Filled = Pick<Draft, 'answers' | 'active'>;

interface Sealing {
  /** For these it is sealed, one after the other. */
  readonly boxKeys: readonly string[];
  /** Of a stamped ballot. */
  readonly seed?: string | undefined;
}

/**
 * Packs, pads and seals, for the trustees first where there are any; what comes out has the same length whatever was answered,
 * with a pace or without.
 */
export async function sealBallot(
  wave: FillPayload,
  { answers, active }: Filled,
  { boxKeys, seed }: Sealing,
): Promise<string> {
  const vector = encodeAnswers(wave.questionnaire, answers);
  const content = { v: wave.versionHash, a: vector, p: paceOf(active, countRatings(answers)), s: seed };
  let sealed = padPlaintext(new TextEncoder().encode(JSON.stringify(content)), wave.ballotBytes);
  for (const publicKey of boxKeys) {
    sealed = await sealEnvelope({
      boxPublicKey: decodeBase64url(publicKey),
      ephemeral: await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits']),
      context: wave,
      plaintext: sealed,
    });
  }
  return encodeBase64url(sealed);
}

/** Its name and, where it needs a stamp, its key; made before anything is sent. */
export async function newBallot(): Promise<StoredBallot> {
  if (!STAMPED) return { id: randomText(BALLOT_ID_BYTES), sequence: 0 };
  const { subtle } = crypto;
  const { publicKey, privateKey } = await subtle.generateKey(BALLOT_KEY_ALGORITHM, true, ['sign']);
  const id = encodeBase64url(new Uint8Array(await subtle.exportKey('raw', publicKey)));
  return { id, key: await subtle.exportKey('jwk', privateKey), seed: randomText(SEED_BYTES), sequence: 0 };
}

function randomText(length: number): string {
  return encodeBase64url(crypto.getRandomValues(new Uint8Array(length)));
}

/** By the key that is stamped, so that nobody else can put another ballot in its place. */
export async function signBallot(
  { waveId, groupId }: FillPayload,
  { key = {}, sequence, sealed = '' }: StoredBallot,
): Promise<string> {
  const { subtle } = crypto;
  const privateKey = await subtle.importKey('jwk', key, BALLOT_KEY_ALGORITHM, false, ['sign']);
  const sealedHash = await sha256(decodeBase64url(sealed));
  const statement = ballotStatement({ waveId, groupId, sequence, sealedHash });
  return encodeBase64url(new Uint8Array(await subtle.sign(BALLOT_SIGNATURE_ALGORITHM, privateKey, statement)));
}
