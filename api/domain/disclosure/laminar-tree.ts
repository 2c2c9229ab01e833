import type { HidingReason } from './hiding-reason';
import { type Minds, mostOfOneMind, possibleMinds } from './open-minds';
import { type HiddenRest, keepsReasonsOpen } from './open-reasons';
import { type Block, primarySuppression } from './primary';
import {
  fewestAnswering,
  type HiddenBlock,
  isResidualLarge,
  isResidualSafe,
  type Residual,
  residualOf,
} from './residual';
import { siblingGroups, type SiblingGroups } from './sibling-groups';
import { bySize, entirelyHidden, type HiddenNodes, nodesOf, topmostShown, type TreeNode } from './tree-node';

/** Cells that are hidden, and those of them that their sizes hide. */
export interface Closed {
  readonly hidden: HiddenNodes;
  readonly apart: HiddenNodes;
}

/** What is closed, and by which rules. */
export interface Closing {
  readonly root: TreeNode;
  readonly minimumGroupSize: number;
}

/** What everybody can derive: a shown cell without the topmost shown cells within it. */
export interface DerivableBlock {
  readonly node: TreeNode;
  readonly without: readonly TreeNode[];
  readonly hidden: readonly HiddenInBlock[];
}

/** A cell in a derivable block of which nothing is shown. */
export interface HiddenInBlock {
  readonly node: TreeNode;
  /** See residual. */
  readonly unfit: number;
  /** Of a cell that sizes alone do not hide, what the block leaves possible. */
  readonly minds: Minds | null;
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
 * never within what is too small or unfit.
 *
 * It is done twice. First by the numbers of people, which are no secret: what is too small, and what has to be hidden beside it
 * whatever was answered there (`hiddenBySize`). Then what else is unfit, as too few answered or nearly all alike, with the
 * siblings of its group (see sibling-groups), until each R is fit and keeps open which of the cells in it are unfit, or why
 * (see open-reasons). So who knows the rules and asks why a cell is hidden is told what R says anyway; only that a smaller R
 * was not fit, where cells were added to it, comes from answers that are not published, and it is not told which R that was.
 * Where it can only have been what sizes hide, that has to leave two options too.
 *
 * The rules hold in each view: an R of one substantive answer among twenty "don't know" would be as telling as one of one.
 */
export function closeTree(closing: Closing): Closed {
  const { root, minimumGroupSize } = closing;
  const apart = hiddenBySize(closing);
  const hidden = new Map(apart);
  const groups = groupsOf(closing, apart);
  const settling = { hidden, groups, isSafe: (node: TreeNode) => isSafe(node, { ...closing, hidden, groups, apart }) };
  for (const node of nodesOf(root)) {
    if (apart.has(node) || primarySuppression(node.views[0], minimumGroupSize) === null) continue;
    hideGroup(node, settling);
    hidden.set(node, isOfFew(root, minimumGroupSize) ? 'below-threshold' : 'homogeneous');
  }
  settle(root, settling);
  return { hidden, apart };
}

/** Of what has no options nothing is told but that few answered: of all, and so in each of its cells. */
function isOfFew({ views: [{ n, histograms }] }: TreeNode, minimumGroupSize: number): boolean {
  return histograms.length === 0 && n < minimumGroupSize;
}

/** What is hidden whatever was answered in it; that it is tells nothing but how many people there are. */
function hiddenBySize({ root, minimumGroupSize }: Closing): HiddenNodes {
  const hidden = new Map<TreeNode, HidingReason>();
  for (const node of nodesOf(root)) {
    const { fewest, most } = node.people;
    if (most < minimumGroupSize) hidden.set(node, 'below-threshold');
    else if (fewest < most) hidden.set(node, 'complement');
  }
  const isLarge = (node: TreeNode) => {
    const people = peopleLeft(node, hidden);
    // As if everybody had answered.
    const residual = { people, block: { n: people, histograms: [] } };
    const inside = hiddenIn(node, residual, { hidden, apart: hidden, minimumGroupSize });
    return people === 0 || isResidualLarge(people, inside, minimumGroupSize);
  };
  settle(root, { hidden, groups: new Map(), isSafe: isLarge });
  return hidden;
}

/** Ticks hide no cell for what was answered in it, so that where everybody answered only sizes and what is left hide any. */
function groupsOf({ root }: Closing, apart: HiddenNodes): SiblingGroups {
  const [{ ticks, n }] = root.views;
  const areSizesAll = ticks !== undefined && n === root.people.most;
  return siblingGroups(areSizesAll ? [] : nodesOf(root), new Set(apart.keys()));
}

/** The disjoint blocks that the shown cells span. */
export function* derivableBlocks({ root, minimumGroupSize }: Closing, closed: Closed): Generator<DerivableBlock, void> {
  const { hidden, apart } = closed;
  for (const node of nodesOf(root)) {
    if (hidden.has(node)) continue;
    const [{ residual }] = residualsOf(node, closed, minimumGroupSize);
    yield {
      node,
      without: topmostShown(node, hidden),
      hidden: entirelyHidden(node, hidden).map((one) => ({
        node: one,
        unfit: mostIfUnfit(one, residual, { apart, minimumGroupSize }),
        minds: apart.has(one) ? null : possibleMinds(residual, one.people, minimumGroupSize),
      })),
    };
  }
}

interface Settling {
  readonly hidden: Map<TreeNode, HidingReason>;
  readonly groups: SiblingGroups;
  readonly isSafe: (node: TreeNode) => boolean;
}

function settle(node: TreeNode, settling: Settling): void {
  const { hidden } = settling;
  // Of what has no parts nothing but itself can be derived, and what is not fit for its own sake is hidden by now.
  if (node.children.length === 0) return;
  do {
    while (!hidden.has(node) && !settling.isSafe(node)) {
      hideGroup(bySize(topmostShown(node, hidden))[0] ?? node, settling);
    }
    for (const child of topmostShown(node, hidden)) settle(child, settling);
  } while (!hidden.has(node) && !settling.isSafe(node));
}

function hideGroup(node: TreeNode, { hidden, groups }: Pick<Settling, 'hidden' | 'groups'>): void {
  for (const one of groups.get(node) ?? [node]) {
    if (!hidden.has(one)) hidden.set(one, 'complement');
  }
}

function isSafe(node: TreeNode, closed: Closing & Closed & { readonly groups: SiblingGroups }): boolean {
  const { minimumGroupSize } = closed;
  const views = residualsOf(node, closed, minimumGroupSize);
  return (
    views.every(({ residual, inside }) => isResidualSafe(residual, inside, minimumGroupSize)) &&
    keepsReasonsOpen(node, views[0], closed)
  );
}

/** By view, what everybody can derive of a shown cell, and the cells that are hidden in it. */
function residualsOf(
  node: TreeNode,
  { hidden, apart }: Closed,
  minimumGroupSize: number,
): readonly [HiddenRest, ...HiddenRest[]] {
  const shown = topmostShown(node, hidden);
  const people = peopleLeft(node, hidden);
  const residualIn = (whole: Block, view: number): Residual => {
    const parts = shown.map((child) => viewOf(child, view));
    return { people, block: residualOf(whole, parts) };
  };
  const [whole, ...others] = node.views;
  const first = residualIn(whole, 0);
  const inside = hiddenIn(node, first, { hidden, apart, minimumGroupSize });
  // Of those whom another view counts beside, all can be in one cell.
  const insideOf = ({ block }: Residual) =>
    inside.map((cell) => ({ ...cell, unfit: withOthers(cell, block.n - first.block.n) }));
  return [
    { residual: first, inside },
    ...others.map((own, place) => {
      const residual = residualIn(own, place + 1);
      return { residual, inside: insideOf(residual) };
    }),
  ];
}

function peopleLeft(node: TreeNode, hidden: HiddenNodes): number {
  return topmostShown(node, hidden).reduce((left, child) => left - child.people.most, node.people.most);
}

function hiddenIn(
  node: TreeNode,
  residual: Residual,
  closed: Closed & { readonly minimumGroupSize: number },
): HiddenRest['inside'] {
  return entirelyHidden(node, closed.hidden).map((child) => ({
    node: child,
    people: child.people,
    unfit: mostIfUnfit(child, residual, closed),
  }));
}

function withOthers({ unfit, people }: HiddenBlock, others: number): number {
  return unfit === 0 ? 0 : Math.min(people.most, unfit + others);
}

/** What is hidden beside a small cell is unfit for its own sake only if fewer than k can have answered there. */
function mostIfUnfit(
  node: TreeNode,
  residual: Residual,
  { apart, minimumGroupSize }: { readonly apart: HiddenNodes; readonly minimumGroupSize: number },
): number {
  const { people } = node;
  const reason = apart.get(node);
  if (reason === 'below-threshold') return people.most;
  const few = fewestAnswering(residual, people) < minimumGroupSize ? minimumGroupSize - 1 : 0;
  return Math.min(people.most, Math.max(few, reason === undefined ? mostOfOneMind(residual, minimumGroupSize) : 0));
}

function viewOf({ views }: TreeNode, view: number): Block {
  return views[view] ?? { n: 0, histograms: [] };
}
