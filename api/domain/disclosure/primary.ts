import type { HidingReason } from './hiding-reason';
import { isHomogeneous, isNearlyUnanimous, type Histograms } from './homogeneous';

/** The people behind one cell who answered, and how; how many people the cell holds is known apart (see people-range). */
export interface Block {
  readonly n: number;
  readonly histograms: Histograms;
  /** The only histogram once more, divided otherwise: those in one part of either are as good as alike (see number-bands). */
  readonly otherwise?: readonly number[];
  /** Set where several options may be ticked: each histogram is those who ticked one of them, and those who did not. */
  readonly ticks?: true;
  readonly ranking?: RankedBlock;
}

/** Of a ranking beside first places, which are its histogram. */
export interface RankedBlock {
  readonly places: number;
  /** By option: those who placed it, and those who did not. */
  readonly placed: Histograms;
  /** By option, of all people together. */
  readonly points: readonly number[];
  /** Of the sets of places of `mostElsewhere`, what the figures of everybody tell of all groups alike. */
  readonly told: readonly boolean[];
}

/** Why a block may not be shown for its own sake; null if it may. */
export function primarySuppression(block: Block, minimumGroupSize: number): HidingReason | null {
  if (block.n < minimumGroupSize) return 'below-threshold';
  return isOfOneMind(block) ? 'homogeneous' : null;
}

/** Never of ticks: most options are ticked by few, so that nearly all leave one unticked says little. */
export function isOfOneMind({ histograms, ticks, otherwise }: Block): boolean {
  if (ticks !== undefined) return false;
  return isHomogeneous(histograms) || (otherwise !== undefined && isNearlyUnanimous(otherwise));
}
