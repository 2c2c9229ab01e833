import { sha256, treeRoot } from './hashes.mjs';
import { isSlipHeadSigned } from './signatures.mjs';

const SLIP_BYTES = 16;
const SLIPS_PER_RUN = 4096;

/**
 * What the count says of single ballots: that nothing was changed since it was signed, and that every ballot is in it. Reads
 * one line after the other and keeps of each list its name, its root and how often each answer was opened.
 *
 * @param lines what follows the head of the file, parsed and of the right shape
 */
export async function readSlips(lines, { account, slipHead, questionnaire }, manifest) {
  const { waveId, logPublicKey } = manifest;
  const lists = [];
  for await (const line of lines) {
    if (line.list !== undefined) lists.push(newList(line, { manifest, questionnaire }));
    else lists.at(-1)?.read(line);
  }
  const ended = lists.map((list) => list.end());
  const faults = [
    ...headFaults(ended, { slipHead, waveId, logPublicKey }),
    ...ended.flatMap((list) => list.faults),
    ...ended.flatMap((list) => sizeFaults(list, account)),
    ...voidFaults(ended, account),
  ];
  return { faults, lists: ended };
}

function newList({ list: number, place, table, size, root, sayings }, { manifest, questionnaire }) {
  const name = nameOf({ place, table });
  const title = `${name}${titleOf(questionnaire, place)}`;
  const heads = sayings?.map(([cell, answer]) =>
    Buffer.concat([Buffer.of(1), Buffer.from(`pingyi-slip-2|${manifest.waveId}|${place}|${table}|${cell}|${answer}`)]),
  );
  const opened = (sayings ?? []).map(() => 0);
  const [leaves, faults] = [[], []];
  let last = Buffer.alloc(0);
  let found = 0;
  let isSorted = true;
  return { read, end };

  function read({ run, slips, opened: codes = [], salts = '' }) {
    const bytes = Buffer.from(slips, 'base64url');
    if (run !== leaves.length) faults.push(`${name} has run ${run} in the place of run ${leaves.length}`);
    if (leaves.length * SLIPS_PER_RUN !== found) faults.push(`${name} has a short run before its last one`);
    leaves.push(sha256(Buffer.concat([Buffer.of(0), bytes])));
    const hashes = cut(bytes);
    for (const hash of hashes) {
      isSorted &&= Buffer.compare(last, hash) <= 0;
      last = hash;
    }
    if (heads !== undefined) open(hashes, { codes, salts: cut(Buffer.from(salts, 'base64url')) });
    found += hashes.length;
  }

  /** What is opened has to be what its slip stands for. */
  function open(hashes, { codes, salts }) {
    let next = 0;
    for (const [index, code] of codes.entries()) {
      if (code === 0) continue;
      const [head, salt, slip] = [heads[code - 1], salts[next], hashes[index]];
      next += 1;
      if (head && salt && slip?.equals(sha256(Buffer.concat([head, salt])).subarray(0, SLIP_BYTES)))
        opened[code - 1] += 1;
      else faults.push(`opening ${found + index} of ${name} does not fit its slip`);
    }
  }

  function end() {
    const own = treeRoot(leaves);
    if (own.toString('base64url') !== root) faults.push(`${title} holds other slips than the count has signed`);
    if (!isSorted) faults.push(`${name} is not sorted`);
    if (found !== size) faults.push(`${name} is said to hold ${size} slips and holds ${found}`);
    return {
      place,
      table,
      name: title,
      isOfEveryBallot: isOfEveryBallot({ place, table }, manifest),
      number,
      size: found,
      said: size,
      root: own,
      stated: root,
      faults,
      sayings: sayings?.map(([cell, answer], index) => ({ cell, answer, count: opened[index] })),
    };
  }
}

function cut(bytes) {
  return Array.from({ length: bytes.length / SLIP_BYTES }, (_, index) =>
    bytes.subarray(index * SLIP_BYTES, (index + 1) * SLIP_BYTES),
  );
}

function headFaults(lists, { slipHead, waveId, logPublicKey }) {
  const leaves = lists.map((list) => {
    const head = Buffer.from(`pingyi-slip-list-2|${list.place}|${list.table}|${list.said}|`);
    return sha256(Buffer.concat([Buffer.of(0), head, Buffer.from(list.stated ?? '', 'base64url')]));
  });
  const isSigned = isSlipHeadSigned(slipHead, { waveId, logPublicKey });
  const isComplete = lists.length === slipHead.lists;
  return [
    ...(isSigned ? [] : ['the root of the slips is not signed']),
    ...(isComplete ? [] : [`the count made ${slipHead.lists} lists of slips, here are ${lists.length}`]),
    ...(treeRoot(leaves).toString('base64url') === slipHead.root
      ? []
      : [`the slips are not those that the count has signed${isSigned && isComplete ? whichList(lists) : ''}`]),
  ];
}

/** A list whose root was exchanged along with its slips agrees with itself, so none can be named by one file. */
function whichList(lists) {
  const agree = lists.every((list) => list.root.toString('base64url') === list.stated && list.size === list.said);
  return agree
    ? `: each of the ${lists.length} lists here agrees with its own root, so roots were exchanged too; another copy of the file tells which`
    : '';
}

/** Where every ballot has a slip, there are as many as were received less the spoilt ones; elsewhere not more. */
function sizeFaults(list, { received, spoilt }) {
  const valid = received - spoilt;
  const { size } = list;
  if (list.table === '*units') return [];
  const isRight = list.isOfEveryBallot ? size === valid : size <= valid;
  return isRight ? [] : [`${nameOf(list)} holds ${size} slips of ${valid} ballots`];
}

/** Ratings of units have slips only where there are any; so has what was written, if the manifest does not say otherwise. */
function isOfEveryBallot({ place, table }, { wordSlips }) {
  return table !== '*units' && (wordSlips === 'every-ballot' || !place.endsWith('.words'));
}

/** Ballots that a rule has set aside are as many in every list as the account says. */
function voidFaults(lists, { void: voided = 0 }) {
  return lists
    .filter((list) => list.sayings !== undefined && list.isOfEveryBallot)
    .flatMap((list) => {
      const found = list.sayings.filter(({ cell }) => cell === '*void').reduce((sum, { count }) => sum + count, 0);
      return found === voided ? [] : [`${nameOf(list)} has ${found} ballots set aside, the count says ${voided}`];
    });
}

export function nameOf({ place, table }) {
  return `list ${place} (${table})`;
}

/** In words, where the questionnaire is there. */
function titleOf(questionnaire, place) {
  const position = Number(place.split('.')[0]);
  const question = (questionnaire?.pages ?? []).flatMap((page) => page.questions)[position];
  return question ? ` of question ${position + 1}, ${question.title.zh},` : '';
}
