import { decodeBase64url, encodeBase64url } from '#domain/anonymity/base64url';
import { inclusionOf, levelsOf } from '#domain/anonymity/merkle/inclusion';
import { isSameHash } from '#domain/anonymity/merkle/node-hash';
import type { RollEntry } from '#domain/roll/model';
import { inOrder, rollLeaf } from '#domain/roll/roll-root';
import { listRollLeaves } from '../../../db/stores/membership-store';
import type { Dependencies } from '../../dependencies';
import { createMemory } from '../memory';

/** What shows a member that the manifest's root of the roll holds the own entry: its id, and the path of its leaf. */
export interface MembershipProof {
  readonly entryId: string;
  readonly index: number;
  readonly size: number;
  /** Base64url, from the leaf upwards. */
  readonly path: readonly string[];
}

/**
 * Null for an entry that the signed roll does not hold, for any before the opening, and in a wave that was opened by an earlier
 * version of the program.
 */
export async function proveMembership(
  dependencies: Dependencies,
  waveId: string,
  entry: RollEntry,
): Promise<MembershipProof | null> {
  const { levels } = await treeOf(dependencies, waveId);
  const own = await rollLeaf(waveId, entry);
  const place = (levels[0] ?? []).findIndex((leaf) => isSameHash(leaf, own));
  if (place < 0) return null;
  const { index, size, path } = inclusionOf(levels, place);
  return { entryId: entry.id, index, size, path: path.map(encodeBase64url) };
}

interface RollTree {
  readonly levels: readonly (readonly Uint8Array[])[];
}

/** The tree of an open wave never changes, so it is built once. */
async function treeOf(dependencies: Dependencies, waveId: string): Promise<RollTree> {
  const known = TREES.recall(dependencies, waveId);
  if (known) return known;
  const leaves = inOrder((await listRollLeaves(dependencies.database, waveId)).map(decodeBase64url));
  const tree = { levels: levelsOf(leaves) };
  if (leaves.length > 0) TREES.remember(dependencies, waveId, tree);
  return tree;
}

const TREES = createMemory<RollTree>(20);
