/** A cell that a spreadsheet calculates, with what the run has for it: programs that do not calculate show that. */
export interface LiveCell {
  /** Without the sign of equality (ECMA-376, part 1, 18.3.1.40). */
  readonly formula: string;
  /** An empty text where there is none. */
  readonly result: number | string;
  readonly format?: string | undefined;
}

export interface NumberCell {
  readonly value: number;
  readonly format: string;
}

export interface TitleCell {
  readonly title: string;
  /** Of a column: up to three lines above its cells. */
  readonly isHead: boolean;
}

export type SheetCell = LiveCell | NumberCell | TitleCell | number | string | null;

export interface WorkbookSheet {
  readonly name: string;
  /** Asked for once, row by row as they are written: all cells of a large run would not fit into memory. */
  readonly rows: Iterable<readonly SheetCell[]>;
  readonly widths: readonly number[];
  /** Rows and columns that stay in sight. */
  readonly fixedRows: number;
  readonly fixedColumns: number;
}

export function heading(title: string): TitleCell {
  return { title, isHead: true };
}
