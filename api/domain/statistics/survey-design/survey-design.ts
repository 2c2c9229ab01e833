/**
 * How people came into a sample: columns of the same rows. Without strata the whole sample is one stratum, without
 * clusters every row is a unit of its own.
 */
export interface SurveyDesign {
  /** How many people each row stands for, or in proportion to that; a row of weight 0 takes no part in any figure. */
  readonly weights: Float64Array;
  readonly strata?: Int32Array;
  /** First-stage units; the same label in two strata means two units. */
  readonly clusters?: Int32Array;
  /**
   * First-stage units in the population of the row's stratum, for the finite population correction; NaN or Infinity
   * where it is not known, which gives no correction.
   */
  readonly populationSizes?: Float64Array;
}

/** What is wrong with the numbers of a design. */
export const DESIGN_REASONS = [
  'weight-missing',
  'weight-negative',
  /** All weights are 0, or there are no rows. */
  'no-weight',
  /** Rows of one stratum give different population sizes. */
  'population-varies',
  /** A stratum has more units in the sample than in the population. */
  'population-too-small',
] as const;

export type DesignReason = (typeof DESIGN_REASONS)[number];

export interface DesignProblem {
  readonly reason: DesignReason;
  /** The first row that shows it. */
  readonly row?: number;
  /** With 'population-too-small': units of the stratum in the sample, and in the population as stated. */
  readonly sampled?: number;
  readonly population?: number;
}
