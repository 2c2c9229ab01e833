import type { HidingReason } from './hiding-reason';
import { keepsMindsOpen, type Minds, possibleMinds } from './open-minds';
import { isOfOneMind, type Block } from './primary';
import { type HiddenBlock, isResidualLarge, isResidualSafe, residualOf } from './residual';
import { bySize, siblingGroups, type SiblingGroups } from './sibling-groups';

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

/** Cells that are hidden, and those of them that their sizes hide. */
export interface Closed {
  readonly hidden: HiddenNodes;
  readonly apart: HiddenNodes;
}

const NO_NODES: HiddenNodes = new Map<TreeNode, HidingReason>();

/** What everybody can derive: a shown cell without the topmost shown cells within it. */
export interface DerivableBlock {
  readonly node: TreeNode;
  readonly without: readonly TreeNode[];
  readonly hidden: readonly HiddenInBlock[];
}

/** A cell in a derivable block of which nothing is shown. */
export interface HiddenInBlock {
  readonly node: TreeNode;
  readonly needsOthers: boolean;
  /** Of a cell that sizes alone do not hide, what the block leaves possible. */
  readonly minds: Minds;
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
 * It is done twice. First by sizes alone: what is too small, and what has to be hidden beside it whatever was answered
 * there (`hiddenBySize`). Then what else is of one mind, with the siblings of its group (see sibling-groups), until each R
 * is fit and keeps open which of the cells in it are of one mind, or on what (see open-minds). So who knows the rules and
 * asks why a cell is hidden is told what R says anyway; only that a smaller R was not fit, where cells were added to it,
 * comes from answers that are not published, and it is not told which R that was.
 *
 * The rules hold in each view: an R of one substantive answer among twenty "don't know" would be as telling as one of one.
 *
 * @param withheld cells that are hidden for what their sizes would tell of other answers, with the reasons that are
 *   given; their own answers are protected where these need it, as everywhere
 */
export function closeTree(root: TreeNode, minimumGroupSize: number, withheld: HiddenNodes = NO_NODES): HiddenNodes {
  const apart = hiddenBySize(root, minimumGroupSize, withheld);
  const nodes = nodesOf(root);
  const groups = siblingGroups(root.views[0].ticks === undefined ? nodes : [], new Set(apart.keys()));
  const hidden = new Map(apart);
  const closing = {
    hidden,
    groups,
    isSafe: (node: TreeNode) => isSafe(node, { hidden, groups, apart, minimumGroupSize }),
  };
  for (const node of nodes) {
    if (apart.has(node) || !isOfOneMind(node.views[0])) continue;
    hideGroup(node, closing);
    hidden.set(node, 'homogeneous');
  }
  settle(root, closing);
  return new Map([...hidden, ...withheld]);
}

/** What is hidden whatever was answered in it; that it is tells nothing but sizes. */
export function hiddenBySize(
  root: TreeNode,
  minimumGroupSize: number,
  withheld: HiddenNodes = NO_NODES,
): ReadonlyMap<TreeNode, HidingReason> {
  const hidden = new Map<TreeNode, HidingReason>();
  for (const node of nodesOf(root)) {
    if (node.views[0].n < minimumGroupSize) hidden.set(node, 'below-threshold');
    else if (withheld.has(node)) hidden.set(node, 'complement');
  }
  const isLarge = (node: TreeNode) =>
    residualsOf(node, { hidden, apart: hidden }).every(({ residual, inside }) =>
      isResidualLarge(residual, inside, minimumGroupSize),
    );
  settle(root, { hidden, groups: new Map(), isSafe: isLarge });
  return hidden;
}

/** The disjoint blocks that the shown cells span. */
export function derivableBlocks(root: TreeNode, closed: Closed): readonly DerivableBlock[] {
  const { hidden, apart } = closed;
  return nodesOf(root)
    .filter((node) => !hidden.has(node))
    .map((node) => {
      const [{ residual }] = residualsOf(node, closed);
      return {
        node,
        without: topmostShown(node, hidden),
        hidden: entirelyHidden(node, hidden).map((one) => ({
          node: one,
          needsOthers: needsOthers(one, apart),
          minds: apart.has(one) ? [] : possibleMinds(residual, one.views[0]),
        })),
      };
    });
}

export function nodesOf(root: TreeNode): readonly TreeNode[] {
  return [root, ...root.children.flatMap(nodesOf)];
}

interface Closing {
  readonly hidden: Map<TreeNode, HidingReason>;
  readonly groups: SiblingGroups;
  readonly isSafe: (node: TreeNode) => boolean;
}

function settle(node: TreeNode, closing: Closing): void {
  const { hidden } = closing;
  do {
    while (!hidden.has(node) && !closing.isSafe(node)) {
      hideGroup(bySize(topmostShown(node, hidden))[0] ?? node, closing);
    }
    for (const child of topmostShown(node, hidden)) settle(child, closing);
  } while (!hidden.has(node) && !closing.isSafe(node));
}

function hideGroup(node: TreeNode, { hidden, groups }: Pick<Closing, 'hidden' | 'groups'>): void {
  for (const one of groups.get(node) ?? [node]) {
    if (!hidden.has(one)) hidden.set(one, 'complement');
  }
}

function isSafe(
  node: TreeNode,
  closed: Closed & { readonly groups: SiblingGroups; readonly minimumGroupSize: number },
): boolean {
  const { hidden, apart, groups, minimumGroupSize } = closed;
  const views = residualsOf(node, closed);
  if (!views.every(({ residual, inside }) => isResidualSafe(residual, inside, minimumGroupSize))) return false;
  const [{ residual }] = views;
  const doubtful = entirelyHidden(node, hidden).filter((one) => !apart.has(one));
  const minds = new Map(doubtful.map((one) => [one, possibleMinds(residual, one.views[0])]));
  return doubtful.every((one) => keepsMindsOpen((groups.get(one) ?? [one]).map((each) => minds.get(each) ?? [])));
}

/** By view, what everybody can derive of a shown cell, and the cells that are hidden in it. */
function residualsOf(node: TreeNode, { hidden, apart }: Closed): readonly [HiddenIn, ...HiddenIn[]] {
  const shown = topmostShown(node, hidden);
  const concealed = entirelyHidden(node, hidden);
  const inView = (whole: Block, view: number): HiddenIn => ({
    residual: residualOf(
      whole,
      shown.map((child) => viewOf(child, view)),
    ),
    inside: concealed.map((child) => ({
      block: viewOf(child, view),
      needsOthers: needsOthers(child, apart),
    })),
  });
  const [first, ...others] = node.views;
  return [inView(first, 0), ...others.map((whole, place) => inView(whole, place + 1))];
}

interface HiddenIn {
  readonly residual: Block;
  readonly inside: readonly HiddenBlock[];
}

function needsOthers(node: TreeNode, apart: HiddenNodes): boolean {
  return apart.get(node) !== 'complement';
}

function topmostShown(node: TreeNode, hidden: HiddenNodes): readonly TreeNode[] {
  return node.children.flatMap((child) => (hidden.has(child) ? topmostShown(child, hidden) : [child]));
}

/** Hidden cells below it that nothing is shown of; one that holds a shown cell is no secret for itself. */
function entirelyHidden(node: TreeNode, hidden: HiddenNodes): readonly TreeNode[] {
  return node.children.flatMap((child) => {
    if (!hidden.has(child)) return [];
    const below = entirelyHidden(child, hidden);
    return topmostShown(child, hidden).length === 0 ? [child, ...below] : below;
  });
}

function viewOf({ views }: TreeNode, view: number): Block {
  return views[view] ?? { n: 0, histograms: [] };
}
