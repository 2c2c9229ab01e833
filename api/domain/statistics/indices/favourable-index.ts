import type { Result } from '#domain/result';
import type { Insufficient } from '../insufficient';
import type { DesignEstimate } from '../survey-design/design-estimate';
import type { DesignedSample } from '../survey-design/designed-sample';
import { meanCombination } from '../survey-design/mean-combination';

/**
 * Σ w p / Σ w over the favourable shares p of items, in the unit of the shares. With equal weights it is the score of a
 * theme; with 1 over the number of items of its subfactor it is the mean of the subfactors' means. Throws RangeError
 * without items and for weights that are not above 0, one an item.
 *
 * Sources: U.S. Office of Personnel Management, Federal Employee Viewpoint Survey, technical reports (employee engagement
 * index); UK Cabinet Office, Civil Service People Survey (theme scores).
 */
export function favourableIndexOf(shares: readonly number[], weights: readonly number[]): number {
  return partsOfWhole(weights, shares.length).reduce((sum, part, item) => sum + part * (shares[item] ?? 0), 0);
}

/**
 * The same from the answers: a column an item, 1 for a favourable answer, 0 for another one, NaN for "don't know" and for a
 * missing one, which leave the share of that item only. The error knows that the same people answer all items.
 *
 * Value 0..1. Fails and throws as meanCombination does, and throws as favourableIndexOf does.
 */
export function favourableIndex(
  sample: DesignedSample,
  { items, weights }: { readonly items: readonly Float64Array[]; readonly weights: readonly number[] },
): Result<DesignEstimate, Insufficient> {
  const parts = partsOfWhole(weights, items.length);
  return meanCombination(
    sample,
    items.map((values, item) => ({ values, coefficient: parts[item] ?? 0 })),
  );
}

/** Weights as parts of their sum. */
export function partsOfWhole(weights: readonly number[], items: number): readonly number[] {
  if (items === 0 || weights.length !== items || !weights.every((weight) => weight > 0)) {
    throw new RangeError(`${weights.length} weights of ${items} items, all above 0`);
  }
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}
