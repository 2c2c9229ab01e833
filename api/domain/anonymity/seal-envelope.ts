import {
  agreedSecret,
  concatenate,
  ENVELOPE_VERSION,
  type EnvelopeContext,
  importPublicKey,
  keyOfSecret,
  NONCE,
} from './envelope';

interface Sealing {
  /** The raw point of the wave's box, 65 bytes. */
  readonly boxPublicKey: Uint8Array<ArrayBuffer>;
  /** An ECDH P-256 pair made for this envelope and used for no other; its public half must be exportable. */
  readonly ephemeral: CryptoKeyPair;
  readonly context: EnvelopeContext;
  readonly plaintext: Uint8Array<ArrayBuffer>;
}

/**
 * Closes an envelope (construction: see envelope).
 * @returns ENVELOPE_OVERHEAD_BYTES more than the plaintext has
 * @throws DOMException if the box key is not a point of P-256
 */
export async function sealEnvelope(sealing: Sealing): Promise<Uint8Array<ArrayBuffer>> {
  const { boxPublicKey, ephemeral, context, plaintext } = sealing;
  const ephemeralPublicKey = new Uint8Array(await crypto.subtle.exportKey('raw', ephemeral.publicKey));
  const z = await agreedSecret(ephemeral.privateKey, await importPublicKey(boxPublicKey));
  const key = await keyOfSecret(z, { salt: concatenate(ephemeralPublicKey, boxPublicKey), context });
  const ciphertext = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: NONCE }, key, plaintext);
  return concatenate(Uint8Array.of(ENVELOPE_VERSION), ephemeralPublicKey, new Uint8Array(ciphertext));
}
