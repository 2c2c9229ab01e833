import { createMomentTable, type Moments } from '../moments/moments';
import type { Ratings } from './ratings';

/** Count, mean and variance of the ratings of each rater. */
export function raterMoments({ raterCount, raters, values }: Ratings): readonly Moments[] {
  const table = createMomentTable(raterCount);
  values.forEach((value, position) => table.add(raters[position] ?? 0, value));
  return Array.from({ length: raterCount }, (_, rater) => table.at(rater));
}
