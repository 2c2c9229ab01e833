import type { Result } from '#domain/result';
import type { CategoryColumn } from '../category-column';
import type { Insufficient } from '../insufficient';
import type { DesignedSample } from './designed-sample';
import { weightedShares, type WeightedShares } from './weighted-shares';

/**
 * The rows of a weighted cross-table: in each group, the shares of the categories among its people, with errors that know
 * that the group itself was not drawn as such. Each fails and throws as weightedShares does.
 */
export function sharesByGroup(
  sample: DesignedSample,
  { outcome, groups }: { readonly outcome: CategoryColumn; readonly groups: CategoryColumn },
): readonly Result<WeightedShares, Insufficient>[] {
  return Array.from({ length: groups.categories }, (_, group) =>
    weightedShares(sample, {
      ...outcome,
      codes: outcome.codes.map((code, row) => (groups.codes[row] === group ? code : -1)),
    }),
  );
}
