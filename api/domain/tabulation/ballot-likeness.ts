/** Which ballots are alike: numbered sets of them. */
export interface BallotLikeness {
  /** Puts a ballot into the set of those with the same content and answers its number. */
  setOf(content: string): number;
  sizeOf(set: number): number;
  /** Ballots in sets of so many or more. */
  ballotsInSetsOf(least: number): number;
}

export function createBallotLikeness(): BallotLikeness {
  const numbers = new Map<string, number>();
  const sizes: number[] = [];
  return {
    setOf(content) {
      const set = numbers.get(content) ?? sizes.length;
      numbers.set(content, set);
      sizes[set] = (sizes[set] ?? 0) + 1;
      return set;
    },
    sizeOf: (set) => sizes[set] ?? 0,
    ballotsInSetsOf: (least) => sizes.filter((size) => size >= least).reduce((sum, size) => sum + size, 0),
  };
}
