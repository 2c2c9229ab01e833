import { rowCount } from '../moments/row-count';

/**
 * A 32-bit hash of each row's answers in their order. Equal rows have equal hashes: 0 and −0 count as one number, and
 * so do all missing answers.
 *
 * Source: MurmurHash3 (x86, 32 bits) by A. Appleby, public domain, over the two halves of each double.
 */
export function rowHashes(columns: readonly Float64Array[]): Uint32Array {
  const hashes = new Uint32Array(rowCount(columns));
  const double = new Float64Array(1);
  const halves = new Uint32Array(double.buffer);
  for (const column of columns) {
    for (let row = 0; row < hashes.length; row++) {
      const answer = column[row] ?? Number.NaN;
      double[0] = Number.isNaN(answer) ? Number.NaN : answer + 0;
      hashes[row] = mixIn(mixIn(hashes[row] ?? 0, halves[0] ?? 0), halves[1] ?? 0);
    }
  }
  return hashes.map(finish);
}

function mixIn(hash: number, half: number): number {
  const mixed = hash ^ Math.imul(rotate(Math.imul(half, 0xcc9e2d51), 15), 0x1b873593);
  return Math.imul(rotate(mixed, 13), 5) + 0xe6546b64;
}

function rotate(bits: number, by: number): number {
  return (bits << by) | (bits >>> (32 - by));
}

function finish(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return twice ^ (twice >>> 16);
}
