import {
  BALLOT_KEY_ALGORITHM,
  BALLOT_SIGNATURE_ALGORITHM,
  ballotKeyMessage,
  ballotStatement,
} from '#domain/anonymity/ballot-key';
import { decodeBase64url, encodeBase64url } from '#domain/anonymity/base64url';
import { blind } from '#domain/anonymity/blind-rsa/blind';
import { finalize } from '#domain/anonymity/blind-rsa/finalize';
import type { Manifest } from '#domain/anonymity/manifest/manifest';
import { sha256 } from '#domain/anonymity/sha256';
import { SEED_BYTES } from '#domain/slips/slip';
import type { FillPayload } from '#domain/survey/fill-wave';
import type { Backstage } from './backstage';
import { type FilledBallot, sealContent } from './member';

/** What a member's phone reaches. */
export type Doors = Pick<Backstage, 'visit'>;

/** Somebody on a roll with a phone: the page of the own group, and what stands behind the # of the link. */
export interface StampedMember {
  readonly wave: FillPayload;
  readonly keys: ManifestKeys;
  readonly secret: string;
}

export interface ManifestKeys {
  readonly stampKey: string;
  /** For these a ballot is sealed, one after the other. */
  readonly boxKeys: readonly string[];
}

export async function manifestKeysOf(doors: Doors, { waveId, groupId }: FillPayload): Promise<ManifestKeys> {
  const answer = await doors.visit(`/api/box/${waveId}/manifest`);
  const { content } = (await answer.json()) as { readonly content: string };
  const { strata, trustees, boxPublicKey } = JSON.parse(content) as Manifest;
  const stampKey = strata.find((stratum) => stratum.groupId === groupId)?.publicKey ?? '';
  return { stampKey, boxKeys: trustees ? [trustees.publicKey, boxPublicKey] : [boxPublicKey] };
}

/** Has a blank ballot stamped at one door and puts the sealed one into the box at the other, as the member's page does. */
export async function castBallot(doors: Doors, member: StampedMember, filled: FilledBallot): Promise<void> {
  const { wave, keys } = member;
  const { stampKey, boxKeys } = keys;
  const { waveId, groupId } = wave;
  const pair = await crypto.subtle.generateKey(BALLOT_KEY_ALGORITHM, true, ['sign', 'verify']);
  const publicKey = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  const message = await ballotKeyMessage(waveId, publicKey);
  const blinded = await blind({ publicKey: stampKey, message, randomBytes });
  const stamp = await askForStamp(doors, member, blinded.blinded);
  const { signature: stamped } = (await stamp.json()) as { readonly signature: string };
  const token = finalize({ publicKey: stampKey, ...blinded, signature: decodeBase64url(stamped) });
  if (!token) throw new Error('a stamp is not valid');
  const sealed = await sealContent(wave, filled, { boxKeys, seed: encodeBase64url(randomBytes(SEED_BYTES)) });
  const sealedHash = await sha256(decodeBase64url(sealed));
  const statement = ballotStatement({ waveId, groupId, sequence: 1, sealedHash });
  const signature = await crypto.subtle.sign(BALLOT_SIGNATURE_ALGORITHM, pair.privateKey, statement);
  const response = await doors.visit(`/api/box/${waveId}/ballots`, {
    groupId,
    ballotKey: encodeBase64url(publicKey),
    token: encodeBase64url(token),
    sequence: 1,
    sealed,
    signature: encodeBase64url(new Uint8Array(signature)),
  });
  if (!response.ok) throw new Error(`a ballot was refused: ${await response.text()}`);
}

/** Who opens the link on another phone, and is refused. */
export async function askAgain(doors: Doors, member: StampedMember): Promise<void> {
  await askForStamp(doors, member, randomBytes(256).fill(1, 0, 1));
}

function askForStamp(doors: Doors, { wave, secret }: StampedMember, blinded: Uint8Array): Promise<Response> {
  return doors.visit(`/api/roll/${wave.waveId}/stamp`, { secret, blinded: encodeBase64url(blinded) });
}

function randomBytes(length: number): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(length));
}
