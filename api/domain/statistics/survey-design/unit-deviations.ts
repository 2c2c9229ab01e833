import { calibrationResiduals } from './calibration';
import type { DesignedSample } from './designed-sample';

/**
 * The linearised variable z of a statistic as one number for each first-stage unit u: its total z_u less the mean of
 * the units of its stratum h, times √((1 − n_h/N_h) n_h/(n_h − 1)). The sum of squares is the variance of the statistic,
 * and the sum of products with the numbers of another one is their covariance; see linearisedCovariance.
 *
 * `influence` holds for each row what it adds to the statistic's deviation from its expectation, its weight included,
 * and 0 for a row outside the domain: that units outside it were drawn as well counts. In the first stage lies nearly
 * all of the variance; with few units drawn of many, what later stages add is in it.
 *
 * Sources: D. A. Binder (1983), see clustered-error; T. Lumley, Complex Surveys (2010), chapters 2 and 3.
 */
export function unitDeviations(sample: DesignedSample, influence: Float64Array): Float64Array {
  const { unitOf, stratumOf, strata } = sample;
  const residuals = residualsOf(sample, influence);
  const rounding = ROUNDING * residuals.reduce((most, residual) => Math.max(most, Math.abs(residual)), 0);
  const deviations = sums(residuals, unitOf, stratumOf.length);
  const totals = sums(deviations, stratumOf, strata.length);
  const centres = totals.map((total, stratum) =>
    strata[stratum]?.units === 1 ? 0 : total / (strata[stratum]?.units ?? 1),
  );
  const scales = Float64Array.from(strata, ({ units, correction }) =>
    Math.sqrt(units === 1 ? correction : (correction * units) / (units - 1)),
  );
  for (let unit = 0; unit < deviations.length; unit++) {
    const stratum = stratumOf[unit] ?? 0;
    const deviation = (deviations[unit] ?? 0) - (centres[stratum] ?? 0);
    deviations[unit] = Math.abs(deviation) <= rounding ? 0 : deviation * (scales[stratum] ?? 0);
  }
  return deviations;
}

/** Of the largest influence: what doubles leave of a difference of equal units, so that what is known by design has no error. */
const ROUNDING = 1e-14;

/** Of two statistics, from their deviations; of one with itself it is the variance. */
export function linearisedCovariance(first: Float64Array, second: Float64Array): number {
  let sum = 0;
  for (let unit = 0; unit < first.length; unit++) sum += (first[unit] ?? 0) * (second[unit] ?? 0);
  return sum;
}

function residualsOf({ weights, calibration }: DesignedSample, influence: Float64Array): Float64Array {
  return calibration === undefined ? influence : calibrationResiduals(influence, { weights, calibration });
}

function sums(values: Float64Array, numberOf: Int32Array, count: number): Float64Array {
  const totals = new Float64Array(count);
  for (let place = 0; place < values.length; place++) {
    const number = numberOf[place] ?? 0;
    totals[number] = (totals[number] ?? 0) + (values[place] ?? 0);
  }
  return totals;
}
