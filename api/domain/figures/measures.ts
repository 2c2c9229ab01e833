import { ANALYSIS_METHODS } from '#domain/analysis/figure';
import { LENIENCY_METHODS } from '#domain/analysis/review/review-model';
import { RESPONSE_MEASURES } from './response-measures';
import { ANALYSIS_MEASURES } from './analysis/analysis-measures';

/**
 * Everything that is published as a figure. Shares are fractions of 1; means and scores are on the scale that was asked,
 * 0 to 100 for targets and items; points are those of the assessment.
 */
export const MEASURES = [
  /** Ballots of the wave, or of one rater group: people on the roll, where their number is known. */
  'ballots-expected',
  /** received = spoilt + void + counted. */
  'ballots-received',
  /** Ballots that do not open, answer another version, or break the questionnaire. */
  'ballots-spoilt',
  /** Ballots that a validity rule of the scheme took out. */
  'ballots-void',
  'ballots-counted',
  /** Received of expected: what came back, whatever became of it. */
  'return-rate',
  /** Counted of expected: RR1 of AAPOR, as everybody on the roll is eligible and a ballot is complete or void. */
  'response-rate',
  ...RESPONSE_MEASURES,

  /** Of a targets question: the mean of the scores of all targets that have one. */
  'index',
  /** The mean of the scores of one category. */
  'category-mean',
  /** The mean over the targets of their score in one criterion. */
  'criterion-mean',
  /** The mean over the targets of one rater group's mean. */
  'rater-group-mean',
  /** Ratings on one option of all ratings; without an interval, as one rater gives many. */
  'rating-share',
  /** Targets that have a score, in all or in one category. */
  'targets-ranked',
  'targets-insufficient',

  /** Of one target: the weighted composite S = Σ w M / Σ w, 0 to 100. */
  'score',
  /** Full points × S / 100. */
  'points',
  /** By score alone, inside the category: 1, 2, 2, 4. */
  'rank',
  /** Best and worst rank inside the category that pairwise tests support (Bonferroni). */
  'rank-best',
  'rank-worst',
  /** 1 for the highest chain of targets whose neighbours cannot be told apart. */
  'tier',
  /** Against the mean of the other targets of the category (Holm, 5 %): 1 above, 0 not distinguishable, −1 below. */
  'band',
  /** One criterion over all groups in the score. */
  'criterion-score',
  /** The mean of one rater group's cards, after trimming. */
  'group-mean',
  /** The mean of one rater group's ratings in one criterion, of the cards kept. */
  'cell-mean',
  /** Ratings on one option of those behind the cell mean. */
  'cell-share',
  /** Ratings on the best option. */
  'cell-top-share',
  /** "Don't know" of all cards that name the target, over the groups in the score, or of one group. */
  'dont-know-share',

  /**
   * Of one question or item: the mean of its scores or numbers, every ballot alike. This and the shares up to
   * `no-opinion-share` describe the ballots; where these are weighted, `weighted-mean` and `weighted-share` describe the
   * population, and only they are compared between waves.
   */
  'mean',
  /** Answers on one option of all substantive ones; of a ranking its first places; of a multiple question its ticks. */
  'option-share',
  /** Answers in the better half of an ordered scale; the middle option is in neither half. */
  'favourable-share',
  /** Answers on the best option of an ordered scale. */
  'top-share',
  /** Promoters less detractors in per cent, −100 to 100. */
  'net-promoter',
  /** Mean points of a ranking: as many as there are places for the first place, down to 1 for the last. */
  'rank-points',
  /** "Don't know" and options outside the scale, of all who answered. */
  'no-opinion-share',

  ...ANALYSIS_MEASURES,

  /** The difference of a figure from the wave before; its id names which. */
  'change',
] as const;

export type Measure = (typeof MEASURES)[number];

/** How a value comes about, by short and stable code. */
export const METHODS = [
  /** A number of ballots, answers, targets or places. */
  'count',
  /** Σ w over ballots. */
  'weighted-count',
  /** A rate of the American Association for Public Opinion Research, of what became of all cases of the sample. */
  'aapor',
  /** A mean after trimming inside the rater group. */
  'trimmed-mean',
  /** Σ w M / Σ w over independent rater groups, Welch–Satterthwaite. */
  'weighted-composite',
  /** Mean over targets; its error adds up what each rater contributes before squaring. */
  'clustered-mean',
  /** A score on another scale: full points × S / 100. */
  'linear-points',
  'competition-rank',
  'rank-interval',
  'tier',
  /** Tests against the mean of the others, adjusted by Holm. */
  'band',
  'net-promoter',
  'borda-points',
  /**
   * A difference of two waves taken as independent samples. Pairing would be sharper where the same people answer
   * twice, but anonymous ballots cannot be linked; the error of independent samples errs to the side of saying nothing.
   * Means by Welch's test, and so weighted means and shares, with the errors of their designs; shares of counts with
   * Newcombe's interval of the difference.
   */
  'independent-samples-welch',
  'independent-samples-newcombe',

  ...ANALYSIS_METHODS,
  /** What the mildness of raters is taken out by. */
  ...LENIENCY_METHODS,
] as const;

export type Method = (typeof METHODS)[number];
