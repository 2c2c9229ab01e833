const TEN = 10;

/** A number of people, ballots or cards to the nearest ten, which tells of no single one of them. */
export function inTens(count: number): number {
  return TEN * Math.round(count / TEN);
}
