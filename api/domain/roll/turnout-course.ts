import { type RollEntry, SMALLEST_STRATUM } from './model';
import { roundedTurnout, turnoutByUnit, type UnitTurnout } from './turnout';

/** Of whom a number is told: of everybody on the roll, of a rater group, or of a unit that stands alone. */
export type TurnoutPart = 'everybody' | 'group' | 'unit';

/** What one night notes of one part of the roll. */
export interface TurnoutNote {
  readonly part: TurnoutPart;
  /** Id of the group or code of the unit; empty for everybody. */
  readonly code: string;
  readonly size: number;
  /** See roundedTurnout. */
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
 * Notes how many have taken part, each number rounded by itself. Units that are put together with others because they are
 * small, or because others are, get no note: see turnoutByUnit.
 */
export function turnoutNotes(roll: readonly CountedEntry[]): readonly TurnoutNote[] {
  const everybody = countsBy(roll, () => '').map((count) => noteOf('everybody', count));
  const groups = countsBy(roll, ({ groupId }) => groupId).map((count) => noteOf('group', count));
  const units = countsBy(roll, ({ unitCode }) => unitCode ?? null);
  return [...everybody, ...groups, ...unitNotes(units)];
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

function noteOf(part: TurnoutPart, { code, size, takenPart }: Count<string>): TurnoutNote {
  return { part, code, size, takenPart: roundedTurnout(takenPart, size) };
}

function unitNotes(counts: readonly Count<string | null>[]): readonly TurnoutNote[] {
  const units: readonly UnitTurnout[] = counts.map(({ code, ...count }) => ({ unitCode: code, ...count }));
  return turnoutByUnit(units).flatMap(({ unitCodes: [code, ...others], size, takenPart }) => {
    const standsAlone = typeof code === 'string' && others.length === 0 && size >= SMALLEST_STRATUM;
    return standsAlone ? [{ part: 'unit', code, size, takenPart }] : [];
  });
}
