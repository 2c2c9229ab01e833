import { canonicalJson } from '#domain/questionnaire/canonical-json';

/** Names a piece of content: SHA-256 of its canonical JSON in lower-case hexadecimal. */
export function contentHash(content: unknown): Promise<string> {
  return textHash(canonicalJson(content));
}

export async function textHash(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
