import type { Stratum } from '#domain/statistics/comparison/clustered-error';
import { contentOrder } from './content-order';

/** Codes of the packed form; a position in a scale is below both. */
export const DONT_KNOW_CODE = 254;
export const NO_ANSWER_CODE = 255;

const BALLOTS_PER_CHUNK = 1024;

/**
 * Ballots as rows of bytes with the rater group of each, in chunks, so that adding a ballot never copies those before
 * it: 10,000 ballots of 122 targets × 5 criteria take 6 MB.
 */
export interface PackedBallots {
  append(group: number, write: (bytes: Uint8Array, offset: number) => void): void;
  sorted(groupCount: number): SortedBallots;
}

/**
 * The ballots sorted by group and then by content. Sums of floating-point numbers depend on their order: so the same
 * ballots give the same figures to the last bit, and the same hash, in whatever order they were opened; and nothing of
 * that order is left in them.
 */
export interface SortedBallots {
  readonly size: number;
  /** By rater group. */
  readonly strata: readonly Stratum[];
  forEach(visit: (ballot: PackedBallot) => void): void;
}

export interface PackedBallot {
  readonly bytes: Uint8Array;
  /** Of the ballot's first byte. */
  readonly offset: number;
  readonly group: number;
  /** In the sorted order. */
  readonly place: number;
}

interface Chunk {
  readonly bytes: Uint8Array;
  readonly groups: Uint16Array;
}

/** The order of the ballots depends on their group and their first `ordered` bytes. */
export function createPackedBallots(width: number, ordered = width): PackedBallots {
  const chunks: Chunk[] = [];
  let size = 0;
  return {
    append(group, write) {
      const row = size % BALLOTS_PER_CHUNK;
      if (row === 0) chunks.push(createChunk(width));
      const chunk = chunkOf(chunks, size);
      chunk.groups[row] = group;
      write(chunk.bytes, row * width);
      size += 1;
    },
    sorted: (groupCount) => sortBallots({ chunks, size, width, ordered, groupCount }),
  };
}

function createChunk(width: number): Chunk {
  return { bytes: new Uint8Array(BALLOTS_PER_CHUNK * width), groups: new Uint16Array(BALLOTS_PER_CHUNK) };
}

function sortBallots(box: {
  readonly chunks: readonly Chunk[];
  readonly size: number;
  readonly width: number;
  readonly ordered: number;
  readonly groupCount: number;
}): SortedBallots {
  const { chunks, size, width, ordered, groupCount } = box;
  const { bytes, groups } = joinChunks(chunks, { size, width });
  const order = contentOrder({ bytes, width, ordered, groups });
  return {
    size,
    strata: strataOf(order, groups, groupCount),
    forEach(visit) {
      order.forEach((index, place) => visit({ bytes, offset: index * width, group: groups[index] ?? 0, place }));
    },
  };
}

/** All in one piece. */
function joinChunks(
  chunks: readonly Chunk[],
  { size, width }: { readonly size: number; readonly width: number },
): Chunk {
  const bytes = new Uint8Array(size * width);
  const groups = new Uint16Array(size);
  for (const [index, chunk] of chunks.entries()) {
    const start = index * BALLOTS_PER_CHUNK;
    const rows = Math.min(BALLOTS_PER_CHUNK, size - start);
    bytes.set(chunk.bytes.subarray(0, rows * width), start * width);
    groups.set(chunk.groups.subarray(0, rows), start);
  }
  return { bytes, groups };
}

function strataOf(order: Uint32Array, groups: Uint16Array, groupCount: number): readonly Stratum[] {
  const sizes = Array.from({ length: groupCount }, () => 0);
  for (const index of order) {
    const group = groups[index] ?? 0;
    sizes[group] = (sizes[group] ?? 0) + 1;
  }
  let start = 0;
  return sizes.map((size) => {
    const stratum = { start, end: start + size };
    start += size;
    return stratum;
  });
}

function chunkOf(chunks: readonly Chunk[], index: number): Chunk {
  const chunk = chunks[Math.floor(index / BALLOTS_PER_CHUNK)];
  if (chunk === undefined) throw new Error(`no chunk for ballot ${index}`);
  return chunk;
}
