import type { Cells } from '#domain/tables/cells';
import { cleanCell } from '#domain/tables/clean-cell';
import { plainTitle, uniqueTitles } from '#domain/tables/column-titles';

/** Titles of a field as offices write them, in the plain form of #domain/tables/column-titles. */
export type FieldTitles<Field extends string> = Readonly<Record<Field, string>>;

/** Decided by people, by title of the column; columns that are not named are taken for what their titles say. */
export type ColumnChoice<Field extends string> = Readonly<Record<string, Field | 'skip'>>;

export interface TitledColumn<Field extends string> {
  readonly title: string;
  /** The first cell below the title that is not empty. */
  readonly sample: string;
  readonly field: Field | 'skip';
}

export interface TitledRows<Field extends string> {
  /** Of the titles, as a spreadsheet counts. */
  readonly line: number;
  readonly columns: readonly TitledColumn<Field>[];
  /** The title of the column of each field that was found. */
  readonly titles: ReadonlyMap<Field, string>;
  readonly rows: readonly TitledRow<Field>[];
}

export interface TitledRow<Field extends string> {
  readonly line: number;
  /** Empty where the cell is, or no column stands for the field. */
  readonly cell: (field: Field) => string;
}

const ROWS_SEARCHED = 10;

/** The rows under the line with the most known titles; of two columns for a field the first counts. */
export function titledRows<Field extends string>(
  cells: Cells,
  fields: FieldTitles<Field>,
  choice: ColumnChoice<Field> = {},
): TitledRows<Field> {
  const known = knownTitles(fields);
  const found = cells.slice(0, ROWS_SEARCHED).map((row) => row.filter((cell) => known.has(plainTitle(cell))).length);
  const header = found.indexOf(Math.max(0, ...found));
  const titles = uniqueTitles((cells[header] ?? []).map((cell) => cell.trim()));
  const places = new Map<Field, number>();
  titles.forEach((title, place) => {
    const field = choice[title] ?? known.get(plainTitle(title)) ?? 'skip';
    if (field !== 'skip' && !places.has(field)) places.set(field, place);
  });
  const fieldAt = new Map([...places].map(([field, place]) => [place, field]));
  const below = cells.slice(header + 1);
  const rows = below
    .map((row, index) => ({ line: header + 2 + index, row }))
    .filter(({ row }) => row.some((cell) => cleanCell(cell) !== ''))
    .map(({ line, row }) => ({ line, cell: (field: Field) => cleanCell(row[places.get(field) ?? -1] ?? '') }));
  const columns = titles.map((title, place) => ({
    title,
    sample: below.map((row) => cleanCell(row[place] ?? '')).find((cell) => cell !== '') ?? '',
    field: fieldAt.get(place) ?? ('skip' as const),
  }));
  const titlesOfFields = new Map([...places].map(([field, place]) => [field, titles[place] ?? '']));
  return { line: header + 1, columns, titles: titlesOfFields, rows };
}

function knownTitles<Field extends string>(fields: FieldTitles<Field>): ReadonlyMap<string, Field> {
  const known = new Map<string, Field>();
  for (const field in fields) for (const title of fields[field].split(' ')) known.set(title, field);
  return known;
}
