import { SALT_BYTES } from './encode-pss';

const ALGORITHM = { name: 'RSA-PSS', hash: 'SHA-384', saltLength: SALT_BYTES } as const;

/** 65537 as base64url. */
const EXPONENT = 'AQAB';

interface Verification {
  /** From importTokenKey. */
  readonly key: CryptoKey;
  readonly message: Uint8Array<ArrayBuffer>;
  readonly token: Uint8Array<ArrayBuffer>;
}

/**
 * A stamp key to verify tokens with, imported once for many.
 * @param publicKey the modulus as base64url
 * @throws DOMException if it is no modulus that WebCrypto takes
 */
export function importTokenKey(publicKey: string): Promise<CryptoKey> {
  return crypto.subtle.importKey('jwk', { kty: 'RSA', n: publicKey, e: EXPONENT }, ALGORITHM, false, ['verify']);
}

/**
 * Whether a token is a signature of this key over the message: RSASSA-PSS with SHA-384 and a salt of 48 bytes (RFC 9474
 * section 4.5, RFC 8017 section 8.1.2). Anybody can, with nothing but the public key. A token of another length is none.
 */
export function verifyToken({ key, message, token }: Verification): Promise<boolean> {
  return crypto.subtle.verify(ALGORITHM, key, token, message);
}
