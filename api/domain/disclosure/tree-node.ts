import type { HidingReason } from './hiding-reason';
import type { PeopleRange } from './people-range';
import type { Block } from './primary';

/** A cell of a tree of tables: its children are disjoint parts of it, which need not cover it. */
export interface TreeNode {
  /** Unique in the tree; ties are broken by it. */
  readonly id: string;
  /** A cell of which it is not to be known how many people it holds is hidden, whatever was answered there. */
  readonly people: PeopleRange;
  /**
   * The same people looked at in every way that is published: those with a substantive answer first, then, where
   * their number is shown too, all who answered. As many in every node.
   */
  readonly views: readonly [Block, ...Block[]];
  readonly children: readonly TreeNode[];
}

/** Cells that may not be shown. */
export type HiddenNodes = ReadonlyMap<TreeNode, HidingReason>;

export function nodesOf(root: TreeNode): readonly TreeNode[] {
  return [root, ...root.children.flatMap(nodesOf)];
}

/** Ties are broken by id. */
export function bySize(nodes: readonly TreeNode[]): readonly TreeNode[] {
  return nodes.toSorted((a, b) => a.people.most - b.people.most || (a.id < b.id ? -1 : 1));
}

/** Without those that lie in others. */
export function topmost(nodes: readonly TreeNode[]): readonly TreeNode[] {
  const inner = new Set(nodes.flatMap(({ children }) => children.flatMap(nodesOf)));
  return nodes.filter((node) => !inner.has(node));
}

export function topmostShown(node: TreeNode, hidden: HiddenNodes): readonly TreeNode[] {
  return node.children.flatMap((child) => (hidden.has(child) ? topmostShown(child, hidden) : [child]));
}

/** Hidden cells below it that nothing is shown of; one that holds a shown cell is no secret for itself. */
export function entirelyHidden(node: TreeNode, hidden: HiddenNodes): readonly TreeNode[] {
  return node.children.flatMap((child) => {
    if (!hidden.has(child)) return [];
    const below = entirelyHidden(child, hidden);
    return topmostShown(child, hidden).length === 0 ? [child, ...below] : below;
  });
}
