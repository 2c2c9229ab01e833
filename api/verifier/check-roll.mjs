import { treeRoot } from './hashes.mjs';
import { isSignedByPoint } from './signatures.mjs';

/**
 * The roll as hashes: at the opening it is the one of the manifest, as large as its groups together; whoever was taken off
 * later was on it, and every root in between is signed.
 */
export function rollFaults({ roll: { leaves, departures } }, { waveId, strata, rollRoot, logPublicKey }) {
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

export function rollFact({ roll: { leaves, departures } }) {
  return `${departures.length} of ${leaves.length} people taken off the roll after the opening`;
}

function departureFaults(departure, { index, left, before, waveId, logPublicKey }) {
  const { number, day, size, leaf, root, signature } = departure;
  const name = `departure ${index + 1} from the roll`;
  const statement = Buffer.concat([
    Buffer.from(`pingyi-roll-2|${waveId}|${number}|${day}|${size}|`),
    Buffer.from(leaf, 'base64url'),
    Buffer.from(root, 'base64url'),
  ]);
  const isCounted = number === index + 1 && size === left.length && size === before - number;
  return [
    ...(isSignedByPoint(statement, { point: logPublicKey, signature }) ? [] : [`${name} is not signed`]),
    ...(isCounted ? [] : [`${name} leaves ${left.length} people, it says ${size}`]),
    ...(rootOf(left) === root ? [] : [`${name} has another root than that of the people left`]),
  ];
}

function rootOf(leaves) {
  const bytes = leaves.map((leaf) => Buffer.from(leaf, 'base64url')).sort(Buffer.compare);
  return treeRoot(bytes).toString('base64url');
}
