import type { HidingReason } from './hiding-reason';
import { isHomogeneous, type Histograms } from './homogeneous';

/** The people behind one cell: their number is taken as known to everybody, their answers are to be protected. */
export interface Block {
  readonly n: number;
  readonly histograms: Histograms;
}

/** Why a block may not be shown for its own sake; null if it may. */
export function primarySuppression(block: Block, minimumGroupSize: number): HidingReason | null {
  if (block.n < minimumGroupSize) return 'below-threshold';
  return isHomogeneous(block.histograms) ? 'homogeneous' : null;
}
