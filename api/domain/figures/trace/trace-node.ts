import type { SuppressionReason } from '#domain/tabulation/model';
import type { FigureSubject } from '../figure';
import type { Measure } from '../measures';

/**
 * How a value follows from its inputs, in their order; `recompute` does it. In a weighted sum an input counts with its
 * weight ÷ the total weight, one without a weight (a correction, say) as it is.
 */
export const FORMULAS = [
  'given',
  'sum',
  'difference',
  'product',
  'quotient',
  'mean',
  'weighted-sum',
  /** Σ votes × score ÷ Σ votes over the options. */
  'mean-of-counts',
  /** 1 + the number of other inputs that are higher than the first, to nine decimals. */
  'competition-rank',
] as const;

export type Formula = (typeof FORMULAS)[number];

/** Why a value opens no further. */
export const GIVEN_REASONS = [
  /** Ballots, answers or cards that were counted: below a count there are only people. */
  'count',
  /** Fixed before the first ballot. */
  'setting',
  /** Said by the organizer of people who gave no ballot. */
  'entered',
  /** A figure of its own, which has a trace. */
  'published',
  /** What cards with single criteria left open add, where in an earlier tabulation they divide by the weights they have. */
  'partial-cards',
  /** What cards set to the nearest card kept add. */
  'winsorised',
  /** Doubles that are added in another order end in other digits. */
  'rounding',
  /** What the groups that are not shown contribute together. */
  'withheld-groups',
  /** What the criteria that are not shown contribute together. */
  'withheld-criteria',
  /** Made of targets that the reader does not see. */
  'other-units',
  /** The mean of a group over a category in which not all of its means are shown. */
  'category-mean',
  /** Made by tests that use how single raters differ, which is not released. */
  'tests',
  /** Single numbers would point to people; only their mean is released. */
  'single-values',
  /** Computed from single answers, which are not released; the method names the formula. */
  'single-answers',
  /** Made of the published scores and their errors by the formula that the method names. */
  'published-scores',
] as const;

export type GivenReason = (typeof GIVEN_REASONS)[number];

/** A step of a trace that is no figure of its own. */
export const TRACE_PARTS = ['count', 'setting', 'step', 'stand-in', 'correction', 'withheld'] as const;
export type TracePart = (typeof TRACE_PARTS)[number];

/** A value with what it was made of, down to counts. */
export interface TraceNode {
  /** The id of the figure; of a part that of the figure above it with the part's name behind `#`. */
  readonly id: string;
  readonly measure: Measure | TracePart;
  readonly subject: FigureSubject;
  readonly value: number;
  readonly formula: Formula;
  readonly inputs: readonly TraceNode[];
  /** In the weighted sum above. */
  readonly weight?: number;
  /** Of a weighted sum: what its weights are fractions of. With withheld parts more than the inputs have. */
  readonly totalWeight?: number;
  /** Of a group mean, a stand-in and what is made of them: √Σ (weight ÷ total × error)². */
  readonly standardError?: number;
  /** Set exactly if the formula is `given`. */
  readonly given?: GivenReason;
  readonly options?: readonly TraceOption[];
  readonly counts?: TraceCounts;
  /** Of what is withheld: which groups it is made of. */
  readonly groups?: readonly { readonly group: string; readonly weight: number; readonly reason: SuppressionReason }[];
  /** Rules of the scheme that bear on this step, those too that were not used. */
  readonly rules?: readonly TraceRule[];
}

export interface TraceOption {
  /** Null for "don't know" where it counts. */
  readonly option: string | null;
  readonly score: number;
  readonly votes: number;
}

/** From the people asked to the cards that count, in one rater group. */
export interface TraceCounts {
  readonly expected?: number;
  readonly received?: number;
  readonly spoilt?: number;
  /** Ballots that a rule voids. */
  readonly void?: number;
  readonly counted?: number;
  /** Cards that name the target. */
  readonly rated?: number;
  readonly dontKnow?: number;
  readonly voidCards?: number;
  readonly n?: number;
  /** Cards cut at both ends together. */
  readonly trimmed?: number;
  readonly kept?: number;
  readonly scoredDontKnow?: number;
}

export const TRACE_RULES = [
  'linear-points',
  'rater-weights',
  'minimum-group-size',
  'missing-group',
  'maximum-dont-know',
  'statistic',
  'option-scores',
  'criterion-weights',
  'trimming',
  'dont-know',
  'finite-population',
  'validity',
] as const;

export interface TraceRule {
  readonly rule: (typeof TRACE_RULES)[number];
  /** Whether it made a difference to this value. */
  readonly applied: boolean;
  readonly details: Readonly<Record<string, string | number>>;
}
