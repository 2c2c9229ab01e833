import { readFileSync } from 'node:fs';
import { csvParse } from 'd3-dsv';

/** Columns of `tests/data/<set>/data.csv` as numbers; an empty cell is NaN. */
export function dataColumns(set: string, names: readonly string[]): readonly Float64Array[] {
  const rows = csvParse(readFileSync(new URL(`../../data/${set}/data.csv`, import.meta.url), 'utf8'));
  return names.map((name) => Float64Array.from(rows, (row) => Number(row[name] || Number.NaN)));
}
