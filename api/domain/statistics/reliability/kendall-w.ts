import { fail, ok, type Result } from '#domain/result';
import { chiSquareUpperTail } from '../distributions/chi-square';
import type { Insufficient } from '../insufficient';
import { rowMoments } from './column-moments';
import { completeRatings } from './complete-ratings';
import { countValues, midRanks } from './value-counts';

export interface KendallW {
  /** 0..1, 1 if all raters rank alike. */
  readonly value: number;
  /** m (n − 1) W against chi-square: an approximation that wants more than seven targets. */
  readonly chiSquare: { readonly statistic: number; readonly degreesOfFreedom: number; readonly p: number };
  /** Targets rated by everybody. */
  readonly targets: number;
  readonly raters: number;
}

/**
 * Kendall's coefficient of concordance of m raters, one column each, over n targets with tied ranks allowed:
 * W = 12 S / (m² (n³ − n) − m Σ (t³ − t)), S the sum of squared deviations of the targets' rank sums and t the sizes of
 * the ties of every rater. Targets that somebody did not rate take no part.
 *
 * Fails with 'nothing-answered'; with 'too-few' for fewer than two raters, and for fewer than two targets rated by all;
 * with 'no-variance' if no rater tells any target from another. Throws RangeError for columns of different lengths.
 * Source: M. G. Kendall, Rank correlation methods, 4th ed. (1970), chapter 6.
 */
export function kendallW(ratings: readonly Float64Array[]): Result<KendallW, Insufficient> {
  const complete = completeRatings(ratings);
  if (!complete.ok) return complete;
  const { columns, targets, raters } = complete.value;
  const rankings = columns.map(rankingOf);
  const ties = rankings.reduce((sum, ranking) => sum + ranking.ties, 0);
  const largest = (raters ** 2 * (targets ** 3 - targets) - raters * ties) / 12;
  if (largest === 0) return fail({ reason: 'no-variance' });
  const rankSums = rowMoments(rankings.map(({ ranks }) => ranks)).map(({ n, mean }) => n * mean);
  const value = squaresAround((raters * (targets + 1)) / 2, rankSums) / largest;
  const statistic = raters * (targets - 1) * value;
  const degreesOfFreedom = targets - 1;
  const p = chiSquareUpperTail(statistic, degreesOfFreedom);
  return ok({ value, chiSquare: { statistic, degreesOfFreedom, p }, targets, raters });
}

function rankingOf(column: Float64Array): { readonly ranks: Float64Array; readonly ties: number } {
  const counts = countValues(column);
  const ranks = midRanks(counts);
  return {
    ranks: column.map((value) => ranks.get(value) ?? Number.NaN),
    ties: [...counts.values()].reduce((sum, count) => sum + count ** 3 - count, 0),
  };
}

function squaresAround(centre: number, values: readonly number[]): number {
  return values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
}
