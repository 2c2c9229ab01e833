import { encodeBase64url } from '../base64url';

/** The key of an organisation, with which it signs what it will be held to. */
export const LOG_KEY_ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' } as const;

/** How it signs; the signature is r ‖ s, 64 bytes (FIPS 186-5, section 6.4). */
export const LOG_SIGNATURE_ALGORITHM = { name: 'ECDSA', hash: 'SHA-256' } as const;

/** @returns the signature of the manifest's text in base64url, 86 characters */
export async function signManifest(privateKey: CryptoKey, text: string): Promise<string> {
  const signature = await crypto.subtle.sign(LOG_SIGNATURE_ALGORITHM, privateKey, manifestStatement(text));
  return encodeBase64url(new Uint8Array(signature));
}

/** What the key signs: "pingyi-manifest-1|" ‖ text. The beginning keeps it from standing for anything else that is signed. */
export function manifestStatement(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`pingyi-manifest-1|${text}`);
}
