import type { Dependencies } from '../../dependencies';
import { generateStampKey, readStampKey, type StampPrivateKey } from '../../keys/stamp-key';
import { onceForEach } from '../../once-for-each';
import { openManifestOf } from '../wave/open-manifest';

type Vault = Pick<Dependencies, 'keyVault'>;

/** That of a rater group in a wave, by its public half, as the manifest names it. */
export interface StampKeyName {
  readonly waveId: string;
  readonly publicKey: string;
}

/** Makes a key and puts it into the vault; answers with the public half. */
export async function makeStampKey({ keyVault }: Vault, waveId: string): Promise<string> {
  const key = await generateStampKey();
  await keyVault.put(stampKeyId({ waveId, publicKey: key.n }), key);
  return key.n;
}

/** Null after the close. */
export async function findStampKey({ keyVault }: Vault, name: StampKeyName): Promise<StampPrivateKey | null> {
  const stored = await keyVault.get(stampKeyId(name));
  return stored && readOnce(stored);
}

/** The same object as long as the vault keeps its own, so that the signer imports it once. */
const readOnce = onceForEach(readStampKey);

/** From here on nobody can stamp anything for the wave. */
export async function destroyStampKeys(dependencies: Dependencies, waveId: string): Promise<void> {
  const manifest = await openManifestOf(dependencies, waveId);
  for (const { publicKey } of manifest?.strata ?? []) await destroyStampKey(dependencies, { waveId, publicKey });
}

export function destroyStampKey({ keyVault }: Vault, name: StampKeyName): Promise<void> {
  return keyVault.destroy(stampKeyId(name));
}

/** Two makings that race make different keys, and only those that the manifest names are ever used. */
function stampKeyId({ waveId, publicKey }: StampKeyName): string {
  return `${waveId}.stamp.${publicKey.slice(-16)}`;
}
