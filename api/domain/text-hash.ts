import { sha256 } from '#domain/anonymity/sha256';

/** SHA-256 of a text in UTF-8, in lower-case hexadecimal. */
export function textHash(text: string): Promise<string> {
  return bytesHash(new TextEncoder().encode(text));
}

/** SHA-256 in lower-case hexadecimal, as `sha256sum` prints it of a file. */
export async function bytesHash(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return hexOf(await sha256(bytes));
}

/** A hash as people compare it with one on paper: eight digits a group. */
export function hashGroups(hash: string): readonly string[] {
  return hash.match(/.{1,8}/g) ?? [];
}

/** In lower-case hexadecimal. */
export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
