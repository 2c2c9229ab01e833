/**
 * Whole numbers modulo n for the public side of RSA, on BigInt.
 *
 * Not constant in time: how long it takes depends on the numbers. On a member's own device these are a factor that is
 * used once and the public key; a private key never comes here (see stamp-signer, which signs with native code).
 *
 * BigInt is asked for in functions only and never written as 1n, because browsers that do not have it read this file too.
 */

/** The exponent of every stamp key is 65537 = 2^16 + 1, the value that WebCrypto and all browsers take. */
const SQUARINGS = 16;

/** OS2IP, RFC 8017 section 4.2: the first byte weighs most. By its digits, as multiplying for each byte takes three times as long. */
export function bytesToNumber(bytes: Uint8Array): bigint {
  return BigInt(bytes.reduce((digits, byte) => digits + (byte < 16 ? '0' : '') + byte.toString(16), '0x0'));
}

/** I2OSP, RFC 8017 section 4.1, for 0 ≤ number < 256^length. */
export function numberToBytes(number: bigint, length: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length }, (_, index) =>
    Number(BigInt.asUintN(8, number >> BigInt(8 * (length - 1 - index)))),
  );
}

/** RSAVP1, RFC 8017 section 5.2.2: base^65537 mod n, by squaring. */
export function raiseToExponent(base: bigint, modulus: bigint): bigint {
  let power = base;
  for (let squaring = 0; squaring < SQUARINGS; squaring++) power = (power * power) % modulus;
  return (power * base) % modulus;
}

/**
 * The x in 0..n-1 with x · number ≡ 1 (mod n), for 0 ≤ number < n.
 * @throws RangeError if the two have a factor in common
 */
export function inverse(number: bigint, modulus: bigint): bigint {
  return (bezoutCofactor(number, modulus) + modulus) % modulus;
}

/**
 * Euclid's algorithm, extended (Knuth, The Art of Computer Programming 2, 4.5.2, algorithm X): every remainder is a
 * multiple of the first number, and goes down together with its factor until it is 1. After a common factor it is 0
 * instead, by which BigInt refuses to divide. For 2048 bits about 1,200 calls deep.
 */
function bezoutCofactor(rest: bigint, previous: bigint, factor = BigInt(1), previousFactor = BigInt(0)): bigint {
  if (rest === BigInt(1)) return factor;
  return bezoutCofactor(previous % rest, rest, previousFactor - (previous / rest) * factor, factor);
}
