import { describe, expect, it } from 'vitest';
import { inclusionOf, isIncluded, levelsOf, type Inclusion } from '#domain/anonymity/merkle/inclusion';
import { merkleRoot } from '#domain/anonymity/merkle/merkle-root';
import { leafHash } from '#domain/anonymity/merkle/node-hash';
import { fromHex, leavesOf, toHex } from './merkle-fixture';
import { ENTRIES } from './merkle-vectors';

describe('the path of a leaf', () => {
  it.each([1, 2, 3, 7, 8, 11, 20])('proves each of %s leaves, and no other one', (size) => {
    const leaves = leavesOf(size);
    const root = merkleRoot(leaves);
    for (const [index, leaf] of leaves.entries()) {
      const inclusion = inclusionOf(levelsOf(leaves), index);
      expect(isIncluded(root, leaf, inclusion)).toBe(true);
      for (const other of leavesOf(21).slice(20)) expect(isIncluded(root, other, inclusion)).toBe(false);
      expect(isIncluded(root, leaf, { ...inclusion, index: size })).toBe(false);
    }
  });

  /** RFC 6962, section 2.1.3: PATH(3, D[7]) = [c, g, l] and PATH(6, D[7]) = [i, k]. */
  it('is the one of the example of RFC 6962', () => {
    const leaves = ENTRIES.slice(0, 7).map((entry) => leafHash(fromHex(entry)));
    const hexOf = ({ path }: Inclusion) => path.map(toHex);
    const [g, l] = [merkleRoot(leaves.slice(0, 2)), merkleRoot(leaves.slice(4))].map(toHex);
    expect(hexOf(inclusionOf(levelsOf(leaves), 3))).toEqual([toHex(leaves[2] ?? new Uint8Array()), g, l]);
    const [i, k] = [merkleRoot(leaves.slice(4, 6)), merkleRoot(leaves.slice(0, 4))].map(toHex);
    expect(hexOf(inclusionOf(levelsOf(leaves), 6))).toEqual([i, k]);
  });

  it('proves nothing that is too short, too long or changed', () => {
    const leaves = leavesOf(11);
    const [root, leaf] = [merkleRoot(leaves), leaves[5] ?? new Uint8Array()];
    const inclusion = inclusionOf(levelsOf(leaves), 5);
    const { path } = inclusion;
    for (const other of [path.slice(1), path.slice(0, -1), [...path, leaf], path.toReversed(), []])
      expect(isIncluded(root, leaf, { ...inclusion, path: other })).toBe(false);
    for (const index of [-1, 4, 6, 0.5, Number.NaN])
      expect(isIncluded(root, leaf, { ...inclusion, index })).toBe(false);
  });
});
