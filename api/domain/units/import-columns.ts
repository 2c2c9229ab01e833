import type { Cells } from '#domain/tables/cells';
import { uniqueTitles } from '#domain/tables/column-titles';
import { isPersonalValue } from '#domain/tables/personal-values';
import type { ColumnField, ImportColumn, UnitField } from '#domain/units/import-model';
import { fieldOfTitle, isPersonalTitle } from '#domain/units/import-titles';

const ROWS_SEARCHED = 10;
const VALUES_LOOKED_AT = 20;

/**
 * The line of the column titles, from 1: of the first ten lines the one with the most known titles, because
 * lists often begin with a heading of their own. Line 1 where no title is known.
 */
export function findHeaderRow(cells: Cells): number {
  const known = cells.slice(0, ROWS_SEARCHED).map((row) => new Set(row.map(fieldOfTitle).filter(Boolean)).size);
  const most = Math.max(0, ...known);
  return most === 0 ? 1 : known.indexOf(most) + 1;
}

export interface ColumnRequest {
  readonly cells: Cells;
  readonly headerRow: number;
  /** Fields by column title, as a person chose them; a column that is not named keeps its guess. */
  readonly mapping: Readonly<Record<string, ColumnField>>;
}

/** A column, and where its cells stand. */
export interface PlacedColumn extends ImportColumn {
  readonly index: number;
}

/** The columns that have a title or any value. No field is given to two columns by guess. */
export function readColumns({ cells, headerRow, mapping }: ColumnRequest): readonly PlacedColumn[] {
  const header = cells[headerRow - 1] ?? [];
  const body = cells.slice(headerRow);
  const width = Math.max(header.length, ...body.slice(0, VALUES_LOOKED_AT).map((row) => row.length));
  const titles = uniqueTitles(Array.from({ length: width }, (_, index) => header[index]?.trim() ?? ''));
  const taken = new Set<UnitField>(Object.values(mapping).filter((field) => field !== 'skip'));
  return titles.flatMap((title, index) => {
    const values = body.map((row) => row[index]?.trim() ?? '').filter((value) => value !== '');
    const isEmpty = values.length === 0 && (header[index]?.trim() ?? '') === '';
    return isEmpty ? [] : [{ ...describe(title, values, { mapping, taken }), index }];
  });
}

interface Choice {
  readonly mapping: Readonly<Record<string, ColumnField>>;
  /** Fields that have their column; grows as columns are described from left to right. */
  readonly taken: Set<UnitField>;
}

function describe(title: string, values: readonly string[], { mapping, taken }: Choice): ImportColumn {
  const looked = values.slice(0, VALUES_LOOKED_AT);
  const personal = isPersonalTitle(title) || looked.some(isPersonalValue);
  const guess = personal ? null : fieldOfTitle(title);
  const guessed: ColumnField = guess === null || taken.has(guess) ? 'skip' : guess;
  const field = mapping[title] ?? guessed;
  if (field !== 'skip') taken.add(field);
  return { title, sample: personal ? '' : (values[0] ?? '').slice(0, 60), field, ...(personal && { personal }) };
}
