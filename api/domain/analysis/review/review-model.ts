import type { QuestionId, TargetId } from '#domain/questionnaire/model';
import type { AnalysisFigure, Block } from '../figure';

/**
 * One targets question. Made of the cards that count in groups with a weight that reach the minimum for the target: the
 * scores r of `card-score`, 0 to 100, which leave out what the scheme leaves out. Where people are protected agreement,
 * mildness and equal ballots are those on the targets of which everything is shown.
 */
export interface ReviewAnalysis {
  readonly question: QuestionId;
  /** In tens where targets are left out. */
  readonly raters: number;
  readonly targets: number;
  readonly cards: number;
  /** Of these targets, those of which not everything is shown. Absent if there are none, and in earlier analyses. */
  readonly leftOut?: number;
  readonly agreement: Block<ReviewAgreement>;
  readonly discrimination: ReviewDiscrimination;
  readonly leniency: Block<ReviewLeniency>;
}

/** How far raters agree on targets, and how well cards tell targets apart. */
export interface ReviewAgreement {
  /** Of one card, and of the mean of a target's cards. */
  readonly icc1: AnalysisFigure;
  readonly icc2: AnalysisFigure;
  /** r_wg(j) of the criteria, over the targets. */
  readonly withinGroup: {
    readonly mean: AnalysisFigure;
    readonly median: AnalysisFigure;
    /** Absent where people are protected. */
    readonly targets?: readonly { readonly targetId: TargetId; readonly agreement: AnalysisFigure }[];
  };
  /** Of the criteria, card by card; without an error, as one rater gives many cards. */
  readonly alpha: AnalysisFigure;
  readonly krippendorff: {
    readonly nominal: AnalysisFigure;
    readonly ordinal: AnalysisFigure;
    readonly interval: AnalysisFigure;
  };
  /** Where every rater rated every target; otherwise how many cards of how many there are. */
  readonly shroutFleiss: Block<ShroutFleissFigures>;
  readonly kendallW: AnalysisFigure;
}

/** One rating, and the mean of k raters. */
export interface ShroutFleissFigures {
  readonly ICC1: AnalysisFigure;
  readonly ICC1k: AnalysisFigure;
  readonly ICC2: AnalysisFigure;
  readonly ICC2k: AnalysisFigure;
  readonly ICC3: AnalysisFigure;
  readonly ICC3k: AnalysisFigure;
}

/** Whether scores differ in more than their errors; of published scores and counts only. */
export interface ReviewDiscrimination extends ScoreSpread {
  /** Ratings on the two best options, and on the best one. */
  readonly topShare: AnalysisFigure;
  readonly ceilingShare: AnalysisFigure;
  /** Ballots of at least ten ratings that rate everything alike. */
  readonly identicalBallots: AnalysisFigure;
  readonly categories: readonly (ScoreSpread & { readonly categoryId: string; readonly tiers: number })[];
  /** Over the targets in whose score every group of a weight is shown. */
  readonly groupEffects: readonly { readonly groupId: string; readonly effect: AnalysisFigure }[];
}

export interface ScoreSpread {
  readonly lowest: AnalysisFigure;
  readonly highest: AnalysisFigure;
  readonly range: AnalysisFigure;
  readonly standardDeviation: AnalysisFigure;
  readonly reliability: AnalysisFigure;
}

/** Where targets would stand if the mildness of their raters were taken out. The official scores stay as they are. */
export interface ReviewLeniency {
  /**
   * Parts of raters and targets that no rating connects, most targets first. With more than one, ranks are among the
   * targets of a part: across parts, mild raters cannot be told from good targets.
   */
  readonly components: readonly { readonly raters: number; readonly targets: number }[];
  readonly methods: readonly LeniencyMethod[];
  /** Of crossed random effects. */
  readonly variances: Block<Readonly<Record<VarianceSource, VarianceFigures>>>;
}

/** What differences between ratings come from. */
export const VARIANCE_SOURCES = ['raters', 'targets', 'residual'] as const;
export type VarianceSource = (typeof VARIANCE_SOURCES)[number];

export const LENIENCY_METHODS = ['rater-centred', 'within-rater-z', 'additive', 'crossed'] as const;

export interface LeniencyMethod {
  readonly method: (typeof LENIENCY_METHODS)[number];
  readonly result: Block<{
    /** Targets with both ranks, how many have two different ones, and the most places between these. */
    readonly compared: number;
    readonly moved: number;
    readonly largestMove: number;
    readonly targets: readonly LenientTarget[];
  }>;
}

/** Of one target, among those of its category and part that have both ranks. */
export interface LenientTarget {
  readonly targetId: TargetId;
  readonly place: Block<{
    readonly rank: number;
    readonly tied: boolean;
    readonly officialRank: number;
    /** officialRank − rank. */
    readonly placesUp: number;
    readonly among: number;
    /** Against the mean of its part, in the units of the method; absent where people are protected. */
    readonly effect?: number;
    readonly standardError?: number;
  }>;
}

export interface VarianceFigures {
  readonly variance: AnalysisFigure;
  readonly share: AnalysisFigure;
}
