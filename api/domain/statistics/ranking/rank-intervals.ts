import { significanceTest } from '../comparison/welch-test';
import type { UncertainValue } from '../uncertain-value';

export interface RankInterval {
  /** Best and worst rank that the data support, 1 = highest value. */
  readonly rank: readonly [number, number];
  /** Positions of the competitors that cannot be told apart from this one. */
  readonly indistinguishable: readonly number[];
}

/** Above 0 where the first is significantly higher, below 0 where it is lower, 0 where the two cannot be told apart. */
export type PairOrder = (a: number, b: number) => number;

/** The level at which each of K competitors is compared with the K − 1 others. */
export function bonferroni(significance: number, count: number): number {
  return significance / Math.max(1, count - 1);
}

/** By the sign of differences that are significant at one level. */
export function orderOf(compare: (a: number, b: number) => UncertainValue, level: number): PairOrder {
  const isSignificant = significanceTest(level);
  return (a, b) => {
    const difference = compare(a, b);
    return isSignificant(difference) ? Math.sign(difference.value) : 0;
  };
}

/**
 * Marginal confidence sets of ranks: each of K competitors is tested against the K − 1 others, two-sided at
 * α/(K − 1) (Bonferroni). Its rank lies between 1 + #(significantly above it) and K − #(significantly below it).
 * `order` says which of two is so; it is asked once for each pair a < b.
 *
 * Source: M. Mogstad, J. P. Romano, A. M. Shaikh, D. Wilhelm, Inference for ranks with applications to mobility
 * across neighbourhoods and academic achievement across countries, Review of Economic Studies 91 (2024) 476–518;
 * its software is the R package csranks.
 */
export function orderedRankIntervals(count: number, order: PairOrder): readonly RankInterval[] {
  const above = new Int32Array(count);
  const below = new Int32Array(count);
  const same = Array.from({ length: count }, (): number[] => []);
  for (let a = 0; a < count; a++) {
    for (let b = a + 1; b < count; b++) {
      const sign = order(a, b);
      if (sign === 0) {
        same[a]?.push(b);
        same[b]?.push(a);
      } else {
        const [higher, lower] = sign > 0 ? [a, b] : [b, a];
        below[higher] = (below[higher] ?? 0) + 1;
        above[lower] = (above[lower] ?? 0) + 1;
      }
    }
  }
  return same.map((indistinguishable, place) => ({
    rank: [1 + (above[place] ?? 0), count - (below[place] ?? 0)],
    indistinguishable,
  }));
}
