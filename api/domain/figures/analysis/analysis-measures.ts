/**
 * What is published of the analysis of a wave. Shares, correlations and coefficients are fractions of 1; means of indices
 * and items are 0 to 100.
 */
export const ANALYSIS_MEASURES = [
  /** By how much weights multiply the variance of an error (Kish). */
  'design-effect',
  /** People of a simple random sample that would be as precise. */
  'effective-size',
  /** Half the width of the interval of a share near one half, if the ballots are a random sample. */
  'margin-of-error',

  /** As `mean` and `option-share`, by weights and with the error of the design. */
  'weighted-mean',
  'weighted-share',
  /** Of numbers: what all people together have, where weights say how many people a ballot stands for. */
  'weighted-total',

  /** Over the people who answered enough items of the index. */
  'index-mean',
  'index-deviation',
  /** Cronbach's. */
  'index-alpha',
  'index-alpha-standardised',
  /** The mean over all pairs of items. */
  'index-correlation',
  /** The mean of the items' shares of answers in the better half. */
  'index-favourable',
  /** Of one item as it counts in its index: turned round where it is reversed. */
  'item-mean',
  'item-deviation',
  /** Answers on the two best, and on the two worst points. */
  'item-top',
  'item-bottom',
  /** Top less bottom. */
  'item-net',
  'item-rest-correlation',
  /** Alpha of the index without this item. */
  'alpha-if-dropped',
  /** Of two items of one index. */
  'item-correlation',

  /** Reliability of one card, and of the mean of a target's cards. */
  'icc-1',
  'icc-2',
  /** r_wg(j) over the targets, and of one. */
  'agreement-mean',
  'agreement-median',
  'agreement',
  /** Cronbach's, of the criteria. */
  'criteria-alpha',
  'krippendorff-nominal',
  'krippendorff-ordinal',
  'krippendorff-interval',
  'kendall-w',
  /** Reliability of one rating, and of the mean of k raters, where everybody rated everything. */
  'shrout-fleiss-1',
  'shrout-fleiss-1k',
  'shrout-fleiss-2',
  'shrout-fleiss-2k',
  'shrout-fleiss-3',
  'shrout-fleiss-3k',

  /** Of the scores of all targets, or of one category. */
  'score-lowest',
  'score-highest',
  'score-range',
  'score-deviation',
  /** The part of the differences between scores that is not error. */
  'score-reliability',
  /** Ratings on the two best options, and on the best one. */
  'ratings-top-share',
  'ratings-best-share',
  /** Ballots that rate everything alike, of those with enough ratings. */
  'identical-ballots',
  /** The part of the differences between scores that one rater group makes. */
  'effective-weight',

  /** Where a target would stand, and what it would be worth, with the mildness of raters taken out. */
  'leniency-rank',
  'leniency-effect',
  /** Targets that such an adjustment gives another rank, and the most places between the two. */
  'leniency-moved',
  'leniency-largest-move',
  /** Of ratings: what raters, targets and the rest contribute, and the part that this is of all. */
  'variance',
  'variance-share',

  /** Ballots that a sign of carelessness hits, of those that it can judge; and what the mean is with and without them. */
  'careless-share',
  'mean-with-careless',
  'mean-without-careless',
  /** The same of the scheme's own flags. */
  'flagged-share',
  'mean-with-flagged',
  'mean-without-flagged',
  /** Ballots by how fast they were answered. */
  'pace-share',

  /** How much of the outcome the indices explain, alone and together. */
  'driver-r-squared',
  'driver-r-squared-adjusted',
  'driver-correlation',
  'driver-coefficient',
  /** The part of R² that goes to one index, and its share of R². */
  'driver-weight',
  'driver-share',

  /** The mean of one question in one class of another. */
  'class-mean',
  /** Ballots in one class and column of a cross table. */
  'cross-count',
  /** The statistic that tests whether classes differ, and Cramér's V. */
  'cross-test',
  'cross-strength',
] as const;

export type AnalysisMeasure = (typeof ANALYSIS_MEASURES)[number];

export function isAnalysisMeasure(measure: string): measure is AnalysisMeasure {
  return ANALYSIS_MEASURES.some((one) => one === measure);
}
