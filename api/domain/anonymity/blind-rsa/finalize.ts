import { decodeBase64url } from '../base64url';
import type { BlindedMessage } from './blind';
import { isBlindSignature } from './blind-signature';
import { bytesToNumber, numberToBytes } from './modular';

interface Finalizing extends BlindedMessage {
  /** The modulus of the stamp key as base64url. */
  readonly publicKey: string;
  /** What the signer answered. */
  readonly signature: Uint8Array;
}

/**
 * Takes the blinding off a signature: step Finalize of RFC 9474, section 4.4.
 *
 *     token = signature · r^-1 mod n
 *
 * The RFC verifies the token against the message. The same is told here by what was sent: from signature^e = blinded
 * = EMSA-PSS(message) · r^e follows token^e = EMSA-PSS(message), which is what a valid token is, and conversely.
 *
 * @returns the token, as long as the modulus; null if the answer is no signature of this key over what was sent
 */
export function finalize(finalizing: Finalizing): Uint8Array<ArrayBuffer> | null {
  if (!isBlindSignature(finalizing)) return null;
  const modulus = decodeBase64url(finalizing.publicKey);
  const token = bytesToNumber(finalizing.signature) * bytesToNumber(finalizing.inverse);
  return numberToBytes(token % bytesToNumber(modulus), modulus.length);
}
