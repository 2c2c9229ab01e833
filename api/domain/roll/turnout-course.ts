import { type RollEntry, SMALLEST_STRATUM } from './model';
import { type RoundedTurnout, roundedTurnout, turnoutByUnit } from './turnout';

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

type CountedEntry = Pick<RollEntry, 'groupId' | 'unitCode' | 'takenPart'>;

/**
 * Notes how many have taken part: in units, small ones together, each rounded by itself; everybody is their sum, so that a
 * total and its parts tell no more than the parts; and in rater groups, rounded by themselves, which cross the units.
 */
export function turnoutNotes(roll: readonly CountedEntry[]): readonly TurnoutNote[] {
  if (roll.length === 0) return [];
  const units = turnoutByUnit(
    countsBy(roll, ({ unitCode }) => unitCode ?? null).map(({ code, ...count }) => ({ unitCode: code, ...count })),
  );
  const everybody = { size: sumOf(units, 'size'), takenPart: sumOf(units, 'takenPart') };
  const groups = countsBy(roll, ({ groupId }) => groupId);
  const isOneGroup = groups.length === 1;
  return [
    { part: 'everybody', code: '', ...everybody },
    ...groups.map((group) => groupNote(isOneGroup ? { ...group, ...everybody } : group)),
    ...units.flatMap(unitNote),
  ];
}

interface Count<Code> {
  readonly code: Code;
  readonly size: number;
  readonly takenPart: number;
}

function countsBy<Code extends string | null>(
  roll: readonly CountedEntry[],
  codeOf: (entry: CountedEntry) => Code,
): readonly Count<Code>[] {
  const counts = new Map<Code, Count<Code>>();
  for (const entry of roll) {
    const code = codeOf(entry);
    const { size = 0, takenPart = 0 } = counts.get(code) ?? {};
    counts.set(code, { code, size: size + 1, takenPart: takenPart + (entry.takenPart ? 1 : 0) });
  }
  return [...counts.values()];
}

function groupNote({ code, size, takenPart }: Count<string>): TurnoutNote {
  return { part: 'group', code, size, takenPart: roundedTurnout(takenPart, size) };
}

/** Units that are put together with others get no note: what is left beside the others tells of them. */
function unitNote({ unitCodes: [code, ...others], size, takenPart }: RoundedTurnout): readonly TurnoutNote[] {
  const standsAlone = typeof code === 'string' && others.length === 0 && size >= SMALLEST_STRATUM;
  return standsAlone ? [{ part: 'unit', code, size, takenPart }] : [];
}

/** What one night noted of units, and of all the others together: what is left beside them. */
export function turnoutOfNight(
  notes: readonly TurnoutNote[],
  unitCodes: readonly (string | null)[],
): readonly RoundedTurnout[] {
  const everybody = notes.find(({ part }) => part === 'everybody');
  if (everybody === undefined) return [];
  const units = notes.filter(({ part }) => part === 'unit');
  const told = new Set(units.map(({ code }) => code));
  const rest = {
    unitCodes: unitCodes.filter((code) => code === null || !told.has(code)),
    size: everybody.size - sumOf(units, 'size'),
    takenPart: everybody.takenPart - sumOf(units, 'takenPart'),
  };
  const rows = units.map(({ code, size, takenPart }) => ({ unitCodes: [code], size, takenPart }));
  return rest.size > 0 ? [...rows, rest] : rows;
}

function sumOf(counts: readonly Pick<TurnoutNote, 'size' | 'takenPart'>[], field: 'size' | 'takenPart'): number {
  return counts.reduce((sum, count) => sum + count[field], 0);
}
