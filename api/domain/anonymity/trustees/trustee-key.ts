import { decodeBase64url, encodeBase64url } from '../base64url';
import { BOX_KEY_ALGORITHM, type BoxKey } from '../box-key';
import { agreedSecret, importPublicKey } from '../envelope';

/**
 * The key of the trustees is of the same kind as that of a box, ECDH on P-256. What is divided is the scalar d of its private
 * half, 32 bytes, since the public half is in the manifest.
 */
export function scalarOf(privateKey: JsonWebKey): Uint8Array<ArrayBuffer> {
  return decodeBase64url(privateKey.d ?? '');
}

/**
 * The private key again from its scalar.
 * @param publicKey of the manifest, the raw point, 65 bytes
 * @returns null if d·G is not that point: shares of two different keys give a scalar too
 */
export async function rebuildTrusteeKey(
  scalar: Uint8Array,
  publicKey: Uint8Array<ArrayBuffer>,
): Promise<BoxKey | null> {
  const [x, y] = [publicKey.slice(1, 33), publicKey.slice(33)].map(encodeBase64url);
  const jwk = { kty: 'EC', crv: 'P-256', d: encodeBase64url(scalar), x: x ?? '', y: y ?? '' };
  // Some engines look for themselves whether d goes with x and y, and some do not.
  const privateKey = await crypto.subtle
    .importKey('jwk', jwk, BOX_KEY_ALGORITHM, false, ['deriveBits'])
    .catch(() => null);
  if (!privateKey) return null;
  const product = encodeBase64url(new Uint8Array(await agreedSecret(privateKey, await importPublicKey(GENERATOR))));
  return product === x ? { privateKey, publicKey } : null;
}

/** G of P-256 (SP 800-186, 3.2.1.3); the agreement with it is the x of d·G. */
const GENERATOR = Uint8Array.from(
  (
    '046b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296' +
    '4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5'
  ).match(/../g) ?? [],
  (byte) => Number.parseInt(byte, 16),
);
