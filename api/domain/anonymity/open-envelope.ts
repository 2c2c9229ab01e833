import { fail, ok, type Result } from '#domain/result';
import type { BoxKey } from './box-key';
import {
  agreedSecret,
  concatenate,
  ENVELOPE_OVERHEAD_BYTES,
  ENVELOPE_VERSION,
  type EnvelopeContext,
  importPublicKey,
  keyOfSecret,
  NONCE,
  PUBLIC_KEY_BYTES,
} from './envelope';

interface Opening {
  readonly boxKey: BoxKey;
  readonly context: EnvelopeContext;
  readonly sealed: Uint8Array<ArrayBuffer>;
}

export interface EnvelopeFailure {
  /** Malformed: not an envelope of version 1. Unopenable: closed with another key, moved from another group, or altered. */
  readonly code: 'envelope.malformed' | 'envelope.unopenable';
}

/** Opens an envelope (construction: see envelope). Which of the possible causes made it unopenable cannot be told. */
export async function openEnvelope(opening: Opening): Promise<Result<Uint8Array<ArrayBuffer>, EnvelopeFailure>> {
  const { boxKey, context, sealed } = opening;
  const ephemeralPublicKey = ephemeralPointIn(sealed);
  const point = ephemeralPublicKey && (await importPublicKey(ephemeralPublicKey).catch(() => null));
  if (!point) return fail({ code: 'envelope.malformed' });
  const z = await agreedSecret(boxKey.privateKey, point);
  const key = await keyOfSecret(z, { salt: concatenate(ephemeralPublicKey, boxKey.publicKey), context });
  return decrypt(key, sealed.subarray(1 + PUBLIC_KEY_BYTES));
}

interface OpeningWithSecret extends Omit<Opening, 'boxKey'> {
  /** The raw point that the envelope was closed for, 65 bytes. */
  readonly publicKey: Uint8Array<ArrayBuffer>;
  /** z of this one envelope, 32 bytes, from whoever holds the private key. */
  readonly secret: Uint8Array<ArrayBuffer>;
}

/**
 * Opens an envelope without the private key, from the secret of this envelope alone. A secret of another envelope opens
 * nothing, and none opens it to other content: AES-GCM would not authenticate that.
 */
export async function openWithSecret(
  opening: OpeningWithSecret,
): Promise<Result<Uint8Array<ArrayBuffer>, EnvelopeFailure>> {
  const { publicKey, secret, context, sealed } = opening;
  const ephemeralPublicKey = ephemeralPointIn(sealed);
  if (!ephemeralPublicKey) return fail({ code: 'envelope.malformed' });
  const key = await keyOfSecret(secret, { salt: concatenate(ephemeralPublicKey, publicKey), context });
  return decrypt(key, sealed.subarray(1 + PUBLIC_KEY_BYTES));
}

/** The raw point of the key that was made for an envelope, 65 bytes; null if it is no envelope of version 1. */
export function ephemeralPointIn(sealed: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | null {
  const isEnvelope = sealed.length >= ENVELOPE_OVERHEAD_BYTES && sealed[0] === ENVELOPE_VERSION;
  return isEnvelope ? sealed.slice(1, 1 + PUBLIC_KEY_BYTES) : null;
}

/** AES-GCM answers a wrong tag with OperationError; anything else is a mistake of ours and is thrown on. */
async function decrypt(
  key: CryptoKey,
  ciphertext: Uint8Array<ArrayBuffer>,
): Promise<Result<Uint8Array<ArrayBuffer>, EnvelopeFailure>> {
  try {
    return ok(new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv: NONCE }, key, ciphertext)));
  } catch (error) {
    if (error instanceof DOMException && error.name === 'OperationError') return fail({ code: 'envelope.unopenable' });
    throw error;
  }
}
