import { decodeBase64url, encodeBase64url } from '#domain/anonymity/base64url';
import type { SignedReceipt } from '#domain/anonymity/signed-receipt';
import type { AnswerVector, VectorCell } from '#domain/answers/vector';
import type { KeptBallot } from './own-slips';

/** What a ballot is checked by on another device. Not the link: who finds the code learns what was said, and not by whom. */
export interface Keepsake extends KeptBallot {
  readonly receipt: SignedReceipt;
}

/** Before anything else, so that no link is taken for one. */
const MARK = 'kept.';

/**
 * A part of an address that stays in the browser: `kept.day.leaf.signature.seed.said`. What somebody wrote is left out,
 * because it would fill the code; that there is something stays.
 */
export function keepsakeHash({ receipt, seed, said }: Omit<Keepsake, 'hasWords'>): string {
  const vector = packed(JSON.stringify(said.map(withoutWords)));
  const bytes = encodeBase64url(new TextEncoder().encode(vector));
  return MARK + [receipt.day, receipt.leaf, receipt.signature, seed, bytes].join('.');
}

/** Null for any other hash, one that was cut off included. */
export function readKeepsake(hash: string): Keepsake | null {
  const text = hash.replace(/^#/, '');
  if (text.indexOf(MARK) !== 0) return null;
  const [day = '', leaf = '', signature = '', seed = '', bytes = ''] = text.slice(MARK.length).split('.');
  try {
    const said = JSON.parse(unpacked(new TextDecoder().decode(decodeBase64url(bytes)))) as AnswerVector;
    return { receipt: { day: Number(day), leaf, signature }, seed, said, hasWords: false };
  } catch {
    return null;
  }
}

/** Whether an address came from a code, whatever is left of it: then it holds no link. */
export function isKeepsake(hash: string): boolean {
  return hash.replace(/^#/, '').indexOf(MARK) === 0;
}

/** The characters of rated items and units, and of dates. */
const CODED = /^[\w.\-\u0124-\u01ff]*$/;

function withoutWords(cell: VectorCell): VectorCell {
  if (typeof cell === 'string') return CODED.test(cell) ? cell : '';
  return Array.isArray(cell) ? cell.map((entry: number | string) => (typeof entry === 'string' ? '' : entry)) : cell;
}

/** Of a hundred units most people rate a few: a run of dots becomes its length. No cell has a star. */
function packed(vector: string): string {
  return vector.replace(/\.{4,}/g, (run) => `*${run.length}*`);
}

function unpacked(vector: string): string {
  return vector.replace(/\*(\d+)\*/g, (_, length: string) => '.'.repeat(Number(length)));
}
