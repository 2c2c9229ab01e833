import { type Adjustment, type AssessmentScheme, isLeaf, type LeafIndicator } from '../scheme/model';
import { placedIndicators } from '../scheme/walk';

/** The tree as arrays, so that thousands of units walk it without looking anything up. */
export interface SchemeTree {
  /** Each before its children. */
  readonly nodes: readonly TreeNode[];
  /** Positions of the top nodes. */
  readonly top: readonly number[];
  readonly leaves: readonly LeafIndicator[];
  readonly adjustments: readonly Adjustment[];
}

export interface TreeNode {
  readonly id: string;
  readonly points: number;
  /** Positions of the children; empty for a leaf. */
  readonly children: readonly number[];
  /** Position among the leaves; −1 for a branch. */
  readonly leaf: number;
}

export function schemeTree(scheme: AssessmentScheme): SchemeTree {
  const placed = placedIndicators(scheme);
  const leaves = placed.flatMap(({ indicator }) => (isLeaf(indicator) ? [indicator] : []));
  const leafPositions = new Map(leaves.map(({ id }, position) => [id, position]));
  const childrenOf = new Map<string | null, number[]>();
  placed.forEach(({ parentId }, position) => {
    const siblings = childrenOf.get(parentId);
    if (siblings === undefined) childrenOf.set(parentId, [position]);
    else siblings.push(position);
  });
  return {
    nodes: placed.map(({ indicator: { id, points } }) => ({
      id,
      points,
      children: childrenOf.get(id) ?? [],
      leaf: leafPositions.get(id) ?? -1,
    })),
    top: childrenOf.get(null) ?? [],
    leaves,
    adjustments: scheme.adjustments,
  };
}
