import { competitionRanks, toNineDecimals } from '#domain/statistics/ranking/competition-ranks';
import { independentOrder } from '#domain/statistics/ranking/independent-order';
import { bonferroni } from '#domain/statistics/ranking/rank-intervals';
import { satterthwaite } from '#domain/statistics/comparison/satterthwaite';
import { type Difference, testedDifference } from '#domain/statistics/comparison/welch-test';
import { uncertain } from '#domain/tabulation/findings/change';
import type { Estimate } from '#domain/tabulation/model';
import { SIGNIFICANCE } from '../run/compare-units';

/** One value among those of the other units of its category. */
export interface PeerComparison {
  /** Of the category, the unit itself included. */
  readonly mean: number;
  /** From that mean. It is a fixed part of the difference from the mean of the others, so their tests are the same. */
  readonly difference: Difference;
  readonly rank: number;
  /** Best and worst place that the data support (Bonferroni). */
  readonly rankInterval: readonly [number, number];
  /** How many others have fewer and more, to nine decimals. */
  readonly fewer: number;
  readonly more: number;
  readonly others: number;
}

/** Units are taken as independent: people who rated both make the true error smaller. */
export function compareWithPeers(own: Estimate, others: readonly Estimate[]): PeerComparison {
  const all = [own, ...others];
  const values = all.map(({ value }) => value);
  const order = independentOrder(all.map(uncertain), bonferroni(SIGNIFICANCE, all.length));
  const signs = others.map((_, index) => order(0, index + 1));
  const ownPlace = toNineDecimals(own.value);
  return {
    mean: values.reduce((sum, value) => sum + value, 0) / values.length,
    difference: differenceFromMean(own, others),
    rank: competitionRanks(values)[0]?.rank ?? 1,
    rankInterval: [1 + signs.filter((sign) => sign < 0).length, all.length - signs.filter((sign) => sign > 0).length],
    fewer: others.filter(({ value }) => toNineDecimals(value) < ownPlace).length,
    more: others.filter(({ value }) => toNineDecimals(value) > ownPlace).length,
    others: others.length,
  };
}

/** x − (x + Σ others) ÷ K = (K − 1) ÷ K × x − Σ others ÷ K. */
function differenceFromMean(own: Estimate, others: readonly Estimate[]): Difference {
  const share = 1 / (others.length + 1);
  const weighted = [
    { ...uncertain(own), weight: 1 - share },
    ...others.map((other) => ({ ...uncertain(other), weight: -share })),
  ];
  const parts = weighted.map(({ standardError, degreesOfFreedom, weight }) => ({
    variance: (weight * standardError) ** 2,
    degreesOfFreedom,
  }));
  return testedDifference({
    value: weighted.reduce((sum, { value, weight }) => sum + value * weight, 0),
    standardError: Math.sqrt(parts.reduce((sum, { variance }) => sum + variance, 0)),
    degreesOfFreedom: satterthwaite(parts),
  });
}
