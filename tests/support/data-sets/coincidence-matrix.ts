import { Matrix } from 'ml-matrix';
import { pooledCounts, totalCount, type ValueCounts } from '#domain/statistics/reliability/value-counts';

export interface CoincidenceMatrix {
  /** Distinct values, lowest first: rows and columns of the matrix. */
  readonly values: readonly number[];
  /** Symmetric; its rows sum to the number of pairable ratings with that value. */
  readonly coincidences: Matrix;
}

/**
 * How often two values meet in one unit, o_ck = Σ_u n_uc (n_uk − [c = k]) / (m_u − 1) over the units with m_u ≥ 2 ratings:
 * the table from which Krippendorff's alpha is worked out by hand, and the code does without.
 * Source: K. Krippendorff (2011), see krippendorff-alpha.
 */
export function coincidenceMatrix(units: readonly ValueCounts[]): CoincidenceMatrix {
  const pairable = units.filter((unit) => totalCount(unit) > 1);
  const values = [...pooledCounts(pairable).keys()].toSorted((a, b) => a - b);
  const coincidences = Matrix.zeros(values.length, values.length);
  for (const unit of pairable) coincidences.add(coincidencesOf(unit, values));
  return { values, coincidences };
}

function coincidencesOf(unit: ValueCounts, values: readonly number[]): Matrix {
  const counts = Matrix.columnVector(values.map((value) => unit.get(value) ?? 0));
  const pairs = counts.mmul(counts.transpose()).sub(Matrix.diag(counts.to1DArray()));
  return pairs.div(totalCount(unit) - 1);
}
