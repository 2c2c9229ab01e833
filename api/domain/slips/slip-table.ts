import type { AnswerVector, VectorCell } from '#domain/answers/vector';

/** Everybody. */
export const ALL_TABLE = '*all';
/** Ratings by unit and rater group. */
export const UNITS_TABLE = '*units';
/** Of ballots that a rule of the scheme has set aside. No id begins with a star. */
export const VOID_CLASS = '*void';
/** Of those who are in no cell of the table; never opened. */
export const NO_CLASS = '*none';

/** A table of the publication plan, as far as it tells in which of its cells a ballot is. */
export interface SlipTable {
  readonly name: string;
  readonly by: readonly SlipDivision[];
}

export interface SlipDivision {
  /** Position of the question that divides people; null for the rater groups. */
  readonly source: number | null;
  /** What is on the ballot, and the class that it belongs to. */
  readonly classes: readonly (readonly [member: string, classId: string])[];
}

export interface ClassifiedBallot {
  readonly groupId: string;
  readonly vector: AnswerVector;
}

/** The cell of a ballot in a table: its classes in their order as JSON. */
export function classifierOf({ by }: SlipTable): (ballot: ClassifiedBallot) => string {
  const divisions = by.map(({ source, classes }) => ({ source, classOf: new Map(classes) }));
  return ({ groupId, vector }) => {
    const ids = divisions.map(({ source, classOf }) =>
      classOf.get(source === null ? groupId : firstIn(vector[source] ?? null)),
    );
    return ids.includes(undefined) ? NO_CLASS : JSON.stringify(ids);
  };
}

/** What a cell says, or says first; empty without an answer. */
export function firstIn(cell: VectorCell): string {
  return String((Array.isArray(cell) ? cell[0] : cell) ?? '');
}

/** The cell of a rating: the position of the unit, and the rater group. */
export function unitClass(unit: string, groupId: string): string {
  return `[${unit},${JSON.stringify(groupId)}]`;
}
