import { auditPath } from './audit-path';
import type { MerkleTree } from './merkle-tree';
import { emptyRoot, HASH_BYTES, isSameHash, nodeHash } from './node-hash';
import { leftSize } from './left-size';

export interface Consistency {
  /** How many leaves the earlier tree had, and what its root was; both from a signed head, as for the later one. */
  readonly firstSize: number;
  readonly firstRoot: Uint8Array;
  readonly secondSize: number;
  readonly secondRoot: Uint8Array;
  readonly proof: readonly Uint8Array[];
}

/**
 * PROOF(m, D[n]): hashes from which follow the root over the first m leaves and the root over all n, so that nothing that
 * was there has been altered, moved or taken out. Empty for m = n and for m = 0. Source: RFC 6962, section 2.1.2.
 *
 * The last node that both trees have in full is where the last leaf of the first one has gone up as long as it was on the
 * right; the proof is this node, where it is not the first root itself, and its path in the second tree.
 *
 * @throws RangeError if the tree never had so many leaves
 */
export function consistencyProof(tree: MerkleTree, firstSize: number): readonly Uint8Array[] {
  const size = tree.levels[0]?.length ?? 0;
  if (!Number.isSafeInteger(firstSize) || firstSize < 0 || firstSize > size) {
    throw new RangeError(`a tree of ${size} leaves has not grown from one of ${firstSize}`);
  }
  if (firstSize === 0 || firstSize === size) return [];
  const height = powersOfTwoIn(firstSize);
  const index = firstSize / 2 ** height - 1;
  const levels = tree.levels.slice(height);
  return [...(levels[0]?.slice(index, index === 0 ? 0 : index + 1) ?? []), ...auditPath(levels, index)];
}

function powersOfTwoIn(number: number): number {
  return number % 2 === 0 ? 1 + powersOfTwoIn(number / 2) : 0;
}

/** Whether a proof shows that the second tree begins with the leaves of the first. What is malformed shows nothing. */
export function verifyConsistency(consistency: Consistency): boolean {
  const { firstSize, firstRoot, secondSize, secondRoot, proof } = consistency;
  const areSizes = [firstSize, secondSize].every(Number.isSafeInteger) && firstSize >= 0 && firstSize <= secondSize;
  if (!areSizes || ![firstRoot, ...proof].every(({ length }) => length === HASH_BYTES)) return false;
  if (firstSize === 0) return beginsWithNothing(consistency);
  const roots = rootsFrom(proof, { firstSize, secondSize, known: firstRoot });
  return roots !== null && isSameHash(roots.first, firstRoot) && isSameHash(roots.second, secondRoot);
}

/** Any tree has grown from the empty one; two empty ones are the same. */
function beginsWithNothing({ firstRoot, secondSize, secondRoot, proof }: Consistency): boolean {
  const empty = emptyRoot();
  return proof.length === 0 && isSameHash(firstRoot, empty) && (secondSize > 0 || isSameHash(secondRoot, empty));
}

interface Subtrees {
  readonly firstSize: number;
  readonly secondSize: number;
  /** The hash of the first one, where the verifier has it; elsewhere it is in the proof. */
  readonly known: Uint8Array | null;
}

interface Roots {
  readonly first: Uint8Array;
  readonly second: Uint8Array;
}

/** Goes down as the definition of SUBPROOF does, whose last hash is the one next to the root. */
function rootsFrom(proof: readonly Uint8Array[], { firstSize, secondSize, known }: Subtrees): Roots | null {
  if (firstSize === secondSize) return commonRoot(proof, known);
  const neighbour = proof[proof.length - 1];
  if (neighbour === undefined) return null;
  const rest = proof.slice(0, -1);
  const left = leftSize(secondSize);
  if (firstSize <= left) {
    const below = rootsFrom(rest, { firstSize, secondSize: left, known });
    return below && { first: below.first, second: nodeHash(below.second, neighbour) };
  }
  const below = rootsFrom(rest, { firstSize: firstSize - left, secondSize: secondSize - left, known: null });
  return below && { first: nodeHash(neighbour, below.first), second: nodeHash(neighbour, below.second) };
}

function commonRoot(proof: readonly Uint8Array[], known: Uint8Array | null): Roots | null {
  const [common, ...surplus] = known === null ? proof : [known, ...proof];
  return common === undefined || surplus.length > 0 ? null : { first: common, second: common };
}
