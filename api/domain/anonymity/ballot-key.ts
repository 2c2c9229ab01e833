import { encodeBase64url } from './base64url';
import { concatenate } from './envelope';
import { sha256 } from './sha256';

/** Every ballot has a key of its own: the stamp is given for the public half, and the private half signs what is sent. */
export const BALLOT_KEY_ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' } as const;

/** How a ballot key signs; the signature is r ‖ s, 64 bytes (FIPS 186-5, section 6.4). */
export const BALLOT_SIGNATURE_ALGORITHM = { name: 'ECDSA', hash: 'SHA-256' } as const;

export interface BallotStatement {
  /** Both ids are our own and hold no separator. */
  readonly waveId: string;
  readonly groupId: string;
  /** Counts the versions of one ballot upwards; of two, the higher one is meant. */
  readonly sequence: number;
  /** SHA-256 of the sealed envelope: all that remains of it after the count. */
  readonly sealedHash: Uint8Array;
}

export interface BallotVerification {
  /** The raw point, 65 bytes. */
  readonly publicKey: Uint8Array<ArrayBuffer>;
  readonly statement: Uint8Array<ArrayBuffer>;
  readonly signature: Uint8Array<ArrayBuffer>;
}

/**
 * What is stamped blindly for a ballot, 32 bytes that look random as long as the key is secret:
 *
 *     SHA-256("pingyi-ballot-key-1|wave|" ‖ public key)
 *
 * @param publicKey the raw point, 65 bytes
 */
export function ballotKeyMessage(waveId: string, publicKey: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  return sha256(concatenate(new TextEncoder().encode(`pingyi-ballot-key-1|${waveId}|`), publicKey));
}

/** Names a ballot in the box: SHA-256 of the raw public key as 43 characters of base64url. */
export async function ballotIdOf(publicKey: Uint8Array<ArrayBuffer>): Promise<string> {
  return encodeBase64url(await sha256(publicKey));
}

/** What the ballot key signs: "pingyi-ballot-2|wave|group|sequence|" ‖ SHA-256(sealed). */
export function ballotStatement(statement: BallotStatement): Uint8Array<ArrayBuffer> {
  const { waveId, groupId, sequence, sealedHash } = statement;
  return concatenate(new TextEncoder().encode(`pingyi-ballot-2|${waveId}|${groupId}|${sequence}|`), sealedHash);
}

/** Whether the holder of a ballot key signed a statement. A public key that is no point of P-256 has signed nothing. */
export async function isSignedByBallotKey(verification: BallotVerification): Promise<boolean> {
  const { publicKey, statement, signature } = verification;
  const key = await crypto.subtle
    .importKey('raw', publicKey, BALLOT_KEY_ALGORITHM, false, ['verify'])
    .catch(() => null);
  return key !== null && crypto.subtle.verify(BALLOT_SIGNATURE_ALGORITHM, key, signature, statement);
}
