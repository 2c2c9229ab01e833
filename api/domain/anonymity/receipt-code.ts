/** Crockford's base 32: no I, L, O or U, so that a code can be read aloud. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * What a member may show to say which ballot is his: 60 bits of SHA-256(ballot id) in three groups of four,
 * "7K4M 2PXR 9D6H". It cannot be turned back into the id, which is what allows replacing the ballot.
 */
export async function receiptCode(ballotId: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`pingyi-receipt-1|${ballotId}`));
  const letters = Array.from(new Uint8Array(digest, 0, 12), (byte) => ALPHABET.charAt(byte & 31)).join('');
  return letters.replace(/(.{4})(?=.)/g, '$1 ');
}
