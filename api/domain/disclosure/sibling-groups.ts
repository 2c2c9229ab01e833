import { bySize, type TreeNode } from './tree-node';

/** Of each cell, those that are hidden with it. */
export type SiblingGroups = ReadonlyMap<TreeNode, readonly TreeNode[]>;

/**
 * Siblings that are shown or hidden together: two by two from the smallest, the last three of an odd number, but of three
 * the largest alone. Sizes say which, ties are broken by id; so that two are hidden tells that one of them is of one mind,
 * and not which.
 *
 * @param apart cells that are hidden whatever was answered in them, which hide no others
 */
export function siblingGroups(nodes: readonly TreeNode[], apart: ReadonlySet<TreeNode>): SiblingGroups {
  return new Map(
    nodes.flatMap(({ children }) =>
      inGroups(bySize(children.filter((child) => !apart.has(child)))).flatMap((group) =>
        group.map((node) => [node, group] as const),
      ),
    ),
  );
}

function inGroups(nodes: readonly TreeNode[]): readonly (readonly TreeNode[])[] {
  if (nodes.length === 3) return [nodes.slice(0, 2), nodes.slice(2)];
  const count = Math.floor(nodes.length / 2);
  if (count === 0) return [nodes];
  return Array.from({ length: count }, (_, group) =>
    nodes.slice(2 * group, group === count - 1 ? nodes.length : 2 * group + 2),
  );
}
