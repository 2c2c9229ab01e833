import type { UncertainValue } from '../uncertain-value';
import { competitionRanks, equalToNineDecimals, type CompetitionRank } from './competition-ranks';
import { bonferroni, orderedRankIntervals, orderOf, type PairOrder, type RankInterval } from './rank-intervals';

/** Where a target stands, and how much of it the data support. */
export interface Standing extends CompetitionRank {
  /** 1 for the highest tier. */
  readonly tier: number;
  /** Best and worst rank that the data support (see rank-intervals). */
  readonly rankInterval: RankInterval['rank'];
  /** Positions of the targets that it cannot be told apart from. */
  readonly indistinguishable: readonly number[];
  /** Whether a report may name it last; if not, the report says what it cannot be told apart from. */
  readonly lastPlaceSupported: boolean;
}

/**
 * Ranks (see competition-ranks), rank intervals and tiers of targets, in the order of the input; 1 is the highest.
 *
 * A tier is a chain of targets whose neighbours, sorted by value, do not differ at `significance`; the ends of a long
 * chain may well differ. Tied targets do not differ, however exact they are, and stand beside the same neighbours: one
 * of them that is like the next is enough to go on with the chain. Rank intervals share `significance` among
 * all comparisons of a target (Bonferroni).
 *
 * The last place is supported for the targets of the last tier, together, if even the best rank that the data leave to
 * any of them lies in that tier, and if there is another tier: where all form one chain nobody is last.
 *
 * `compare(a, b)` returns the difference values[a] − values[b] with its error and is asked in either order. Throws RangeError
 * for a value that is not finite.
 */
export function standingsOf(input: {
  readonly values: readonly number[];
  readonly compare: (a: number, b: number) => UncertainValue;
  readonly significance?: number;
}): readonly Standing[] {
  const { values, compare, significance = 0.05 } = input;
  return orderedStandings({ values, significance, orderAt: (level) => orderOf(compareUntied, level) });

  function compareUntied(a: number, b: number): UncertainValue {
    const difference = compare(a, b);
    return equalToNineDecimals(values[a] ?? 0, values[b] ?? 0) ? { ...difference, value: 0 } : difference;
  }
}

/** The same where the order of two targets at a level is known by other means; tied targets must have none. */
export function orderedStandings(input: {
  readonly values: readonly number[];
  readonly orderAt: (level: number) => PairOrder;
  readonly significance: number;
}): readonly Standing[] {
  const { values, orderAt, significance } = input;
  const ranks = competitionRanks(values);
  const intervals = orderedRankIntervals(values.length, orderAt(bonferroni(significance, values.length)));
  const tiers = tiersOf(ranks, orderAt(significance));
  const last = new Set(supportedLast(tiers, intervals));
  return intervals.map(({ rank: rankInterval, indistinguishable }, target) => ({
    rank: ranks[target]?.rank ?? 1,
    tied: ranks[target]?.tied ?? false,
    tier: tiers[target] ?? 1,
    rankInterval,
    indistinguishable,
    lastPlaceSupported: last.has(target),
  }));
}

/** A new tier begins where all of one rank differ from all of the next, so that tied targets need no order. */
function tiersOf(ranks: readonly CompetitionRank[], order: PairOrder): readonly number[] {
  const tiers = ranks.map(() => 0);
  let tier = 0;
  let above: readonly number[] = [];
  for (const targets of targetsByRank(ranks)) {
    if (above.every((a) => targets.every((b) => order(a, b) !== 0))) tier += 1;
    for (const target of targets) tiers[target] = tier;
    above = targets;
  }
  return tiers;
}

function targetsByRank(ranks: readonly CompetitionRank[]): readonly (readonly number[])[] {
  const groups = ranks.map((): number[] => []);
  ranks.forEach(({ rank }, target) => groups[rank - 1]?.push(target));
  return groups.filter((targets) => targets.length > 0);
}

function supportedLast(tiers: readonly number[], intervals: readonly RankInterval[]): readonly number[] {
  const last = Math.max(...tiers);
  const members = tiers.flatMap((tier, target) => (tier === last ? [target] : []));
  const firstPlace = tiers.length - members.length + 1;
  const supported = members.every((target) => (intervals[target]?.rank[0] ?? 1) >= firstPlace);
  return supported && last > 1 ? members : [];
}
