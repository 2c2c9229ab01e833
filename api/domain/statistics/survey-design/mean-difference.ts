import { ok, type Result } from '#domain/result';
import type { Insufficient } from '../insufficient';
import { testedDifference, type Difference } from '../welch-test';
import type { DesignEstimate } from './design-estimate';
import type { DesignedSample } from './designed-sample';
import { meanCombination } from './mean-combination';

/**
 * Difference ȳ₁ − ȳ₂ of the weighted means of two columns, with its t test: of two groups, if a column holds the values of
 * one group and NaN for the others, or of two questions. What units have in common, as clusters in which both groups
 * are, is taken into account. Fails and throws as meanCombination does.
 */
export function meanDifference(
  sample: DesignedSample,
  { first, second }: { readonly first: Float64Array; readonly second: Float64Array },
): Result<DesignEstimate & Difference, Insufficient> {
  const difference = meanCombination(sample, [
    { coefficient: 1, values: first },
    { coefficient: -1, values: second },
  ]);
  return difference.ok ? ok({ ...difference.value, ...testedDifference(difference.value) }) : difference;
}
