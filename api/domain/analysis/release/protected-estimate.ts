import { roundedTo, unitAbove } from '#domain/disclosure/coarse-value';
import type { ReleaseRules } from '#domain/disclosure/release-rules';
import { columnMoments } from '#domain/statistics/reliability/column-moments';
import type { DesignEstimate } from '#domain/statistics/survey-design/design-estimate';
import type { DesignedSample } from '#domain/statistics/survey-design/designed-sample';
import { effectiveSample } from '#domain/statistics/survey-design/effective-sample';
import { tInterval } from '#domain/statistics/intervals/t-interval';
import { wilsonInterval } from '#domain/statistics/intervals/wilson-interval';
import type { Measured } from '../figure';
import { errorWith, twoDigits } from './coarse-figure';

export interface WeightedColumn {
  readonly rules: ReleaseRules;
  readonly designed: DesignedSample;
  /** NaN for a ballot without a value. */
  readonly column: Float64Array;
  readonly estimate: DesignEstimate;
}

interface ToldColumn extends WeightedColumn {
  /** Whether how unequal the weights are may be told (see weights-told). */
  readonly areWeightsTold: boolean;
}

/**
 * A weighted figure is the counts of everybody under other weights, and so a second equation beside the counts: of two
 * hidden classes of people whose weights differ, both together are known from the total and each of them from its exact
 * double. So it is rounded to a unit of which the answers of half a smallest group of whoever weighs most make no more
 * than one: as in a residual (see disclosure), so many leave open what each of them answered.
 *
 * An exact error would be a third equation, in which a heavy answer counts even more. It is taken from what is known
 * anyway, the variance of the unweighted answers times Kish's design effect of the weights; of samples in strata or
 * clusters the exact one is needed, and is rounded up to 1, 2 or 5 times a power of ten. So is that of weights of which
 * nobody may know how unequal they are, and the design effect is what the rounded error makes it.
 */
export function protectedMean(weighted: ToldColumn): Measured {
  const coarse = coarseEstimate(weighted, TYPICAL_MOVE * deviationOf(weighted.column));
  const { value, standardError, degreesOfFreedom, designEffect, n } = coarse;
  const interval = tInterval({ value, standardError, degreesOfFreedom });
  return { value, standardError, degreesOfFreedom, interval, n, method: 'weighted-mean', designEffect };
}

export function protectedShare(weighted: ToldColumn): Measured {
  const { value, standardError, degreesOfFreedom, designEffect, n } = coarseEstimate(weighted, 1);
  const deviation = deviationOf(weighted.column);
  const people = deviation > 0 ? (deviation / standardError) ** 2 : n;
  const interval = wilsonInterval({ successes: value * people, n: people });
  return { value, standardError, degreesOfFreedom, interval, n, method: 'weighted-share', designEffect };
}

/** The total of numbers, whose exact error holds that of the weights as well. */
export function protectedTotal({ rules, designed, column, estimate }: WeightedColumn): Omit<Measured, 'designEffect'> {
  const { heaviest } = weighing(designed, column);
  const unit = unitAbove(heaviestAnswers(rules) * heaviest * TYPICAL_MOVE * deviationOf(column));
  const value = roundedTo(estimate.value, unit);
  const standardError = errorWith(unitAbove(estimate.standardError), unit);
  const interval = tInterval({ value, standardError, degreesOfFreedom: estimate.degreesOfFreedom });
  return { value, standardError, interval, n: estimate.n, method: 'weighted-total' };
}

/** Of several questions, whose exact error holds how they go together. */
export function protectedFavourable({ rules, designed, estimate }: Omit<WeightedColumn, 'column'>): Measured {
  const { sum, heaviest } = weighing(designed, designed.weights);
  const unit = unitAbove((heaviestAnswers(rules) * heaviest) / sum);
  const value = roundedTo(estimate.value, unit);
  const standardError = errorWith(unitAbove(estimate.standardError), unit);
  const interval = tInterval({ value, standardError, degreesOfFreedom: estimate.degreesOfFreedom });
  return { value, standardError, interval, n: estimate.n, method: 'favourable-share' };
}

/** An answer may move by two standard deviations, from low to high. */
const TYPICAL_MOVE = 2;

/** Fewer than three values are as good as one: who knows of two that one is impossible knows the other. */
const FEWEST_ANSWERS = 3;

function heaviestAnswers({ minimumGroupSize }: ReleaseRules): number {
  return Math.max(FEWEST_ANSWERS, Math.ceil(minimumGroupSize / 2));
}

function coarseEstimate({ rules, designed, column, estimate, areWeightsTold }: ToldColumn, move: number) {
  const { weights, sum, heaviest } = weighing(designed, column);
  const { size, designEffect } = effectiveSample(weights);
  const unit = unitAbove((heaviestAnswers(rules) * heaviest * move) / sum);
  const deviation = deviationOf(column);
  const isKnown = areWeightsTold && isPlain(designed);
  const standardError = errorWith(isKnown ? deviation / Math.sqrt(size) : unitAbove(estimate.standardError), unit);
  return {
    value: roundedTo(estimate.value, unit),
    standardError,
    degreesOfFreedom: Math.max(1, Math.floor(estimate.degreesOfFreedom)),
    designEffect: twoDigits(areWeightsTold ? designEffect : effectOf({ standardError, deviation, n: estimate.n })),
    n: estimate.n,
  };
}

/** Variance of an estimate over that of a simple random sample. */
function effectOf(published: {
  readonly standardError: number;
  readonly deviation: number;
  readonly n: number;
}): number {
  const { standardError, deviation, n } = published;
  return deviation > 0 ? n * (standardError / deviation) ** 2 : 1;
}

/** To two digits: its last ones tell in which order ballots were added up, and so what stands on them. */
function deviationOf(column: Float64Array): number {
  return twoDigits(Math.sqrt(columnMoments(column).variance));
}

function weighing({ weights }: DesignedSample, column: Float64Array) {
  const answered = weights.filter((_, ballot) => !Number.isNaN(column[ballot] ?? Number.NaN));
  return {
    weights: answered,
    sum: answered.reduce((total, weight) => total + weight, 0),
    heaviest: answered.reduce((most, weight) => Math.max(most, weight), 0),
  };
}

/** People drawn one by one from one stratum that is not known to be finite. */
function isPlain({ strata, stratumOf, weights }: DesignedSample): boolean {
  return stratumOf.length === weights.length && strata.length === 1 && strata[0]?.correction === 1;
}
