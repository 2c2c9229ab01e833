import { canonicalJson } from '#domain/questionnaire/canonical-json';
import { textHash } from '#domain/text-hash';

/** Names a piece of content: SHA-256 of its canonical JSON in lower-case hexadecimal. */
export function contentHash(content: unknown): Promise<string> {
  return textHash(canonicalJson(content));
}
