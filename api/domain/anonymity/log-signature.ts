import { decodeBase64url, encodeBase64url } from './base64url';

/** The key of an organisation, with which it signs what it will be held to: manifests, receipts, heads of logs. */
export const LOG_KEY_ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' } as const;

/** How it signs; the signature is r ‖ s, 64 bytes (FIPS 186-5, section 6.4). */
const SIGNATURE_ALGORITHM = { name: 'ECDSA', hash: 'SHA-256' } as const;

const POINT_BYTES = 65;
const SIGNATURE_BYTES = 64;

/**
 * @param statement begins with words of its own for each kind, so that a signature never stands for anything else
 * @returns base64url, 86 characters
 */
export async function signStatement(privateKey: CryptoKey, statement: Uint8Array<ArrayBuffer>): Promise<string> {
  return encodeBase64url(new Uint8Array(await crypto.subtle.sign(SIGNATURE_ALGORITHM, privateKey, statement)));
}

export interface StatementSignature {
  /** The raw point in base64url. */
  readonly publicKey: string;
  /** Base64url. */
  readonly signature: string;
}

/** Whether the holder of a log key signed a statement. A key or a signature that is none has signed nothing. */
export async function isStatementSigned(
  statement: Uint8Array<ArrayBuffer>,
  { publicKey, signature }: StatementSignature,
): Promise<boolean> {
  const [point, signed] = [bytesOf(publicKey, POINT_BYTES), bytesOf(signature, SIGNATURE_BYTES)];
  if (!point || !signed) return false;
  const key = await crypto.subtle.importKey('raw', point, LOG_KEY_ALGORITHM, false, ['verify']).catch(() => null);
  return key !== null && crypto.subtle.verify(SIGNATURE_ALGORITHM, key, signed, statement);
}

function bytesOf(text: string, length: number): Uint8Array<ArrayBuffer> | null {
  if (!/^[\w-]+$/.test(text) || text.length !== Math.ceil((length * 4) / 3)) return null;
  return decodeBase64url(text);
}
