import { Matrix } from 'ml-matrix';
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
  /** Base weights by group of this margin, one row each, and group of every margin, itself included. */
  readonly crossTotals: readonly Matrix[];
}

type MarginGroups = Pick<CalibratedMargin, 'groupOf' | 'baseTotals'>;

/** Weights that are fitted to margins of which the group of every row is known. */
export function calibrationTo(margins: readonly MarginGroups[], baseWeights: Float64Array): Calibration {
  return {
    baseWeights,
    margins: margins.map((margin) => ({
      ...margin,
      crossTotals: margins.map((other) => crossedWeights([margin, other], baseWeights)),
    })),
  };
}

function crossedWeights([own, other]: readonly [MarginGroups, MarginGroups], weights: Float64Array): Matrix {
  const columns = other.baseTotals.length;
  const totals = new Float64Array(own.baseTotals.length * columns);
  for (let row = 0; row < weights.length; row++) {
    const cell = (own.groupOf[row] ?? 0) * columns + (other.groupOf[row] ?? 0);
    totals[cell] = (totals[cell] ?? 0) + (weights[row] ?? 0);
  }
  return Matrix.from1DArray(own.baseTotals.length, columns, totals);
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
 * The turns are taken in sums by group, so that only their beginning and their end go over all rows.
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
  const residuals = influence.map((value, row) => ((weights[row] ?? 0) > 0 ? value / (weights[row] ?? 0) : 0));
  const effects = groupEffects(residuals, calibration);
  for (const [place, { groupOf }] of calibration.margins.entries()) {
    const ofGroup = effects[place]?.to1DArray() ?? [];
    for (let row = 0; row < residuals.length; row++) {
      residuals[row] = (residuals[row] ?? 0) - (ofGroup[groupOf[row] ?? 0] ?? 0);
    }
  }
  const weighted = residuals.map((residual, row) => residual * (weights[row] ?? 0));
  return withoutRounding(meanSquare(weighted), meanSquare(influence)) === 0 ? weighted.fill(0) : weighted;
}

/** What the turns take from each group of each margin, as column vectors. */
function groupEffects(values: Float64Array, { baseWeights, margins }: Calibration): readonly Matrix[] {
  const sums = margins.map((margin) => groupSums(margin, { values, baseWeights }));
  const effects = margins.map(({ baseTotals }) => Matrix.zeros(baseTotals.length, 1));
  const settled = SETTLED * Math.sqrt(meanSquare(values));
  const cycles = margins.length === 1 ? 1 : MOST_CYCLES;
  for (let cycle = 0; cycle < cycles; cycle++) {
    const changes = margins.map(({ baseTotals, crossTotals }, place) => {
      const left = effects.reduce(
        (rest, effect, margin) => rest.sub(crossTotals[margin]?.mmul(effect) ?? 0),
        sums[place]?.clone() ?? Matrix.zeros(baseTotals.length, 1),
      );
      const means = Matrix.columnVector(left.to1DArray().map((sum, group) => meanOf(sum, baseTotals[group] ?? 0)));
      effects[place]?.add(means);
      return Matrix.abs(means).max();
    });
    if (Math.max(...changes) <= settled) break;
  }
  return effects;
}

function meanOf(sum: number, total: number): number {
  return total > 0 ? sum / total : 0;
}

function groupSums(
  { groupOf, baseTotals }: CalibratedMargin,
  rows: { readonly values: Float64Array; readonly baseWeights: Float64Array },
): Matrix {
  const sums = new Float64Array(baseTotals.length);
  for (let row = 0; row < groupOf.length; row++) {
    const group = groupOf[row] ?? 0;
    sums[group] = (sums[group] ?? 0) + (rows.baseWeights[row] ?? 0) * (rows.values[row] ?? 0);
  }
  return Matrix.columnVector([...sums]);
}

function meanSquare(values: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < values.length; row++) sum += (values[row] ?? 0) ** 2;
  return sum / values.length;
}
