import { SMALLEST_STRATUM } from './model';
import { type CountedEntry, type RoundedTurnout, type TurnoutBlock, turnoutBlocks } from './turnout';

/** Of whom a number is told: of everybody on the roll, of a rater group, or of a unit that stands alone. */
export type TurnoutPart = 'everybody' | 'group' | 'unit';

/** What one night notes of one part of the roll. */
export interface TurnoutNote {
  readonly part: TurnoutPart;
  /** Id of the group or code of the unit; empty for everybody. */
  readonly code: string;
  readonly size: number;
  /** A multiple of 5. */
  readonly takenPart: number;
}

/** How far turnout had come by the end of a day. */
export interface CoursePoint {
  /** See nightOf. */
  readonly day: number;
  readonly size: number;
  readonly takenPart: number;
}

/** Notes how many have taken part: sums of blocks that are rounded by themselves (see turnoutBlocks). */
export function turnoutNotes(roll: readonly CountedEntry[]): readonly TurnoutNote[] {
  const blocks = turnoutBlocks(roll);
  if (blocks.length === 0) return [];
  return [
    noteOf('everybody', '', blocks),
    ...partsOf(blocks, ({ groupId }) => groupId).map(([code, own]) => noteOf('group', code, own)),
    ...unitNotes(blocks),
  ];
}

function noteOf(part: TurnoutPart, code: string, blocks: readonly TurnoutBlock[]): TurnoutNote {
  return { part, code, size: sumOf(blocks, 'size'), takenPart: sumOf(blocks, 'takenPart') };
}

function partsOf(
  blocks: readonly TurnoutBlock[],
  codeOf: (block: TurnoutBlock) => string | null,
): readonly (readonly [string, readonly TurnoutBlock[]])[] {
  const parts = new Map<string, TurnoutBlock[]>();
  for (const block of blocks) {
    const code = codeOf(block);
    if (code !== null) parts.set(code, [...(parts.get(code) ?? []), block]);
  }
  return [...parts];
}

/**
 * Of units with blocks of their own, the smallest first; its people in blocks of several units are not counted with it.
 * The smallest are left out while too few people would be left beside all of them.
 */
function unitNotes(blocks: readonly TurnoutBlock[]): readonly TurnoutNote[] {
  const notes = partsOf(blocks, ownUnit)
    .map(([code, own]) => noteOf('unit', code, own))
    .toSorted((one, other) => one.size - other.size);
  const rest = () => sumOf(blocks, 'size') - sumOf(notes, 'size');
  while (rest() > 0 && rest() < SMALLEST_STRATUM && notes.length > 0) notes.shift();
  return notes;
}

function ownUnit({ unitCodes: [code = null, ...others], size }: TurnoutBlock): string | null {
  return others.length === 0 && size >= SMALLEST_STRATUM ? code : null;
}

/**
 * What one night noted of units, and of all the others together: what is left beside them. `sizes` of the units on the
 * roll tell whose people are among these others.
 */
export function turnoutOfNight(
  notes: readonly TurnoutNote[],
  sizes: ReadonlyMap<string | null, number>,
): readonly RoundedTurnout[] {
  const everybody = notes.find(({ part }) => part === 'everybody');
  if (everybody === undefined) return [];
  const units = notes.filter(({ part }) => part === 'unit');
  const told = new Map<string | null, number>(units.map(({ code, size }) => [code, size]));
  const rest = {
    unitCodes: [...sizes].filter(([code, size]) => size > (told.get(code) ?? 0)).map(([code]) => code),
    size: everybody.size - sumOf(units, 'size'),
    takenPart: everybody.takenPart - sumOf(units, 'takenPart'),
  };
  const rows = units.map(({ code, size, takenPart }) => ({ unitCodes: [code], size, takenPart }));
  return rest.size > 0 ? [...rows, rest] : rows;
}

function sumOf(counts: readonly Pick<TurnoutNote, 'size' | 'takenPart'>[], field: 'size' | 'takenPart'): number {
  return counts.reduce((sum, count) => sum + count[field], 0);
}
