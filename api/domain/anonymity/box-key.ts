import { decodeBase64url } from './base64url';
import { concatenate } from './envelope';

/** A wave's box key, imported once: importing it for every envelope would double the cost of a count. */
export interface BoxKey {
  readonly privateKey: CryptoKey;
  /** The raw point, 65 bytes. */
  readonly publicKey: Uint8Array<ArrayBuffer>;
}

export const BOX_KEY_ALGORITHM = { name: 'ECDH', namedCurve: 'P-256' } as const;

/** @throws DOMException if this is not the private half of a P-256 key. */
export async function importBoxKey(key: JsonWebKey): Promise<BoxKey> {
  const privateKey = await crypto.subtle.importKey('jwk', key, BOX_KEY_ALGORITHM, false, ['deriveBits']);
  return { privateKey, publicKey: publicPointOf(key) };
}

/** The uncompressed point: 0x04 ‖ x ‖ y (SEC 1, 2.3.3). */
export function publicPointOf(key: JsonWebKey): Uint8Array<ArrayBuffer> {
  return concatenate(Uint8Array.of(4), decodeBase64url(key.x ?? ''), decodeBase64url(key.y ?? ''));
}
