import { type Counted, INSUFFICIENT_REASONS } from '#domain/statistics/insufficient';
import { DESIGN_REASONS } from '#domain/statistics/survey-design/survey-design';

/** One number of the analysis with its uncertainty, or why there is none. */
export type AnalysisFigure = Measured | Missing;

export interface Measured {
  readonly value: number;
  readonly standardError?: number;
  /** 95 %. */
  readonly interval?: readonly [number, number];
  /**
   * Two-sided or of the upper tail, whichever the test has. Beside a value that is rounded to protect people the upper end
   * of its band: 0.001, 0.01, 0.05 or the next tenth.
   */
  readonly p?: number;
  /** Of a weighted figure: those of the design, which a test against another wave needs. */
  readonly degreesOfFreedom?: number;
  /** Of a weighted figure: its variance over that of a simple random sample of the same size. */
  readonly designEffect?: number;
  /** What stands behind the value: people, cards, pairs of answers or targets, as the figure says. */
  readonly n: number;
  readonly method: AnalysisMethod;
}

export interface Missing {
  readonly reason: AnalysisReason;
  /** "3 of 10 people". */
  readonly have?: number;
  readonly need?: number;
  readonly counted?: Counted;
}

/** Figures that are released together, or the reason why none of them is. */
export type Block<Content> = ({ readonly released: true } & Content) | ({ readonly released: false } & Missing);

/** Those of the statistics, and why a figure that could be had is not shown. */
export const ANALYSIS_REASONS = [
  ...INSUFFICIENT_REASONS,
  ...DESIGN_REASONS,
  /** Margins that cannot all hold. */
  'margins-disagree',
  /** People belong to a group of which there should be none. */
  'group-not-in-population',
  /** More raters and more targets than the method can take. */
  'too-large',
  /** Showing it would give answers away, be they of the cell itself or of another. */
  'protected',
  /** It is made of the scores of all targets, of which the reader sees some. */
  'outside-scope',
] as const;

export type AnalysisReason = (typeof ANALYSIS_REASONS)[number];

/** How a value comes about, by short and stable code. */
export const ANALYSIS_METHODS = [
  /** Σ x / n with Student's interval. */
  'mean',
  /** Σ w y / Σ w, its error by linearisation (strata, clusters, finite populations, raking). */
  'weighted-mean',
  'weighted-total',
  'standard-deviation',
  /** A share with Wilson's interval. */
  'wilson-share',
  /** With Wilson's interval for the effective number of people. */
  'weighted-share',
  /** One count divided by another, of a whole or of answers that hang together: without an error of sampling. */
  'quotient',
  /** Best two options less worst two. */
  'net-share',
  /** Mean of the favourable shares of several questions. */
  'favourable-share',
  'median',
  /** n Σ w² / (Σ w)². */
  'kish-design-effect',
  /** (Σ w)² / Σ w². */
  'kish-effective-size',
  /** z √(p(1 − p)/n × (N − n)/(N − 1)) at p = ½, n the effective number of people. */
  'margin-of-error',

  /** Raw alpha, pairwise; interval by Duhachek and Iacobucci. */
  'cronbach-alpha',
  'standardised-alpha',
  'average-correlation',
  'alpha-if-dropped',
  'item-rest-correlation',
  /** Pearson's, with Fisher's interval. */
  'correlation',

  /** One-way, k the mean number of cards of a target (Bliese). */
  'icc-1',
  'icc-2',
  /** r_wg(j) against answers that fall on each option alike often. */
  'within-group-agreement',
  'krippendorff-nominal',
  'krippendorff-ordinal',
  'krippendorff-interval',
  'kendall-w',
  'shrout-fleiss-1',
  'shrout-fleiss-1k',
  'shrout-fleiss-2',
  'shrout-fleiss-2k',
  'shrout-fleiss-3',
  'shrout-fleiss-3k',

  /** Highest score less the lowest. */
  'range',
  'lowest',
  'highest',
  /** 1 − mean(SE²)/var(S), not below 0. */
  'score-reliability',
  /** cov(w M, S)/var(S). */
  'effective-weight',
  /** Of crossed random effects by restricted maximum likelihood. */
  'reml-variance',
  'reml-variance-share',

  'r-squared',
  'adjusted-r-squared',
  'standardised-coefficient',
  /** Johnson's. */
  'relative-weight',

  /** Pearson's X². */
  'chi-square',
  /** Pearson's X² corrected by Rao and Scott, second order, as F. */
  'rao-scott-f',
  'cramers-v',
] as const;

export type AnalysisMethod = (typeof ANALYSIS_METHODS)[number];
