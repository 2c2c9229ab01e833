import { withoutRounding } from '../rounding';

/** How weights were fitted so that the groups of each margin reach known totals. */
export interface Calibration {
  /** The weights before. */
  readonly baseWeights: Float64Array;
  readonly margins: readonly CalibratedMargin[];
}

export interface CalibratedMargin {
  /** Number of each row's group. */
  readonly groupOf: Int32Array;
  /** Base weights of each group together. */
  readonly baseTotals: Float64Array;
}

/** The cycles end with one that subtracts less than this part of the size of u. */
const SETTLED = 1e-13;
/** Margins that nearly repeat each other settle slowly; what is then left makes the error too large, never too small. */
const MOST_CYCLES = 1000;

/**
 * What known totals leave of the linearised variable z of a statistic. With u = z/w and base weights d these are the
 * w-fold residuals of the d-weighted regression of u on the groups of all margins: for one margin, deviations from
 * the group means; for more, the same in turns until they settle. What varies only between groups has no error left.
 *
 * The same as the errors of `postStratify` and of `calibrate(calfun = "raking")` of R. R's own `rake` takes plain
 * instead of d-weighted group means, which is the same where the base weights are equal.
 * Source: J.-C. Deville, C.-E. Särndal, O. Sautory, Generalized raking procedures in survey sampling, Journal of the
 * American Statistical Association 88 (1993) 1013–1020.
 */
export function calibrationResiduals(
  influence: Float64Array,
  { weights, calibration }: { readonly weights: Float64Array; readonly calibration: Calibration },
): Float64Array {
  const { baseWeights, margins } = calibration;
  const residuals = influence.map((value, row) => ((weights[row] ?? 0) > 0 ? value / (weights[row] ?? 0) : 0));
  const settled = SETTLED * Math.sqrt(meanSquare(residuals));
  const cycles = margins.length === 1 ? 1 : MOST_CYCLES;
  for (let cycle = 0; cycle < cycles; cycle++) {
    const change = Math.max(...margins.map((margin) => subtractGroupMeans(residuals, baseWeights, margin)));
    if (change <= settled) break;
  }
  const weighted = residuals.map((residual, row) => residual * (weights[row] ?? 0));
  return withoutRounding(meanSquare(weighted), meanSquare(influence)) === 0 ? weighted.fill(0) : weighted;
}

/** The largest of the means, by size. */
function subtractGroupMeans(values: Float64Array, baseWeights: Float64Array, margin: CalibratedMargin): number {
  const { groupOf, baseTotals } = margin;
  const means = new Float64Array(baseTotals.length);
  for (let row = 0; row < values.length; row++) {
    const group = groupOf[row] ?? 0;
    means[group] = (means[group] ?? 0) + (baseWeights[row] ?? 0) * (values[row] ?? 0);
  }
  for (const [group, total] of baseTotals.entries()) means[group] = total > 0 ? (means[group] ?? 0) / total : 0;
  for (let row = 0; row < values.length; row++) values[row] = (values[row] ?? 0) - (means[groupOf[row] ?? 0] ?? 0);
  return means.reduce((largest, mean) => Math.max(largest, Math.abs(mean)), 0);
}

function meanSquare(values: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < values.length; row++) sum += (values[row] ?? 0) ** 2;
  return sum / values.length;
}
