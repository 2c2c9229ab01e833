import { emptyRoot, nodeHash } from './node-hash';

/**
 * A tree of hashes over entries in a fixed order, as RFC 6962, section 2.1, defines it: of n leaves, the left subtree holds
 * as many as the largest power of two below n. Memory: twice the hashes of its leaves.
 */
export interface MerkleTree {
  /** SHA-256(nothing) if there are no leaves. */
  readonly root: Uint8Array;
  /** From the leaves up to the root. A last hash without a neighbour stands on the level above unchanged. */
  readonly levels: readonly (readonly Uint8Array[])[];
}

/** @param leaves hashes of 32 bytes: leafHash of each entry, or of the kind that the log defines for its own */
export function merkleTree(leaves: readonly Uint8Array[]): MerkleTree {
  const levels = levelsFrom(leaves);
  return { root: levels[levels.length - 1]?.[0] ?? emptyRoot(), levels };
}

/** The root alone, for those who prove nothing. */
export function merkleRoot(leaves: readonly Uint8Array[]): Uint8Array {
  return merkleTree(leaves).root;
}

function levelsFrom(level: readonly Uint8Array[]): MerkleTree['levels'] {
  return level.length <= 1 ? [level] : [level, ...levelsFrom(levelAbove(level))];
}

function levelAbove(level: readonly Uint8Array[]): readonly Uint8Array[] {
  return level.flatMap((left, index) => (index % 2 === 0 ? [parentOf(left, level[index + 1])] : []));
}

function parentOf(left: Uint8Array, right: Uint8Array | undefined): Uint8Array {
  return right === undefined ? left : nodeHash(left, right);
}
