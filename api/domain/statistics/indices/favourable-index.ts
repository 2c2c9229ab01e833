import type { Result } from '#domain/result';
import type { Insufficient } from '../insufficient';
import type { DesignEstimate } from '../survey-design/design-estimate';
import type { DesignedSample } from '../survey-design/designed-sample';
import { meanCombination } from '../survey-design/mean-combination';

/**
 * Mean over subfactors of the mean of their items' favourable shares, in the unit of the shares. One subfactor is a theme:
 * the mean of its questions' shares. Throws RangeError without items.
 *
 * Sources: U.S. Office of Personnel Management, Federal Employee Viewpoint Survey, technical reports (employee engagement
 * index); UK Cabinet Office, Civil Service People Survey (theme scores).
 */
export function favourableIndexOf(subfactors: readonly (readonly number[])[]): number {
  return mean(subfactors.map(mean));
}

/**
 * The same from the answers: a column an item, 1 for a favourable answer, 0 for another one, NaN for "don't know" and for a
 * missing one, which leave the share of that item only. The error knows that the same people answer all items.
 *
 * Value 0..1. Fails and throws as meanCombination does; throws RangeError for a subfactor without items.
 */
export function favourableIndex(
  sample: DesignedSample,
  subfactors: readonly (readonly Float64Array[])[],
): Result<DesignEstimate, Insufficient> {
  if (subfactors.some((items) => items.length === 0)) throw new RangeError('no items');
  return meanCombination(
    sample,
    subfactors.flatMap((items) =>
      items.map((values) => ({ values, coefficient: 1 / (subfactors.length * items.length) })),
    ),
  );
}

function mean(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError('no items');
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
