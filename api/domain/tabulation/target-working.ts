import { closeCriterionCells } from '#domain/disclosure/criterion-cells';
import type { HidingReason } from '#domain/disclosure/hiding-reason';
import { primarySuppression, type Block } from '#domain/disclosure/primary';
import { closeTwoLevelTree } from '#domain/disclosure/two-level-tree';
import type { TargetsQuestion } from '#domain/questionnaire/model';
import { momentsOfCounts } from '#domain/statistics/count-moments';
import type { Moments } from '#domain/statistics/moments';
import type { UncertainValue } from '#domain/statistics/uncertain-value';
import { weightedComposite } from '#domain/statistics/weighted-composite';
import type { RaterGroup, WaveSettings } from '#domain/survey/model';
import type { CardTally, GroupCards } from './card-tally';
import type { SortedBallots } from './packed-ballots';

/** One rater group's part in one target. */
export interface WorkingGroup {
  readonly group: RaterGroup;
  readonly cards: GroupCards;
  /** Fraction of 1; 0 for a group that takes no part in the score. */
  readonly appliedWeight: number;
  /** Why the group's cell is not shown; null if it is. */
  readonly reason: HidingReason | null;
  readonly criteria: readonly WorkingGroupCriterion[];
}

export interface WorkingGroupCriterion {
  readonly moments: Moments;
  /** Weight in the target's criterion score; the group's applied weight unless another group has no rating there. */
  readonly appliedWeight: number;
  readonly reason: HidingReason | null;
}

export interface WorkingCriterion {
  readonly n: number;
  readonly score: UncertainValue | null;
  readonly reason: HidingReason | null;
}

/** A target with a score: every figure and what of it may be shown. */
export interface ScoredTarget {
  readonly position: number;
  readonly score: UncertainValue;
  readonly groups: readonly WorkingGroup[];
  readonly criteria: readonly WorkingCriterion[];
}

export interface UnscoredTarget {
  readonly position: number;
  readonly shortGroups: readonly string[];
}

export type WorkedTarget = ScoredTarget | UnscoredTarget;

export interface ReviewInput {
  readonly question: TargetsQuestion;
  readonly groups: readonly RaterGroup[];
  readonly settings: WaveSettings;
  readonly ballots: SortedBallots;
  readonly tally: CardTally;
}

/**
 * Score of one target, S = Σ w_g M_g / Σ w_g over the groups with n_g ≥ k. A target has no score if those groups carry
 * less than half of the weight; that covers n < k as well, for then no group takes part.
 *
 * Groups below k take no part in any figure of the target, so nothing of them can be had by subtraction. A group whose
 * answers are nearly all alike keeps its weight, as leaving it out would let unanimity change a score; its own cell is
 * hidden, with a second group's, so that the published score does not give it away. The score itself is released on
 * size alone: it is what the review was announced for, and unanimity hides the breakdown, never the score.
 *
 * No finite population correction here, although the composite knows it: `expected` is how many people a link went
 * to, not a census frame of those who deal with this target, and an open link cannot tell who answered out of it.
 */
export function workTarget(input: ReviewInput, position: number): WorkedTarget {
  const { groups, settings, tally } = input;
  const tallies = groups.map((group, index) => ({ group, cards: tally.of(index, position) }));
  const reaches = ({ cards: { moments } }: Tally) => moments.n >= settings.minimumGroupSize;
  const scoring = tallies.filter((own) => reaches(own) && own.group.weight > 0);
  const weight = weightOf(scoring);
  if (weight === 0 || weight * 2 < weightOf(tallies)) {
    return { position, shortGroups: tallies.filter((own) => !reaches(own)).map(({ group }) => group.id) };
  }
  const working = workGroups(input, tallies, scoring);
  return {
    position,
    score: weightedComposite(scoring.map(({ group, cards: { moments } }) => ({ ...moments, weight: group.weight }))),
    groups: working.groups,
    criteria: working.criteria,
  };
}

interface Tally {
  readonly group: RaterGroup;
  readonly cards: GroupCards;
}

function weightOf(tallies: readonly Tally[]): number {
  return tallies.reduce((sum, { group }) => sum + group.weight, 0);
}

function workGroups(
  input: ReviewInput,
  tallies: readonly Tally[],
  scoring: readonly Tally[],
): Pick<ScoredTarget, 'groups' | 'criteria'> {
  const k = input.settings.minimumGroupSize;
  const { children: closed } = closeTwoLevelTree(
    scoring.map((tally) => ({ id: tally.group.id, views: [blockOf(tally)] })),
    k,
  );
  const rows = scoring.map(({ cards }, index) => ({ released: closed[index] === null, counts: cards.counts }));
  const cells = closeCriterionCells(rows, k);
  const moments = scoring.map((tally) => criterionMoments(input.question, tally));
  const total = weightOf(scoring);
  const groups = tallies.map((tally): WorkingGroup => {
    const index = scoring.indexOf(tally);
    if (index < 0) return workOutsider(input, tally);
    return {
      ...tally,
      appliedWeight: tally.group.weight / total,
      reason: closed[index] ?? null,
      criteria: input.question.criteria.map((_, criterion) => ({
        moments: momentsAt(moments, index, criterion),
        appliedWeight: criterionWeight({ scoring, moments, index, criterion }),
        reason: cells.cells[index]?.[criterion] ?? null,
      })),
    };
  });
  return { groups, criteria: workCriteria({ scoring, moments, reasons: cells.criteria }) };
}

function blockOf({ cards }: Tally): Block {
  return { n: cards.moments.n, histograms: cards.counts };
}

function criterionMoments(question: TargetsQuestion, { cards }: Tally): readonly Moments[] {
  const scores = question.scale.options.map(({ score }) => score);
  return cards.counts.map((counts) => momentsOfCounts(counts, scores));
}

function momentsAt(moments: readonly (readonly Moments[])[], group: number, criterion: number): Moments {
  return moments[group]?.[criterion] ?? { n: 0, mean: Number.NaN, variance: Number.NaN };
}

/** A group below the minimum, or one without weight: it takes no part in the score, so only its own cell matters. */
function workOutsider({ question, settings }: ReviewInput, tally: Tally): WorkingGroup {
  const k = settings.minimumGroupSize;
  const reason = primarySuppression(blockOf(tally), k);
  const cells = closeCriterionCells([{ released: reason === null, counts: tally.cards.counts }], k);
  const moments = criterionMoments(question, tally);
  return {
    ...tally,
    appliedWeight: 0,
    reason,
    criteria: question.criteria.map((_, criterion) => ({
      moments: momentsAt([moments], 0, criterion),
      appliedWeight: 0,
      reason: cells.cells[0]?.[criterion] ?? null,
    })),
  };
}

function workCriteria(input: {
  readonly scoring: readonly Tally[];
  readonly moments: readonly (readonly Moments[])[];
  readonly reasons: readonly (HidingReason | null)[];
}): readonly WorkingCriterion[] {
  const { scoring, moments, reasons } = input;
  return reasons.map((reason, criterion) => {
    const parts = scoring
      .map(({ group }, index) => ({ ...momentsAt(moments, index, criterion), weight: group.weight }))
      .filter(({ n }) => n >= 2);
    return {
      n: parts.reduce((sum, { n }) => sum + n, 0),
      score: parts.length > 0 ? weightedComposite(parts) : null,
      reason,
    };
  });
}

/** A group with fewer than two ratings in a criterion has no variance there and leaves its weight to the others. */
function criterionWeight(place: {
  readonly scoring: readonly Tally[];
  readonly moments: readonly (readonly Moments[])[];
  readonly index: number;
  readonly criterion: number;
}): number {
  const { scoring, moments, index, criterion } = place;
  const rated = scoring.filter((_, other) => momentsAt(moments, other, criterion).n >= 2);
  const own = rated.find((tally) => tally === scoring[index]);
  return own === undefined ? 0 : own.group.weight / weightOf(rated);
}
