import { signStatement } from '../log-signature';

/** @returns the signature of the manifest's text in base64url, 86 characters */
export function signManifest(privateKey: CryptoKey, text: string): Promise<string> {
  return signStatement(privateKey, manifestStatement(text));
}

/** What the key signs: "pingyi-manifest-1|" ‖ text. */
export function manifestStatement(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`pingyi-manifest-1|${text}`);
}
