import { fail, ok, type Result } from '#domain/result';
import type { BoxKey } from './box-key';
import {
  agreeOnKey,
  concatenate,
  ENVELOPE_OVERHEAD_BYTES,
  ENVELOPE_VERSION,
  type EnvelopeContext,
  importPublicKey,
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
  if (sealed.length < ENVELOPE_OVERHEAD_BYTES || sealed[0] !== ENVELOPE_VERSION) {
    return fail({ code: 'envelope.malformed' });
  }
  const ephemeralPublicKey = sealed.slice(1, 1 + PUBLIC_KEY_BYTES);
  const point = await importPublicKey(ephemeralPublicKey).catch(() => null);
  if (!point) return fail({ code: 'envelope.malformed' });
  const key = await agreeOnKey({
    privateKey: boxKey.privateKey,
    publicKey: point,
    salt: concatenate(ephemeralPublicKey, boxKey.publicKey),
    context,
  });
  return decrypt(key, sealed.subarray(1 + PUBLIC_KEY_BYTES));
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
