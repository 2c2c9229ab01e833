import { auditPath } from './audit-path';
import type { MerkleTree } from './merkle-tree';
import { HASH_BYTES, isSameHash, nodeHash } from './node-hash';
import { leftSize } from './left-size';

export interface Inclusion {
  /** The hash of the leaf, which the verifier computes from the entry. */
  readonly leaf: Uint8Array;
  /** Its place, from 0. */
  readonly index: number;
  /** How many leaves the tree has, as the signed head says: a root alone does not tell trees of neighbouring sizes apart. */
  readonly size: number;
  readonly proof: readonly Uint8Array[];
  readonly root: Uint8Array;
}

/**
 * PATH(m, D[n]): at most ⌈log₂ n⌉ hashes from which, with the leaf, the root follows. Source: RFC 6962, section 2.1.1.
 * @throws RangeError if the tree has no leaf of this index
 */
export function inclusionProof(tree: MerkleTree, index: number): readonly Uint8Array[] {
  if (!tree.levels[0]?.[index]) throw new RangeError(`the tree has no leaf ${index}`);
  return auditPath(tree.levels, index);
}

/** Whether a proof shows that a leaf is in the tree of this root and size, at this place. What is malformed shows nothing. */
export function verifyInclusion({ leaf, index, size, proof, root }: Inclusion): boolean {
  const isPlace = Number.isSafeInteger(size) && Number.isSafeInteger(index) && index >= 0 && index < size;
  if (!isPlace || ![leaf, ...proof].every(({ length }) => length === HASH_BYTES)) return false;
  const computed = rootAbove(leaf, { index, size, proof });
  return computed !== null && isSameHash(computed, root);
}

/** Goes down as the definition of PATH does, whose last hash is the one next to the root. */
function rootAbove(
  leaf: Uint8Array,
  { index, size, proof }: Pick<Inclusion, 'index' | 'size' | 'proof'>,
): Uint8Array | null {
  const neighbour = proof[proof.length - 1];
  if (size === 1) return neighbour === undefined ? leaf : null;
  if (neighbour === undefined) return null;
  const left = leftSize(size);
  const rest = proof.slice(0, -1);
  const isLeft = index < left;
  const below = rootAbove(
    leaf,
    isLeft ? { index, size: left, proof: rest } : { index: index - left, size: size - left, proof: rest },
  );
  if (below === null) return null;
  return isLeft ? nodeHash(below, neighbour) : nodeHash(neighbour, below);
}
