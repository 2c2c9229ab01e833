import { combine, split } from 'shamir-secret-sharing';
import { decodeBase64url, encodeBase64url } from '#domain/anonymity/base64url';
import { BOX_KEY_ALGORITHM, type BoxKey, publicPointOf } from '#domain/anonymity/box-key';
import { type SheetOrigin, sheetLines, type ShareSheet } from '#domain/anonymity/trustees/share-sheet';
import { rebuildTrusteeKey, scalarOf } from '#domain/anonymity/trustees/trustee-key';
import { TRUSTEE_COUNT, TRUSTEE_THRESHOLD } from '#domain/anonymity/trustees/trustees';

/** What is left of a key that was made: its public half, and the lines of each sheet. */
export interface DividedKey {
  /** Base64url. */
  readonly publicKey: string;
  readonly sheets: readonly (readonly string[])[];
}

/** Makes the key of the trustees and divides it at once; whole, the private half is nowhere after this. */
export async function makeDividedKey(waveId: string): Promise<DividedKey> {
  const pair = await crypto.subtle.generateKey(BOX_KEY_ALGORITHM, true, ['deriveBits']);
  const privateKey = await crypto.subtle.exportKey('jwk', pair.privateKey);
  const publicKey = publicPointOf(privateKey);
  const scalar = scalarOf(privateKey);
  const shares = await divide(scalar);
  scalar.fill(0);
  const origin = { waveId, publicKey };
  const sheets = await Promise.all(shares.map((share, index) => sheetLines({ number: index + 1, share }, origin)));
  return { publicKey: encodeBase64url(publicKey), sheets };
}

/** Shamir's division (How to Share a Secret, 1979) over GF(2^8): any two of three give the secret, one gives nothing. */
export function divide(scalar: Uint8Array): Promise<readonly Uint8Array[]> {
  return split(scalar, TRUSTEE_COUNT, TRUSTEE_THRESHOLD);
}

/** The key from two sheets; null if it is not the one of this wave after all. */
export async function rebuildKey(
  sheets: readonly ShareSheet[],
  { publicKey }: Pick<SheetOrigin, 'publicKey'>,
): Promise<BoxKey | null> {
  const shares = sheets.map(({ share }) => share);
  // Shares of one division never lie at the same place; those of two can, and there is no line through them.
  if (new Set(shares.map(placeOf)).size < shares.length) return null;
  const scalar = await combine(shares);
  const key = await rebuildTrusteeKey(scalar, publicKey);
  scalar.fill(0);
  return key;
}

function placeOf(share: Uint8Array): number | undefined {
  return share.at(-1);
}

export function originOf(waveId: string, publicKey: string): SheetOrigin {
  return { waveId, publicKey: decodeBase64url(publicKey) };
}
