import fc from 'fast-check';
import { leafHash } from '#domain/anonymity/merkle/node-hash';

export const fromHex = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'));
export const toHex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

/** Leaf hashes of `size` entries that differ. */
export function leavesOf(size: number): readonly Uint8Array[] {
  return Array.from({ length: size }, (_, index) => leafHash(new TextEncoder().encode(`entry ${index}`)));
}

/** The same hash with one of its bits turned. */
export function altered(hash: Uint8Array, bit: number): Uint8Array {
  return hash.map((byte, index) => (index === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
}

/** The place of a bit in a hash of 32 bytes. */
export const anyBit = fc.nat(255);
