import { ok, type Result } from '#domain/result';
import { chiSquareUpperTail } from '../distributions/chi-square';
import type { Insufficient } from '../insufficient';
import { cramersV, pearsonTable, type CountTable } from './pearson-table';

export interface Independence {
  readonly n: number;
  /** Pearson's X². */
  readonly statistic: number;
  readonly degreesOfFreedom: number;
  readonly p: number;
  /** The smallest count that independence would give a cell: p is rough where it is below 5, and worse below 1. */
  readonly minimumExpected: number;
  readonly cramersV: number;
  /** (O − E) / √(E (1 − row/n) (1 − column/n)), roughly standard normal under independence; null in an empty row or column. */
  readonly adjustedResiduals: readonly (readonly (number | null)[])[];
}

/**
 * Pearson's test of the independence of rows and columns in a table of people who were drawn independently and count
 * alike, without continuity correction; as `chisq.test(correct = FALSE)` of R. For weighted or clustered samples see
 * survey-design/weighted-association.
 *
 * Fails and throws as pearsonTable does.
 * Sources: K. Pearson, Philosophical Magazine 50 (1900) 157–175; residuals by S. J. Haberman, The analysis of residuals in
 * cross-classified tables, Biometrics 29 (1973) 205–220.
 */
export function independence(counts: CountTable): Result<Independence, Insufficient> {
  const pearson = pearsonTable(counts);
  if (!pearson.ok) return pearson;
  const { n, statistic, rowTotals, columnTotals, rows, columns } = pearson.value;
  const degreesOfFreedom = (rows - 1) * (columns - 1);
  return ok({
    n,
    statistic,
    degreesOfFreedom,
    p: chiSquareUpperTail(statistic, degreesOfFreedom),
    minimumExpected: (smallest(rowTotals) * smallest(columnTotals)) / n,
    cramersV: cramersV(pearson.value),
    adjustedResiduals: counts.map((row, i) =>
      row.map((count, j) => adjustedResidual({ count, row: rowTotals[i] ?? 0, column: columnTotals[j] ?? 0, n })),
    ),
  });
}

function adjustedResidual(cell: {
  readonly count: number;
  readonly row: number;
  readonly column: number;
  readonly n: number;
}): number | null {
  const { count, row, column, n } = cell;
  const expected = (row * column) / n;
  if (expected === 0) return null;
  return (count - expected) / Math.sqrt(expected * (1 - row / n) * (1 - column / n));
}

function smallest(totals: readonly number[]): number {
  return Math.min(...totals.filter((total) => total > 0));
}
