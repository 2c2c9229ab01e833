import { leafHash } from '#domain/anonymity/merkle/node-hash';

export const fromHex = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'));
export const toHex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

/** Leaf hashes of `size` entries that differ. */
export function leavesOf(size: number): readonly Uint8Array[] {
  return Array.from({ length: size }, (_, index) => leafHash(new TextEncoder().encode(`entry ${index}`)));
}
