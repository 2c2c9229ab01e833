import type { MerkleTree } from './merkle-tree';

/**
 * The neighbours of a node and of all nodes above it, from below: what is needed to compute the root from it.
 * @param levels from the level of the node upwards
 */
export function auditPath(levels: MerkleTree['levels'], index: number): readonly Uint8Array[] {
  return levels.flatMap((level, height) => level[neighbourOf(Math.floor(index / 2 ** height))] ?? []);
}

function neighbourOf(index: number): number {
  return index % 2 === 0 ? index + 1 : index - 1;
}
