/**
 * The sealed envelope of a ballot, version 1: a box that anybody can close with the public key of a
 * wave and only the holder of the private key can open. Built like the base mode of HPKE (RFC 9180)
 * from ECDH P-256, HKDF-SHA256 (RFC 5869) and AES-256-GCM, from parts that every WebCrypto since 2017 has:
 *
 *     z   = ECDH(ephemeral private, box public)
 *     key = HKDF(z, salt = ephemeral public ‖ box public, info = "pingyi-ballot-1|wave|group")
 *     out = 0x01 ‖ ephemeral public ‖ AES-256-GCM(key, nonce = 0, plaintext)
 *
 * The nonce may be zero because a fresh ephemeral key makes every AES key a key for one message.
 * The context binds an envelope to its wave and group: moved elsewhere, it does not open.
 */
export const ENVELOPE_VERSION = 1;

/** Length of an uncompressed P-256 point. */
export const PUBLIC_KEY_BYTES = 65;

export const TAG_BYTES = 16;

/** How much longer a sealed envelope is than its plaintext. */
export const ENVELOPE_OVERHEAD_BYTES = 1 + PUBLIC_KEY_BYTES + TAG_BYTES;

/** Both ids are our own and hold no separator. */
export interface EnvelopeContext {
  readonly waveId: string;
  readonly groupId: string;
}

/** What an AES key depends on beside the secret that both sides agree on. */
export interface KeyBinding {
  /** Ephemeral public ‖ box public. */
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly context: EnvelopeContext;
}

export const NONCE = new Uint8Array(12);

/** z of one envelope, 32 bytes; both sides come to the same from their own private half. */
export function agreedSecret(privateKey: CryptoKey, publicKey: CryptoKey): Promise<ArrayBuffer> {
  return crypto.subtle.deriveBits({ name: 'ECDH', public: publicKey }, privateKey, 256);
}

/** The AES key of the envelope that z was agreed on for, whether by oneself or by who has told it. */
export async function keyOfSecret(z: BufferSource, { salt, context }: KeyBinding): Promise<CryptoKey> {
  const secret = await crypto.subtle.importKey('raw', z, 'HKDF', false, ['deriveKey']);
  const derivation = { name: 'HKDF', hash: 'SHA-256', salt, info: infoOf(context) };
  return crypto.subtle.deriveKey(derivation, secret, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/** By which an envelope is bound to its wave and group. */
export function infoOf({ waveId, groupId }: EnvelopeContext): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`pingyi-ballot-1|${waveId}|${groupId}`);
}

export function importPublicKey(raw: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', raw, { name: 'ECDH', namedCurve: 'P-256' }, true, []);
}

export function concatenate(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
