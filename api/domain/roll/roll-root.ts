import { encodeBase64url } from '#domain/anonymity/base64url';
import { merkleRoot } from '#domain/anonymity/merkle/merkle-root';
import { sha256 } from '#domain/anonymity/sha256';
import type { RollEntry } from './model';

/**
 * What the manifest says about the roll without naming anybody: the root of the tree over SHA-256("pingyi-roll-1|wave|group|
 * entry") of every entry, in the order of these hashes. Who knows the id of his entry can be shown that he is on it.
 */
export async function rollRootOf(waveId: string, roll: readonly RollEntry[]): Promise<string> {
  return encodeBase64url(merkleRoot(inOrder(await rollLeaves(waveId, roll))));
}

export function rollLeaves(waveId: string, roll: readonly RollEntry[]): Promise<Uint8Array[]> {
  return Promise.all(roll.map((entry) => rollLeaf(waveId, entry)));
}

export function rollLeaf(waveId: string, { id, groupId }: Pick<RollEntry, 'id' | 'groupId'>): Promise<Uint8Array> {
  return sha256(new TextEncoder().encode(`pingyi-roll-1|${waveId}|${groupId}|${id}`));
}

/** In which the leaves stand in the tree. */
export function inOrder(leaves: readonly Uint8Array[]): readonly Uint8Array[] {
  return leaves.toSorted(byBytes);
}

function byBytes(one: Uint8Array, other: Uint8Array): number {
  const place = one.findIndex((byte, index) => byte !== other[index]);
  return place < 0 ? 0 : (one[place] ?? 0) - (other[place] ?? 0);
}
