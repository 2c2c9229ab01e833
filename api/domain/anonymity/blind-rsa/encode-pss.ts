import { concatenate } from '../envelope';
import { bytesToNumber } from './modular';

/** Length of SHA-384, and of the salt that goes with it. */
export const SALT_BYTES = 48;

const TRAILER = 0xbc;

interface Encoding {
  readonly message: Uint8Array;
  /** SALT_BYTES random bytes. */
  readonly salt: Uint8Array;
  /** Of the modulus, in bytes; its highest bit is set. */
  readonly length: number;
}

/**
 * EMSA-PSS, the padding of a message before RSA (RFC 8017 section 9.1.1), with SHA-384, MGF1 of SHA-384 (appendix B.2.1)
 * and a salt of 48 bytes:
 *
 *     H  = SHA-384(0^8 ‖ SHA-384(message) ‖ salt)
 *     EM = ((0… ‖ 0x01 ‖ salt) xor MGF1(H)) ‖ H ‖ 0xbc, its highest bit cleared
 *
 * @returns EM as a number (OS2IP), below 2^(8 · length - 1) and so below the modulus
 */
export async function encodePss({ message, salt, length }: Encoding): Promise<bigint> {
  const hash = await sha384(new Uint8Array(8), await sha384(message), salt);
  const mask = await generateMask(hash, length - hash.length - 1);
  const tail = concatenate(hash, Uint8Array.of(TRAILER));
  const masked = bytesToNumber(mask) ^ bytesToNumber(concatenate(Uint8Array.of(1), salt));
  return BigInt.asUintN(8 * length - 1, (masked << BigInt(8 * tail.length)) + bytesToNumber(tail));
}

/** MGF1 for up to 256 blocks, which is more than a modulus of any use needs. */
async function generateMask(seed: Uint8Array, length: number): Promise<Uint8Array> {
  const blocks = Array.from({ length: Math.ceil(length / seed.length) }, (_, counter) =>
    sha384(seed, Uint8Array.of(0, 0, 0, counter)),
  );
  return concatenate(...(await Promise.all(blocks))).subarray(0, length);
}

async function sha384(...parts: readonly Uint8Array[]): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-384', concatenate(...parts)));
}
