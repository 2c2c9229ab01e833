export interface RankRangeScene {
  /** Fractions of the drawing; a rank fills one K-th of it. */
  readonly from: number;
  readonly to: number;
  readonly at: number | null;
}

/** The ranks from best to worst that the data support among `count`, and the place of the score itself where it is known. */
export function rankRangeScene(input: {
  readonly rank: readonly [number, number];
  readonly place: number | null;
  readonly count: number;
}): RankRangeScene {
  const { rank, place, count } = input;
  return { from: (rank[0] - 1) / count, to: rank[1] / count, at: place === null ? null : (place - 0.5) / count };
}
