import { decodeBase64url, encodeBase64url } from '#domain/anonymity/base64url';
import { isStatementSigned } from '#domain/anonymity/log-signature';
import { HASH_BYTES } from '#domain/anonymity/merkle/node-hash';
import type { AnswerVector } from '#domain/answers/vector';
import { questionSlips, type SlipQuestion } from '#domain/slips/ballot-slips';
import { createSlipMaker, type SlipTable } from '#domain/slips/slip';
import { slipHeadStatement, slipRoot } from '#domain/slips/slip-head';
import { readBytes, readJson } from './network';
import { doorAddress, wave } from './page-data';

export interface SlipIndex {
  readonly head: { readonly lists: number; readonly root: string; readonly signature: string };
  readonly questions: readonly SlipQuestion[];
  readonly lists: readonly ListedSlips[];
}

interface ListedSlips {
  readonly place: string;
  readonly table: SlipTable;
  readonly size: number;
}

export function readSlipIndex(): Promise<SlipIndex> {
  return readJson<SlipIndex>(doorAddress('box', 'slips'));
}

/** How much there is to load: all slips of everybody, so that nobody learns which ones are looked for. */
export function bytesOf({ lists }: SlipIndex): number {
  return lists.reduce((sum, { size }) => sum + size * HASH_BYTES, 0);
}

export interface KeptBallot {
  readonly said: AnswerVector;
  readonly seed: string;
}

export interface SlipSearch {
  /** Whether the lists are those that the organisation has signed. */
  readonly isSigned: boolean;
  /** How many slips the ballot has, and how many of them the lists hold. */
  readonly own: number;
  readonly found: number;
  /** Whether it stands there as a ballot that a rule has set aside. */
  readonly isVoid: boolean;
}

/** Loads all slips and looks here for the own ones. */
export async function searchSlips(index: SlipIndex, ballot: KeptBallot, publicKey: string): Promise<SlipSearch> {
  const lists: LoadedList[] = [];
  for (let question = 0; question < index.questions.length; question++)
    lists.push(...(await loadLists(index, question)));
  const { root, signature, lists: count } = index.head;
  const statement = slipHeadStatement({ waveId: wave.waveId, lists: count, root: decodeBase64url(root) });
  const isRoot = lists.length === count && encodeBase64url(slipRoot(lists)) === root;
  const hashes = new Map(lists.map(({ place, table, slips }) => [`${place}|${table}`, slips]));
  const counted = lookUp(index, { ballot, hashes, counts: true });
  const voided = counted.found === 0 ? lookUp(index, { ballot, hashes, counts: false }) : counted;
  const isVoid = counted.found === 0 && voided.found === voided.own;
  return {
    isSigned: isRoot && (await isStatementSigned(statement, { publicKey, signature })),
    ...(isVoid ? voided : counted),
    isVoid,
  };
}

interface LoadedList extends Pick<ListedSlips, 'place' | 'table'> {
  readonly slips: Uint8Array;
}

/** The lists of a question come in one piece, in their order. */
async function loadLists({ lists }: SlipIndex, question: number): Promise<readonly LoadedList[]> {
  const own = lists.filter(({ place }) => parseInt(place, 10) === question);
  if (own.length === 0) return [];
  const bytes = await readBytes(doorAddress('box', `slips/${question}`));
  let offset = 0;
  return own.map(({ place, table, size }) => {
    const start = offset;
    offset += size * HASH_BYTES;
    return { place, table, slips: bytes.subarray(start, offset) };
  });
}

function lookUp(
  { questions }: SlipIndex,
  search: {
    readonly ballot: KeptBallot;
    readonly hashes: ReadonlyMap<string, Uint8Array>;
    readonly counts: boolean;
  },
): Pick<SlipSearch, 'own' | 'found'> {
  const { ballot, hashes, counts } = search;
  const make = createSlipMaker(wave.waveId, decodeBase64url(ballot.seed));
  const spoken = { groupId: wave.groupId, vector: ballot.said, counts };
  const own = questions.flatMap((question, position) => questionSlips(question, position, spoken));
  const found = own.filter((slip) => holds(hashes.get(`${slip.place}|${slip.table}`), make(slip).hash));
  return { own: own.length, found: found.length };
}

function holds(slips: Uint8Array | undefined, hash: Uint8Array): boolean {
  if (!slips) return false;
  for (let start = 0; start < slips.length; start += HASH_BYTES) {
    if (hash.every((byte, index) => byte === slips[start + index])) return true;
  }
  return false;
}
