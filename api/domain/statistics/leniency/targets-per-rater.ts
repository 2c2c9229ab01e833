import { orderByLevel } from './level-order';
import type { Ratings } from './ratings';

/** How many different targets each rater rated, however often. */
export function targetsPerRater({ raterCount, targetCount, raters, targets }: Ratings): Int32Array {
  const { order } = orderByLevel(raters, { count: raterCount });
  const lastRater = new Int32Array(targetCount).fill(-1);
  const counts = new Int32Array(raterCount);
  for (const position of order) {
    const rater = raters[position] ?? 0;
    const target = targets[position] ?? 0;
    if (lastRater[target] !== rater) counts[rater] = (counts[rater] ?? 0) + 1;
    lastRater[target] = rater;
  }
  return counts;
}
