import { fail, ok, type Result } from '#domain/result';
import type { Insufficient } from './insufficient';
import { columnMoments } from './reliability/column-moments';
import type { UncertainValue } from './uncertain-value';

/** What is known about how ratings tell the targets of one kind apart. */
export interface RatedTargets {
  readonly scores: readonly Pick<UncertainValue, 'value' | 'standardError'>[];
  /** How often each option was chosen by anyone for any target, the best option first. */
  readonly optionCounts: readonly number[];
  /** How many of the options, from the best on, count as top: 2 for "satisfied" and "rather satisfied". */
  readonly topOptions: number;
  /** Ballots, and those of them that rate everything alike and so tell nothing apart. */
  readonly ballots: { readonly n: number; readonly identical: number };
  /** Groups of targets that cannot be told apart (see tiers). */
  readonly tiers: number;
}

export interface Discrimination {
  readonly targets: number;
  readonly spread: Result<Spread, Insufficient>;
  readonly reliability: Result<ScoreReliability, Insufficient>;
  /** Ratings on one of the top options, of all ratings. */
  readonly topShare: Result<number, Insufficient>;
  /** Ratings on the best option, of all ratings: where many are, nobody can be seen to be better. */
  readonly ceilingShare: Result<number, Insufficient>;
  readonly identicalBallots: Result<number, Insufficient>;
  readonly tiers: number;
}

export interface Spread {
  readonly lowest: number;
  readonly highest: number;
  /** highest − lowest. */
  readonly range: number;
  /** Sample standard deviation with n − 1. */
  readonly standardDeviation: number;
}

export interface ScoreReliability {
  /** The share of the variance of scores that is not error: 0 where `raw` is below 0, as a variance is never negative. */
  readonly value: number;
  /** 1 − mean(SE²)/var(S) as computed. Below 0, the scores differ less than their errors alone would make them. */
  readonly raw: number;
}

/** Scores that agree to nine decimals are equal (see competition-ranks); what is left between them is arithmetic. */
const EQUAL_WITHIN = 1e-9;

/**
 * Whether the scores of the targets differ in more than their errors. Each figure that the data do not give has its
 * reason: 'too-few' for fewer than two targets, 'no-variance' for the reliability of equal scores, 'nothing-answered'
 * for shares of no ratings or no ballots.
 *
 * Throws RangeError if more ballots are identical than there are, or if there are fewer options than top options.
 * Source of the reliability: the variance of true scores is that of the scores less the mean squared error, F. M. Lord,
 * M. R. Novick, Statistical Theories of Mental Test Scores (1968), chapter 3.
 */
export function discriminationOf(rated: RatedTargets): Discrimination {
  const { scores, optionCounts, topOptions, ballots, tiers } = rated;
  if (topOptions < 1 || topOptions > optionCounts.length) throw new RangeError(`${topOptions} top options`);
  if (ballots.identical > ballots.n) throw new RangeError('more identical ballots than ballots');
  const ratings = sum(optionCounts);
  const spread = spreadOf(scores.map(({ value }) => value));
  return {
    targets: scores.length,
    spread,
    reliability: spread.ok ? reliabilityOf(spread.value, scores) : spread,
    topShare: shareOf(sum(optionCounts.slice(0, topOptions)), ratings),
    ceilingShare: shareOf(optionCounts[0] ?? 0, ratings),
    identicalBallots: shareOf(ballots.identical, ballots.n),
    tiers,
  };
}

function spreadOf(values: readonly number[]): Result<Spread, Insufficient> {
  if (values.length < 2) return fail({ reason: 'too-few', have: values.length, need: 2 });
  const lowest = Math.min(...values);
  const highest = Math.max(...values);
  const { variance } = columnMoments(Float64Array.from(values));
  return ok({ lowest, highest, range: highest - lowest, standardDeviation: Math.sqrt(variance) });
}

function reliabilityOf(spread: Spread, scores: RatedTargets['scores']): Result<ScoreReliability, Insufficient> {
  if (spread.range < EQUAL_WITHIN) return fail({ reason: 'no-variance' });
  const errorVariance = sum(scores.map(({ standardError }) => standardError ** 2)) / scores.length;
  const raw = 1 - errorVariance / spread.standardDeviation ** 2;
  return ok({ value: Math.max(0, raw), raw });
}

function shareOf(part: number, whole: number): Result<number, Insufficient> {
  return whole === 0 ? fail({ reason: 'nothing-answered' }) : ok(part / whole);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
