import { isHomogeneous } from './homogeneous';
import { primarySuppression, type Block } from './primary';

/** How a table is published that crosses the tree: as counted, with noise, or not at all. */
export type CrossingRelease = 'exact' | 'noisy' | 'cross-table';

/** Noise of some people either way says little about fewer, and is a share of three points at most here. */
const FEWEST_IN_NOISY_CELL = 100;

export interface CrossingTable {
  /** In every view of the people, as in the tree. */
  readonly cells: readonly (readonly [Block, ...Block[]])[];
  /**
   * What every block that can be derived from the tree has in common with each cell of the table, and with none of them.
   */
  readonly intersections: readonly (readonly Block[])[];
}

/**
 * A table beside a tree that it crosses is shown as counted only if none of its cells is too small or of one mind, and if
 * the same is true of whatever a derivable block of the tree and a cell of the table have in common: every derivable set
 * is then a union of such parts. Otherwise the whole table is withheld, or shown with noise where each cell holds at
 * least a hundred people and noise can be drawn.
 *
 * That the smallest difference between blocks of both sides is large would prevent isolation as well, but linear
 * programmes would still narrow hidden cells to one answer. That a table is withheld depends on answers only as far as
 * some part somewhere in it is of one mind, which points to nobody.
 */
export function releaseCrossing(
  { cells, intersections }: CrossingTable,
  rules: { readonly minimumGroupSize: number; readonly canAddNoise: boolean },
): CrossingRelease {
  const { minimumGroupSize } = rules;
  const isWhole = cells.every(([answered]) => primarySuppression(answered, minimumGroupSize) === null);
  const isSafe = intersections.flat().every((block) => isFit(block, minimumGroupSize));
  if (isWhole && isSafe) return 'exact';
  const isLarge = cells.every(([answered]) => answered.n >= FEWEST_IN_NOISY_CELL);
  return rules.canAddNoise && isLarge && cells.length > 0 ? 'noisy' : 'cross-table';
}

function isFit({ n, histograms }: Block, minimumGroupSize: number): boolean {
  return n === 0 || (n >= minimumGroupSize && !isHomogeneous(histograms));
}
