import type { CriterionRules } from '#domain/disclosure/open-criteria';
import { type CoarseValue, coarseValue, type HiddenPart } from '#domain/disclosure/coarse-value';
import type { ReleaseRules } from '#domain/disclosure/release-rules';
import { ratingScores } from '#domain/scoring/option-scores';
import { momentsOfCounts } from '#domain/statistics/count-moments';
import { partsOfMean, type VariancePart } from '#domain/statistics/satterthwaite';
import { type CompositePart, weightedComposite } from '#domain/statistics/weighted-composite';
import type { RaterGroup } from '#domain/survey/model';
import { unanimousScoresOf } from '#domain/survey/unanimous-scores';
import type { GroupCards } from './card-tally';
import { compositePart, groupFigure, hiddenFigures, hiddenMoments } from './group-figure';
import { hiddenSums, scorePart } from './hidden-sums';
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
import type {
  ReviewInput,
  ScoredTarget,
  StandIn,
  UnscoredTarget,
  WorkedTarget,
  WorkingCriterion,
  WorkingGroup,
  WorkingMoments,
} from './worked-target';

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
  const { value: score, rounding } = published(input, composite, hidden.map(scorePart));
  return {
    score,
    rounding: [...rounding, ...own.flatMap(({ appliedWeight, figure }) => partsOfMean(figure.rounding, appliedWeight))],
    groups: working.groups,
    criteria: working.criteria,
  };
}

/**
 * Degrees of freedom say which groups the variance comes from. With hidden groups in it a sum has the fewest that it can have,
 * wherever its variance comes from: those of the smallest group in it, whose size is known.
 */
function published(
  { question, scheme, rules }: ReviewInput,
  composite: readonly CompositePart[],
  parts: readonly HiddenPart[],
): CoarseValue {
  const value = weightedComposite(composite);
  if (!rules.suppression || parts.length === 0) return { value, rounding: [] };
  const degreesOfFreedom = Math.min(...composite.map((part) => part.degreesOfFreedom ?? part.n - 1));
  return coarseValue({ ...value, degreesOfFreedom }, { parts, largestStep: ratingStep(question, scheme) });
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
  const isHidden = (tally: Tally) => (closed.groups[scoring.indexOf(tally)] ?? null) !== null;
  const hidden = scoring.filter(isHidden);
  const figures = hiddenFigures(input, hidden);
  const moments = scoringMoments(input, scoring, isHidden);
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

/** By group and criterion. */
function scoringMoments(
  input: ReviewInput,
  scoring: readonly Tally[],
  isHidden: (tally: Tally) => boolean,
): readonly (readonly WorkingMoments[])[] {
  const exact = scoring.map((tally) => criterionMoments(input, tally));
  const places = scoring.flatMap((tally, index) => (isHidden(tally) ? [index] : []));
  const pooled = input.question.criteria.map((_, criterion) =>
    hiddenMoments(
      input,
      places.map((index) => momentsAt(exact, index, criterion)),
    ),
  );
  return exact.map((own, index) =>
    own.map((moments, criterion) => pooled[criterion]?.[places.indexOf(index)] ?? moments),
  );
}

function closeTallies(input: ReviewInput, parts: TargetParts): ClosedScore {
  const rated = parts.scoring.map(ratedBy);
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

function ratedBy({ group, cards }: Tally): RatedGroup {
  return { id: group.id, n: cards.moments.n, counts: cards.counts };
}

/** "Don't know" with a score stands in every criterion of its card. */
function criterionMoments({ question, scheme }: ReviewInput, { cards }: Tally): readonly WorkingMoments[] {
  const scores = ratingScores(question, scheme);
  const { dontKnow } = scheme;
  return cards.counts.map((counts) => ({
    ...(dontKnow.kind === 'exclude'
      ? momentsOfCounts(counts, scores)
      : momentsOfCounts([...counts, cards.scoredDontKnow], [...scores, dontKnow.score])),
    isLeast: false,
  }));
}

function momentsAt(moments: readonly (readonly WorkingMoments[])[], group: number, criterion: number): WorkingMoments {
  return moments[group]?.[criterion] ?? { n: 0, mean: Number.NaN, variance: Number.NaN, isLeast: false };
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
  if (input.rules.suppression) return closeOutsider(ratedBy(tally), criterionRules(input));
  return { reason: reaches(tally, input.rules) ? null : 'below-threshold', criteria: [] };
}

function workCriteria(
  input: ReviewInput,
  working: {
    readonly scoring: readonly Tally[];
    readonly closed: ClosedTarget;
    readonly moments: readonly (readonly WorkingMoments[])[];
  },
): readonly WorkingCriterion[] {
  const { scoring, closed, moments } = working;
  return closed.criteria.criteria.map((reason, criterion) => {
    const parts = scoring
      .map(({ group }, index) => ({ ...momentsAt(moments, index, criterion), weight: group.weight, index }))
      .filter(({ n }) => n >= 2);
    const total = parts.reduce((sum, { weight }) => sum + weight, 0);
    const hidden = parts.filter(({ index }) => (closed.groups[index] ?? null) !== null);
    const shares = hidden.map(({ weight, n }) => ({ weight: weight / total, n }));
    const n = parts.reduce((sum, { n: own }) => sum + own, 0);
    if (parts.length === 0) return { n, score: null, rounding: [], reason };
    const { value: score, rounding } = published(input, parts, shares);
    const least = parts
      .filter(({ isLeast }) => isLeast)
      .flatMap((part) => partsOfMean(varianceOf(part), part.weight / total));
    return { n, score, rounding: [...rounding, ...least], reason };
  });
}

function varianceOf({ n, variance }: WorkingMoments): readonly VariancePart[] {
  return [{ variance: variance / n, degreesOfFreedom: n - 1 }];
}

/** A group with fewer than two ratings in a criterion has no variance there and leaves its weight to the others. */
function criterionWeight(place: {
  readonly scoring: readonly Tally[];
  readonly moments: readonly (readonly WorkingMoments[])[];
  readonly index: number;
  readonly criterion: number;
}): number {
  const { scoring, moments, index, criterion } = place;
  const rated = scoring.filter((_, other) => momentsAt(moments, other, criterion).n >= 2);
  const own = rated.find((tally) => tally === scoring[index]);
  return own === undefined ? 0 : own.group.weight / weightOf(rated);
}
