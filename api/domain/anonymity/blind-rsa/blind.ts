import { decodeBase64url } from '../base64url';
import { encodePss, SALT_BYTES } from './encode-pss';
import { bytesToNumber, inverse, numberToBytes, raiseToExponent } from './modular';

/** By how much the bytes drawn for the factor are longer than the modulus, so that their remainder is even to 2^-128. */
const SURPLUS_BYTES = 16;

interface Blinding {
  /** The modulus of the stamp key as base64url. */
  readonly publicKey: string;
  /** What is to be signed. It must look random: a hash over something that nobody else knows yet. */
  readonly message: Uint8Array;
  /** A cryptographic source of random bytes. */
  readonly randomBytes: (length: number) => Uint8Array;
}

/** Both as long as the modulus. */
export interface BlindedMessage {
  /** What the signer sees. Every message may hide behind it with the same probability. */
  readonly blinded: Uint8Array<ArrayBuffer>;
  /** What takes the blinding off again. It stays with the member and goes to nobody. */
  readonly inverse: Uint8Array<ArrayBuffer>;
}

/**
 * Hides a message from the one who signs it: step Blind of RSABSSA-SHA384-PSS-Deterministic (RFC 9474 section 4.2).
 *
 *     blinded = EMSA-PSS(message) · r^65537 mod n,  inverse = r^-1 mod n,  r evenly from 1..n-1
 *
 * The deterministic variant adds nothing to the message, which is safe for messages of high entropy (sections 5 and 7.3).
 * A padded message that has a factor in common with n is refused, or else a key made for that purpose would show by the
 * factor which message it was.
 *
 * @throws RangeError if r or the padded message has a factor in common with n: by chance never, so the key is not a key
 * @throws DOMException if the key is not base64url
 */
export async function blind({ publicKey, message, randomBytes }: Blinding): Promise<BlindedMessage> {
  const modulusBytes = decodeBase64url(publicKey);
  const { length } = modulusBytes;
  const modulus = bytesToNumber(modulusBytes);
  const padded = await encodePss({ message, salt: randomBytes(SALT_BYTES), length });
  // Wanted for its refusal alone.
  inverse(padded, modulus);
  const factor = bytesToNumber(randomBytes(length + SURPLUS_BYTES)) % modulus;
  return {
    blinded: numberToBytes((padded * raiseToExponent(factor, modulus)) % modulus, length),
    inverse: numberToBytes(inverse(factor, modulus), length),
  };
}
