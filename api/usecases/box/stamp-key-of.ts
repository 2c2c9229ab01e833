import { importTokenKey } from '#domain/anonymity/blind-rsa/verify-token';
import type { Manifest, Stratum } from '#domain/anonymity/manifest/manifest';

/** The public key against which stamps of a group are checked; null for a group that the manifest does not have. */
export function stampKeyOf({ strata }: Manifest, groupId: string): Promise<CryptoKey> | null {
  const stratum = strata.find((one) => one.groupId === groupId);
  return stratum ? importedOnce(stratum) : null;
}

/** Importing a key takes longer than checking a stamp with it, and the manifest of an open wave stays in memory. */
const imported = new WeakMap<Stratum, Promise<CryptoKey>>();

function importedOnce(stratum: Stratum): Promise<CryptoKey> {
  const key = imported.get(stratum) ?? importTokenKey(stratum.publicKey);
  imported.set(stratum, key);
  return key;
}
