/**
 * The places of rows of equal width, one behind the other, in ascending order of their bytes. The first four bytes of a hash
 * nearly always tell: they are sorted as numbers, with the place of the row beside them, and only rows that begin alike are
 * compared. A million rows take a tenth of the time that comparing them all would.
 */
export function ascendingOrder(bytes: Uint8Array, width: number): Uint32Array {
  const places = sortedByHead(bytes, width);
  const headOf = (place: number) => headAt(bytes, place * width);
  let start = 0;
  for (let end = 1; end <= places.length; end++) {
    if (end < places.length && headOf(places[end] ?? 0) === headOf(places[start] ?? 0)) continue;
    if (end - start > 1) places.subarray(start, end).sort((one, other) => compareRows(bytes, width, [one, other]));
    start = end;
  }
  return places;
}

/** Head and place as one number of 64 bits; every platform that this runs on keeps the lower half of it first. */
function sortedByHead(bytes: Uint8Array, width: number): Uint32Array {
  const halves = new Uint32Array((bytes.length / width) * 2);
  for (let place = 0; place * 2 < halves.length; place++) {
    halves[place * 2] = place;
    halves[place * 2 + 1] = headAt(bytes, place * width);
  }
  new BigUint64Array(halves.buffer).sort();
  return halves.filter((_, half) => half % 2 === 0);
}

/** The first four bytes as a number. */
function headAt(bytes: Uint8Array, offset: number): number {
  let head = 0;
  for (let place = offset; place < offset + 4; place++) head = head * 2 ** 8 + (bytes[place] ?? 0);
  return head;
}

function compareRows(bytes: Uint8Array, width: number, [one, other]: readonly [number, number]): number {
  for (let place = 0; place < width; place++) {
    const difference = (bytes[one * width + place] ?? 0) - (bytes[other * width + place] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
