import { independentOrder } from '#domain/statistics/ranking/independent-order';
import { orderedStandings, type Standing } from '#domain/statistics/ranking/tiers';
import { uncertain } from '#domain/tabulation/findings/change';
import type { Estimate } from '#domain/tabulation/model';
import { SIGNIFICANCE } from './compare-units';
import type { UnitStanding } from './outcome';

/** Beyond this, lists of who cannot be told apart from whom are longer than anything that can be read. */
export const MOST_LISTED = 200;

export interface RankableUnit {
  readonly unitCode: string;
  /** With its error. */
  readonly total: Estimate;
}

/** Ranks to nine decimals, rank intervals (Bonferroni) and tiers inside one category (see #domain/statistics/ranking/tiers). */
export function standingsIn(units: readonly RankableUnit[]): ReadonlyMap<string, UnitStanding> {
  const estimates = units.map(({ total }) => uncertain(total));
  const standings = orderedStandings({
    values: estimates.map(({ value }) => value),
    orderAt: (level) => independentOrder(estimates, level),
    significance: SIGNIFICANCE,
  });
  return new Map(units.map(({ unitCode }, index) => [unitCode, standingOf(standings[index], units)]));
}

function standingOf(standing: Standing | undefined, units: readonly RankableUnit[]): UnitStanding {
  if (standing === undefined) throw new RangeError('a unit without a standing');
  const { rank, tied, tier, rankInterval, indistinguishable, lastPlaceSupported } = standing;
  const listed = units.length > MOST_LISTED ? [] : indistinguishable;
  return {
    rank,
    tied,
    tier,
    rankInterval,
    indistinguishable: listed.flatMap((index) => units[index]?.unitCode ?? []).toSorted(),
    lastPlaceSupported,
  };
}
