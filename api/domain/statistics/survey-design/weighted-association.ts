import { Matrix } from 'ml-matrix';
import { fail, ok, type Result } from '#domain/result';
import { crossed, type CategoryColumn } from '../cross-tables/category-column';
import { cramersV, pearsonTable, tableOf, type PearsonTable } from '../cross-tables/pearson-table';
import { chiSquareUpperTail } from '../distributions/chi-square';
import { fUpperTail, type FDegrees } from '../distributions/f-distribution';
import type { Insufficient } from '../insufficient';
import { positiveSpectrum } from '../moments/spectrum';
import type { DesignedSample } from './designed-sample';
import { weightedShares } from './weighted-shares';

/** Whether two categories of the same people have to do with each other. */
export interface WeightedAssociation {
  /** Rows that have both. */
  readonly n: number;
  /** Pearson's X² of the weighted shares times n: not to be compared with χ² as it is. */
  readonly statistic: number;
  /** The second-order correction, which is the one to report. */
  readonly test: { readonly f: number; readonly degrees: FDegrees; readonly p: number };
  /** The first-order correction: X² over the mean design effect against χ². */
  readonly firstOrder: { readonly meanDesignEffect: number; readonly degreesOfFreedom: number; readonly p: number };
  /** √(X² / (n min(r − 1, c − 1))). */
  readonly cramersV: number;
}

/**
 * Test of independence of rows and columns in a weighted or clustered sample: Pearson's X² corrected by Rao and Scott
 * with the generalised design effects δ, which are the eigenvalues of
 *
 *     Δ = n (Cᵀ D⁻¹ C)⁻¹ (Cᵀ D⁻¹ V D⁻¹ C)
 *
 * for the cell shares D, their covariances V and contrasts C of interaction. With d₀ = (Σδ)²/Σδ² and the degrees of
 * freedom ν of the design, F = X²/Σδ has d₀ and d₀ν of them. The same as `svychisq(statistic = "F")` and "Chisq" of R, where
 * R counts ν over all rows, and not over those that have both.
 *
 * Fails as weightedMean does; with 'no-variance' if all are in one row or column, and if the whole population was
 * asked; with 'singular' if so many cells are empty that contrasts have nothing to stand on. Throws RangeError for columns
 * of different lengths and codes outside the categories.
 * Source: J. N. K. Rao, A. J. Scott, On chi-squared tests for multiway contingency tables with cell proportions estimated
 * from survey data, Annals of Statistics 12 (1984) 46–60.
 */
export function weightedAssociation(
  sample: DesignedSample,
  { rows, columns }: { readonly rows: CategoryColumn; readonly columns: CategoryColumn },
): Result<WeightedAssociation, Insufficient> {
  const cells = weightedShares(sample, crossed(rows, columns));
  if (!cells.ok) return cells;
  const { n, shares, covariances } = cells.value;
  const counts = shares.map(({ value }) => value * n);
  const pearson = pearsonTable(tableOf(counts, columns.categories));
  if (!pearson.ok) return pearson;
  const kept = occupiedCells(pearson.value);
  const effects = designEffects({
    contrasts: interactionContrasts(pearson.value),
    shares: kept.map((cell) => shares[cell]?.value ?? 0),
    covariances: covariances.selection([...kept], [...kept]).mul(n),
  });
  if (!effects.ok) return effects;
  const test = corrected(pearson.value, effects.value, shares[0]?.degreesOfFreedom ?? 1);
  return ok({ n, ...test });
}

interface DesignEffects {
  readonly sum: number;
  readonly sumOfSquares: number;
}

function corrected(
  pearson: PearsonTable,
  effects: DesignEffects,
  designDegrees: number,
): Omit<WeightedAssociation, 'n'> {
  const { statistic, rows, columns } = pearson;
  const degreesOfFreedom = (rows - 1) * (columns - 1);
  const meanDesignEffect = effects.sum / degreesOfFreedom;
  const numerator = effects.sum ** 2 / effects.sumOfSquares;
  const degrees = { numerator, denominator: numerator * designDegrees };
  const f = statistic / effects.sum;
  return {
    statistic,
    test: { f, degrees, p: fUpperTail(f, degrees) },
    firstOrder: {
      meanDesignEffect,
      degreesOfFreedom,
      p: chiSquareUpperTail(statistic / meanDesignEffect, degreesOfFreedom),
    },
    cramersV: cramersV(pearson),
  };
}

/** Positions of the cells in occupied rows and columns. */
function occupiedCells({ rowTotals, columnTotals }: PearsonTable): readonly number[] {
  return rowTotals.flatMap((rowTotal, row) =>
    columnTotals.flatMap((columnTotal, column) =>
      rowTotal > 0 && columnTotal > 0 ? [row * columnTotals.length + column] : [],
    ),
  );
}

/** One column a contrast: +1 in the first and in another cell, −1 in the two that close the rectangle. */
function interactionContrasts({ rows, columns }: PearsonTable): Matrix {
  const contrasts = Matrix.zeros(rows * columns, (rows - 1) * (columns - 1));
  for (let row = 1; row < rows; row++) {
    for (let column = 1; column < columns; column++) {
      const contrast = (row - 1) * (columns - 1) + column - 1;
      contrasts.set(0, contrast, 1);
      contrasts.set(column, contrast, -1);
      contrasts.set(row * columns, contrast, -1);
      contrasts.set(row * columns + column, contrast, 1);
    }
  }
  return contrasts;
}

/** Of Δ, from the symmetric matrix with the same eigenvalues; empty cells count with 0 for 1/0, as in R. */
function designEffects(table: {
  readonly contrasts: Matrix;
  readonly shares: readonly number[];
  readonly covariances: Matrix;
}): Result<DesignEffects, Insufficient> {
  const inverses = Matrix.diag(table.shares.map((share) => (share === 0 ? 0 : 1 / share)));
  const weighted = inverses.mmul(table.contrasts);
  const simple = table.contrasts.transpose().mmul(weighted);
  const actual = weighted.transpose().mmul(table.covariances).mmul(weighted);
  const scale = Matrix.diag(simple.diagonal().map((value) => (value === 0 ? 0 : 1 / Math.sqrt(value))));
  const spectrum = positiveSpectrum(scale.mmul(simple).mmul(scale));
  if (!spectrum.ok) return spectrum;
  const root = spectrum.value.power(-0.5).mmul(scale);
  const delta = root.mmul(actual).mmul(root.transpose());
  if (delta.trace() <= 0) return fail({ reason: 'no-variance' });
  return ok({ sum: delta.trace(), sumOfSquares: Matrix.pow(delta, 2).sum() });
}
