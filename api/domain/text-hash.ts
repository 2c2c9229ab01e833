import { sha256 } from '#domain/anonymity/sha256';

/** SHA-256 of a text in UTF-8, in lower-case hexadecimal. */
export async function textHash(text: string): Promise<string> {
  const digest = await sha256(new TextEncoder().encode(text));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
