import { canonicalJson } from '#domain/questionnaire/canonical-json';

/** Names a piece of content: SHA-256 of its canonical JSON in lower-case hexadecimal. */
export async function contentHash(content: unknown): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonicalJson(content)));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
