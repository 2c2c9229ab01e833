import { emptyRoot, nodeHash } from './node-hash';

/**
 * Roots (see merkleRoot) of the first entries of one list, for several lengths at once: n hashes for n leaves, and a few more
 * for each length.
 *
 * @param lengths none above the number of leaves
 */
export function merkleRoots(
  leaves: readonly Uint8Array[],
  lengths: readonly number[],
): ReadonlyMap<number, Uint8Array> {
  const roots = new Map<number, Uint8Array>();
  const wanted = new Set(lengths);
  const peaks: Uint8Array[] = [];
  if (wanted.has(0)) roots.set(0, emptyRoot());
  leaves.forEach((leaf, index) => {
    raise(peaks, leaf, index);
    if (wanted.has(index + 1)) roots.set(index + 1, rootOver(peaks));
  });
  return roots;
}

/** The peaks are the full subtrees from the left, one for each 1 in the number of leaves, as in a binary counter. */
function raise(peaks: Uint8Array[], leaf: Uint8Array, leavesBefore: number): void {
  let peak = leaf;
  for (let carry = leavesBefore; carry % 2 === 1; carry = (carry - 1) / 2) {
    const left = peaks.pop();
    if (left) peak = nodeHash(left, peak);
  }
  peaks.push(peak);
}

function rootOver(peaks: readonly Uint8Array[]): Uint8Array {
  return peaks.reduceRight((right, left) => nodeHash(left, right));
}
