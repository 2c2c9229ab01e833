import { decodeBase64url, encodeBase64url } from '#domain/anonymity/base64url';
import { isStatementSigned } from '#domain/anonymity/log-signature';
import type { AnswerVector } from '#domain/answers/vector';
import { type PlannedList, plannedLists, type SlipPlan, WORDS } from '#domain/slips/ballot-slips';
import { createSlipMaker, type Slip, SLIP_BYTES, type SlipListName } from '#domain/slips/slip';
import { listRoot, slipHeadStatement, slipRoot } from '#domain/slips/slip-head';
import { readBytes, readJson } from './network';
import { wave } from './page-data';
import { doorAddress } from '../state/door-address';
import { type ListedSlips, partsOf, type SlipIndex, type SlipPart } from './slip-parts';

export function readSlipIndex(): Promise<SlipIndex> {
  return readJson<SlipIndex>(doorAddress(wave, 'box', 'slips'));
}

export interface KeptBallot {
  readonly said: AnswerVector;
  readonly seed: string;
  /** Whether what was written is still there, and its slips can be looked for. */
  readonly hasWords: boolean;
}

/** A slip that this device worked out from answers and seed, and whether the count has published it. */
export interface OwnSlip {
  readonly list: Pick<PlannedList, 'position' | 'part' | 'place' | 'table'>;
  readonly slip: Slip;
  readonly hash: Uint8Array;
  readonly isFound: boolean;
}

export interface SlipSearch {
  /** Whether the lists are those that the organisation has signed, and none is beside the plan. */
  readonly isSigned: boolean;
  /** How many slips the ballot has in the lists that were looked through, and how many of them are there. */
  readonly own: number;
  readonly found: number;
  /** Whether it stands there as a ballot that a rule has set aside. */
  readonly isVoid: boolean;
  /** Whether there are lists that were not looked through. */
  readonly isPart: boolean;
  readonly slips: readonly OwnSlip[];
}

/** Loads slips, of all lists or of some, and looks here for the own ones. */
export async function searchSlips(
  index: SlipIndex,
  parts: readonly SlipPart[],
  known: { readonly ballot: KeptBallot; readonly plan: SlipPlan; readonly publicKey: string },
): Promise<SlipSearch> {
  const { ballot, plan, publicKey } = known;
  const all = plannedLists(plan);
  const planned = all.filter(({ part }) => ballot.hasWords || part !== WORDS);
  const search = createSearch(ballot);
  const isPlanned = index.lists.every((list) => all.some((one) => isSame(one, list)));
  let isSigned = isPlanned && (await isHeadSigned(index, publicKey));
  for (const part of parts) {
    for (const { list, slips } of await loadPart(index, part)) {
      isSigned = isSigned && encodeBase64url(listRoot(slips)) === list.root;
      search(
        planned.filter((one) => isSame(one, list)),
        slips,
      );
    }
  }
  // Of a list that is not there, nothing is found.
  const found = search(
    planned.filter((one) => !index.lists.some((list) => isSame(one, list))),
    new Uint8Array(0),
  );
  return { isSigned, ...found, isPart: parts.length < partsOf(index).length };
}

function isSame(one: SlipListName, other: SlipListName): boolean {
  return one.place === other.place && one.table === other.table;
}

interface Tally {
  readonly counts: boolean;
  readonly own: OwnSlip[];
  found: number;
}

/** Looks through some lists and says what was found in all of them so far. */
function createSearch(ballot: KeptBallot) {
  const seed = decodeBase64url(ballot.seed);
  const counted: Tally = { counts: true, own: [], found: 0 };
  const voided: Tally = { counts: false, own: [], found: 0 };
  return (lists: readonly PlannedList[], slips: Uint8Array): Omit<SlipSearch, 'isSigned' | 'isPart'> => {
    const holds = hashesIn(slips);
    for (const list of lists) {
      const make = createSlipMaker(wave.waveId, list);
      for (const tally of [counted, voided]) {
        for (const slip of list.slipsOf({ groupId: wave.groupId, vector: ballot.said, counts: tally.counts })) {
          const { hash } = make(seed, slip);
          const isFound = holds(hash);
          tally.own.push({ list, slip, hash, isFound });
          if (isFound) tally.found++;
        }
      }
    }
    const isVoid = counted.found === 0 && voided.found > 0 && voided.found === voided.own.length;
    const { own, found } = isVoid ? voided : counted;
    return { own: own.length, found, isVoid, slips: own };
  };
}

/** Whether the organisation has signed the roots of all lists, as they are told here. */
function isHeadSigned({ head, lists }: SlipIndex, publicKey: string): Promise<boolean> {
  const roots = lists.map((list) => ({ ...list, root: decodeBase64url(list.root) }));
  const root = slipRoot(roots);
  if (!head || lists.length !== head.lists || encodeBase64url(root) !== head.root) return Promise.resolve(false);
  const statement = slipHeadStatement({ waveId: wave.waveId, lists: lists.length, root });
  return isStatementSigned(statement, { publicKey, signature: head.signature });
}

interface LoadedList {
  readonly list: ListedSlips;
  readonly slips: Uint8Array;
}

/** The lists of a part come in one piece, in their order. */
async function loadPart({ lists }: SlipIndex, { first, last }: SlipPart): Promise<readonly LoadedList[]> {
  const bytes = await readBytes(doorAddress(wave, 'box', `slips/${first}/${last}`));
  let offset = 0;
  return lists.slice(first, last + 1).map((list) => {
    const start = offset;
    offset += list.size * SLIP_BYTES;
    return { list, slips: bytes.subarray(start, offset) };
  });
}

/** They are in order, so twenty looks find one among a million. */
function hashesIn(slips: Uint8Array): (hash: Uint8Array) => boolean {
  return (hash) => {
    let [low, high] = [0, slips.length / SLIP_BYTES];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      const order = compare(hash, slips.subarray(middle * SLIP_BYTES));
      if (order === 0) return true;
      if (order < 0) high = middle;
      else low = middle + 1;
    }
    return false;
  };
}

function compare(hash: Uint8Array, slip: Uint8Array): number {
  const place = hash.findIndex((byte, index) => byte !== slip[index]);
  return place < 0 ? 0 : (hash[place] || 0) - (slip[place] || 0);
}
