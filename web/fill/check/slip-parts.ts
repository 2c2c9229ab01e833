import { SLIP_BYTES, type SlipListName } from '#domain/slips/slip';

export interface SlipIndex {
  /** Null where the count was one of an earlier version, whose slips this page does not know. */
  readonly head: { readonly lists: number; readonly root: string; readonly signature: string } | null;
  readonly lists: readonly ListedSlips[];
  /** As canonical JSON, which the manifest names by its hash. */
  readonly questionnaire: string;
}

export interface ListedSlips extends SlipListName {
  readonly size: number;
  /** Base64url. */
  readonly root: string;
}

/** Lists that are loaded in one go. */
export interface SlipPart {
  readonly first: number;
  readonly last: number;
  readonly bytes: number;
}

const BYTES_AT_ONCE = 1_000_000;

/**
 * All slips of everybody, cut into parts that are the same for everybody: whoever loads one, or all, tells nobody which slips
 * he looks for. A list is never cut, as its root is over all of it.
 */
export function partsOf({ lists }: SlipIndex): readonly SlipPart[] {
  const parts: SlipPart[] = [];
  lists.forEach(({ size }, number) => {
    const bytes = size * SLIP_BYTES;
    const part = parts[parts.length - 1];
    if (!part || part.bytes + bytes > BYTES_AT_ONCE) parts.push({ first: number, last: number, bytes });
    else parts[parts.length - 1] = { first: part.first, last: number, bytes: part.bytes + bytes };
  });
  return parts;
}

/** From here on the whole is offered, and a sample of it first. */
const MUCH = 3_000_000;

/**
 * Null where the whole is no burden, or no more. The first part, where every ballot stands and one that was set aside says so, and another
 * one by chance: what is chosen does not depend on what was answered.
 */
export function sampleOf(parts: readonly SlipPart[]): readonly SlipPart[] | null {
  const [first, ...others] = parts;
  const [draw = 0] = crypto.getRandomValues(new Uint32Array(1));
  const drawn = others[draw % others.length];
  return first && drawn && others.length > 1 && bytesOf(parts) > MUCH ? [first, drawn] : null;
}

export function bytesOf(parts: readonly SlipPart[]): number {
  return parts.reduce((sum, { bytes }) => sum + bytes, 0);
}
