import { concatenate } from '#domain/anonymity/envelope';
import { merkleRoot } from '#domain/anonymity/merkle/merkle-root';
import { HASH_BYTES, leafHash } from '#domain/anonymity/merkle/node-hash';
import type { SlipList } from './slip-lists';

/** What the organisation signs of all lists at the count: nobody is shown others. */
export interface SlipHead {
  readonly waveId: string;
  /** How many lists there are. */
  readonly lists: number;
  readonly root: Uint8Array;
}

/** "pingyi-slips-1|wave|lists|" ‖ root. */
export function slipHeadStatement({ waveId, lists, root }: SlipHead): Uint8Array<ArrayBuffer> {
  return concatenate(new TextEncoder().encode(`pingyi-slips-1|${waveId}|${lists}|`), root);
}

/**
 * Root of the tree over the lists in their order, each with its own root over its slips (RFC 6962, section 2.1):
 *
 *     leaf of a list = SHA-256(0x00 ‖ "pingyi-slip-list-1|place|table|size|" ‖ root of the list)
 */
export function slipRoot(lists: readonly Pick<SlipList, 'place' | 'table' | 'slips'>[]): Uint8Array {
  return merkleRoot(lists.map(listLeaf));
}

function listLeaf({ place, table, slips }: Pick<SlipList, 'place' | 'table' | 'slips'>): Uint8Array {
  const hashes = hashesOf(slips);
  const head = new TextEncoder().encode(`pingyi-slip-list-1|${place}|${table}|${hashes.length}|`);
  return leafHash(concatenate(head, merkleRoot(hashes)));
}

export function hashesOf(slips: Uint8Array): readonly Uint8Array[] {
  return Array.from({ length: slips.length / HASH_BYTES }, (_, index) =>
    slips.subarray(index * HASH_BYTES, (index + 1) * HASH_BYTES),
  );
}
