import { treeRoot } from './hashes.mjs';
import { isSignedByPoint } from './signatures.mjs';

/**
 * The roll as hashes: at the opening it is the one of the manifest, as large as its groups together; whoever was taken off
 * later was on it, and every root in between is signed.
 */
export function rollFaults({ roll: { leaves, departures } }, manifest) {
  const { waveId, strata, rollRoot, logPublicKey } = manifest;
  if (isBeforeLeaves(leaves, manifest))
    return departures.flatMap((one, index) => signatureFaults(one, index, manifest));
  const size = strata.reduce((sum, stratum) => sum + stratum.size, 0);
  return [
    ...(rootOf(leaves) === rollRoot ? [] : ['the roll is not the one of the manifest']),
    ...(leaves.length === size ? [] : [`the manifest has ${size} people on the roll, here are ${leaves.length}`]),
    ...(new Set(leaves).size === leaves.length ? [] : ['somebody stands on the roll twice']),
    ...departures.flatMap((departure, index) => {
      const gone = new Set(departures.slice(0, index + 1).map(({ leaf }) => leaf));
      const left = leaves.filter((leaf) => !gone.has(leaf));
      return departureFaults(departure, { index, left, before: leaves.length, waveId, logPublicKey });
    }),
  ];
}

/** What cannot be checked of the roll, in words. */
export function rollGaps({ roll: { leaves } }, manifest) {
  return isBeforeLeaves(leaves, manifest)
    ? ['that the roll is the one of the manifest: an earlier version opened the wave, which wrote down no leaves of it']
    : [];
}

/** A version that writes `shown` into the manifest writes the leaves too, so where that is there they cannot be missing. */
function isBeforeLeaves(leaves, { shown }) {
  return leaves.length === 0 && shown === undefined;
}

export function rollFact({ roll: { leaves, departures } }, { strata }) {
  const size = leaves.length || strata.reduce((sum, stratum) => sum + stratum.size, 0);
  return `${departures.length} of ${size} people taken off the roll after the opening`;
}

function departureFaults(departure, { index, left, before, waveId, logPublicKey }) {
  const { number, size, root } = departure;
  const name = nameOf(index);
  const isCounted = number === index + 1 && size === left.length && size === before - number;
  return [
    ...signatureFaults(departure, index, { waveId, logPublicKey }),
    ...(isCounted ? [] : [`${name} leaves ${left.length} people, it says ${size}`]),
    ...(rootOf(left) === root ? [] : [`${name} has another root than that of the people left`]),
  ];
}

function signatureFaults({ number, day, size, leaf, root, signature }, index, { waveId, logPublicKey }) {
  const statement = Buffer.concat([
    Buffer.from(`pingyi-roll-2|${waveId}|${number}|${day}|${size}|`),
    Buffer.from(leaf, 'base64url'),
    Buffer.from(root, 'base64url'),
  ]);
  return isSignedByPoint(statement, { point: logPublicKey, signature }) ? [] : [`${nameOf(index)} is not signed`];
}

function nameOf(index) {
  return `departure ${index + 1} from the roll`;
}

function rootOf(leaves) {
  const bytes = leaves.map((leaf) => Buffer.from(leaf, 'base64url')).sort(Buffer.compare);
  return treeRoot(bytes).toString('base64url');
}
