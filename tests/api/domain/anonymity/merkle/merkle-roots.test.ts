import { describe, expect, it } from 'vitest';
import { merkleRoot } from '#domain/anonymity/merkle/merkle-root';
import { merkleRoots } from '#domain/anonymity/merkle/merkle-roots';
import { leafHash } from '#domain/anonymity/merkle/node-hash';
import { fromHex, leavesOf, toHex } from './merkle-fixture';
import { ENTRIES, ROOTS } from './merkle-vectors';

describe('the roots of a list that grew', () => {
  it('are the published ones at every length', () => {
    const leaves = ENTRIES.map((entry) => leafHash(fromHex(entry)));
    const roots = merkleRoots(leaves, [...ROOTS.keys()]);
    expect([...ROOTS.keys()].map((length) => toHex(roots.get(length) ?? new Uint8Array()))).toEqual(ROOTS);
  });

  it('are those of each beginning by itself, and no others', () => {
    const leaves = leavesOf(200);
    const lengths = [1, 64, 65, 127, 200];
    const roots = merkleRoots(leaves, lengths);
    expect([...roots.keys()]).toEqual(lengths);
    for (const length of lengths) expect(roots.get(length)).toEqual(merkleRoot(leaves.slice(0, length)));
  });
});
