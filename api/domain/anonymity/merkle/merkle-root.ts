import { emptyRoot, nodeHash } from './node-hash';

/**
 * Root of a tree of hashes over entries in a fixed order, as RFC 6962, section 2.1, defines it: of n leaves, the left subtree
 * holds as many as the largest power of two below n. A last hash without a neighbour stands on the level above unchanged.
 *
 * @param leaves hashes of 32 bytes: leafHash of each entry, or of the kind that the log defines for its own
 * @returns SHA-256(nothing) if there are no leaves
 */
export function merkleRoot(leaves: readonly Uint8Array[]): Uint8Array {
  if (leaves.length <= 1) return leaves[0] ?? emptyRoot();
  return merkleRoot(levelAbove(leaves));
}

export function levelAbove(level: readonly Uint8Array[]): readonly Uint8Array[] {
  return level.flatMap((left, index) => (index % 2 === 0 ? [parentOf(left, level[index + 1])] : []));
}

function parentOf(left: Uint8Array, right: Uint8Array | undefined): Uint8Array {
  return right === undefined ? left : nodeHash(left, right);
}
