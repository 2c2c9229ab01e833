import { keepsAll, type Minds, possibleMindsOfPiece } from './open-minds';
import type { PeopleRange } from './people-range';
import { primarySuppression, type Block } from './primary';
import { isResidualSafe } from './residual';

/** How a table is published that crosses the tree: as counted, with noise, or not at all. */
export type CrossingRelease = 'exact' | 'noisy' | 'cross-table';

/** Noise of some people either way says little about fewer, and is a share of three points at most here. */
export const FEWEST_IN_NOISY_CELL = 100;

export interface CrossingTable {
  /** In every view of the people, as in the tree. */
  readonly cells: readonly (readonly [Block, ...Block[]])[];
  /**
   * What every block that can be derived from the tree has in common with each cell of the table, and with none of them. They
   * are many, and the first that is not fit decides.
   */
  readonly parts: Iterable<CommonPart>;
}

export interface CommonPart {
  readonly people: number;
  /** In every view of the people. */
  readonly views: readonly Block[];
  /** What the part holds of cells of the tree that are hidden. */
  readonly hidden: readonly HiddenPiece[];
}

export interface HiddenPiece {
  readonly people: PeopleRange;
  /** See residual. */
  readonly unfit: number;
  /** What the whole block leaves possible of the whole cell; null where it is hidden whatever was answered in it. */
  readonly minds: Minds | null;
}

/**
 * A table beside a tree that it crosses is shown as counted only if none of its cells is too small or of one mind, and if
 * whatever a derivable block of the tree and a cell of the table have in common is as safe as a residual of the tree (see
 * residual): every derivable set is then a union of such parts, and a hidden cell that lies in one of them almost alone
 * is not told by it. Nor may a part rule out what its whole block leaves possible of a cell that is hidden for what was answered
 * in it. Otherwise the whole table is withheld, or shown with noise where each cell holds at
 * least a hundred people and noise can be drawn.
 *
 * That the smallest difference between blocks of both sides is large would prevent isolation as well, but linear
 * programmes would still narrow hidden cells to one answer. That a table is withheld although its sizes would not ask for it
 * tells that some part in it is of one mind; where only one part can be, it tells of which and on what.
 *
 * A cell without anybody is no obstacle to the others: it is listed where not everybody is asked, and that it is empty is
 * told by the table that decides who is.
 */
export function releaseCrossing(
  { cells, parts }: CrossingTable,
  rules: { readonly minimumGroupSize: number; readonly canAddNoise: boolean; readonly mayBeExact: boolean },
): CrossingRelease {
  const { minimumGroupSize } = rules;
  const isWhole = cells
    .filter((views) => views.some(({ n }) => n > 0))
    .every(([answered]) => primarySuppression(answered, minimumGroupSize) === null);
  if (rules.mayBeExact && isWhole && areFit(parts, minimumGroupSize)) return 'exact';
  const isLarge = cells.every(([answered]) => answered.n >= FEWEST_IN_NOISY_CELL);
  return rules.canAddNoise && isLarge && cells.length > 0 ? 'noisy' : 'cross-table';
}

function areFit(parts: Iterable<CommonPart>, minimumGroupSize: number): boolean {
  for (const part of parts) if (!isFit(part, minimumGroupSize)) return false;
  return true;
}

function isFit({ people, views, hidden }: CommonPart, minimumGroupSize: number): boolean {
  return (
    views.every((block) => isResidualSafe({ block, people }, hidden, minimumGroupSize)) &&
    hidden.every((piece) => leavesOpen({ people, block: views[0] }, piece))
  );
}

function leavesOpen(
  { people, block }: { readonly people: number; readonly block: Block | undefined },
  { people: piece, minds }: HiddenPiece,
): boolean {
  if (block === undefined || minds === null || piece.most === 0) return true;
  return keepsAll(possibleMindsOfPiece({ people, block }, piece), minds);
}
