import { fail, ok, type Result } from '#domain/result';
import { studentTwoSided } from '../distributions/student';
import { correlationOf, type Correlation } from '../moments/correlation';
import { pairCovariance } from '../moments/covariance';
import { rowCount } from '../moments/row-count';
import type { DriverData, DriverInsufficient } from './driver-table';

export interface OutcomeCorrelation extends Correlation {
  /** Two-sided, of the t test with n − 2 degrees of freedom, t = r √((n − 2)/(1 − r²)). */
  readonly p: number;
}

/** One degree of freedom. */
const FEWEST_ROWS = 3;

/**
 * Correlation of each predictor with the outcome over the rows that have both, with Fisher's interval (see correlation)
 * and the t test of no correlation, as cor.test of R.
 *
 * A predictor gets 'too-few' for fewer than three such rows, and 'no-variance' with the name of what is constant in
 * them. Throws RangeError for columns of different lengths.
 */
export function outcomeCorrelations({
  outcome,
  predictors,
}: DriverData): readonly Result<OutcomeCorrelation, DriverInsufficient>[] {
  rowCount([outcome, ...predictors]);
  return predictors.map((predictor, position) => {
    const pair = pairCovariance(outcome, predictor);
    const n = pair.ok ? pair.value.n : (pair.error.have ?? 0);
    if (!pair.ok || n < FEWEST_ROWS) return fail({ reason: 'too-few', have: n, need: FEWEST_ROWS });
    const correlation = correlationOf(outcome, predictor);
    if (correlation.ok) return ok(testedCorrelation(correlation.value));
    return fail({ ...correlation.error, constant: pair.value.variances[0] === 0 ? 'outcome' : position });
  });
}

/** The same of a correlation that comes from elsewhere. */
export function testedCorrelation({ n, value, interval }: Correlation): OutcomeCorrelation {
  return { n, value, interval, p: studentTwoSided(value * Math.sqrt((n - 2) / (1 - value * value)), n - 2) };
}
