import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Consistency, consistencyProof, verifyConsistency } from '#domain/anonymity/merkle/consistency-proof';
import { merkleRoot, merkleTree } from '#domain/anonymity/merkle/merkle-tree';
import { leafHash } from '#domain/anonymity/merkle/node-hash';
import { altered, anyBit, fromHex, leavesOf, toHex } from './merkle-fixture';
import { CONSISTENCY_PROOFS, ENTRIES } from './merkle-vectors';

const anyConsistency = fc
  .nat(70)
  .chain((size) => fc.record({ size: fc.constant(size), firstSize: fc.nat(size) }))
  .map(({ size, firstSize }) => consistencyOf(leavesOf(size), firstSize));

const isGrown = ({ firstSize, secondSize }: Consistency) => firstSize > 0 && firstSize < secondSize;

describe('a proof of consistency', () => {
  it.each(CONSISTENCY_PROOFS)('from $firstSize to $secondSize leaves is the published one, and holds', (vector) => {
    const leaves = ENTRIES.slice(0, vector.secondSize).map((entry) => leafHash(fromHex(entry)));
    const consistency = consistencyOf(leaves, vector.firstSize);
    expect(consistency.proof.map(toHex)).toEqual(vector.proof);
    expect(verifyConsistency(consistency)).toBe(true);
  });

  it('holds between any two sizes of one tree', () => {
    fc.assert(fc.property(anyConsistency, verifyConsistency));
  });

  it.each([-1, 4, 0.5])('is not made from %f leaves to three', (firstSize) => {
    expect(() => consistencyProof(merkleTree(leavesOf(3)), firstSize)).toThrow(RangeError);
  });
});

describe('a proof of consistency is refused', () => {
  it('for another root, earlier or later', () => {
    fails((consistency, bit) => ({ ...consistency, firstRoot: altered(consistency.firstRoot, bit) }));
    fails((consistency, bit) => ({ ...consistency, secondRoot: altered(consistency.secondRoot, bit) }), isGrown);
  });

  it('with any of its hashes altered', () => {
    fails(
      (consistency, bit, place) => ({
        ...consistency,
        proof: consistency.proof.map((hash, index) =>
          index === place % consistency.proof.length ? altered(hash, bit) : hash,
        ),
      }),
      isGrown,
    );
  });

  it('with a hash missing or to spare', () => {
    fails(
      ({ proof, ...consistency }, _, place) => ({ ...consistency, proof: proof.toSpliced(place % proof.length, 1) }),
      isGrown,
    );
    fails(({ proof, ...consistency }, _, place) => ({
      ...consistency,
      proof: proof.toSpliced(place % (proof.length + 1), 0, consistency.secondRoot),
    }));
  });

  it('for another size of the earlier tree', () => {
    fails(
      (consistency, _, place) => ({ ...consistency, firstSize: place % (consistency.secondSize + 1) }),
      ({ firstSize, secondSize }, place) => secondSize > 1 && place % (secondSize + 1) !== firstSize,
    );
  });

  it('for a later tree of twice the size', () => {
    fails(
      (consistency) => ({ ...consistency, secondSize: 2 * consistency.secondSize }),
      ({ firstSize }) => firstSize > 0,
    );
  });

  it('where a leaf was exchanged since', () => {
    const leaves = leavesOf(13);
    const rewritten = merkleTree(leaves.with(2, leafHash(Uint8Array.of(9))));
    for (let firstSize = 3; firstSize < 13; firstSize += 1) {
      const proof = consistencyProof(rewritten, firstSize);
      const firstRoot = merkleRoot(leaves.slice(0, firstSize));
      const consistency = { firstSize, firstRoot, secondSize: 13, secondRoot: rewritten.root, proof };
      expect(verifyConsistency(consistency)).toBe(false);
    }
  });

  it.each([
    ['tree that has shrunk', { firstSize: 9 }],
    ['size that is no number of leaves', { secondSize: Number.POSITIVE_INFINITY }],
    ['negative size', { firstSize: -1 }],
    ['broken size', { firstSize: 2.5 }],
    ['proof of something else than hashes', { proof: [new Uint8Array(31)] }],
    ['root that is no hash', { firstRoot: new Uint8Array(0) }],
  ])('for a %s', (_, change) => {
    expect(verifyConsistency({ ...consistencyOf(leavesOf(8), 3), ...change })).toBe(false);
  });

  it('from nothing to nothing, if one of them is something', () => {
    const empty = consistencyOf([], 0);
    expect(verifyConsistency(empty)).toBe(true);
    expect(verifyConsistency({ ...empty, secondRoot: leafHash(new Uint8Array(0)) })).toBe(false);
  });
});

function consistencyOf(leaves: readonly Uint8Array[], firstSize: number): Consistency {
  const second = merkleTree(leaves);
  return {
    firstSize,
    firstRoot: merkleRoot(leaves.slice(0, firstSize)),
    secondSize: leaves.length,
    secondRoot: second.root,
    proof: consistencyProof(second, firstSize),
  };
}

function fails(
  change: (consistency: Consistency, bit: number, place: number) => Consistency,
  applies: (consistency: Consistency, place: number) => boolean = () => true,
): void {
  fc.assert(
    fc.property(anyConsistency, anyBit, fc.nat(100), (consistency, bit, place) => {
      fc.pre(applies(consistency, place));
      return !verifyConsistency(change(consistency, bit, place));
    }),
  );
}
