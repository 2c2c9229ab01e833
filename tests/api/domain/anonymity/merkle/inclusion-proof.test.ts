import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Inclusion, inclusionProof, verifyInclusion } from '#domain/anonymity/merkle/inclusion-proof';
import { merkleTree } from '#domain/anonymity/merkle/merkle-tree';
import { leafHash } from '#domain/anonymity/merkle/node-hash';
import { altered, anyBit, fromHex, leavesOf, toHex } from './merkle-fixture';
import { ENTRIES, INCLUSION_PROOFS } from './merkle-vectors';

const anyInclusion = fc
  .integer({ min: 1, max: 70 })
  .chain((size) => fc.record({ size: fc.constant(size), index: fc.nat(size - 1) }))
  .map(({ size, index }) => inclusionOf(leavesOf(size), index));

describe('a proof of inclusion', () => {
  it.each(INCLUSION_PROOFS)('of leaf $index of $size is the published one, and holds', ({ index, size, proof }) => {
    const inclusion = inclusionOf(
      ENTRIES.slice(0, size).map((entry) => leafHash(fromHex(entry))),
      index,
    );
    expect(inclusion.proof.map(toHex)).toEqual(proof);
    expect(verifyInclusion(inclusion)).toBe(true);
  });

  it('holds for any leaf of a tree of any size', () => {
    fc.assert(fc.property(anyInclusion, verifyInclusion));
  });

  it('has no more hashes than the tree has levels above the leaves', () => {
    fc.assert(fc.property(anyInclusion, ({ proof, size }) => proof.length <= Math.ceil(Math.log2(size))));
  });

  it.each([-1, 3, 0.5])('is not made for leaf %f of three', (index) => {
    expect(() => inclusionProof(merkleTree(leavesOf(3)), index)).toThrow(RangeError);
  });
});

describe('a proof of inclusion is refused', () => {
  it('for another leaf', () => {
    fails((inclusion, bit) => ({ ...inclusion, leaf: altered(inclusion.leaf, bit) }));
  });

  it('for another root', () => {
    fails((inclusion, bit) => ({ ...inclusion, root: altered(inclusion.root, bit) }));
  });

  it('with any of its hashes altered', () => {
    fails(
      (inclusion, bit, place) => ({
        ...inclusion,
        proof: inclusion.proof.map((hash, index) =>
          index === place % inclusion.proof.length ? altered(hash, bit) : hash,
        ),
      }),
      ({ proof }) => proof.length > 0,
    );
  });

  it('with a hash missing or to spare', () => {
    fails(
      ({ proof, ...inclusion }, _, place) => ({ ...inclusion, proof: proof.toSpliced(place % proof.length, 1) }),
      ({ proof }) => proof.length > 0,
    );
    fails(({ proof, ...inclusion }, _, place) => ({
      ...inclusion,
      proof: proof.toSpliced(place % (proof.length + 1), 0, inclusion.root),
    }));
  });

  it('at another place', () => {
    fails(
      (inclusion, _, place) => ({ ...inclusion, index: place % inclusion.size }),
      ({ index, size }, place) => place % size !== index,
    );
  });

  it('for a tree of twice the size', () => {
    fails((inclusion) => ({ ...inclusion, size: 2 * inclusion.size }));
  });

  it.each([
    ['size that is no number of leaves', { size: Number.NaN }],
    ['place beyond the tree', { index: 5 }],
    ['place before it', { index: -1 }],
    ['place between two leaves', { index: 1.5 }],
    ['leaf that is no hash', { leaf: new Uint8Array(31) }],
    ['proof of something else than hashes', { proof: [new Uint8Array(33), new Uint8Array(31), new Uint8Array(32)] }],
  ])('for a %s', (_, change) => {
    expect(verifyInclusion({ ...inclusionOf(leavesOf(5), 1), ...change })).toBe(false);
  });

  it('where a leaf and its neighbour are cut elsewhere', () => {
    const inclusion = inclusionOf(leavesOf(2), 0);
    const pair = Buffer.concat([inclusion.leaf, ...inclusion.proof]);
    const [leaf, neighbour] = [new Uint8Array(pair.subarray(0, 31)), new Uint8Array(pair.subarray(31))];
    expect(verifyInclusion({ ...inclusion, leaf, proof: [neighbour] })).toBe(false);
  });
});

function inclusionOf(leaves: readonly Uint8Array[], index: number): Inclusion {
  const tree = merkleTree(leaves);
  const leaf = leaves[index] ?? expect.unreachable();
  return { leaf, index, size: leaves.length, proof: inclusionProof(tree, index), root: tree.root };
}

function fails(
  change: (inclusion: Inclusion, bit: number, place: number) => Inclusion,
  applies: (inclusion: Inclusion, place: number) => boolean = () => true,
): void {
  fc.assert(
    fc.property(anyInclusion, anyBit, fc.nat(100), (inclusion, bit, place) => {
      fc.pre(applies(inclusion, place));
      return !verifyInclusion(change(inclusion, bit, place));
    }),
  );
}
