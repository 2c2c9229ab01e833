import { decodeBase64url } from './base64url';
import { concatenate } from './envelope';
import { leafHash } from './merkle/node-hash';
import type { CastBallot } from './stamped-ballot';

/**
 * The log of arrivals proves that a ballot is in the box as it was cast. It has a leaf for every ballot that was taken, those
 * too that were replaced later; leaves stand in the order of days, and inside a day in that of the base64url of their hashes, so that nothing
 * of the order of arrival is left but the day.
 */

/**
 * The leaf of a ballot, 32 bytes (RFC 6962, section 2.1): SHA-256(0x00 ‖ entry).
 *
 * @throws DOMException if a part is not base64url
 */
export function arrivalLeaf(ballot: CastBallot): Uint8Array {
  return leafHash(arrivalEntry(ballot));
}

/**
 * What the leaf of a ballot is made of:
 *
 *     "pingyi-arrival-1|wave|group|sequence|" ‖ ballot key ‖ token ‖ SHA-256(sealed) ‖ signature
 *
 * @throws DOMException if a part is not base64url
 */
export function arrivalEntry(ballot: CastBallot): Uint8Array<ArrayBuffer> {
  const { waveId, groupId, sequence, ballotKey, token, sealedHash, signature } = ballot;
  const head = new TextEncoder().encode(`pingyi-arrival-1|${waveId}|${groupId}|${sequence}|`);
  return concatenate(head, ...[ballotKey, token, sealedHash, signature].map(decodeBase64url));
}

/** What the organisation promises who has cast a ballot: that its leaf stands in the log of that day. */
export interface Receipt {
  readonly waveId: string;
  /** Days since 1970 in the organisation's time. */
  readonly day: number;
  readonly leaf: Uint8Array;
}

/** What is signed of it: "pingyi-receipt-1|wave|day|" ‖ leaf. */
export function receiptStatement({ waveId, day, leaf }: Receipt): Uint8Array<ArrayBuffer> {
  return concatenate(new TextEncoder().encode(`pingyi-receipt-1|${waveId}|${day}|`), leaf);
}

/** The log up to the end of a day. */
export interface TreeHead {
  readonly waveId: string;
  readonly day: number;
  /** How many leaves it has. */
  readonly size: number;
  readonly root: Uint8Array;
}

/** What is signed of it: "pingyi-head-1|wave|day|size|" ‖ root. */
export function headStatement({ waveId, day, size, root }: TreeHead): Uint8Array<ArrayBuffer> {
  return concatenate(new TextEncoder().encode(`pingyi-head-1|${waveId}|${day}|${size}|`), root);
}

const HOUR = 3_600_000;

/** Days are those of China. */
const TIME_ZONE_OFFSET = 8 * HOUR;

/** @param time epoch milliseconds */
export function dayOf(time: number): number {
  return Math.floor((time + TIME_ZONE_OFFSET) / (24 * HOUR));
}
