import type { Pace } from '#domain/answers/pace';
import type { ItemId, LocalizedText, OptionId, QuestionId } from '#domain/questionnaire/model';
import type { CarelessnessRule } from '#domain/statistics/carelessness/rules';
import type { AnalysisFigure, Block, Missing } from './figure';
import type { IndexItem, Outcome } from './plan/analysis-plan';
import type { ReviewAnalysis } from './review/review-model';

/**
 * What is computed of a wave beside its tables and scores, frozen with them. Every figure is measured or says why not;
 * what may be shown of people's answers is decided when it is computed (see release), so that whoever reads it may
 * show all of it.
 */
export interface Analysis {
  readonly sample: SampleAnalysis;
  /** Absent where every ballot counts alike: the tables say it all. */
  readonly questions?: readonly QuestionEstimates[];
  readonly indices: readonly IndexAnalysis[];
  readonly reviews: readonly ReviewAnalysis[];
  /** Absent for fewer than three ratings to be compared. */
  readonly careless?: CarelessAnalysis;
  /** Absent where the scheme flags nothing. */
  readonly flags?: FlagAnalysis;
  /** Absent where no ballot says how fast it was answered. */
  readonly paces?: PaceAnalysis;
  /** Absent without an outcome in the plan. */
  readonly drivers?: DriverAnalysis;
  readonly breakdowns: readonly BreakdownAnalysis[];
}

/** How the ballots stand for the population. */
export interface SampleAnalysis {
  /** Ballots that count. */
  readonly n: number;
  /** The weights behind every weighted figure: those of the ballots, those fitted to one margin or to several, or none. */
  readonly weights: 'none' | 'given' | 'post-stratified' | 'raked';
  readonly designEffect: AnalysisFigure;
  readonly effectiveSize: AnalysisFigure;
  /**
   * Half the width of the 95 % interval of a share near one half, if the ballots are a random sample. Absent for samples in
   * clusters, where every share has another, and in analyses made before it was.
   */
  readonly marginOfError?: AnalysisFigure;
  /** Absent where no ballot says how it was drawn. */
  readonly design?: DrawnSample;
  /** What is wrong with the numbers of the design: figures that need it then have no value. */
  readonly problem?: Missing;
  /** Absent where the plan has no margins. Where they could not be reached the weights are those from before. */
  readonly raking?: Block<RakingAnalysis>;
}

export interface DrawnSample {
  readonly strata: number;
  /** First-stage units: clusters, or ballots where there are none. */
  readonly units: number;
  /** Strata of one unit, whose deviation is taken from the whole sample. */
  readonly loneStrata: number;
  /** Strata whose size in the population is known, so that errors are corrected for it. */
  readonly correctedStrata: number;
}

export interface RakingAnalysis {
  /** Absent where people are protected: it follows from how the margins cross. */
  readonly cycles?: number;
  /** Ballots that raking alone would have given a weight outside the bounds; and those still outside. Null where untold. */
  readonly trimmed: number | null;
  readonly outside: number | null;
  /** Lowest and highest weight as multiples of the median weight, as the plan says. Analyses made before have bounds instead. */
  readonly trim: readonly [number, number];
  /** The same as multiples of the mean weight; absent where people are protected, as it follows from how the margins cross. */
  readonly bounds?: readonly [number, number];
  readonly margins: readonly MarginAnalysis[];
}

/** A margin whose table is not shown is named alone: by what ballots are weighted is no secret. */
export type MarginAnalysis = ShownMargin | (Missing & { readonly question: QuestionId });

export interface ShownMargin {
  readonly question: QuestionId;
  /** Shares of the population, and those of the ballots that say it, by weight before and after. */
  readonly groups: readonly {
    readonly option: OptionId;
    readonly population: number;
    readonly before: number;
    readonly after: number;
  }[];
}

/** Weighted figures of one question or item, in the units of its table. */
export interface QuestionEstimates {
  readonly question: QuestionId;
  readonly item?: ItemId;
  readonly result: Block<QuestionFigures>;
}

export interface QuestionFigures {
  /** Absent where nothing is scored. */
  readonly mean?: AnalysisFigure;
  /** Of numbers, where ballots were given weights. */
  readonly total?: AnalysisFigure;
  /** As the table counts: of a ranking first places, of a multiple question ticks; none of numbers. */
  readonly shares: readonly { readonly option: OptionId; readonly share: AnalysisFigure }[];
}

export interface IndexAnalysis {
  readonly id: string;
  readonly title: LocalizedText;
  readonly minimumAnswered: number;
  readonly items: readonly IndexItem[];
  readonly result: Block<IndexFigures>;
}

/** Values and scores are 0 to 100, reversed items turned round. Weights bear on the mean and the favourable share only. */
export interface IndexFigures {
  /** Weighted over the items answered, of the people who answered enough of them. */
  readonly mean: AnalysisFigure;
  readonly standardDeviation: AnalysisFigure;
  readonly alpha: AnalysisFigure;
  readonly standardisedAlpha: AnalysisFigure;
  readonly averageCorrelation: AnalysisFigure;
  /** Weighted mean of the items' shares of answers in the better half of the scale. */
  readonly favourable: AnalysisFigure;
  /** In the order of the index. */
  readonly items: readonly ItemFigures[];
  /** Below the diagonal: row i holds the correlations of item i + 1 with items 0 to i. */
  readonly correlations: readonly (readonly AnalysisFigure[])[];
}

export interface ItemFigures extends IndexItem {
  readonly mean: AnalysisFigure;
  readonly standardDeviation: AnalysisFigure;
  /** Two best and two worst points of a scale of at least four, after turning. */
  readonly top: AnalysisFigure;
  readonly bottom: AnalysisFigure;
  readonly net: AnalysisFigure;
  readonly itemRestCorrelation: AnalysisFigure;
  readonly alphaIfDropped: AnalysisFigure;
}

/** Signs of answers without attention. Nothing is left out of any other figure. */
export interface CarelessAnalysis {
  /** Ratings that are compared, in their order on the ballot. */
  readonly ratings: number;
  /** What the means are of: an index, or the mean of all ratings on 0 to 100. */
  readonly measure: { readonly index: string } | 'all-ratings';
  readonly result: Block<{
    readonly everybody: AnalysisFigure;
    readonly rules: readonly (FlaggedShare & { readonly rule: CarelessnessRule })[];
    /** Absent in analyses made before some counts were not told. */
    readonly ballots?: number;
    /** Ballots by the number of rules that hit them; null where that is not told. */
    readonly hits: readonly { readonly hits: number; readonly ballots: number | null }[];
    /** The mean without every ballot that any rule hits. */
    readonly unflagged: AnalysisFigure;
  }>;
}

export interface FlaggedShare {
  /** Of the ballots that the rule can judge. */
  readonly flagged: AnalysisFigure;
  /** The mean without the ballots that this rule hits. */
  readonly without: AnalysisFigure;
}

/** What the scheme's own flags hit. */
export interface FlagAnalysis {
  /** What the means are of: the mean score of the cards of a ballot, an index, or the mean of all ratings. */
  readonly measure: 'ballot-score' | { readonly index: string } | 'all-ratings';
  readonly result: Block<{
    readonly everybody: AnalysisFigure;
    readonly rules: readonly (FlaggedShare & { readonly ruleId: string })[];
    readonly unflagged: AnalysisFigure;
  }>;
}

export interface PaceAnalysis {
  readonly result: Block<{
    /** Fastest first; of the ballots that say it. */
    readonly bands: readonly { readonly pace: Pace; readonly share: AnalysisFigure }[];
    /** Ballots that do not say it. */
    readonly unknown: number;
  }>;
}

/** What moves the outcome. Unweighted, over the people who have every value; a weight describes and proves no cause. */
export interface DriverAnalysis {
  readonly outcome: Outcome;
  /** As the plan names them; absent where it names none. */
  readonly predictors?: readonly string[];
  readonly result: Block<DriverResult>;
}

export interface DriverResult {
  readonly rSquared: AnalysisFigure;
  readonly adjustedRSquared: AnalysisFigure;
  /** Indices that share no item with the outcome. */
  readonly predictors: readonly DriverFigures[];
}

export interface DriverFigures {
  readonly index: string;
  readonly correlation: AnalysisFigure;
  readonly coefficient: AnalysisFigure;
  /** The part of R² that goes to this index, and its share of R². */
  readonly relativeWeight: AnalysisFigure;
  readonly relativeShare: AnalysisFigure;
}

export interface BreakdownAnalysis {
  readonly by: QuestionId;
  /** The rows of every table. */
  readonly classes: readonly OptionId[];
  readonly questions: readonly CrossedQuestion[];
}

export interface CrossedQuestion {
  readonly question: QuestionId;
  readonly item?: ItemId;
  /** Of a multiple question: the columns are those who did not tick it, and those who did. */
  readonly option?: OptionId;
  /** Absent for numbers, and for scales of more options than a table can show. */
  readonly table?: Block<CrossedCounts>;
  /** By class; absent where nothing is scored. */
  readonly means?: Block<{ readonly classes: readonly AnalysisFigure[] }>;
  /** Whether classes differ; absent without a table. */
  readonly test?: Block<CrossedTest>;
}

export interface CrossedCounts {
  /** Ballots that answer both questions. */
  readonly n: number;
  /** By class and option; sums of weights where ballots are weighted. */
  readonly counts: readonly (readonly number[])[];
}

export interface CrossedTest {
  readonly statistic: AnalysisFigure;
  readonly degreesOfFreedom: number | readonly [number, number];
  /**
   * After Benjamini and Hochberg over all tests of the wave; a pair of breakdowns is among them twice. Not told to a reader of
   * some units, as it can be the p of a test between others.
   */
  readonly adjustedP?: number;
  readonly cramersV: AnalysisFigure;
}
