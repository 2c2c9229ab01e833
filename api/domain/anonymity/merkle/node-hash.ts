import { sha256 } from '@noble/hashes/sha2.js';
import { concatenate } from '../envelope';

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** What stands for an entry in the tree: SHA-256(0x00 ‖ entry). Source: RFC 6962, Certificate Transparency, section 2.1. */
export function leafHash(entry: Uint8Array): Uint8Array {
  return sha256.create().update(LEAF).update(entry).digest();
}

/** What is hashed of an entry: 0x00 ‖ entry. For the SHA-256 of a platform, which takes it in one piece. */
export function leafInput(entry: Uint8Array): Uint8Array<ArrayBuffer> {
  return concatenate(LEAF, entry);
}

/**
 * What stands for two subtrees: SHA-256(0x01 ‖ left ‖ right). The byte before it, which is another one for leaves, keeps
 * anybody from showing a node as an entry. Source: RFC 6962, section 2.1.
 */
export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  return sha256.create().update(NODE).update(left).update(right).digest();
}

/** The root of a tree without leaves: SHA-256 of nothing. Source: RFC 6962, section 2.1. */
export function emptyRoot(): Uint8Array {
  return sha256(new Uint8Array(0));
}

export function isSameHash(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
