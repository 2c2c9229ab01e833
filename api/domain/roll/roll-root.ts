import { encodeBase64url } from '#domain/anonymity/base64url';
import { merkleRoot } from '#domain/anonymity/merkle/merkle-root';
import { sha256 } from '#domain/anonymity/sha256';
import type { RollEntry } from './model';

/**
 * What the manifest says about the roll without naming anybody: the root of the tree over SHA-256("pingyi-roll-1|wave|group|
 * entry") of every entry, in the order of these hashes. Who knows the id of his entry can be shown that he is on it.
 */
export async function rollRootOf(waveId: string, roll: readonly RollEntry[]): Promise<string> {
  const leaves = await Promise.all(roll.map((entry) => rollLeaf(waveId, entry)));
  return encodeBase64url(merkleRoot(leaves.toSorted(byBytes)));
}

function rollLeaf(waveId: string, { id, groupId }: RollEntry): Promise<Uint8Array> {
  return sha256(new TextEncoder().encode(`pingyi-roll-1|${waveId}|${groupId}|${id}`));
}

function byBytes(one: Uint8Array, other: Uint8Array): number {
  const place = one.findIndex((byte, index) => byte !== other[index]);
  return place < 0 ? 0 : (one[place] ?? 0) - (other[place] ?? 0);
}
