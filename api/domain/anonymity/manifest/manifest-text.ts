import { canonicalJson } from '#domain/questionnaire/canonical-json';
import type { Manifest } from './manifest';
import { readManifest } from './read-manifest';

/**
 * The exact text that is hashed, signed and shown: canonical JSON (RFC 8785) of the fields of a manifest and no others.
 * @throws RangeError for a manifest that could not be read back, so that none is ever signed
 */
export function manifestText(manifest: Manifest): string {
  const text = canonicalJson(manifest);
  const read = readManifest(text);
  if (!read.ok) throw new RangeError(`${read.error.code} ${read.error.field ?? ''}`);
  return text;
}
