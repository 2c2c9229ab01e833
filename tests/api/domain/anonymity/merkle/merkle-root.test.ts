import { describe, expect, it } from 'vitest';
import { merkleRoot } from '#domain/anonymity/merkle/merkle-root';
import { leafHash, nodeHash } from '#domain/anonymity/merkle/node-hash';
import { fromHex, leavesOf, toHex } from './merkle-fixture';
import { ENTRIES, ROOTS } from './merkle-vectors';

describe('the root of a tree', () => {
  it.each(ROOTS.map((root, size) => ({ size, root })))('over $size reference leaves is the published one', (vector) => {
    const leaves = ENTRIES.slice(0, vector.size).map((entry) => leafHash(fromHex(entry)));
    expect(toHex(merkleRoot(leaves))).toBe(vector.root);
  });

  it('follows the recursive definition where the right subtree is ragged', () => {
    const leaves = leavesOf(11);
    const left = merkleRoot(leaves.slice(0, 8));
    expect(merkleRoot(leaves)).toEqual(nodeHash(left, merkleRoot(leaves.slice(8))));
  });

  it('depends on the order of the leaves', () => {
    const leaves = leavesOf(5);
    expect(merkleRoot(leaves.toReversed())).not.toEqual(merkleRoot(leaves));
  });

  it('is another one for a leaf that is the hash of two', () => {
    const [first, second] = [leafHash(Uint8Array.of(1)), leafHash(Uint8Array.of(2))];
    const pair = Buffer.concat([first, second]);
    expect(leafHash(pair)).not.toEqual(merkleRoot([first, second]));
  });
});
