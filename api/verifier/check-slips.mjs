import { sha256, treeRoot } from './hashes.mjs';
import { isSignedByPoint } from './signatures.mjs';

const HASH_BYTES = 32;

/** What the count says of single ballots: that nothing was changed since it was signed, and that every ballot is in it. */
export function slipFaults({ slips, slipHead, account }, { waveId, logPublicKey }) {
  const lists = slips.map((list) => ({ ...list, hashes: hashesOf(list.slips) }));
  return [
    ...headFaults(lists, { slipHead, waveId, logPublicKey }),
    ...lists.flatMap((list) => orderFaults(list)),
    ...lists.flatMap((list) => sizeFaults(list, account)),
    ...lists.flatMap((list) => openingFaults(list, waveId)),
    ...voidFaults(lists, account),
  ];
}

export function hashesOf(text) {
  const bytes = Buffer.from(text, 'base64url');
  return Array.from({ length: bytes.length / HASH_BYTES }, (_, index) =>
    bytes.subarray(index * HASH_BYTES, (index + 1) * HASH_BYTES),
  );
}

function headFaults(lists, { slipHead, waveId, logPublicKey }) {
  const { root, signature } = slipHead;
  const leaves = lists.map(({ place, table, hashes }) =>
    sha256(
      Buffer.concat([
        Buffer.of(0),
        Buffer.from(`pingyi-slip-list-1|${place}|${table}|${hashes.length}|`),
        treeRoot(hashes),
      ]),
    ),
  );
  const head = Buffer.from(`pingyi-slips-1|${waveId}|${slipHead.lists}|`);
  const statement = Buffer.concat([head, Buffer.from(root, 'base64url')]);
  return [
    ...(isSignedByPoint(statement, { point: logPublicKey, signature }) ? [] : ['the root of the slips is not signed']),
    ...(lists.length === slipHead.lists
      ? []
      : [`the count made ${slipHead.lists} lists of slips, here are ${lists.length}`]),
    ...(treeRoot(leaves).toString('base64url') === root ? [] : ['the slips are not those that the count has signed']),
  ];
}

function orderFaults(list) {
  const { hashes } = list;
  const isSorted = hashes.every((hash, index) => index === 0 || Buffer.compare(hashes[index - 1], hash) <= 0);
  return isSorted ? [] : [`${nameOf(list)} is not sorted`];
}

/** Where every ballot has a slip, there are as many as were received less the spoilt ones; elsewhere not more. */
function sizeFaults(list, { received, spoilt }) {
  const valid = received - spoilt;
  const { length } = list.hashes;
  const isRight = isOfEveryBallot(list) ? length === valid : length <= valid;
  return isRight ? [] : [`${nameOf(list)} holds ${length} slips of ${valid} ballots`];
}

/** What was written and ratings of units have slips only where there are any. */
function isOfEveryBallot({ place }) {
  const [, part, criterion] = place.split('.');
  return part !== 'words' && criterion === undefined;
}

function openingFaults({ place, table, hashes, openings = [], ...list }, waveId) {
  return openings.flatMap(([index, cell, answer, salt]) => {
    const head = Buffer.from(`pingyi-slip-1|${waveId}|${place}|${table}|${cell}|${answer}`);
    const slip = sha256(Buffer.concat([Buffer.of(1), head, Buffer.from(salt, 'base64url')]));
    return hashes[index]?.equals(slip)
      ? []
      : [`opening ${index} of ${nameOf({ place, table, ...list })} does not fit its slip`];
  });
}

/** Ballots that a rule has set aside are as many in every list as the account says. */
function voidFaults(lists, { void: voided = 0 }) {
  return lists
    .filter((list) => list.openings !== undefined && isOfEveryBallot(list))
    .flatMap((list) => {
      const found = list.openings.filter(([, cell]) => cell === '*void').length;
      return found === voided ? [] : [`${nameOf(list)} has ${found} ballots set aside, the count says ${voided}`];
    });
}

export function nameOf({ place, table }) {
  return `list ${place} (${table})`;
}
