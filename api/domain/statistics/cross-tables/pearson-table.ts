import { fail, ok, type Result } from '#domain/result';
import type { Insufficient } from '../insufficient';

/** Counts, one array a row; they may be weighted. */
export type CountTable = readonly (readonly number[])[];

/** X² of a table and what it is made of. */
export interface PearsonTable {
  readonly n: number;
  readonly statistic: number;
  readonly rowTotals: readonly number[];
  readonly columnTotals: readonly number[];
  /** Rows and columns in which somebody is; the others take no part. */
  readonly rows: number;
  readonly columns: number;
}

/** Cells that follow each other row by row as a table. */
export function tableOf(cells: ArrayLike<number>, columns: number): CountTable {
  const rows = Array.from({ length: cells.length / columns }, (_, row) => row * columns);
  return rows.map((start) => Array.from({ length: columns }, (_, column) => cells[start + column] ?? 0));
}

/**
 * Pearson's X² = Σ (O − E)²/E with E = row × column / n.
 *
 * Fails with 'nothing-answered', and with 'no-variance' if everybody is in one row or one column. Throws RangeError for
 * rows of different lengths and negative counts.
 */
export function pearsonTable(counts: CountTable): Result<PearsonTable, Insufficient> {
  const width = counts[0]?.length ?? 0;
  if (counts.some((row) => row.length !== width)) throw new RangeError('rows of different lengths');
  if (!counts.flat().every((count) => count >= 0)) throw new RangeError('counts are 0 or more');
  const rowTotals = counts.map(sum);
  const columnTotals = Array.from({ length: width }, (_, column) => sum(counts.map((row) => row[column] ?? 0)));
  const n = sum(rowTotals);
  if (n === 0) return fail({ reason: 'nothing-answered' });
  const [rows, columns] = [occupied(rowTotals), occupied(columnTotals)];
  if (rows < 2 || columns < 2) return fail({ reason: 'no-variance' });
  const terms = counts.flatMap((row, i) =>
    row.map((count, j) => {
      const expected = ((rowTotals[i] ?? 0) * (columnTotals[j] ?? 0)) / n;
      return expected === 0 ? 0 : (count - expected) ** 2 / expected;
    }),
  );
  return ok({ n, statistic: sum(terms), rowTotals, columnTotals, rows, columns });
}

/**
 * Cramér's V = √(X² / (n min(r − 1, c − 1))): 0 for independence, 1 where one category tells the other.
 *
 * Source: H. Cramér, Mathematical Methods of Statistics (1946), section 21.9.
 */
export function cramersV({ statistic, n, rows, columns }: PearsonTable): number {
  return Math.min(1, Math.sqrt(statistic / (n * Math.min(rows - 1, columns - 1))));
}

function occupied(totals: readonly number[]): number {
  return totals.filter((total) => total > 0).length;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
