import { countValues, type ValueCounts } from '#domain/statistics/reliability/value-counts';

/** The values in each unit, of one column a rater and one row a unit. */
export function unitCounts(ratings: readonly Float64Array[]): readonly ValueCounts[] {
  const units = ratings[0]?.length ?? 0;
  return Array.from({ length: units }, (_, unit) => countValues(ratings.map((column) => column[unit] ?? Number.NaN)));
}
