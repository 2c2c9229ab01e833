/**
 * Why data that are in order do not give a figure. A function of this folder whose input may be like that returns
 * `Result<…, Insufficient>`: never NaN, never Infinity, and no zero that looks like a score.
 */
export const INSUFFICIENT_REASONS = [
  /** Nobody gave an answer that counts. */
  'nothing-answered',
  /** Fewer answers, raters, targets, items or complete cases than the figure needs. */
  'too-few',
  /** All values are the same, so there is nothing to explain or to compare. */
  'no-variance',
  /** Raters and targets fall into parts that no rating connects. */
  'not-connected',
  /** Some columns are combinations of others. */
  'singular',
  /** A margin asks for a group that nobody belongs to. */
  'empty-cell',
  /** An iteration did not settle within its steps. */
  'not-converged',
] as const;

export type InsufficientReason = (typeof INSUFFICIENT_REASONS)[number];

/** What the numbers of 'too-few' count, where they could be taken for something else. */
export const COUNTED = ['people', 'cards', 'ratings', 'options', 'whole-targets'] as const;

export type Counted = (typeof COUNTED)[number];

export interface Insufficient {
  readonly reason: InsufficientReason;
  /** How many there are and how many are needed, where numbers say it: "3 of 10". */
  readonly have?: number;
  readonly need?: number;
  readonly counted?: Counted;
}
