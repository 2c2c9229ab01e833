import type { Conversion } from '#domain/assessment/scheme/conversion';
import { columnLetters, onSheet } from './formulas';
import { heading, type SheetCell, type WorkbookSheet } from './sheet';
import type { Layout } from './layout';

/** Where the table of a conversion stands. */
export interface TableRanges {
  /** Of steps: their limits, and their points with those for what reaches none at the end. */
  readonly limits?: string;
  readonly points?: string;
  /** Of ranks: from the first on, from the last on. */
  readonly first?: string;
  readonly last?: string;
}

export interface Tables {
  readonly ranges: ReadonlyMap<string, TableRanges>;
  /** Null without any table. */
  readonly sheet: WorkbookSheet | null;
}

const HEAD_ROWS = 2;

/** Steps and tables of ranks, two columns each, where formulas look them up. */
export function tablesOf({ items, words }: Layout): Tables {
  const tabled = items.flatMap(({ id, title, measured }) => {
    const columns = measured === null ? null : columnsOf(measured.conversion);
    return columns === null ? [] : [{ id, title, columns }];
  });
  const ranges = new Map(
    tabled.map(({ id, columns }, index) => {
      const range = (side: 0 | 1) => rangeOf(words.sheets.tables, 2 * index + 1 + side, columns.cells[side].length);
      return [
        id,
        columns.kind === 'steps' ? { limits: range(0), points: range(1) } : { first: range(0), last: range(1) },
      ] as const;
    }),
  );
  const longest = Math.max(0, ...tabled.flatMap(({ columns }) => columns.cells.map(({ length }) => length)));
  const rows: readonly (readonly SheetCell[])[] = [
    tabled.flatMap(({ title }) => [heading(title), null]),
    tabled.flatMap(({ columns }) => words.tableHeads[columns.kind].map(heading)),
    ...Array.from({ length: longest }, (_, row) =>
      tabled.flatMap(({ columns }) => columns.cells.map((cells) => cells[row] ?? null)),
    ),
  ];
  const sheet = {
    name: words.sheets.tables,
    rows,
    widths: tabled.flatMap(() => [16, 12]),
    fixedRows: HEAD_ROWS,
    fixedColumns: 0,
  };
  return { ranges, sheet: tabled.length === 0 ? null : sheet };
}

function columnsOf(conversion: Conversion) {
  if (conversion.kind === 'steps') {
    const { steps, otherwise } = conversion;
    return {
      kind: 'steps',
      cells: [steps.map(({ value }) => value), [...steps.map(({ points }) => points), otherwise]],
    } as const;
  }
  return conversion.kind === 'rank-table'
    ? ({ kind: 'ranks', cells: [conversion.first, conversion.last] } as const)
    : null;
}

function rangeOf(sheet: string, column: number, length: number): string {
  const letters = columnLetters(column);
  return onSheet(sheet, `${letters}$${HEAD_ROWS + 1}:${letters}$${HEAD_ROWS + Math.max(1, length)}`);
}
