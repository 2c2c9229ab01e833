import { encodeBase64url } from '#domain/anonymity/base64url';
import type { RollEntry } from './model';
import { readableLetters } from './readable-letters';

/**
 * The one secret of a wave's roll, 256 random bits: what leads from an entry to its link and to its stamp. It lies in the
 * vault, outside the database and its back-ups, and is destroyed after the count; then stamps belong to nobody.
 */
export interface RollKey {
  readonly waveId: string;
  readonly key: CryptoKey;
}

type NumberedEntry = Pick<RollEntry, 'id' | 'linkNumber' | 'stampNumber'>;

export const ROLL_KEY_BYTES = 32;

export async function importRollKey(waveId: string, key: JsonWebKey): Promise<RollKey> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  return { waveId, key: await crypto.subtle.importKey('jwk', key, algorithm, false, ['sign']) };
}

/** 61 bits: more than can be tried at a door, and short enough to be typed. */
const LINK_LETTERS = 13;

/**
 * What stands behind the # of a personal link: the first 13 readable letters of HMAC-SHA256(key, "link|wave|entry|number").
 * Made again whenever it is needed, so that it is stored nowhere.
 */
export async function linkSecretOf(rollKey: RollKey, { id, linkNumber }: NumberedEntry): Promise<string> {
  const letters = readableLetters(await authenticate(rollKey, `link|${rollKey.waveId}|${id}|${linkNumber}`));
  if (letters.length < LINK_LETTERS) throw new RangeError('32 random bytes hold hardly ever so few letters');
  return letters.slice(0, LINK_LETTERS);
}

/** Under what the stamp of an entry is kept: HMAC-SHA256(key, "stamp|wave|entry|number") in base64url. */
export async function stampIdOf(rollKey: RollKey, { id, stampNumber }: NumberedEntry): Promise<string> {
  return encodeBase64url(await authenticate(rollKey, `stamp|${rollKey.waveId}|${id}|${stampNumber}`));
}

async function authenticate({ key }: RollKey, message: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(message)));
}
