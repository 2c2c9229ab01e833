import { HASH_BYTES } from '#domain/anonymity/merkle/node-hash';
import { questionsOf } from '#domain/questionnaire/model';
import { questionSlips, slipQuestionOf, type SpokenBallot } from './ballot-slips';
import { type Release, releaseTest } from './released-slips';
import { createSlipMaker, type SaltedSlip, type SlipTable } from './slip';

/** A valid ballot as the count has opened it. */
export interface SlipBallot extends SpokenBallot {
  readonly seed: Uint8Array;
}

/** All slips of one place in one table. */
export interface SlipList {
  readonly place: string;
  readonly table: SlipTable;
  /** The hashes, 32 bytes each, one behind the other, in ascending order. */
  readonly slips: Uint8Array;
  /** In the order of their slips. */
  readonly openings: readonly Opening[];
}

export interface Opening {
  /** Which slip of the list, from 0. */
  readonly index: number;
  readonly class: string;
  readonly answer: string;
  readonly salt: Uint8Array;
}

export interface SlipCount extends Release {
  readonly waveId: string;
  readonly ballots: readonly SlipBallot[];
}

/** While it is made, a slip takes some 15 µs and 1 kB: more of them would stop the server and fill its memory. */
export const MOST_SLIPS = 400_000;

/**
 * The lists of all questions in their order, those of one question by place and table as texts. They depend on the ballots
 * alone, and not on the order of these. None at all where there would be more slips than `mostSlips`, as of a review of many
 * units by thousands: the head that is signed then says so.
 */
export function slipLists(count: SlipCount, mostSlips = MOST_SLIPS): readonly SlipList[] {
  if (hasMoreSlips(count, mostSlips)) return [];
  return questionsOf(count.questionnaire).flatMap((_, position) => listsOfQuestion(count, position));
}

function hasMoreSlips({ questionnaire, ballots }: SlipCount, limit: number): boolean {
  const questions = questionsOf(questionnaire).map(slipQuestionOf);
  let slips = 0;
  for (const ballot of ballots) {
    questions.forEach((question, position) => (slips += questionSlips(question, position, ballot).length));
    if (slips > limit) return true;
  }
  return false;
}

interface MadeSlip extends SaltedSlip {
  readonly isOpen: boolean;
}

function listsOfQuestion(count: SlipCount, position: number): readonly SlipList[] {
  const lists = new Map<string, MadeSlip[]>();
  for (const slip of slipsOfQuestion(count, position)) {
    const key = `${slip.place}|${slip.table}`;
    const list = lists.get(key);
    if (list) list.push(slip);
    else lists.set(key, [slip]);
  }
  return [...lists.keys()].toSorted().map((key) => sortedList(lists.get(key) ?? []));
}

function* slipsOfQuestion(count: SlipCount, position: number): Generator<MadeSlip> {
  const { waveId, questionnaire, ballots } = count;
  const [question] = questionsOf(questionnaire).slice(position).map(slipQuestionOf);
  if (question === undefined) return;
  const isReleased = releaseTest(count, position);
  for (const ballot of ballots) {
    const { groupId, vector, seed, counts } = ballot;
    const cell = vector[position] ?? null;
    const make = createSlipMaker(waveId, seed);
    for (const { part, ...slip } of questionSlips(question, position, ballot)) {
      yield { ...make(slip), isOpen: !counts || isReleased({ part, table: slip.table, groupId, cell }) };
    }
  }
}

function sortedList(made: readonly MadeSlip[]): SlipList {
  const sorted = made.toSorted((one, other) => compareBytes(one.hash, other.hash));
  const slips = new Uint8Array(sorted.length * HASH_BYTES);
  sorted.forEach(({ hash }, index) => slips.set(hash, index * HASH_BYTES));
  return {
    place: sorted[0]?.place ?? '',
    table: sorted[0]?.table ?? 'all',
    slips,
    openings: sorted.flatMap(({ isOpen, class: cell, answer, salt }, index) =>
      isOpen ? [{ index, class: cell, answer, salt }] : [],
    ),
  };
}

function compareBytes(one: Uint8Array, other: Uint8Array): number {
  const place = one.findIndex((byte, index) => byte !== other[index]);
  return place < 0 ? 0 : (one[place] ?? 0) - (other[place] ?? 0);
}
