import { sha256 } from '@noble/hashes/sha2.js';

/**
 * Slips prove that a ballot is counted as it was cast. The count writes one for each single thing that a ballot says; all
 * slips of one place and table stand in a list sorted by their hashes, so that those of one person cannot be joined. Both
 * are the first 16 bytes of a SHA-256:
 *
 *     slip = SHA-256(0x01 ‖ "pingyi-slip-2|wave|place|table|class|" ‖ answer ‖ salt)
 *     salt = SHA-256(0x00000001 ‖ seed ‖ "pingyi-salt-2|wave|place|table|unit")
 *
 * The seed was drawn on the member's device and sealed in with the answers: who has it finds the own slips, nobody else can
 * tell whose a slip is or what it says. Salts: one-step key derivation of NIST SP 800-56C Rev. 2, section 4.1, option 1. For
 * one slip to pass for another somebody has to find a second preimage of 128 bits.
 */
export interface Slip {
  /** Position of the unit that is rated; empty elsewhere. */
  readonly unit: string;
  /** The cell of the table (see slip-table). */
  readonly class: string;
  readonly answer: string;
}

export interface SlipListName {
  /** Position of the question, and where it has several parts ".", the part (see ballot-slips). */
  readonly place: string;
  /** One of the names in slip-table. Who opens one table must not learn of another: so salts differ. */
  readonly table: string;
}

export const SEED_BYTES = 32;
/** Of a slip and of a salt. */
export const SLIP_BYTES = 16;

export interface MadeSlip {
  readonly hash: Uint8Array;
  readonly salt: Uint8Array;
}

/** Makes the slips of one list, ballot by ballot. */
export function createSlipMaker(
  waveId: string,
  { place, table }: SlipListName,
): (seed: Uint8Array, slip: Slip) => MadeSlip {
  const list = `${waveId}|${place}|${table}`;
  const heads = encodedOnce(`pingyi-slip-2|${list}|`);
  const infos = encodedOnce(`pingyi-salt-2|${list}|`);
  return (seed, { unit, class: cell, answer }) => {
    const salt = shortHash(COUNTER, seed, infos(unit));
    return { salt, hash: shortHash(SLIP, heads(`${cell}|${answer}`), salt) };
  };
}

const SLIP = Uint8Array.of(1);
const COUNTER = Uint8Array.of(0, 0, 0, 1);
const BLANK = sha256.create();
/** These two are written over by every hash: to make them anew each time would take twice as long, millions of times. */
const working = sha256.create();
const digest = new Uint8Array(32);

function shortHash(...parts: readonly Uint8Array[]): Uint8Array {
  BLANK._cloneInto(working);
  for (const part of parts) working.update(part);
  working.digestInto(digest);
  return digest.slice(0, SLIP_BYTES);
}

const MOST_KEPT = 10_000;
const encoder = new TextEncoder();

/** Most slips of a list begin in one of a few ways; words do not, and are not kept. */
function encodedOnce(prefix: string): (text: string) => Uint8Array {
  const kept = new Map<string, Uint8Array>();
  return (text) => {
    const known = kept.get(text);
    if (known) return known;
    const bytes = encoder.encode(prefix + text);
    if (kept.size < MOST_KEPT) kept.set(text, bytes);
    return bytes;
  };
}
