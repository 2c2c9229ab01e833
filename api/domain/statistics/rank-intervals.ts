import type { UncertainValue } from './uncertain-value';
import { significanceTest } from './welch-test';

export interface RankInterval {
  /** Best and worst rank that the data support, 1 = highest value. */
  readonly rank: readonly [number, number];
  /** Positions of the competitors that cannot be told apart from this one. */
  readonly indistinguishable: readonly number[];
}

/**
 * Marginal confidence sets of ranks: each of K competitors is tested against the K − 1 others, two-sided at
 * α/(K − 1) (Bonferroni). Its rank lies between 1 + #(significantly above it) and K − #(significantly below it).
 *
 * `compare(a, b)` returns the difference value(a) − value(b) with its error; it is asked once for each pair a < b.
 * Source: M. Mogstad, J. P. Romano, A. M. Shaikh, D. Wilhelm, Inference for ranks with applications to mobility
 * across neighbourhoods and academic achievement across countries, Review of Economic Studies 91 (2024) 476–518;
 * its software is the R package csranks.
 */
export function rankIntervals(input: {
  readonly count: number;
  readonly compare: (a: number, b: number) => UncertainValue;
  readonly significance?: number;
}): readonly RankInterval[] {
  const { count, compare, significance = 0.05 } = input;
  const isSignificant = significanceTest(significance / Math.max(1, count - 1));
  const tallies = Array.from({ length: count }, () => ({ above: 0, below: 0, same: [] as number[] }));
  for (let a = 0; a < count; a++) {
    for (let b = a + 1; b < count; b++) {
      const difference = compare(a, b);
      const [higher, lower] = difference.value > 0 ? [a, b] : [b, a];
      record({ higher, lower, significant: isSignificant(difference) });
    }
  }
  return tallies.map(({ above, below, same }) => ({
    rank: [1 + above, count - below],
    indistinguishable: same.toSorted((x, y) => x - y),
  }));

  function record(pair: { readonly higher: number; readonly lower: number; readonly significant: boolean }): void {
    const higher = tallies[pair.higher];
    const lower = tallies[pair.lower];
    if (higher === undefined || lower === undefined) throw new RangeError('pair outside the competitors');
    if (pair.significant) {
      higher.below += 1;
      lower.above += 1;
    } else {
      higher.same.push(pair.lower);
      lower.same.push(pair.higher);
    }
  }
}
