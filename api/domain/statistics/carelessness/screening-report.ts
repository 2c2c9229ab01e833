import { fail, ok, type Result } from '#domain/result';
import type { Insufficient } from '../insufficient';
import type { ColumnInsufficient } from '../moments/complete-correlations';
import { createMomentTable } from '../moments/moments';
import { standardErrorOfMean } from '../moments/standard-error';
import type { RowFlags, RuleFlags } from './flag-rows';
import type { CarelessnessRule } from './rules';

/** What the rules hit, and what it would change to leave those rows out. Nothing is left out by this report. */
export interface ScreeningReport<Rule = CarelessnessRule> {
  readonly rows: number;
  /** The mean score of all rows that have one. */
  readonly everybody: Result<RowMean, Insufficient>;
  readonly rules: readonly RuleEffect<Rule>[];
  /** For 0, 1, 2 … rules up to the number of rules that gave flags. */
  readonly hits: readonly HitEffect[];
}

export interface RuleEffect<Rule = CarelessnessRule> {
  readonly rule: Rule;
  readonly effect: Result<FlagEffect, ColumnInsufficient>;
}

export interface FlagEffect {
  readonly judged: number;
  readonly flagged: number;
  /** The mean score of the rows that this rule does not hit. */
  readonly without: Result<RowMean, Insufficient>;
}

export interface HitEffect {
  readonly hits: number;
  /** Rows hit by exactly so many rules. */
  readonly rows: number;
  /** The mean score of the rows hit by at most so many rules: at 0, without everyone who is flagged by anything. */
  readonly upTo: Result<RowMean, Insufficient>;
}

export interface RowMean {
  readonly n: number;
  readonly mean: number;
  /** s/√n. */
  readonly standardError: number;
}

/**
 * Counts the flags of each rule and of all together, and gives the mean of `score` (NaN for rows without one) with and
 * without the flagged rows, so that what they do to a result is seen before anyone decides about them.
 *
 * A mean of fewer than two scores is 'too-few'. Throws RangeError for flags and scores of different lengths.
 */
export function screeningReport<Rule>(score: Float64Array, flags: readonly RuleFlags<Rule>[]): ScreeningReport<Rule> {
  const given = flags.flatMap(({ flags: outcome }) => (outcome.ok ? [outcome.value] : []));
  const hitsOf = countHits(score.length, given);
  return {
    rows: score.length,
    everybody: meanUpTo(score, hitsOf, given.length),
    rules: flags.map(({ rule, flags: outcome }) => ({
      rule,
      effect: outcome.ok ? ok(flagEffect(score, outcome.value)) : outcome,
    })),
    hits: Array.from({ length: given.length + 1 }, (_, hits) => ({
      hits,
      rows: hitsOf.reduce((rows, own) => rows + (own === hits ? 1 : 0), 0),
      upTo: meanUpTo(score, hitsOf, hits),
    })),
  };
}

function countHits(rows: number, flags: readonly RowFlags[]): Uint8Array {
  const hits = new Uint8Array(rows);
  for (const { flagged } of flags) {
    if (flagged.length !== rows) throw new RangeError('flags and scores of different lengths');
    flagged.forEach((flag, row) => (hits[row] = (hits[row] ?? 0) + flag));
  }
  return hits;
}

function flagEffect(score: Float64Array, { flagged, judged }: RowFlags): FlagEffect {
  return {
    judged,
    flagged: flagged.reduce((sum, flag) => sum + flag, 0),
    without: meanUpTo(score, flagged, 0),
  };
}

/** Of the rows with at most so many hits. */
function meanUpTo(score: Float64Array, hits: Uint8Array, most: number): Result<RowMean, Insufficient> {
  const table = createMomentTable(1);
  for (let row = 0; row < score.length; row++) {
    const value = score[row] ?? Number.NaN;
    if (!Number.isNaN(value) && (hits[row] ?? 0) <= most) table.add(0, value);
  }
  const { n, mean, variance } = table.at(0);
  if (n < 2) return fail({ reason: 'too-few', have: n, need: 2 });
  return ok({ n, mean, standardError: standardErrorOfMean({ n, variance }) });
}
