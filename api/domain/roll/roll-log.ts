import { concatenate } from '#domain/anonymity/envelope';

/** That somebody was taken off the roll of an open wave: nobody can tell who, but everybody that it was one. */
export interface Departure {
  /** From 1. */
  readonly number: number;
  /** Of the tree over the roll (see roll-root), in base64url. */
  readonly leaf: string;
  /** Days since 1970. */
  readonly day: number;
  /** How many are left. */
  readonly size: number;
  /** Of the tree over those who are left, in base64url. */
  readonly root: string;
  /** Of the organisation. */
  readonly signature: string;
}

/** What the organisation signs: "pingyi-roll-2|wave|number|day|size|" ‖ leaf ‖ root. */
export function departureStatement(
  waveId: string,
  { number, day, size }: Pick<Departure, 'number' | 'day' | 'size'>,
  { leaf, root }: { readonly leaf: Uint8Array; readonly root: Uint8Array },
): Uint8Array<ArrayBuffer> {
  return concatenate(new TextEncoder().encode(`pingyi-roll-2|${waveId}|${number}|${day}|${size}|`), leaf, root);
}
