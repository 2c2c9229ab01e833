import type { HidingReason } from './hiding-reason';
import { addHistograms } from './homogeneous';
import { primarySuppression, type Block } from './primary';
import { type HiddenBlock, isResidualSafe, residualOf } from './residual';

/** A cell of a tree of tables: its children are disjoint parts of it, which need not cover it. */
export interface TreeNode {
  /** Unique in the tree; ties are broken by it. */
  readonly id: string;
  /**
   * The same people looked at in every way that is published: those with a substantive answer first, then, where
   * their number is shown too, all who answered. As many in every node.
   */
  readonly views: readonly [Block, ...Block[]];
  readonly children: readonly TreeNode[];
}

/** Cells that may not be shown. */
export type HiddenNodes = ReadonlyMap<TreeNode, HidingReason>;

/** What everybody can derive: a shown cell without the topmost shown cells within it. */
export interface DerivableBlock {
  readonly node: TreeNode;
  readonly without: readonly TreeNode[];
}

/**
 * Decides which cells of a laminar tree may be shown, from the top: a cell that is shown stays shown if hiding cells
 * below it is enough.
 *
 * The span of the shown cells is that of the disjoint blocks R = cell − topmost shown cells within it, so every number
 * that can be derived exactly is a sum over whole blocks R; each must be fit to be published (see residual). Until it is,
 * the smallest of its topmost shown cells is hidden too, as `complement`; what lies within that cell stays, and if it
 * covers the cell it is next. A cell with nothing left to hide below it that still does not fit is hidden itself, which
 * its own parent then has to bear. A cell never needs hiding because one above it is hidden: what is fit to be shown is
 * never within what is too small or of one mind.
 *
 * The rules hold in each view: an R of one substantive answer among twenty "don't know" would be as telling as one of one.
 *
 * @param withheld cells that are hidden for what their sizes would tell of other answers, with the reasons that are
 *   given; their own answers are protected where these need it, as everywhere
 */
export function closeTree(
  root: TreeNode,
  minimumGroupSize: number,
  withheld: HiddenNodes = new Map<TreeNode, HidingReason>(),
): HiddenNodes {
  const hidden = new Map<TreeNode, HidingReason>();
  for (const node of nodesOf(root)) {
    const reason = primarySuppression(node.views[0], minimumGroupSize) ?? (withheld.has(node) ? 'complement' : null);
    if (reason !== null) hidden.set(node, reason);
  }
  settle(root, { hidden, minimumGroupSize });
  return new Map([...hidden, ...withheld]);
}

/** Of people who were divided into children without a rest. */
export function parentOf(id: string, children: readonly [TreeNode, ...TreeNode[]]): TreeNode {
  const [first, ...others] = children[0].views.map((_, view) => unionOf(children.map(({ views }) => views[view])));
  if (first === undefined) throw new RangeError('a child without views');
  return { id, views: [first, ...others], children };
}

/** The disjoint blocks that the shown cells span. */
export function derivableBlocks(root: TreeNode, hidden: HiddenNodes): readonly DerivableBlock[] {
  return nodesOf(root)
    .filter((node) => !hidden.has(node))
    .map((node) => ({ node, without: topmostShown(node, hidden) }));
}

export function nodesOf(root: TreeNode): readonly TreeNode[] {
  return [root, ...root.children.flatMap(nodesOf)];
}

interface Closing {
  readonly hidden: Map<TreeNode, HidingReason>;
  readonly minimumGroupSize: number;
}

function settle(node: TreeNode, closing: Closing): void {
  const { hidden } = closing;
  do {
    while (!hidden.has(node) && !isSafe(node, closing)) {
      hidden.set(smallest(topmostShown(node, hidden)) ?? node, 'complement');
    }
    for (const child of topmostShown(node, hidden)) settle(child, closing);
  } while (!hidden.has(node) && !isSafe(node, closing));
}

function isSafe(node: TreeNode, { hidden, minimumGroupSize }: Closing): boolean {
  const shown = topmostShown(node, hidden);
  const inside = hiddenForTheirOwnSake(node, hidden);
  return node.views.every((whole, view) => {
    const residual = residualOf(
      whole,
      shown.map((child) => viewOf(child, view)),
    );
    const blocks = inside.map(({ node: child, reason }): HiddenBlock => ({ block: viewOf(child, view), reason }));
    return isResidualSafe(residual, blocks, minimumGroupSize);
  });
}

function topmostShown(node: TreeNode, hidden: HiddenNodes): readonly TreeNode[] {
  return node.children.flatMap((child) => (hidden.has(child) ? topmostShown(child, hidden) : [child]));
}

function hiddenForTheirOwnSake(
  node: TreeNode,
  hidden: HiddenNodes,
): readonly { readonly node: TreeNode; readonly reason: HidingReason }[] {
  return node.children.flatMap((child) => {
    const reason = hidden.get(child);
    if (reason === undefined) return [];
    return reason === 'complement' ? hiddenForTheirOwnSake(child, hidden) : [{ node: child, reason }];
  });
}

function viewOf({ views }: TreeNode, view: number): Block {
  return views[view] ?? { n: 0, histograms: [] };
}

function smallest(nodes: readonly TreeNode[]): TreeNode | undefined {
  return nodes.toSorted((a, b) => a.views[0].n - b.views[0].n || (a.id < b.id ? -1 : 1))[0];
}

function unionOf(blocks: readonly (Block | undefined)[]): Block {
  const present = blocks.filter((block) => block !== undefined);
  return {
    ...present[0],
    n: present.reduce((sum, { n }) => sum + n, 0),
    histograms: addHistograms(present.map(({ histograms }) => histograms)),
  };
}
