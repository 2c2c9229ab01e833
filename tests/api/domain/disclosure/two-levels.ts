import type { HidingReason } from '#domain/disclosure/hiding-reason';
import { closeTree } from '#domain/disclosure/laminar-tree';
import { exactly } from '#domain/disclosure/people-range';
import type { TreeNode } from '#domain/disclosure/tree-node';
import { parentOf } from '../../../support/attacker/parent-node';

export type Child = Pick<TreeNode, 'id' | 'views'>;

export interface TwoLevelClosure {
  /** In the order of the children; null for one that may be shown. */
  readonly children: readonly (HidingReason | null)[];
  readonly total: HidingReason | null;
}

/** The tree of a question by rater groups: a total that is exactly the sum of its children. */
export function closeTwoLevels(children: readonly Child[], minimumGroupSize: number): TwoLevelClosure {
  const [first, ...others] = children.map((child): TreeNode => {
    return { ...child, people: exactly(child.views.at(-1)?.n ?? 0), children: [] };
  });
  if (first === undefined) throw new RangeError('a total of no children');
  const root = parentOf('total', [first, ...others]);
  const { hidden } = closeTree({ root, minimumGroupSize });
  const reasonOf = (node: TreeNode) => hidden.get(node) ?? null;
  return { children: root.children.map(reasonOf), total: reasonOf(root) };
}
