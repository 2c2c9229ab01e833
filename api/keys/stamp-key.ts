import { z } from 'zod';

const stampPrivateKeySchema = z.object({
  kty: z.literal('RSA'),
  n: z.string(),
  e: z.literal('AQAB'),
  d: z.string(),
  p: z.string(),
  q: z.string(),
  dp: z.string(),
  dq: z.string(),
  qi: z.string(),
});

/**
 * The key that stamps the ballots of one group in one wave, and signs nothing else: it signs what it cannot see (RFC 9474
 * sections 6.2 and 7.2). A JSON Web Key for RSA (RFC 7518 section 6.3), values in base64url; `n`, the modulus, is the
 * public key. It says nothing of its use, because workerd takes no key for raw RSA that does.
 */
export type StampPrivateKey = Readonly<z.infer<typeof stampPrivateKeySchema>>;

const ALGORITHM = {
  name: 'RSA-PSS',
  hash: 'SHA-384',
  modulusLength: 2048,
  publicExponent: Uint8Array.of(1, 0, 1),
} as const;

/** A new RSA key of 2048 bits. Takes some 0.1 s of CPU, at times several times that. */
export async function generateStampKey(): Promise<StampPrivateKey> {
  const pair = await crypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
  return stampPrivateKeySchema.parse(await crypto.subtle.exportKey('jwk', pair.privateKey));
}

/** @throws ZodError if what was stored is no stamp key. */
export function readStampKey(stored: JsonWebKey): StampPrivateKey {
  return stampPrivateKeySchema.parse(stored);
}
