import { encodeBase64url } from '#domain/anonymity/base64url';
import { publicPointOf } from '#domain/anonymity/box-key';
import { LOG_KEY_ALGORITHM } from '#domain/anonymity/manifest/sign-manifest';
import type { Dependencies } from '../dependencies';

/** What the organisation signs manifests with; the same for all of its waves, so that whoever has seen one knows it. */
export interface LogKey {
  readonly privateKey: CryptoKey;
  /** The raw point in base64url. */
  readonly publicKey: string;
}

const LOG_KEY_ID = 'organisation.log';

/** The key is made when the first manifest is signed. */
export async function logKeyOf({ keyVault }: Pick<Dependencies, 'keyVault'>): Promise<LogKey> {
  const stored = (await keyVault.get(LOG_KEY_ID)) ?? (await makeLogKey(keyVault));
  return {
    privateKey: await crypto.subtle.importKey('jwk', stored, LOG_KEY_ALGORITHM, false, ['sign']),
    publicKey: encodeBase64url(publicPointOf(stored)),
  };
}

async function makeLogKey(keyVault: Dependencies['keyVault']): Promise<JsonWebKey> {
  const pair = await crypto.subtle.generateKey(LOG_KEY_ALGORITHM, true, ['sign', 'verify']);
  const key = await crypto.subtle.exportKey('jwk', pair.privateKey);
  await keyVault.put(LOG_KEY_ID, key);
  return key;
}
