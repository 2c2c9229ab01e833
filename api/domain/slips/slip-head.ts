import { concatenate } from '#domain/anonymity/envelope';
import { merkleRoot } from '#domain/anonymity/merkle/merkle-root';
import { leafHash } from '#domain/anonymity/merkle/node-hash';
import { SLIP_BYTES, type SlipListName } from './slip';

/** So many slips stand in one leaf of the tree of their list, and in one row of the database. */
export const SLIPS_PER_RUN = 4096;

/** What the organisation signs of all lists at the count: nobody is shown others. */
export interface SlipHead {
  readonly waveId: string;
  /** How many lists there are. */
  readonly lists: number;
  readonly root: Uint8Array;
}

/** "pingyi-slips-2|wave|lists|" ‖ root. */
export function slipHeadStatement({ waveId, lists, root }: SlipHead): Uint8Array<ArrayBuffer> {
  return concatenate(new TextEncoder().encode(`pingyi-slips-2|${waveId}|${lists}|`), root);
}

/** All that is signed of a list. */
export interface ListHead extends SlipListName {
  readonly size: number;
  /** Over its runs. */
  readonly root: Uint8Array;
}

/**
 * Root of the tree over the lists in their order (RFC 6962, section 2.1), so that each can be shown without the others:
 *
 *     leaf of a list = SHA-256(0x00 ‖ "pingyi-slip-list-2|place|table|size|" ‖ root of the list)
 */
export function slipRoot(lists: readonly ListHead[]): Uint8Array {
  return merkleRoot(lists.map(listLeaf));
}

function listLeaf({ place, table, size, root }: ListHead): Uint8Array {
  const head = new TextEncoder().encode(`pingyi-slip-list-2|${place}|${table}|${size}|`);
  return leafHash(concatenate(head, root));
}

/**
 * Root of the tree of RFC 6962, section 2.1, over the runs of a list: 4,096 slips each, the last one what is left. A tree over
 * single slips would take as long as making them.
 */
export function listRoot(slips: Uint8Array): Uint8Array {
  const width = SLIPS_PER_RUN * SLIP_BYTES;
  return rootOfRuns(Math.ceil(slips.length / width), (run) => slips.subarray(run * width, (run + 1) * width));
}

export function rootOfRuns(runs: number, slipsAt: (run: number) => Uint8Array): Uint8Array {
  return merkleRoot(Array.from({ length: runs }, (_, run) => leafHash(slipsAt(run))));
}
