/** How often each value occurs. */
export type ValueCounts = ReadonlyMap<number, number>;

/** Counts of the values that are not missing. */
export function countValues(values: Iterable<number>): ValueCounts {
  const counts = new Map<number, number>();
  for (const value of values) if (!Number.isNaN(value)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

export function pooledCounts(all: readonly ValueCounts[]): ValueCounts {
  const pooled = new Map<number, number>();
  for (const counts of all) {
    for (const [value, count] of counts) pooled.set(value, (pooled.get(value) ?? 0) + count);
  }
  return pooled;
}

export function totalCount(counts: ValueCounts): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

/** Rank of each value, 1 for the lowest; values that occur more than once share the mean of their ranks. */
export function midRanks(counts: ValueCounts): ReadonlyMap<number, number> {
  let below = 0;
  const ranks = new Map<number, number>();
  for (const [value, count] of [...counts].toSorted(([a], [b]) => a - b)) {
    ranks.set(value, below + (count + 1) / 2);
    below += count;
  }
  return ranks;
}
