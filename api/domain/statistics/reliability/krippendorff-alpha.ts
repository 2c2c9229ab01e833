import { fail, ok, type Result } from '#domain/result';
import type { Insufficient } from '../insufficient';
import { pairableUnits } from './rating-units';
import { midRanks, pooledCounts, totalCount, type ValueCounts } from './value-counts';

export type MeasurementLevel = 'nominal' | 'ordinal' | 'interval' | 'ratio';

export interface KrippendorffAlpha {
  /** Above −1 and at most 1; 0 is what chance would give. */
  readonly value: number;
  /** D_o, mean difference δ² of two ratings of the same unit. */
  readonly observedDisagreement: number;
  /** D_e, mean difference δ² of any two ratings. */
  readonly expectedDisagreement: number;
  /** Units with at least two ratings. */
  readonly units: number;
  /** Their ratings. */
  readonly n: number;
}

/**
 * Krippendorff's α = 1 − D_o/D_e of any number of raters with gaps, from the counts of the values in each unit, for which
 * it does not matter who gave them. A unit with m ratings weighs with m; units with one rating take no part. The
 * differences δ² are
 *
 *     nominal   0 if equal, else 1
 *     ordinal   (ranks apart)², a value's rank being the mean rank of its ratings among all n
 *     interval  (a − b)²
 *     ratio     ((a − b) / (a + b))²
 *
 * Never goes over pairs of raters; for ratio it takes pairs of distinct values.
 *
 * Fails with 'nothing-answered' and 'too-few' (see rating-units), and with 'no-variance' if all ratings are the same.
 * Throws RangeError for a negative value on a ratio scale.
 * Source: K. Krippendorff, Computing Krippendorff's alpha-reliability, University of Pennsylvania (2011).
 */
export function krippendorffAlpha(
  units: readonly ValueCounts[],
  level: MeasurementLevel,
): Result<KrippendorffAlpha, Insufficient> {
  const pairable = pairableUnits(units);
  return pairable.ok ? alphaOfUnits(pairable.value, level) : pairable;
}

function alphaOfUnits(units: readonly ValueCounts[], level: MeasurementLevel): Result<KrippendorffAlpha, Insufficient> {
  const pooled = pooledCounts(units);
  if (pooled.size === 1) return fail({ reason: 'no-variance' });
  const difference = differenceAt(level, pooled);
  const n = totalCount(pooled);
  const perUnit = units.map((unit) => difference(unit) / (totalCount(unit) - 1));
  const observedDisagreement = (2 * perUnit.reduce((sum, part) => sum + part, 0)) / n;
  const expectedDisagreement = (2 * difference(pooled)) / (n * (n - 1));
  return ok({
    value: 1 - observedDisagreement / expectedDisagreement,
    observedDisagreement,
    expectedDisagreement,
    units: units.length,
    n,
  });
}

/** Σ δ² over all unordered pairs of ratings among some that are given as counts of their values. */
type PairDifference = (counts: ValueCounts) => number;

function differenceAt(level: MeasurementLevel, pooled: ValueCounts): PairDifference {
  switch (level) {
    case 'nominal':
      return unequalPairs;
    case 'ordinal': {
      const ranks = midRanks(pooled);
      return (counts) => squaredDifferences(new Map([...counts].map(([value, n]) => [ranks.get(value) ?? 0, n])));
    }
    case 'interval':
      return squaredDifferences;
    case 'ratio':
      if ([...pooled.keys()].some((value) => value < 0)) throw new RangeError('a negative value on a ratio scale');
      return squaredRatios;
  }
}

function unequalPairs(counts: ValueCounts): number {
  const n = totalCount(counts);
  return [...counts.values()].reduce((sum, count) => sum + count * (n - count), 0) / 2;
}

/** n Σ (x − x̄)² is Σ (x − y)² over the pairs. */
function squaredDifferences(counts: ValueCounts): number {
  const n = totalCount(counts);
  const values = [...counts];
  const mean = values.reduce((sum, [value, count]) => sum + value * count, 0) / n;
  return n * values.reduce((sum, [value, count]) => sum + count * (value - mean) ** 2, 0);
}

function squaredRatios(counts: ValueCounts): number {
  const values = [...counts];
  let sum = 0;
  for (const [position, [a, countOfA]] of values.entries()) {
    for (const [b, countOfB] of values.slice(0, position)) sum += countOfA * countOfB * ((a - b) / (a + b)) ** 2;
  }
  return sum;
}
