import { encodeBase64url } from '#domain/anonymity/base64url';
import { importRollKey, ROLL_KEY_BYTES, type RollKey } from '#domain/roll/roll-key';
import type { Dependencies } from '../../dependencies';

type Vault = Pick<Dependencies, 'keyVault'>;

/** The key of a wave's roll, which is made when the first people are put on it. */
export async function makeRollKey({ keyVault }: Vault, waveId: string): Promise<RollKey> {
  const stored = await findRollKey({ keyVault }, waveId);
  if (stored) return stored;
  const bytes = crypto.getRandomValues(new Uint8Array(ROLL_KEY_BYTES));
  await keyVault.put(rollKeyId(waveId), { kty: 'oct', k: encodeBase64url(bytes) });
  return rollKeyOf({ keyVault }, waveId);
}

/** @throws Error if there is none: links and stamps of the wave lead nowhere then */
export async function rollKeyOf(vault: Vault, waveId: string): Promise<RollKey> {
  const key = await findRollKey(vault, waveId);
  if (!key) throw new Error(`the key of the roll of wave ${waveId} is not in the vault`);
  return key;
}

/** Null before anybody is on the roll, and after the count. */
export async function findRollKey({ keyVault }: Vault, waveId: string): Promise<RollKey | null> {
  const stored = await keyVault.get(rollKeyId(waveId));
  return stored && importRollKey(waveId, stored);
}

/** From here on nobody can tell whose a stamp is. */
export function destroyRollKey({ keyVault }: Vault, waveId: string): Promise<void> {
  return keyVault.destroy(rollKeyId(waveId));
}

function rollKeyId(waveId: string): string {
  return `${waveId}.roll`;
}
