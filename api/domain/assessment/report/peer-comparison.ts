import { bandsOf } from '#domain/statistics/bands';
import { competitionRanks, toNineDecimals } from '#domain/statistics/competition-ranks';
import { independentOrder } from '#domain/statistics/independent-order';
import { bonferroni } from '#domain/statistics/rank-intervals';
import { satterthwaite } from '#domain/statistics/satterthwaite';
import { testedDifference } from '#domain/statistics/welch-test';
import { uncertain } from '#domain/tabulation/change';
import type { Band, Estimate } from '#domain/tabulation/model';
import { SIGNIFICANCE } from '../run/compare-units';

/** One value among those of the other units of its category. */
export interface PeerComparison {
  readonly mean: number;
  readonly rank: number;
  /** Best and worst place that the data support (Bonferroni). */
  readonly rankInterval: readonly [number, number];
  /** How many others have fewer and more, to nine decimals. */
  readonly fewer: number;
  readonly more: number;
  readonly others: number;
}

export function compareWithPeers(own: Estimate, others: readonly Estimate[]): PeerComparison {
  const values = [own, ...others].map(({ value }) => value);
  const order = independentOrder([own, ...others].map(uncertain), bonferroni(SIGNIFICANCE, values.length));
  const signs = others.map((_, index) => order(0, index + 1));
  const ownPlace = toNineDecimals(own.value);
  return {
    mean: values.reduce((sum, value) => sum + value, 0) / values.length,
    rank: competitionRanks(values)[0]?.rank ?? 1,
    rankInterval: [
      1 + signs.filter((sign) => sign < 0).length,
      values.length - signs.filter((sign) => sign > 0).length,
    ],
    fewer: others.filter(({ value }) => toNineDecimals(value) < ownPlace).length,
    more: others.filter(({ value }) => toNineDecimals(value) > ownPlace).length,
    others: others.length,
  };
}

/**
 * Where own values stand clearly above or below the mean of the other units, all of them tested together (Holm). Units are
 * taken as independent: people who rated both make the true error smaller.
 */
export function bandsAmongPeers(
  family: readonly { readonly own: Estimate; readonly others: readonly Estimate[] }[],
): readonly Band[] {
  return bandsOf(
    family.map(({ own, others }) => testedDifference(differenceFromMean(own, others))),
    SIGNIFICANCE,
  );
}

function differenceFromMean(own: Estimate, others: readonly Estimate[]) {
  const share = 1 / others.length;
  const parts = [
    { ...uncertain(own), weight: 1 },
    ...others.map((other) => ({ ...uncertain(other), weight: share })),
  ].map(({ standardError, degreesOfFreedom, weight }) => ({
    variance: (weight * standardError) ** 2,
    degreesOfFreedom,
  }));
  return {
    value: own.value - others.reduce((sum, { value }) => sum + value * share, 0),
    standardError: Math.sqrt(parts.reduce((sum, { variance }) => sum + variance, 0)),
    degreesOfFreedom: satterthwaite(parts),
  };
}
