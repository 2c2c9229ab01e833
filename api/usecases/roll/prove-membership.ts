import { decodeBase64url, encodeBase64url } from '#domain/anonymity/base64url';
import { inclusionOf } from '#domain/anonymity/merkle/inclusion';
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

/** Null before the opening, and in a wave that was opened by an earlier version of the program. */
export async function proveMembership(
  dependencies: Dependencies,
  waveId: string,
  entry: RollEntry,
): Promise<MembershipProof | null> {
  const leaves = await treeOf(dependencies, waveId);
  const own = encodeBase64url(await rollLeaf(waveId, entry));
  const place = leaves.findIndex((leaf) => encodeBase64url(leaf) === own);
  if (place < 0) return null;
  const { index, size, path } = inclusionOf(leaves, place);
  return { entryId: entry.id, index, size, path: path.map(encodeBase64url) };
}

/** The tree of an open wave never changes, so it is sorted once. */
async function treeOf(dependencies: Dependencies, waveId: string): Promise<readonly Uint8Array[]> {
  const known = TREES.recall(dependencies, waveId);
  if (known) return known;
  const leaves = inOrder((await listRollLeaves(dependencies.database, waveId)).map(decodeBase64url));
  if (leaves.length > 0) TREES.remember(dependencies, waveId, leaves);
  return leaves;
}

const TREES = createMemory<readonly Uint8Array[]>(20);
