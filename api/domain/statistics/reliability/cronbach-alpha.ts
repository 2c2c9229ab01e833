import type { Matrix } from 'ml-matrix';
import { fail, ok, type Result } from '#domain/result';
import { completeCases } from '../complete-cases';
import { covariancesOf, pairCovariance, type PairCovariance } from '../covariance';
import type { Insufficient } from '../insufficient';
import type { Moments } from '../moments';
import { normalQuantile } from '../normal';
import { rowCount } from '../row-count';
import {
  alphaItem,
  alphaOf,
  averageCorrelation,
  correlationsOf,
  samplingVariance,
  type AlphaItem,
} from './alpha-of-covariances';
import { columnMoments } from './column-moments';

export interface CronbachAlpha {
  /**
   * At most 1, and below 0 if the items contradict each other. Covariances of different people, which many gaps lead
   * to, may bring it above 1.
   */
  readonly value: number;
  readonly standardError: number;
  /** value ± 1.96 SE, cut at 1 or at a value above it. */
  readonly interval: readonly [number, number];
  /** Alpha of the items brought to equal variance; fails with 'no-variance' if those cancel each other out. */
  readonly standardised: Result<number, Insufficient>;
  readonly averageCorrelation: number;
  /** People with at least one answer to an item of the scale. */
  readonly n: number;
  /** People behind the covariance that has the fewest: the n of the standard error. */
  readonly fewestRows: number;
  readonly items: readonly (AlphaItem & { readonly column: number })[];
  /** Columns that are not in the scale: without two answers, or with the same answer of everybody. */
  readonly leftOut: readonly LeftOut[];
}

export interface LeftOut extends Insufficient {
  readonly column: number;
}

/** What alpha has to know of the answers to some items, however they are stored. */
export interface ItemAnswers {
  readonly items: number;
  /** Of all answers to one item. */
  momentsOf(item: number): Moments;
  /** Of the people who answered both. */
  pairOf(first: number, second: number): Result<PairCovariance, Insufficient>;
  /** People who answered one of these items at least. */
  answeredAny(items: readonly number[]): number;
}

/**
 * Cronbach's alpha α = k/(k−1) × (1 − Σ s_ii / Σ s_ij) of k items, one column an item, with the covariances s over the
 * people who answered both items ('pairwise', the default of `psych::alpha` in R) or over those who answered all
 * ('listwise'). Reversed items are turned round first (see reverse-keying). As in psych, items that everybody answered
 * alike are left out.
 *
 * The standard error is Duhachek and Iacobucci's, which does not ask for equal covariances as Feldt's interval (1965)
 * does; with gaps it takes the number of people behind the weakest covariance, so that it errs on the safe side.
 *
 * Fails with 'nothing-answered'; with 'too-few' for fewer than two items that vary, and for fewer than two people behind
 * a covariance or, listwise, with all answers; with 'no-variance' if all items are constant or cancel each other out, so
 * that their sum does not vary. Throws RangeError for columns of different lengths.
 * Sources: L. J. Cronbach, Coefficient alpha and the internal structure of tests, Psychometrika 16 (1951) 297–334;
 * A. Duhachek, D. Iacobucci, Alpha's standard error (ASE), Journal of Applied Psychology 89 (2004) 792–808.
 */
export function cronbachAlpha(
  columns: readonly Float64Array[],
  missing: 'pairwise' | 'listwise' = 'pairwise',
): Result<CronbachAlpha, Insufficient> {
  rowCount(columns);
  if (missing === 'pairwise') return cronbachAlphaOf(answersIn(columns));
  const complete = completeCases(columns, 2);
  return complete.ok ? cronbachAlphaOf(answersIn(complete.value)) : complete;
}

function answersIn(columns: readonly Float64Array[]): ItemAnswers {
  const column = (item: number) => columns[item] ?? new Float64Array();
  return {
    items: columns.length,
    momentsOf: (item) => columnMoments(column(item)),
    pairOf: (first, second) => pairCovariance(column(first), column(second)),
    answeredAny: (items) => answeredAny(items.map(column)),
  };
}

/** The same with pairwise covariances, from answers in another form. */
export function cronbachAlphaOf(answers: ItemAnswers): Result<CronbachAlpha, Insufficient> {
  const all = Array.from({ length: answers.items }, (_, column) => column);
  const leftOut = all.flatMap((column) => leftOutOf(answers.momentsOf(column), column));
  const outside = new Set(leftOut.map(({ column }) => column));
  const items = all.filter((column) => !outside.has(column));
  if (items.length < 2) return fail(whyNoScale(all.length, leftOut));
  const matrix = covariancesOf(answers, items);
  if (!matrix.ok) return matrix;
  const { covariances, fewestRows } = matrix.value;
  const alpha = alphaOf(covariances);
  if (!alpha.ok) return alpha;
  return ok({
    ...uncertain(alpha.value, samplingVariance(covariances) / fewestRows),
    ...standardisedForms(correlationsOf(covariances)),
    n: answers.answeredAny(items),
    fewestRows,
    items: items.map((column, position) => ({ column, ...alphaItem(covariances, position) })),
    leftOut,
  });
}

function leftOutOf({ n, variance }: Moments, column: number): readonly LeftOut[] {
  if (n === 0) return [{ column, reason: 'nothing-answered' }];
  if (n < 2) return [{ column, reason: 'too-few', have: n, need: 2 }];
  return variance === 0 ? [{ column, reason: 'no-variance' }] : [];
}

function whyNoScale(columns: number, leftOut: readonly LeftOut[]): Insufficient {
  const [reason, ...others] = new Set(leftOut.map((column) => column.reason));
  const shared = leftOut.length === columns && others.length === 0;
  if (shared && reason !== undefined && reason !== 'too-few') return { reason };
  return { reason: 'too-few', have: columns - leftOut.length, need: 2 };
}

function uncertain(value: number, variance: number): Pick<CronbachAlpha, 'value' | 'standardError' | 'interval'> {
  const standardError = Math.sqrt(variance);
  const margin = normalQuantile(0.975) * standardError;
  return { value, standardError, interval: [value - margin, Math.min(Math.max(1, value), value + margin)] };
}

function standardisedForms(correlations: Matrix): Pick<CronbachAlpha, 'standardised' | 'averageCorrelation'> {
  return { standardised: alphaOf(correlations), averageCorrelation: averageCorrelation(correlations) };
}

function answeredAny(columns: readonly Float64Array[]): number {
  const rows = rowCount(columns);
  let n = 0;
  for (let row = 0; row < rows; row++) if (columns.some((answers) => !Number.isNaN(answers[row]))) n += 1;
  return n;
}
