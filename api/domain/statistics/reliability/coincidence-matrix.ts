import { Matrix } from 'ml-matrix';
import { ok, type Result } from '#domain/result';
import type { Insufficient } from '../insufficient';
import { pairableUnits } from './rating-units';
import { pooledCounts, totalCount, type ValueCounts } from './value-counts';

export interface CoincidenceMatrix {
  /** Distinct values, lowest first: rows and columns of the matrix. */
  readonly values: readonly number[];
  /** Symmetric; its rows sum to the number of pairable ratings with that value. */
  readonly coincidences: Matrix;
}

/**
 * How often two values meet in one unit, o_ck = Σ_u n_uc (n_uk − [c = k]) / (m_u − 1) over the units with m_u ≥ 2 ratings:
 * the table from which Krippendorff's alpha is worked out by hand. Takes the square of the number of distinct values, so
 * it is for rating scales; krippendorff-alpha itself does without.
 *
 * Fails and throws as rating-units does.
 * Source: K. Krippendorff (2011), see krippendorff-alpha.
 */
export function coincidenceMatrix(ratings: readonly Float64Array[]): Result<CoincidenceMatrix, Insufficient> {
  const units = pairableUnits(ratings);
  if (!units.ok) return units;
  const values = [...pooledCounts(units.value).keys()].toSorted((a, b) => a - b);
  const coincidences = Matrix.zeros(values.length, values.length);
  for (const unit of units.value) coincidences.add(coincidencesOf(unit, values));
  return ok({ values, coincidences });
}

function coincidencesOf(unit: ValueCounts, values: readonly number[]): Matrix {
  const counts = Matrix.columnVector(values.map((value) => unit.get(value) ?? 0));
  const pairs = counts.mmul(counts.transpose()).sub(Matrix.diag(counts.to1DArray()));
  return pairs.div(totalCount(unit) - 1);
}
