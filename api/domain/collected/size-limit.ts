import type { PlannedBallot } from '#domain/collected/import-model';
import type { Problem } from '#domain/problem';

export const MOST_BALLOTS = 1_000_000;
/** Places for ratings in all ballots together, answered or not: the tabulation holds each as a byte. */
export const MOST_CELLS = 200_000_000;

/** A count column makes any number of ballots of a small file, and every ballot has a place for every rating. */
export function sizeObstacles(size: { readonly ballots: number; readonly cells: number }): readonly Problem[] {
  if (size.ballots > MOST_BALLOTS) {
    return [{ code: 'import.too-large', details: { ballots: size.ballots, limit: MOST_BALLOTS } }];
  }
  return size.cells > MOST_CELLS
    ? [{ code: 'import.too-large', details: { cells: size.cells, limit: MOST_CELLS } }]
    : [];
}

export function sizeOf(ballots: readonly PlannedBallot[]): { readonly ballots: number; readonly cells: number } {
  let [count, cells] = [0, 0];
  for (const { vector, copies } of ballots) {
    count += copies;
    for (const cell of vector) if (typeof cell === 'string') cells += copies * cell.length;
  }
  return { ballots: count, cells };
}
