import type { Matrix } from 'ml-matrix';
import { fail, ok, type Result } from '#domain/result';
import { normalQuantile } from '../distributions/normal';
import type { Insufficient } from '../insufficient';
import { covariancesOf, type PairCovariance } from '../moments/covariance';
import type { Moments } from '../moments/moments';
import {
  alphaItem,
  alphaOf,
  averageCorrelation,
  correlationsOf,
  samplingVariance,
  type AlphaItem,
} from './alpha-of-covariances';

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
 * Cronbach's alpha α = k/(k−1) × (1 − Σ s_ii / Σ s_ij) of k items with the covariances s over the people who answered both
 * items, as by default in `psych::alpha` of R. Reversed items are turned round first. As in psych, items that everybody
 * answered alike are left out.
 *
 * The standard error is Duhachek and Iacobucci's, which does not ask for equal covariances as Feldt's interval (1965)
 * does; with gaps it takes the number of people behind the weakest covariance, so that it errs on the safe side.
 *
 * Fails with 'nothing-answered'; with 'too-few' for fewer than two items that vary, and for fewer than two people behind
 * a covariance; with 'no-variance' if all items are constant or cancel each other out, so that their sum does not vary.
 * Sources: L. J. Cronbach, Coefficient alpha and the internal structure of tests, Psychometrika 16 (1951) 297–334;
 * A. Duhachek, D. Iacobucci, Alpha's standard error (ASE), Journal of Applied Psychology 89 (2004) 792–808.
 */
export function cronbachAlpha(answers: ItemAnswers): Result<CronbachAlpha, Insufficient> {
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
