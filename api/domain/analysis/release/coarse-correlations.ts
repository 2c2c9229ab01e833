import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { roundedTo } from '#domain/disclosure/coarse-value';
import type { ReleaseRules } from '#domain/disclosure/release-rules';
import { ok, type Result } from '#domain/result';
import { type Correlation, correlationOfPair } from '#domain/statistics/moments/correlation';
import type { PairCovariance } from '#domain/statistics/moments/covariance';
import type { DriverTable } from '#domain/statistics/drivers/driver-table';
import type { Insufficient } from '#domain/statistics/insufficient';
import { positiveSpectrum } from '#domain/statistics/moments/spectrum';
import type { ItemTable } from '../indices/item-table';
import { personUnit, REACH } from './coarse-figure';
import type { PeopleTeller } from './told-people';

/*
 * Alpha, coefficients, R² and their errors are all functions of the same few correlations. Were each rounded by itself, the
 * borders of their roundings would cut the one that a hidden class follows from into small pieces. So where people are
 * protected correlations are rounded first, and everything else is made of these.
 */

/**
 * Items with rounded correlations over as many people as may be told; their variances are those of all answers to each, which
 * its table tells.
 */
export function coarseItems({ suppression }: ReleaseRules, table: ItemTable, tell: PeopleTeller): ItemTable {
  if (!suppression) return table;
  return {
    ...table,
    pairOf(first, second) {
      if (first === second) return table.pairOf(first, second);
      const variances = [table.momentsOf(first).variance, table.momentsOf(second).variance] as const;
      return coarsePair(table.pairOf(first, second), { variances, tell });
    },
  };
}

function coarsePair(
  exact: Result<PairCovariance, Insufficient>,
  { variances, tell }: Pick<PairCovariance, 'variances'> & { readonly tell: PeopleTeller },
): Result<PairCovariance, Insufficient> {
  if (!exact.ok) return exact;
  const n = tell(exact.value.n);
  const correlation = correlationOfPair(exact.value);
  const rounded = correlation.ok ? roundedCorrelation(correlation.value.value, n) : 0;
  return ok({ n, covariance: rounded * Math.sqrt(variances[0] * variances[1]), variances });
}

/** A rounded correlation with the interval that follows from it; of ±1, from the middle of what is rounded to that. */
export function coarseCorrelation<Exact extends Correlation>({ suppression }: ReleaseRules, exact: Exact): Correlation {
  if (!suppression) return exact;
  const { n } = exact;
  const value = roundedCorrelation(exact.value, n);
  const end = 1 - personUnit(REACH.correlation, n) / 4;
  const rounded = correlationOfPair({ n, covariance: Math.max(-end, Math.min(end, value)), variances: [1, 1] });
  return rounded.ok ? { ...rounded.value, value } : exact;
}

/** What drivers are made of, with rounded correlations; as it is where some predictors are combinations of others. */
export function coarseDrivers({ suppression }: ReleaseRules, exact: DriverTable, tell: PeopleTeller): DriverTable {
  const n = tell(exact.n);
  const { among, withOutcome } = exact;
  if (!suppression || !positiveSpectrum(among).ok) return { ...exact, n };
  const last = withOutcome.length;
  const whole = Matrix.eye(last + 1);
  for (let row = 0; row < last; row++) {
    for (let column = 0; column < row; column++)
      setBoth(whole, [row, column], roundedCorrelation(among.get(row, column), n));
    setBoth(whole, [row, last], roundedCorrelation(withOutcome[row] ?? 0, n));
  }
  const possible = withoutContradiction(whole);
  return {
    n,
    among: possible.subMatrix(0, last - 1, 0, last - 1),
    withOutcome: possible.getRow(last).slice(0, last),
  };
}

function roundedCorrelation(value: number, n: number): number {
  return Math.max(-1, Math.min(1, roundedTo(value, personUnit(REACH.correlation, n))));
}

function setBoth(matrix: Matrix, [row, column]: readonly [number, number], value: number): void {
  matrix.set(row, column, value);
  matrix.set(column, row, value);
}

/** Rounded correlations of columns that are nearly combinations of others may be those of none. */
const SMALLEST_EIGENVALUE = 0.01;

/** All correlations nearer to 0 by one factor, as far as it takes for such columns to be possible. */
function withoutContradiction(correlations: Matrix): Matrix {
  const { realEigenvalues } = new EigenvalueDecomposition(correlations, { assumeSymmetric: true });
  const smallest = Math.min(...realEigenvalues);
  if (smallest >= SMALLEST_EIGENVALUE) return correlations;
  const factor = (1 - SMALLEST_EIGENVALUE) / (1 - smallest);
  return Matrix.eye(correlations.rows)
    .mul(1 - factor)
    .add(Matrix.mul(correlations, factor));
}
