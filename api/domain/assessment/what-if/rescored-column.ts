import type { WhatIfTarget } from '#domain/figures/what-if/what-if';
import type { InputColumn } from '../run/inputs';

/**
 * A column of scores as other weights of the rater groups would have them. A unit whose score is not known under them
 * has none; errors stay, as nobody asks a hypothesis for its error.
 */
export function rescoredColumn(column: InputColumn, targets: readonly WhatIfTarget[]): InputColumn {
  const after = new Map(targets.map((target) => [target.targetId, target.after?.score ?? null]));
  return {
    ...column,
    values: column.values.map((given) => {
      if (given.value === null) return given;
      const value = after.get(given.unitCode) ?? null;
      return value === null ? { ...given, value, reason: 'not-released' } : { ...given, value };
    }),
  };
}
