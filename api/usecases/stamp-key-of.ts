import { importTokenKey } from '#domain/anonymity/blind-rsa/verify-token';
import type { Manifest } from '#domain/anonymity/manifest/manifest';

/** The public key against which stamps of a group are checked; null for a group that the manifest does not have. */
export function stampKeyOf({ strata }: Manifest, groupId: string): Promise<CryptoKey> | null {
  const stratum = strata.find((one) => one.groupId === groupId);
  return stratum ? importedOnce(stratum.publicKey) : null;
}

const REMEMBERED_KEYS = 1000;
const keys = new Map<string, Promise<CryptoKey>>();

/** Importing a key takes longer than checking a stamp with it. */
function importedOnce(publicKey: string): Promise<CryptoKey> {
  const known = keys.get(publicKey);
  if (known) return known;
  if (keys.size >= REMEMBERED_KEYS) keys.clear();
  const imported = importTokenKey(publicKey);
  keys.set(publicKey, imported);
  return imported;
}
