export interface CountedValue {
  readonly value: string;
  readonly count: number;
}

/** Values with how often they occur, the most frequent first and equally frequent ones in the order of their characters. */
export function mostFrequent(values: Iterable<readonly [string, number]>, limit: number): readonly CountedValue[] {
  return [...values]
    .toSorted(([one, often], [other, seldom]) => seldom - often || (one < other ? -1 : 1))
    .slice(0, limit)
    .map(([value, count]) => ({ value, count }));
}
