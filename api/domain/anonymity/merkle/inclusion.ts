import { levelAbove } from './merkle-root';
import { isSameHash, nodeHash } from './node-hash';

export interface Inclusion {
  /** Place of the leaf, from 0, and number of leaves. */
  readonly index: number;
  readonly size: number;
  /** From the leaf upwards, the hash beside it wherever there is one. */
  readonly path: readonly Uint8Array[];
}

/** The tree from its leaves up to the root, for who asks for more than one path. */
export function levelsOf(leaves: readonly Uint8Array[]): readonly (readonly Uint8Array[])[] {
  return leaves.length <= 1 ? [leaves] : [leaves, ...levelsOf(levelAbove(leaves))];
}

/** The audit path of RFC 6962, section 2.1.1: what it takes to see that a leaf is in the tree. */
export function inclusionOf(levels: readonly (readonly Uint8Array[])[], index: number): Inclusion {
  const path = levels.flatMap((level, height) => {
    const place = Math.floor(index / 2 ** height);
    return level[place % 2 === 0 ? place + 1 : place - 1] ?? [];
  });
  return { index, size: levels[0]?.length ?? 0, path };
}

/** Whether a leaf is in the tree of a root (RFC 9162, section 2.1.3.2, for a path that is neither too short nor too long). */
export function isIncluded(root: Uint8Array, leaf: Uint8Array, { index, size, path }: Inclusion): boolean {
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) return false;
  const rest = [...path];
  let node: Uint8Array | undefined = leaf;
  let [place, width] = [index, size];
  while (width > 1 && node) {
    const hasNeighbour = place % 2 === 1 || place + 1 < width;
    const beside: Uint8Array | undefined = hasNeighbour ? rest.shift() : undefined;
    if (hasNeighbour) node = beside && (place % 2 === 1 ? nodeHash(beside, node) : nodeHash(node, beside));
    [place, width] = [Math.floor(place / 2), Math.ceil(width / 2)];
  }
  return !!node && rest.length === 0 && isSameHash(node, root);
}
