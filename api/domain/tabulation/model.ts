import type { Analysis } from '#domain/analysis/model';
import type { PublicationPlan } from '#domain/disclosure/publication-plan';
import type { CriterionId, QuestionId, TargetId } from '#domain/questionnaire/model';
import type { RuleCount } from '#domain/scoring/rule-counts';
import type { FrozenScheme } from '#domain/scoring/frozen-scheme';
import type { Trimming } from '#domain/scoring/scheme';
import type { Nonresponse } from '#domain/survey/nonresponse';
import type { CompetitionRank } from '#domain/statistics/ranking/competition-ranks';
import type { CompletionCounts } from './ballot-completion';

/**
 * The tabulation: every table that a wave releases, computed once when the ballots are counted,
 * checked for disclosure, frozen and named by its hash. Pages, exports and points read it and nothing else.
 */
export interface Tabulation {
  readonly format: 'pingyi-tabulation-1';
  readonly minimumGroupSize: number;
  /** Set for data that were declared to be about no persons: nothing is hidden. */
  readonly suppression?: 'none';
  readonly fullPoints: number;
  /** The scheme version behind every score; absent in tabulations made before there were schemes. */
  readonly scheme?: FrozenScheme;
  readonly ballots: BallotAccount;
  /** What was to be published of the questions; absent where nothing was declared but the rater groups. */
  readonly publication?: PublicationPlan;
  readonly questions: readonly QuestionTable[];
  readonly reviews: readonly ReviewTable[];
  /** What else was computed of the ballots; absent in tabulations made before that was. */
  readonly analysis?: Analysis;
  /**
   * Drawn at the count, so that nobody finds out what was counted by hashing what he supposes: its hash goes to people who
   * may not see all of it. Only who may see all of it is told the salt. Absent in tabulations made before there was one.
   */
  readonly salt?: string;
}

/**
 * Why a received ballot cannot be counted: its envelope does not open, it answers another version of the
 * questionnaire, its answers break the rules of the questionnaire, or it lacks the stamp that the wave asks for.
 */
export type SpoiltReason = 'not-openable' | 'wrong-version' | 'not-valid' | 'not-stamped';

export type SpoiltCounts = Readonly<Record<Exclude<SpoiltReason, 'not-stamped'>, number>> & {
  /** Absent where ballots need no stamp. */
  readonly 'not-stamped'?: number;
};

/** received = spoilt + void + counted, over all groups and in each. */
export interface BallotAccount {
  readonly received: number;
  /** Where the received ballots came from; absent where all were sealed by members. */
  readonly sources?: BallotSources;
  readonly spoilt: number;
  readonly spoiltReasons: SpoiltCounts;
  /** Ballots that a rule of the scheme took out; absent if there are none. */
  readonly void?: number;
  /** What each ballot rule of the scheme hit. */
  readonly rules?: readonly RuleCount[];
  readonly counted: number;
  /** Counted ballots by how much they answer; null where that is not told, absent in tabulations made before it was. */
  readonly completion?: CompletionCounts | null;
  /** What became of people who gave no ballot, as far as somebody said so before the count. */
  readonly nonresponse?: Nonresponse;
  readonly groups: readonly GroupAccount[];
}

/** Their sum is `received`. Only `sealed` ballots are confidential from the moment they were filled in. */
export interface BallotSources {
  readonly sealed: number;
  /** From paper, keyed in twice and then sealed. */
  readonly paper: number;
  readonly imported: number;
}

export interface GroupAccount {
  readonly groupId: string;
  readonly weight: number;
  readonly expected?: number;
  readonly received: number;
  readonly spoilt: number;
  readonly void?: number;
  readonly counted: number;
}

/**
 * Why a cell is not shown: it has too few answers, which its known size tells anyway; or showing it would give the
 * answers of a group away, be it this one or another. Which of the two is not told, for that alone would give it away.
 */
export type SuppressionReason = 'below-threshold' | 'protected';

export type Cell<T> =
  | ({ readonly released: true } & T)
  | { readonly released: false; readonly reason: SuppressionReason };

/** A value with its uncertainty; the interval is 95 % with Student's t. */
export interface Estimate {
  readonly value: number;
  readonly standardError: number;
  readonly interval: readonly [number, number];
  /** Of the t distribution behind the interval; tests between two estimates need it. */
  readonly degreesOfFreedom?: number;
}

/** One question that is not about targets. An items question gives one table per item. */
export interface QuestionTable {
  readonly question: QuestionId;
  /** Set for a table of an items question. */
  readonly item?: string;
  readonly overall: Cell<Distribution>;
  /** Empty where the plan of the wave has no table of the rater groups. */
  readonly groups: readonly { readonly groupId: string; readonly cell: Cell<Distribution> }[];
  /** The other tables of the plan; absent where it has none. */
  readonly tables?: readonly PlannedTableCells[];
}

/** One table of the publication plan for one question. */
export interface PlannedTableCells {
  readonly tableId: string;
  /**
   * As counted; with noise that was drawn once, so that every number is "about"; or not at all, because it crosses the
   * other tables and people could be told from both.
   */
  readonly release: 'exact' | 'noisy' | 'cross-table';
  /** Those in which somebody answered, named by the classes of the table in their order. */
  readonly cells: readonly { readonly classes: readonly string[]; readonly cell: Cell<Distribution> }[];
}

export interface Distribution {
  /** Substantive answers, the base of every share; in a multiple question the people who answered. */
  readonly n: number;
  /** "Don't know" of a scale, and the sum of the options outside the substantive scale: not part of n. */
  readonly dontKnow: number;
  /** Aligned with the options (or the whole numbers from..to of a scale, or bins); empty for text. */
  readonly counts: readonly number[];
  /** Of the scores, or of the numbers; absent where nothing is scored. */
  readonly mean?: Estimate;
  /** Net promoter score in −100..100, for a recommend question. */
  readonly netPromoter?: Estimate;
  /** Of a ranking, aligned with the options: mean points, `places` for the first place down to 1 for the last. */
  readonly rankPoints?: readonly number[];
}

/** One targets question. */
export interface ReviewTable {
  readonly question: QuestionId;
  /** Mean of the ranked targets' scores; null if none is ranked. */
  readonly index: Estimate | null;
  /** Ratings over all targets and criteria, aligned with the scale's options. */
  readonly distribution: Cell<Distribution>;
  /** Mean over the ranked targets of their criterion score. */
  readonly criteria: readonly { readonly criterionId: CriterionId; readonly estimate: Estimate | null }[];
  /** Mean over the ranked targets of the group's mean. */
  readonly groups: readonly { readonly groupId: string; readonly estimate: Estimate | null }[];
  readonly categories: readonly CategoryResult[];
  readonly targets: readonly TargetResult[];
  /** What each card rule of the scheme hit; absent if there are none. */
  readonly rules?: readonly RuleCount[];
}

export interface CategoryResult {
  readonly categoryId: string;
  readonly mean: Estimate | null;
  readonly ranked: number;
}

export type Band = 'above' | 'not-distinguishable' | 'below';

export type TargetResult = RankedTarget | InsufficientTarget;

export interface InsufficientTarget {
  readonly targetId: TargetId;
  readonly categoryId: string;
  readonly status: 'insufficient';
  /**
   * Too few cards in groups that carry half of the weight; a group that the scheme insists on; too many "don't know"; a
   * score that would tell on what a rater group agrees.
   */
  readonly reason: 'too-few-cards' | 'group-missing' | 'dont-know' | 'of-one-mind';
  /** Groups that did not reach the minimum. */
  readonly shortGroups: readonly string[];
  /** The same with their numbers: "3 of 10". Sizes are no secret, answers are. */
  readonly shortfall: readonly {
    readonly groupId: string;
    /** Cards that rate the target, void ones too; absent where that is enough, and too few of them count. */
    readonly have?: number;
    readonly need: number;
  }[];
  /** Cards that would make the score; of a score that is withheld only. */
  readonly n?: number;
}

export type ToldPlace = Pick<CompetitionRank, 'rank'> & Partial<CompetitionRank>;

export interface RankedTarget {
  readonly targetId: TargetId;
  readonly categoryId: string;
  readonly status: 'ranked';
  /** Ballots whose rating of this target counts, over the groups that take part in the score. */
  readonly n: number;
  /** Absent where a group in the score is hidden: less those of the shown ones it would be what the hidden ones said. */
  readonly dontKnow?: number;
  /**
   * Cards with fewer than half of the criteria answered, or that a rule voids: not in n. Absent if there are none, like
   * `dontKnow`, and where that is not told (see told-void-cards).
   */
  readonly voidCards?: number;
  /** Weighted composite S = Σ w_g M_g / Σ w_g over the groups that reached the minimum, 0..100. */
  readonly score: Estimate;
  /** Against the mean of the other targets of the category (Holm, 5 %). */
  readonly band: Band;
  /**
   * By score alone, inside the category: 1, 2, 2, 4. What of it the data support is said by `rank` and `tier`. Whether it
   * is tied is not said to a reader of some units beside whom few others are in the category.
   */
  readonly place: ToldPlace;
  /** 1 for the highest chain of targets whose neighbours cannot be told apart. */
  readonly tier: number;
  /** Whether the target may be named last. */
  readonly lastPlaceSupported: boolean;
  /** Best and worst rank that the data support inside the category. */
  readonly rank: readonly [number, number];
  /** Targets of the same category from which this one cannot be told apart; empty in categories of more than 200. */
  readonly indistinguishable: readonly TargetId[];
  readonly points: Estimate;
  readonly criteria: readonly { readonly criterionId: CriterionId; readonly cell: Cell<CriterionScore> }[];
  readonly groups: readonly TargetGroup[];
}

export interface CriterionScore {
  readonly n: number;
  readonly score: Estimate;
}

/** The working of one rater group: enough to recompute its mean by hand. */
export interface TargetGroup {
  readonly groupId: string;
  /**
   * Weight in the composite, a fraction of 1 after leaving out the groups below the minimum: 0 for those.
   * A group whose cell is withheld as protected still takes part with its weight;
   * what it contributes is known only together with the other withheld groups.
   */
  readonly appliedWeight: number;
  /** What the score takes in place of a group with too few cards; its weight is a fraction of 1 like the others. */
  readonly standIn?: {
    readonly weight: number;
    readonly mean: number;
    readonly standardError: number;
    /** Over how many other targets of the category. */
    readonly targets: number;
  };
  readonly cell: Cell<TargetGroupScore>;
}

export interface TargetGroupScore {
  readonly n: number;
  readonly dontKnow: number;
  /** As in RankedTarget; null where it is not told. */
  readonly voidCards?: number | null;
  /** Of the cards that are kept. */
  readonly mean: number;
  /**
   * s with SE² = s²/n × (1 − n/N); for a trimmed mean √n × SE. Coarse over several criteria of few people (see coarse-value);
   * absent where criteria are hidden.
   */
  readonly standardDeviation?: number;
  /** Where criteria are hidden a bound made of those that are shown, here and of other units (see group-figure). */
  readonly standardError: number;
  /** N of a census. */
  readonly populationSize?: number;
  /** Cards cut at each end; the counts below are those of the cards kept. Absent if none is cut. */
  readonly trimmed?: number;
  /** Kept cards of "don't know", each with the score that the scheme gives it. Absent if it gives none. */
  readonly scoredDontKnow?: number;
  readonly criteria: readonly CriterionCounts[];
  /** The mean under other rules of trimming, as far as what differs is large enough to be shown. */
  readonly alternatives?: readonly TrimmedAlternative[];
}

export interface TrimmedAlternative {
  readonly trimming: Trimming;
  readonly mean: number;
  readonly standardError: number;
}

export interface CriterionCounts {
  readonly criterionId: CriterionId;
  /** Ratings aligned with the scale's options; empty if withheld. */
  readonly counts: readonly number[];
  /** Why the counts are withheld. */
  readonly reason?: SuppressionReason;
}
