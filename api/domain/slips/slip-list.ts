import type { PlannedList, SpokenBallot } from './ballot-slips';
import { type Release, releaseTest } from './released-slips';
import { createSlipMaker, SLIP_BYTES } from './slip';
import { type ListHead, rootOfRuns, SLIPS_PER_RUN } from './slip-head';
import { ascendingOrder } from './sorted-rows';

/** A valid ballot as the count has opened it. */
export interface SlipBallot extends SpokenBallot {
  readonly seed: Uint8Array;
}

export interface SlipCount extends Release {
  readonly waveId: string;
  /** Of all ballots, in any order: nothing depends on it. */
  readonly ballots: readonly SlipBallot[];
}

/** All slips of one place in one table. */
export interface SlipList extends ListHead {
  /** What opened slips say, each once: class and answer. */
  readonly sayings: readonly Saying[];
  readonly runs: number;
  /** Made when it is asked for, so that a list takes its place in memory once. */
  readonly runAt: (number: number) => SlipRun;
}

export type Saying = readonly [cell: string, answer: string];

export interface SlipRun {
  /** The hashes, 16 bytes each, one behind the other, in ascending order. */
  readonly slips: Uint8Array;
  /** Of each slip what it says: 0 where it stays closed, else the position in the sayings of its list, from 1. */
  readonly opened: readonly number[];
  /** Of the opened ones, 16 bytes each. */
  readonly salts: Uint8Array;
}

/** Makes one list, ballot by ballot: a list of millions takes seconds, in which the caller may have something else to do. */
export interface ListMaker {
  /** @returns how many slips there are now */
  add(ballot: SlipBallot): number;
  finish(): SlipList;
}

export function createListMaker(count: Release & { readonly waveId: string }, list: PlannedList): ListMaker {
  const { place, table, slipsOf } = list;
  const make = createSlipMaker(count.waveId, list);
  const isReleased = releaseTest(count, list);
  const rows = createRows();
  const sayings = new Map<string, KnownSaying>();
  return {
    add(ballot) {
      const cell = ballot.vector[list.position] ?? null;
      for (const slip of slipsOf(ballot)) {
        const isOpen = !ballot.counts || isReleased(slip, cell);
        rows.push(make(ballot.seed, slip), isOpen ? codeOf(slip.class, slip.answer) : 0);
      }
      return rows.size();
    },
    finish: () => ({ place, table, ...sortedList(rows.whole(), [...sayings.values()]) }),
  };

  function codeOf(cell: string, answer: string): number {
    const key = `${cell}|${answer}`;
    const known = sayings.get(key);
    if (known) return known.code;
    const code = sayings.size + 1;
    sayings.set(key, { key, code, saying: [cell, answer] });
    return code;
  }
}

interface KnownSaying {
  readonly key: string;
  /** In the order in which they were first said. */
  readonly code: number;
  readonly saying: Saying;
}

interface Rows {
  readonly hashes: Uint8Array;
  readonly salts: Uint8Array;
  readonly codes: Uint32Array;
}

const FIRST_ROOM = 1024;

/** In three pieces that grow by half: as objects, a million slips would take ten times the memory. */
function createRows() {
  let rows: Rows = roomFor(FIRST_ROOM);
  let size = 0;
  return {
    push({ hash, salt }: { readonly hash: Uint8Array; readonly salt: Uint8Array }, code: number) {
      if (size === rows.codes.length) rows = enlarged(rows);
      rows.hashes.set(hash, size * SLIP_BYTES);
      rows.salts.set(salt, size * SLIP_BYTES);
      rows.codes[size] = code;
      size += 1;
    },
    size: () => size,
    whole: (): Rows => ({
      hashes: rows.hashes.subarray(0, size * SLIP_BYTES),
      salts: rows.salts.subarray(0, size * SLIP_BYTES),
      codes: rows.codes.subarray(0, size),
    }),
  };
}

function roomFor(size: number): Rows {
  return {
    hashes: new Uint8Array(size * SLIP_BYTES),
    salts: new Uint8Array(size * SLIP_BYTES),
    codes: new Uint32Array(size),
  };
}

function enlarged(rows: Rows): Rows {
  const larger = roomFor(Math.ceil(rows.codes.length * 1.5));
  larger.hashes.set(rows.hashes);
  larger.salts.set(rows.salts);
  larger.codes.set(rows.codes);
  return larger;
}

function sortedList(rows: Rows, known: readonly KnownSaying[]): Omit<SlipList, 'place' | 'table'> {
  const size = rows.codes.length;
  const runs = Math.ceil(size / SLIPS_PER_RUN);
  const order = ascendingOrder(rows.hashes, SLIP_BYTES);
  const sorted = known.toSorted((one, other) => (one.key < other.key ? -1 : 1));
  const codes = new Uint32Array(known.length + 1);
  sorted.forEach(({ code }, index) => (codes[code] = index + 1));
  const slipsAt = (run: number) => picked(rows.hashes, placesIn(order, run));
  return {
    size,
    runs,
    root: rootOfRuns(runs, slipsAt),
    sayings: sorted.map(({ saying }) => saying),
    runAt(run) {
      const places = placesIn(order, run);
      const opened = Array.from(places, (place) => codes[rows.codes[place] ?? 0] ?? 0);
      const salts = picked(
        rows.salts,
        places.filter((place) => rows.codes[place] !== 0),
      );
      return { slips: slipsAt(run), opened, salts };
    },
  };
}

function placesIn(order: Uint32Array, run: number): Uint32Array {
  return order.subarray(run * SLIPS_PER_RUN, (run + 1) * SLIPS_PER_RUN);
}

function picked(rows: Uint8Array, places: Uint32Array): Uint8Array {
  const bytes = new Uint8Array(places.length * SLIP_BYTES);
  for (let index = 0; index < places.length; index++) {
    const start = (places[index] ?? 0) * SLIP_BYTES;
    bytes.set(rows.subarray(start, start + SLIP_BYTES), index * SLIP_BYTES);
  }
  return bytes;
}
