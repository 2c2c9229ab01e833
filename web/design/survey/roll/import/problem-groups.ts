import type { RollProblem, RollRow } from '#domain/roll/import/import-model';

/** Rows of one cause: one line on the page, and one decision for all of them. */
export interface ProblemGroup {
  readonly code: RollProblem['code'];
  /** What stands in the list, where that is what is wrong. */
  readonly given?: string;
  /** Some of these rows are refused because of it. */
  readonly refuses: boolean;
  /** From 1, ascending. */
  readonly lines: readonly number[];
  /** Of the first row. */
  readonly name: string;
}

/** Every cause once, those that keep people off the roll before those that only call for a look. */
export function problemGroups(rows: readonly RollRow[]): readonly ProblemGroup[] {
  const groups = new Map<string, ProblemGroup>();
  for (const row of rows) {
    for (const { code, details } of row.problems) {
      const given = details?.['given'];
      const key = JSON.stringify([code, given]);
      const known = groups.get(key) ?? { code, ...givenPart(given), refuses: false, lines: [], name: row.name ?? '' };
      const refuses = known.refuses || row.status === 'refused';
      groups.set(key, { ...known, refuses, lines: [...known.lines, row.line] });
    }
  }
  return [...groups.values()].toSorted((one, other) => Number(other.refuses) - Number(one.refuses));
}

function givenPart(given: unknown): Pick<ProblemGroup, 'given'> {
  return typeof given === 'string' ? { given } : {};
}

/** First and last of lines that follow one another. */
export type LineRange = readonly [first: number, last: number];

export function lineRanges(lines: readonly number[]): readonly LineRange[] {
  const ranges: [number, number][] = [];
  for (const line of lines) {
    const last = ranges.at(-1);
    if (last && last[1] === line - 1) last[1] = line;
    else ranges.push([line, line]);
  }
  return ranges;
}
