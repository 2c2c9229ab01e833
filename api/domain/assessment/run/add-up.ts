import type { SchemeTree } from './scheme-tree';
import type { Uncertainty } from './uncertainty';

/**
 * Points of parts that make one whole: their sum, or Σ known × full ÷ Σ full of the known where some are missing. NaN
 * where none is known. Runs and what-ifs add in this order, so that equal points give the same double.
 */
export function addUp(
  {
    tree,
    points,
    uncertainty,
  }: {
    readonly tree: SchemeTree;
    /** By node. */
    readonly points: Float64Array;
    /** Null where nobody asks for errors. */
    readonly uncertainty: Uncertainty | null;
  },
  whole: { readonly parts: readonly number[]; readonly full: number; readonly slot: number },
): number {
  let [sum, weight, known] = [0, 0, 0];
  for (const part of whole.parts) {
    const value = points[part] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    sum += value;
    weight += tree.nodes[part]?.points ?? 0;
    known += 1;
  }
  if (known === 0) return Number.NaN;
  if (weight === 0) return whole.full === 0 ? 0 : Number.NaN;
  const factor = known === whole.parts.length ? 1 : whole.full / weight;
  uncertainty?.add(whole.slot, whole.parts, factor);
  return sum * factor;
}
