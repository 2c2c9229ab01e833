import type { Matrix } from 'ml-matrix';
import { fail, ok, type Result } from '#domain/result';
import type { Insufficient } from '../insufficient';
import { completeCorrelations, type ColumnInsufficient } from '../moments/complete-correlations';

/** What may explain an outcome: columns of the same people, NaN for a missing value. */
export interface DriverData {
  readonly outcome: Float64Array;
  readonly predictors: readonly Float64Array[];
}

/** All that regression and relative weights need to know: correlations of the complete rows. */
export interface DriverTable {
  readonly n: number;
  /** Of the predictors with each other. */
  readonly among: Matrix;
  /** Of each predictor with the outcome. */
  readonly withOutcome: readonly number[];
}

export interface DriverInsufficient extends Insufficient {
  /** With 'no-variance': what is the same throughout, the outcome or the predictor at this position. */
  readonly constant?: 'outcome' | number;
}

/**
 * Correlations of the rows that have the outcome and every predictor (listwise deletion).
 *
 * Fails with 'nothing-answered' if there is no value at all, with 'too-few' for fewer complete rows than predictors + 2,
 * which would leave no degree of freedom, and with 'no-variance' and the name of what is constant in them. Throws
 * RangeError without predictors and for columns of different lengths.
 */
export function driverTable({ outcome, predictors }: DriverData): Result<DriverTable, DriverInsufficient> {
  if (predictors.length === 0) throw new RangeError('no predictors');
  const table = completeCorrelations([outcome, ...predictors], predictors.length + 2);
  if (!table.ok) return fail(namingTheConstant(table.error));
  const { n, correlations } = table.value;
  const last = predictors.length;
  return ok({
    n,
    among: correlations.subMatrix(1, last, 1, last),
    withOutcome: correlations.getRow(0).slice(1),
  });
}

/** The outcome is the first of the columns. */
function namingTheConstant({ column, ...insufficient }: ColumnInsufficient): DriverInsufficient {
  if (column === undefined) return insufficient;
  return { ...insufficient, constant: column === 0 ? 'outcome' : column - 1 };
}
