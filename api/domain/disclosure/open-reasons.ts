import {
  canBeUnfit,
  canOnlyAgree,
  keepsMindsOpen,
  leavesTwo,
  type Minds,
  possibleMinds,
  possibleMindsOfRest,
} from './open-minds';
import { exactly, together } from './people-range';
import type { HiddenBlock, Residual } from './residual';
import type { SiblingGroups } from './sibling-groups';
import { bySize, type HiddenNodes, nodesOf, topmost, topmostShown, type TreeNode } from './tree-node';

/** What is left of a shown cell, and the cells of which nothing is shown in it. */
export interface HiddenRest {
  readonly residual: Residual;
  readonly inside: readonly (HiddenBlock & { readonly node: TreeNode })[];
}

/** What is hidden so far, what of it sizes hide, and what is hidden together. */
export interface Concealment {
  readonly hidden: HiddenNodes;
  readonly apart: HiddenNodes;
  readonly groups: SiblingGroups;
  readonly minimumGroupSize: number;
}

/** Cells that sizes do not hide, and why they can be unfit. */
type Doubts = ReadonlyMap<TreeNode, Minds>;

/**
 * Whether what a shown cell leaves keeps open why cells in it are hidden that sizes do not hide: as one of them is of one mind
 * or few answered in it (see open-minds), or as they are hidden beside a rest that was not fit by itself. Where it can only
 * have been the rest, that has to leave two options.
 */
export function keepsReasonsOpen(node: TreeNode, left: HiddenRest, concealment: Concealment): boolean {
  const { residual, inside } = left;
  const { hidden, apart, minimumGroupSize } = concealment;
  // Of what has no options nothing is told but that few answered.
  if (residual.block.histograms.length === 0) return true;
  const doubtful = inside.map((cell) => cell.node).filter((cell) => !apart.has(cell));
  if (doubtful.length === 0) return true;
  const doubts: Doubts = new Map(
    doubtful.map((cell) => [cell, possibleMinds(residual, cell.people, minimumGroupSize)]),
  );
  const ofRest = mindsOfRest(left, { doubtful, ...concealment });
  if (![...doubts.values()].some(canBeUnfit)) return leavesTwo(ofRest);
  const [smallestShown] = bySize(topmostShown(node, hidden));
  return keepsCellsOpen(doubts, { ofRest, smallestShown, ...concealment });
}

/** Why what would be left if nothing but sizes hid any cell can have been unfit. */
function mindsOfRest(
  { residual, inside }: HiddenRest,
  { doubtful, apart, minimumGroupSize }: Concealment & { readonly doubtful: readonly TreeNode[] },
): Minds {
  const people = residual.people - together(topmost(doubtful).map((cell) => cell.people)).most;
  if (people === 0) return [[]];
  const largest = Math.max(0, ...inside.filter(({ node }) => apart.has(node)).map(({ unfit }) => unfit));
  const enough = Math.max(minimumGroupSize, largest + Math.ceil(minimumGroupSize / 2));
  return possibleMindsOfRest(residual, exactly(people), enough);
}

interface Beside {
  readonly ofRest: Minds;
  /** Of the cells that are shown within the same, if there is one. */
  readonly smallestShown: TreeNode | undefined;
  readonly groups: SiblingGroups;
}

/**
 * Whether it stays open which cells are unfit, or on what they agree: for all of them together, and for each group that is
 * hidden together.
 */
function keepsCellsOpen(doubts: Doubts, { ofRest, smallestShown, groups }: Beside): boolean {
  const groupsInDoubt = [...new Set([...doubts.keys()].map((one) => groups.get(one) ?? [one]))];
  const possible = [...doubts].filter(([, minds]) => canBeUnfit(minds));
  if (!isOneCell(possible.map(([one]) => one))) {
    return groupsInDoubt.every((group) => keepsMindsOpen(group.flatMap((one) => mindsOf(one, doubts))));
  }
  const [group = [], ...others] = groupsInDoubt;
  if (others.length === 0 && isNext(group, smallestShown) && canBeUnfit(ofRest)) return true;
  const minds = possible.map(([, own]) => own);
  const tellsWhoAgrees = minds.every(canOnlyAgree) && possible.every(([one]) => isAlike(one, smallestShown));
  return !tellsWhoAgrees && minds.every(leavesTwo);
}

/** Whether a group would have been hidden beside a rest that is not fit: the smallest cells are. */
function isNext(group: readonly TreeNode[], smallestShown: TreeNode | undefined): boolean {
  const [smallest] = bySize(smallestShown === undefined ? group : [...group, smallestShown]);
  return smallest !== smallestShown;
}

/**
 * Whether a cell that is shown is about as large as another, so that with it hidden too either could be the one of which nearly
 * all agree. Much larger ones, or the whole, are not hidden for that.
 */
function isAlike(one: TreeNode, shown: TreeNode | undefined): boolean {
  return shown !== undefined && shown.people.most <= ALIKE * one.people.most;
}

const ALIKE = 1.5;

/** Whether each lies within the next larger one, so that all can be unfit for the sake of the smallest. */
function isOneCell(cells: readonly TreeNode[]): boolean {
  return cells.every((one) => cells.every((other) => isWithin(one, other) || isWithin(other, one)));
}

function isWithin(one: TreeNode, other: TreeNode): boolean {
  return nodesOf(other).includes(one);
}

function mindsOf(node: TreeNode, doubts: Doubts): readonly Minds[] {
  const own = doubts.get(node);
  return own === undefined ? [] : [own];
}
