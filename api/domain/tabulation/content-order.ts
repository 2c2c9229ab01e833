/** Rows of equal width one after another, each of some group. */
export interface GroupedRows {
  readonly bytes: Uint8Array;
  readonly width: number;
  /** How many bytes of a row its place depends on; the others follow them. */
  readonly ordered: number;
  readonly groups: Uint16Array;
}

/**
 * The rows group by group, and inside a group in an order that depends on nothing but their content: by a hash of it, and
 * rows of equal hash byte by byte. Counting puts a million rows in order in a fraction of the time that comparing them
 * takes.
 */
export function contentOrder(rows: GroupedRows): Uint32Array {
  const hashes = rowHashes(rows);
  const unordered = new Uint32Array(hashes.length);
  for (let row = 0; row < unordered.length; row++) unordered[row] = row;
  const byLowerHalf = orderedBy(unordered, (row) => (hashes[row] ?? 0) & 0xffff);
  const byHash = orderedBy(byLowerHalf, (row) => (hashes[row] ?? 0) >>> 16);
  const order = orderedBy(byHash, (row) => rows.groups[row] ?? 0);
  orderCollisions(order, { rows, hashes });

  return order;
}

/** 32 bits. Source: FNV-1a by G. Fowler, L. C. Noll, K.-P. Vo, public domain. */
function rowHashes({ bytes, width, ordered, groups }: GroupedRows): Uint32Array {
  const hashes = new Uint32Array(groups.length);
  for (let row = 0; row < hashes.length; row++) {
    let hash = 0x811c9dc5;
    for (let place = row * width; place < row * width + ordered; place++) {
      hash = Math.imul(hash ^ (bytes[place] ?? 0), 0x01000193);
    }
    hashes[row] = hash;
  }
  return hashes;
}

/** Counting sort by a number of 16 bits; rows with the same one stay as they stand. */
function orderedBy(order: Uint32Array, digitOf: (row: number) => number): Uint32Array {
  const starts = new Uint32Array(2 ** 16 + 1);
  for (let place = 0; place < order.length; place++) {
    const next = digitOf(order[place] ?? 0) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let digit = 1; digit < starts.length; digit++) starts[digit] = (starts[digit] ?? 0) + (starts[digit - 1] ?? 0);
  const sorted = new Uint32Array(order.length);
  for (let place = 0; place < order.length; place++) {
    const row = order[place] ?? 0;
    const digit = digitOf(row);
    const free = starts[digit] ?? 0;
    sorted[free] = row;
    starts[digit] = free + 1;
  }
  return sorted;
}

/** Puts rows of one group and one hash in the order of their bytes, if they are not alike. */
function orderCollisions(
  order: Uint32Array,
  { rows, hashes }: { readonly rows: GroupedRows; readonly hashes: Uint32Array },
): void {
  const { bytes, width, ordered, groups } = rows;
  const isSameAs = (a: number, b: number) => groups[a] === groups[b] && hashes[a] === hashes[b];
  let start = 0;
  for (let place = 1; place <= order.length; place++) {
    if (place < order.length && isSameAs(order[start] ?? 0, order[place] ?? 0)) continue;
    const run = order.subarray(start, place);
    const [first = 0] = run;
    if (run.length > 1 && run.some((row) => compare(first, row) !== 0)) run.sort(compare);
    start = place;
  }

  function compare(a: number, b: number): number {
    for (let place = 0; place < ordered; place++) {
      const difference = (bytes[a * width + place] ?? 0) - (bytes[b * width + place] ?? 0);
      if (difference !== 0) return difference;
    }
    return 0;
  }
}
