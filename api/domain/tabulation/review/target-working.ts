import type { CriterionRules } from '#domain/disclosure/open-criteria';
import type { ReleaseRules } from '#domain/disclosure/release-rules';
import { ratingScores } from '#domain/scoring/option-scores';
import { partsOfMean } from '#domain/statistics/satterthwaite';
import type { CompositePart } from '#domain/statistics/weighted-composite';
import type { RaterGroup } from '#domain/survey/model';
import { unanimousScoresOf } from '#domain/survey/unanimous-scores';
import type { GroupCards } from './card-tally';
import { compositePart, groupFigure, hiddenFigures } from './group-figure';
import { hiddenSums, scorePart } from './hidden-sums';
import { publishedSum } from './published-sum';
import { ratingStep } from './rating-step';
import {
  type ClosedOutsider,
  type ClosedScore,
  type ClosedTarget,
  closeOutsider,
  closeScored,
  lackOfGroups,
  openTarget,
  type RatedGroup,
} from './target-closing';
import { criterionMoments, criterionWeight, momentsAt, scoringMoments, workCriteria } from './target-criteria';
import type { ReviewInput, ScoredTarget, StandIn, UnscoredTarget, WorkedTarget, WorkingGroup } from './worked-target';

/**
 * Score of one target, S = Σ w_g M_g / Σ w_g over the groups with n_g ≥ k. A target has no score if those groups carry
 * less than half of the weight; that covers n < k as well, for then no group takes part. Nor has it one if the scheme
 * wants every group or limits "don't know", and that is not met.
 *
 * Groups below k take no part in any figure of the target, so nothing of them can be had by subtraction. A group whose
 * answers are nearly all alike keeps its weight, as leaving it out would let unanimity change a score; its own cell is
 * hidden, with other groups', so that the published score does not give it away. The score itself is released on
 * size alone where that was announced; else there is none if it tells on what a hidden group agrees (see target-closing).
 *
 * The finite population correction is for groups that the organizer has declared a census of `expected` raters: an open
 * link cannot tell who answered out of how many who deal with this target.
 *
 * `standIns` gives by group what may stand for it here; groups without one leave their weight to the others.
 */
export function workTarget(
  input: ReviewInput,
  position: number,
  standIns: readonly (Omit<StandIn, 'weight'> | null)[] = [],
): WorkedTarget {
  const { groups, tally } = input;
  const tallies = groups.map((group, index) => ({
    group,
    cards: tally.of(index, position),
    standIn: standIns[index] ?? null,
  }));
  const scoring = tallies.filter((own) => reaches(own, input.rules) && own.group.weight > 0);
  const missing = tallies.filter((own) => !reaches(own, input.rules) && own.group.weight > 0);
  const replaced = missing.filter(({ standIn }) => standIn !== null);
  const reason = insufficiencyOf({ input, tallies, scoring, missing });
  if (reason !== null) {
    const short = tallies.filter((own) => !reaches(own, input.rules));
    return {
      position,
      reason,
      shortGroups: short.map(({ group }) => group.id),
      shortfall: short.map(({ group, cards }) => ({
        groupId: group.id,
        have: cards.moments.n,
        need: input.rules.minimumGroupSize,
      })),
    };
  }
  const parts = { tallies, scoring, replaced };
  const closed = closeTallies(input, parts);
  if (!closed.isOpen && unanimousScoresOf(input.settings) === 'withheld') {
    return { position, ...OF_ONE_MIND, n: scoring.reduce((sum, { cards }) => sum + cards.moments.n, 0) };
  }
  return { position, ...workScore(input, parts, closed) };
}

const OF_ONE_MIND = { reason: 'of-one-mind', shortGroups: [], shortfall: [] } as const;

/** The groups of a target: all of them, those with enough cards, and those for which something stands in. */
interface TargetParts {
  readonly tallies: readonly Tally[];
  readonly scoring: readonly Tally[];
  readonly replaced: readonly Tally[];
}

function workScore(input: ReviewInput, parts: TargetParts, closed: ClosedTarget): Omit<ScoredTarget, 'position'> {
  const working = workGroups(input, parts, closed);
  const own = working.groups.filter(({ appliedWeight }) => appliedWeight > 0);
  const hidden = own.filter(({ reason: why }) => why !== null);
  const composite = [...own.map(compositePart), ...parts.replaced.flatMap(standInPart)];
  const { value: score, rounding } = publishedSum(input, composite, hidden.map(scorePart));
  return {
    score,
    rounding: [...rounding, ...own.flatMap(({ appliedWeight, figure }) => partsOfMean(figure.rounding, appliedWeight))],
    groups: working.groups,
    criteria: working.criteria,
  };
}

function reaches({ cards }: Tally, { minimumGroupSize }: ReleaseRules): boolean {
  return cards.moments.n >= minimumGroupSize;
}

function insufficiencyOf(context: {
  readonly input: ReviewInput;
  readonly tallies: readonly Tally[];
  readonly scoring: readonly Tally[];
  readonly missing: readonly Tally[];
}): UnscoredTarget['reason'] | null {
  const { input, tallies, scoring, missing } = context;
  const { missingGroup, maximumDontKnowShare } = input.scheme;
  const weights = { scoring: weightOf(scoring), all: weightOf(tallies), missing: missing.length };
  const lack = lackOfGroups(weights, missingGroup);
  if (lack !== null) return lack;
  const dontKnow = scoring.reduce((sum, { cards }) => sum + cards.dontKnow, 0);
  const answered = scoring.reduce((sum, { cards }) => sum + cards.moments.n, 0);
  const asked = input.scheme.dontKnow.kind === 'score' ? answered : answered + dontKnow;
  return dontKnow > maximumDontKnowShare * asked ? 'dont-know' : null;
}

/** As one value whose variance is that of the prediction. */
function standInPart({ group, standIn }: Tally): readonly CompositePart[] {
  if (standIn === null) return [];
  const { value, standardError, degreesOfFreedom } = standIn.mean;
  const n = standIn.targets;
  return [{ weight: group.weight, n, mean: value, variance: n * standardError ** 2, degreesOfFreedom }];
}

interface Tally {
  readonly group: RaterGroup;
  readonly cards: GroupCards;
  readonly standIn: Omit<StandIn, 'weight'> | null;
}

function weightOf(tallies: readonly Tally[]): number {
  return tallies.reduce((sum, { group }) => sum + group.weight, 0);
}

function workGroups(
  input: ReviewInput,
  { tallies, scoring, replaced }: TargetParts,
  closed: ClosedTarget,
): Pick<ScoredTarget, 'groups' | 'criteria'> {
  const hidden = scoring.filter((_, index) => (closed.groups[index] ?? null) !== null);
  const figures = hiddenFigures(input, hidden);
  const moments = scoringMoments(input, scoring, closed);
  const total = weightOf(scoring) + weightOf(replaced);
  const groups = tallies.map((tally): WorkingGroup => {
    const index = scoring.indexOf(tally);
    if (index < 0) return workOutsider(input, tally, replaced.includes(tally) ? tally.group.weight / total : 0);
    const reasons = closed.criteria.cells[index] ?? [];
    const reason = closed.groups[index] ?? null;
    return {
      group: tally.group,
      cards: tally.cards,
      figure: figures[hidden.indexOf(tally)] ?? groupFigure(input, tally, reasons),
      standIn: null,
      appliedWeight: tally.group.weight / total,
      reason,
      criteria: input.question.criteria.map((_, criterion) => ({
        moments: momentsAt(moments, index, criterion),
        appliedWeight: criterionWeight({ scoring, moments, index, criterion }),
        reason: reasons[criterion] ?? null,
      })),
    };
  });
  return { groups, criteria: workCriteria(input, { scoring, closed, moments }) };
}

function closeTallies(input: ReviewInput, parts: TargetParts): ClosedScore {
  const rated = parts.scoring.map((tally) => ratedBy(input, tally));
  if (!input.rules.suppression) return { ...openTarget(rated), isOpen: true };
  const rules = criterionRules(input);
  const step = ratingStep(input.question, input.scheme);
  return closeScored(rated, rules, (closed) => hiddenSums(workScore(input, parts, closed), step));
}

function criterionRules({ question, rules, scheme }: ReviewInput): CriterionRules {
  return {
    minimumGroupSize: rules.minimumGroupSize,
    weights: question.criteria.map(({ weight }) => weight),
    scores: ratingScores(question, scheme),
  };
}

function ratedBy({ scheme }: ReviewInput, { group, cards }: Tally): RatedGroup {
  const { n } = cards.moments;
  const raters = scheme.dontKnow.kind === 'score' ? n - cards.dontKnow : n;
  return { id: group.id, n, raters, counts: cards.counts };
}

function workOutsider(input: ReviewInput, tally: Tally, weight: number): WorkingGroup {
  const { question } = input;
  const { reason, criteria: cells } = closedAlone(input, tally);
  const moments = criterionMoments(input, tally);
  return {
    group: tally.group,
    cards: tally.cards,
    figure: groupFigure(input, tally, cells),
    standIn: tally.standIn === null || weight === 0 ? null : { ...tally.standIn, weight },
    appliedWeight: 0,
    reason,
    criteria: question.criteria.map((_, criterion) => ({
      moments: momentsAt([moments], 0, criterion),
      appliedWeight: 0,
      reason: cells[criterion] ?? null,
    })),
  };
}

function closedAlone(input: ReviewInput, tally: Tally): ClosedOutsider {
  if (input.rules.suppression) return closeOutsider(ratedBy(input, tally), criterionRules(input));
  return { reason: reaches(tally, input.rules) ? null : 'below-threshold', criteria: [] };
}
