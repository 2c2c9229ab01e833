import { encodeBase64url } from '#domain/anonymity/base64url';
import { publicPointOf } from '#domain/anonymity/box-key';
import { LOG_KEY_ALGORITHM } from '#domain/anonymity/log-signature';
import type { Dependencies } from '../../dependencies';
import type { KeyVault } from '../../keys/key-vault';

/** What the organisation signs manifests with; the same for all of its waves, so that whoever has seen one knows it. */
export interface LogKey {
  readonly privateKey: CryptoKey;
  /** The raw point in base64url. */
  readonly publicKey: string;
}

const LOG_KEY_ID = 'organisation.log';

/** The key is made when the first manifest is signed, and read once by each process. */
export function logKeyOf({ keyVault }: Pick<Dependencies, 'keyVault'>): Promise<LogKey> {
  const known = keysByVault.get(keyVault);
  if (known) return known;
  const key = readLogKey(keyVault);
  keysByVault.set(keyVault, key);
  key.catch(() => keysByVault.delete(keyVault));
  return key;
}

const keysByVault = new WeakMap<KeyVault, Promise<LogKey>>();

async function readLogKey(keyVault: KeyVault): Promise<LogKey> {
  const stored = (await keyVault.get(LOG_KEY_ID)) ?? (await makeLogKey(keyVault));
  return {
    privateKey: await crypto.subtle.importKey('jwk', stored, LOG_KEY_ALGORITHM, false, ['sign']),
    publicKey: encodeBase64url(publicPointOf(stored)),
  };
}

async function makeLogKey(keyVault: KeyVault): Promise<JsonWebKey> {
  const pair = await crypto.subtle.generateKey(LOG_KEY_ALGORITHM, true, ['sign', 'verify']);
  const key = await crypto.subtle.exportKey('jwk', pair.privateKey);
  await keyVault.put(LOG_KEY_ID, key);
  return key;
}
