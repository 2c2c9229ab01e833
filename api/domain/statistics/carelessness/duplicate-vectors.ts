import { rowCount } from '../moments/row-count';
import { rowHashes } from './row-hashes';

export interface DuplicateVectors {
  /** Rows with the answers of this one, itself included; NaN for a row with too few answers to be compared. */
  readonly copies: Float64Array;
  /** The group of each row, counted from 0 in the order of their first rows; −1 for a row in none. */
  readonly groupOf: Int32Array;
  /** Rows of each group: two or more. */
  readonly sizes: Int32Array;
}

const ALONE = -1;
const NOT_COMPARED = -1;
const FREE = -1;

/**
 * Groups of rows that are alike in every item, missing answers included, among rows with at least `minimumAnswered`
 * answers: people who answered two of thirty items alike are no duplicates. Compares by hash and then answer by answer,
 * so that a group is never an accident of the hash; O(rows × items).
 *
 * Throws RangeError for columns of different lengths (see row-count) and a minimum that is not a whole number from 1.
 * Source: likeness of whole records as a sign of fabrication, N. Kuriakose, M. Robbins, Don't get duped: fraud through
 * duplication in public opinion surveys, Statistical Journal of the IAOS 32 (2016) 283–291; here exact likeness only.
 */
export function duplicateVectors(input: {
  readonly columns: readonly Float64Array[];
  readonly minimumAnswered: number;
}): DuplicateVectors {
  const { columns, minimumAnswered } = input;
  if (!Number.isInteger(minimumAnswered) || minimumAnswered < 1) throw new RangeError('a minimum of answers below 1');
  return numberGroups(firstAlike(columns, answeredEnough(columns, minimumAnswered)));
}

function answeredEnough(columns: readonly Float64Array[], minimumAnswered: number): Uint8Array {
  const rows = rowCount(columns);
  const enough = new Uint8Array(rows);
  for (let row = 0; row < rows; row++) {
    let answered = 0;
    for (const column of columns) if (!Number.isNaN(column[row])) answered += 1;
    enough[row] = answered >= minimumAnswered ? 1 : 0;
  }
  return enough;
}

/** For each row the first row with its answers, which may be itself. An open hash table at most half full. */
function firstAlike(columns: readonly Float64Array[], compared: Uint8Array): Int32Array {
  const hashes = rowHashes(columns);
  const mask = 2 ** Math.ceil(Math.log2(2 * hashes.length + 1)) - 1;
  const table = new Int32Array(mask + 1).fill(FREE);
  const first = new Int32Array(hashes.length).fill(NOT_COMPARED);
  for (let row = 0; row < hashes.length; row++) {
    if (compared[row] === 0) continue;
    let place = (hashes[row] ?? 0) & mask;
    let known = table[place] ?? FREE;
    while (known !== FREE && !(hashes[known] === hashes[row] && alike(columns, known, row))) {
      place = (place + 1) & mask;
      known = table[place] ?? FREE;
    }
    if (known === FREE) table[place] = row;
    first[row] = known === FREE ? row : known;
  }
  return first;
}

function alike(columns: readonly Float64Array[], a: number, b: number): boolean {
  for (const column of columns) {
    const x = column[a] ?? Number.NaN;
    const y = column[b] ?? Number.NaN;
    if (x !== y && !(Number.isNaN(x) && Number.isNaN(y))) return false;
  }
  return true;
}

function numberGroups(first: Int32Array): DuplicateVectors {
  const sizes = new Int32Array(first.length);
  for (const row of first) if (row !== NOT_COMPARED) sizes[row] = (sizes[row] ?? 0) + 1;
  const groups = new Int32Array(first.length).fill(ALONE);
  let count = 0;
  sizes.forEach((size, row) => {
    if (size > 1) groups[row] = count++;
  });
  const copies = new Float64Array(first.length);
  first.forEach((row, index) => (copies[index] = row === NOT_COMPARED ? Number.NaN : (sizes[row] ?? 0)));
  return {
    copies,
    groupOf: first.map((row) => groups[row] ?? ALONE),
    sizes: sizes.filter((size) => size > 1),
  };
}
