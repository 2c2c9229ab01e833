import type { LocalizedText } from '#domain/questionnaire/model';
import type { Conversion } from './conversion';

/**
 * How an assessment turns what is known of units into points and grades: a tree of indicators whose leaves have data.
 * A version of it never changes once a run has used it.
 */
export interface AssessmentScheme {
  readonly format: 'pingyi-assessment-1';
  /** What the indicators sum to: 100, or 1,000. */
  readonly fullPoints: number;
  readonly indicators: readonly Indicator[];
  /** Points on top of the tree, up or down, within bounds of their own. */
  readonly adjustments: readonly Adjustment[];
  readonly vetoes: readonly VetoRule[];
  /** Absent for none. */
  readonly consequences?: readonly ConsequenceRule[];
  readonly grading: Grading;
  /** The total is cut to 0..cap; null leaves it open above, so that bonuses count beyond the full points. */
  readonly cap: number | null;
  /** Of a unit with less than this share of the full points behind data nothing is said: 0..1. */
  readonly minimumCoverage: number;
  /** Of what is shown; nothing is rounded inside. */
  readonly rounding: Rounding;
}

export type IndicatorId = string;

/** A branch has children and no data, a leaf has data and no children. */
export type Indicator = BranchIndicator | LeafIndicator;

interface IndicatorBase {
  readonly id: IndicatorId;
  readonly name: LocalizedText;
  /** Full points. Those of the children sum to those of the branch. */
  readonly points: number;
}

export interface BranchIndicator extends IndicatorBase {
  readonly children: readonly Indicator[];
}

export interface LeafIndicator extends IndicatorBase, Measured {
  /** What happens where a unit has no value, chosen before anybody knows which unit that is. */
  readonly missing: MissingPolicy;
}

export interface Measured {
  readonly source: IndicatorSource;
  /** Ledgers are in points already and take `points`. */
  readonly conversion: Conversion;
}

export interface Adjustment extends Measured {
  readonly id: IndicatorId;
  readonly name: LocalizedText;
  /** Most that can be taken off (0 or below) and added (0 or above). */
  readonly minimum: number;
  readonly maximum: number;
}

/**
 * `renormalise`: the other indicators of the branch stand for it, by their points. `category-mean`: the mean of the
 * category stands in, with the spread of the category as its error. `fail`: the unit has no total.
 */
export const MISSING_POLICIES = ['renormalise', 'category-mean', 'fail'] as const;
export type MissingPolicy = (typeof MISSING_POLICIES)[number];

/** Where the values of a leaf come from. What is higher is better unless the direction says otherwise. */
export type IndicatorSource =
  /** The composite of a review by ballots, 0..100. */
  | { readonly kind: 'ballot' }
  /** A figure of a survey whose rater groups or targets are the units. */
  | { readonly kind: 'survey' }
  /** A number of somebody else, with the size of the sample and the hash of the report. */
  | { readonly kind: 'third-party' }
  | { readonly kind: 'objective'; readonly direction: Direction; readonly unitOfMeasure?: string }
  | { readonly kind: 'quiz' }
  | LedgerSource;

export type SourceKind = IndicatorSource['kind'];

export const DIRECTIONS = ['higher', 'lower'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** Dated, evidenced entries of points; each can be reversed, and stays. */
export interface LedgerSource {
  readonly kind: 'ledger';
  /** What a unit without entries has: the full points for deductions, 0 for points that are earned. */
  readonly start: number;
  /** Most that one entry may count, up or down; null for no limit. */
  readonly entryLimit: number | null;
  readonly categories: readonly LedgerCategory[];
}

export interface LedgerCategory {
  readonly id: string;
  readonly name: LocalizedText;
  /** Bounds of the sum of its entries. */
  readonly minimum: number;
  readonly maximum: number;
}

/** A fact that bars a unit from something, whatever its points. */
export interface VetoRule {
  readonly id: string;
  readonly name: LocalizedText;
  readonly effect: VetoEffect;
}

export type VetoEffect =
  | { readonly kind: 'total'; readonly value: number }
  /** No better grade than this one; the unit does not count for the quotas of better ones either. */
  | { readonly kind: 'grade-ceiling'; readonly grade: string }
  | { readonly kind: 'no-rank' };

/** What follows for the lowest of a category: a list is proposed, and people decide about every unit on it. */
export interface ConsequenceRule {
  readonly id: string;
  readonly name: LocalizedText;
  readonly lowest: LowestPlaces;
}

/** So many places from the last on, or this share of the units with a place. */
export type LowestPlaces =
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'share'; readonly share: number; readonly rounding: QuotaRounding };

export interface Grading {
  /** The best first; the last has no minimum. Empty for an assessment without grades. */
  readonly grades: readonly Grade[];
  readonly tie: QuotaTie;
}

export interface Grade {
  readonly id: string;
  readonly name: LocalizedText;
  /** On the unrounded total; null for the last grade. */
  readonly minimum: number | null;
  /** At most this share of the eligible units of a category; both must hold. */
  readonly quota: Quota | null;
}

export interface Quota {
  /** 0..1. */
  readonly share: number;
  readonly rounding: QuotaRounding;
}

export const QUOTA_ROUNDINGS = ['floor', 'half-up', 'ceil'] as const;
export type QuotaRounding = (typeof QUOTA_ROUNDINGS)[number];

/** Equal totals at the border of a quota: none of them, all of them, or by these indicators one after the other. */
export type QuotaTie =
  | { readonly kind: 'all-out' }
  | { readonly kind: 'all-in' }
  | { readonly kind: 'indicators'; readonly indicators: readonly IndicatorId[] };

export interface Rounding {
  readonly mode: 'half-up' | 'half-even' | 'floor';
  /** Decimals. */
  readonly digits: number;
}

export function isLeaf(indicator: Indicator): indicator is LeafIndicator {
  return 'source' in indicator;
}
