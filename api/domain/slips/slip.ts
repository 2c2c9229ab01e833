import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';

/**
 * Slips prove that a ballot is counted as it was cast. The count writes one for each single thing that a ballot says; all
 * slips of one place stand in a list sorted by their hashes, so that those of one person cannot be joined:
 *
 *     slip = SHA-256(0x01 ‖ "pingyi-slip-1|wave|place|table|class|" ‖ answer ‖ salt)
 *     salt = HKDF-Expand-SHA256(seed, "pingyi-salt-1|wave|place|table", 32)
 *
 * The seed was drawn on the member's device and sealed in with the answers: who has it finds the own slips, nobody else can
 * tell whose a slip is or what it says. HKDF: RFC 5869, section 2.3; a seed is uniformly random, so nothing is extracted first.
 */
export interface Slip {
  /** Position of the question, and where it has several parts ".", the part (see ballot-slips). */
  readonly place: string;
  readonly table: SlipTable;
  /** The cell of the table: empty, a rater group, or VOID_CLASS. */
  readonly class: string;
  readonly answer: string;
}

/** What is published of all raters, and what is published of rater groups: who opens one table must not learn of the other. */
export type SlipTable = 'all' | 'groups';

/** Of ballots that a rule of the scheme has set aside. No id begins with a star. */
export const VOID_CLASS = '*void';

export const SEED_BYTES = 32;

export interface SaltedSlip extends Slip {
  readonly salt: Uint8Array;
  readonly hash: Uint8Array;
}

/** Makes the slips of one ballot. */
export function createSlipMaker(waveId: string, seed: Uint8Array): (slip: Slip) => SaltedSlip {
  // Keyed once: the salts of a ballot differ in what follows the key.
  const keyed = hmac.create(sha256, seed);
  return (slip) => {
    const info = encoder.encode(`pingyi-salt-1|${waveId}|${slip.place}|${slip.table}`);
    const salt = keyed.clone().update(info).update(FIRST_BLOCK).digest();
    return { ...slip, salt, hash: slipHash(waveId, slip, salt) };
  };
}

export function slipHash(waveId: string, slip: Slip, salt: Uint8Array): Uint8Array {
  const head = `pingyi-slip-1|${waveId}|${slip.place}|${slip.table}|${slip.class}|`;
  return sha256
    .create()
    .update(SLIP)
    .update(encoder.encode(`${head}${slip.answer}`))
    .update(salt)
    .digest();
}

const SLIP = Uint8Array.of(1);
const FIRST_BLOCK = Uint8Array.of(1);
const encoder = new TextEncoder();
