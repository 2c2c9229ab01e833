import type { Table } from '../table';
import { isPersonalTitle } from './field-titles';
import { cleanCell } from '#domain/tables/clean-cell';
import { isPersonalValue } from '#domain/tables/personal-values';

export const MOST_VALUES_COUNTED = 5_000;

/** What stands in one column. */
export interface ColumnProfile {
  readonly index: number;
  readonly title: string;
  /** Values with how often they occur; of columns with more than 5,000 different ones not all. */
  readonly values: ReadonlyMap<string, number>;
  readonly filled: number;
  readonly missing: number;
  readonly personal: boolean;
}

export function profileColumns(table: Table): readonly ColumnProfile[] {
  return table.titles.map((title, index) => profileColumn(table, { title, index }));
}

function profileColumn({ rows }: Table, { title, index }: { title: string; index: number }): ColumnProfile {
  const written = new Map<string, number>();
  let filled = 0;
  for (const { cells } of rows) {
    const cell = cells[index] ?? '';
    if (cell === '' || cell.trim() === '') continue;
    filled += 1;
    const count = written.get(cell);
    if (count !== undefined || written.size < MOST_VALUES_COUNTED) written.set(cell, (count ?? 0) + 1);
  }
  const values = new Map<string, number>();
  for (const [cell, count] of written) values.set(cleanCell(cell), (values.get(cleanCell(cell)) ?? 0) + count);
  const personal = isPersonalTitle(title) || areMostlyPersonal([...values.keys()]);
  return { index, title, values, filled, missing: rows.length - filled, personal };
}

/** Somebody may write a telephone number into an open text; a column of them has more. */
function areMostlyPersonal(values: readonly string[]): boolean {
  return values.filter(isPersonalValue).length > values.length / 10;
}

/** Whether no value occurs twice, as far as they were counted. */
export function isDistinct({ values }: ColumnProfile): boolean {
  return [...values.values()].every((count) => count === 1);
}
