/** Positions of ratings by a level of one factor, a rater or a target. */
export interface LevelOrder {
  /** The positions of level l are order[starts[l]] … order[starts[l + 1] − 1]. */
  readonly starts: Int32Array;
  readonly order: Int32Array;
}

/** Counting sort; positions of one level stay in the order in which `positions` names them. */
export function orderByLevel(
  levels: Int32Array,
  { count, positions = levels.keys() }: { readonly count: number; readonly positions?: Iterable<number> },
): LevelOrder {
  const starts = new Int32Array(count + 1);
  for (const level of levels) starts[level + 1] = (starts[level + 1] ?? 0) + 1;
  for (let level = 0; level < count; level++) starts[level + 1] = (starts[level + 1] ?? 0) + (starts[level] ?? 0);
  const next = starts.slice();
  const order = new Int32Array(levels.length);
  for (const position of positions) {
    const level = levels[position] ?? 0;
    const place = next[level] ?? 0;
    order[place] = position;
    next[level] = place + 1;
  }
  return { starts, order };
}
