import type { HidingReason } from '#domain/disclosure/hiding-reason';
import type { ReleaseRules } from '#domain/disclosure/release-rules';
import type { TargetsQuestion } from '#domain/questionnaire/model';
import type { ScoringScheme } from '#domain/scoring/scheme';
import type { Moments } from '#domain/statistics/moments/moments';
import type { VariancePart } from '#domain/statistics/comparison/satterthwaite';
import type { UncertainValue } from '#domain/statistics/uncertain-value';
import type { RaterGroup, WaveSettings } from '#domain/survey/model';
import type { InsufficientTarget } from '../model';
import type { SortedBallots } from '../packed-ballots';
import type { CardTally, GroupCards } from './card-tally';
import type { GroupFigure } from './group-figure';

/** One rater group's part in one target. */
export interface WorkingGroup {
  readonly group: RaterGroup;
  readonly cards: GroupCards;
  readonly figure: GroupFigure;
  /** Fraction of 1; 0 for a group that takes no part in the score by its own cards. */
  readonly appliedWeight: number;
  /** What stands in the score for a group with too few cards. */
  readonly standIn: StandIn | null;
  /** Why the group's cell is not shown; null if it is. */
  readonly reason: HidingReason | null;
  readonly criteria: readonly WorkingGroupCriterion[];
}

export interface WorkingGroupCriterion {
  readonly moments: Moments;
  /** Weight in the target's criterion score; the group's applied weight unless another group has no rating there. */
  readonly appliedWeight: number;
  /** Of a hidden group, the error of its mean as the score of the criterion takes it; null for that of its ratings. */
  readonly supposedError: number | null;
  readonly reason: HidingReason | null;
}

export interface WorkingCriterion {
  readonly n: number;
  readonly score: UncertainValue | null;
  readonly rounding: readonly VariancePart[];
  readonly reason: HidingReason | null;
}

/** The mean of the group over other targets of the category (see stand-ins), with the error of predicting one more by it. */
export interface StandIn {
  /** Fraction of 1. */
  readonly weight: number;
  readonly mean: UncertainValue;
  readonly targets: number;
}

/** A target with a score: every figure and what of it may be shown. */
export interface ScoredTarget {
  readonly position: number;
  readonly score: UncertainValue;
  /** What rounding adds to the variance of a score that hides groups; nothing for others. */
  readonly rounding: readonly VariancePart[];
  readonly groups: readonly WorkingGroup[];
  readonly criteria: readonly WorkingCriterion[];
}

export type UnscoredTarget = Omit<InsufficientTarget, 'targetId' | 'categoryId' | 'status'> & {
  readonly position: number;
};

export type WorkedTarget = ScoredTarget | UnscoredTarget;

export function isScored(target: WorkedTarget): target is ScoredTarget {
  return 'score' in target;
}

export interface ReviewInput {
  readonly question: TargetsQuestion;
  readonly groups: readonly RaterGroup[];
  readonly settings: WaveSettings;
  readonly rules: ReleaseRules;
  readonly scheme: ScoringScheme;
  readonly ballots: SortedBallots;
  readonly tally: CardTally;
}
