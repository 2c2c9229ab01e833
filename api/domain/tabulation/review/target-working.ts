import type { CriterionRules } from '#domain/disclosure/open-criteria';
import type { ReleaseRules } from '#domain/disclosure/release-rules';
import { ratingScores } from '#domain/scoring/option-scores';
import type { CompositePart } from '#domain/statistics/weighted-composite';
import type { RaterGroup } from '#domain/survey/model';
import { unanimousScoresOf } from '#domain/survey/unanimous-scores';
import type { GroupCards } from './card-tally';
import { compositePart, type GroupFigure, groupFigure, hiddenFigure, populationOf } from './group-figure';
import { hiddenSums, scoreRatings } from './hidden-sums';
import { type HiddenMember, publishedSum } from './published-sum';
import { ratingStep } from './rating-step';
import { NOTHING_SHOWN, type ShownSpread } from './shown-spread';
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
import { criterionMoments, momentsAt, workCriteria } from './target-criteria';
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
 * `standIns` gives by group what may stand for it here; groups without one leave their weight to the others. `spread` is
 * what the errors of hidden answers are made of; which are hidden does not depend on it.
 */
export function workTarget(
  input: ReviewInput,
  position: number,
  {
    standIns = [],
    spread = NOTHING_SHOWN,
  }: { readonly standIns?: readonly (Omit<StandIn, 'weight'> | null)[]; readonly spread?: ShownSpread } = {},
): WorkedTarget {
  const { groups, tally } = input;
  const tallies = groups.map((group, index) => ({
    place: index,
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
        ...shortOf(cards, input.rules),
      })),
    };
  }
  const parts = { tallies, scoring, replaced };
  const closed = closeTallies(input, parts);
  if (!closed.isOpen && unanimousScoresOf(input.settings) === 'withheld') {
    return { position, ...OF_ONE_MIND, n: scoring.reduce((sum, { cards }) => sum + cards.moments.n, 0) };
  }
  return { position, ...workScore(input, parts, { closed, spread }) };
}

/**
 * People are told before cards are voided: how many a rule took out would tell what they answered. Where that makes them
 * enough there is no number.
 */
function shortOf({ moments, voidCards }: GroupCards, { minimumGroupSize, suppression }: ReleaseRules) {
  const have = suppression ? moments.n + voidCards : moments.n;
  return { ...(have < minimumGroupSize && { have }), need: minimumGroupSize };
}

const OF_ONE_MIND = { reason: 'of-one-mind', shortGroups: [], shortfall: [] } as const;

/** The groups of a target: all of them, those with enough cards, and those for which something stands in. */
interface TargetParts {
  readonly tallies: readonly Tally[];
  readonly scoring: readonly Tally[];
  readonly replaced: readonly Tally[];
}

interface Closing {
  readonly closed: ClosedTarget;
  readonly spread: ShownSpread;
}

function workScore(input: ReviewInput, parts: TargetParts, closing: Closing): Omit<ScoredTarget, 'position'> {
  const { scoring, replaced } = parts;
  const { closed, spread } = closing;
  const isHidden = (tally: Tally) => (closed.groups[scoring.indexOf(tally)] ?? null) !== null;
  const shown = scoring
    .filter((tally) => !isHidden(tally))
    .map((tally) => ({ ...tally, figure: shownFigure(input, tally, closing, parts) }));
  const hidden = scoring.filter(isHidden);
  const sum = publishedSum(
    input,
    [...shown.map(compositePart), ...replaced.flatMap(standInPart)],
    hidden.map((tally) => hiddenMember(tally, spread)),
  );
  const figures = new Map([
    ...shown.map(({ place, figure }) => [place, figure] as const),
    ...hidden.map((tally, index) => [tally.place, hiddenFigure(tally, sum.hiddenErrors[index] ?? 0)] as const),
  ]);
  return { score: sum.value, rounding: sum.rounding, ...workGroups(input, { ...parts, figures }, closing) };
}

function shownFigure(input: ReviewInput, tally: Tally, { closed, spread }: Closing, { scoring }: TargetParts) {
  const criteria = closed.criteria.cells[scoring.indexOf(tally)] ?? [];
  return groupFigure(input, tally, { criteria, ofRatings: (criterion) => spread.ofRatings(tally.place, criterion) });
}

function hiddenMember({ place, group, cards }: Tally, spread: ShownSpread): HiddenMember {
  const { n, mean } = cards.moments;
  const populationSize = populationOf(group, n);
  return {
    weight: group.weight,
    mean,
    n,
    ratings: scoreRatings(cards),
    degreesOfFreedom: cards.mean?.degreesOfFreedom ?? n - 1,
    shown: spread.ofCards(place),
    ...(populationSize !== undefined && { populationSize }),
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
  /** Among all groups. */
  readonly place: number;
  readonly group: RaterGroup;
  readonly cards: GroupCards;
  readonly standIn: Omit<StandIn, 'weight'> | null;
}

function weightOf(tallies: readonly Tally[]): number {
  return tallies.reduce((sum, { group }) => sum + group.weight, 0);
}

function workGroups(
  input: ReviewInput,
  parts: TargetParts & { readonly figures: ReadonlyMap<number, GroupFigure> },
  closing: Closing,
): Pick<ScoredTarget, 'groups' | 'criteria'> {
  const { tallies, scoring, replaced, figures } = parts;
  const { closed, spread } = closing;
  const places = scoring.map(({ place }) => place);
  const { criteria, ofGroups } = workCriteria(input, { scoring, places, closed, spread });
  const total = weightOf(scoring) + weightOf(replaced);
  const groups = tallies.map((tally): WorkingGroup => {
    const figure = figures.get(tally.place);
    const weight = tally.group.weight / total;
    if (figure === undefined)
      return workOutsider(input, tally, { weight: replaced.includes(tally) ? weight : 0, spread });
    const index = scoring.indexOf(tally);
    return {
      group: tally.group,
      cards: tally.cards,
      figure,
      standIn: null,
      appliedWeight: weight,
      reason: closed.groups[index] ?? null,
      criteria: ofGroups[index] ?? [],
    };
  });
  return { groups, criteria };
}

function closeTallies(input: ReviewInput, parts: TargetParts): ClosedScore {
  const rated = parts.scoring.map((tally) => ratedBy(input, tally));
  if (!input.rules.suppression) return { ...openTarget(rated), isOpen: true };
  const rules = criterionRules(input);
  const step = ratingStep(input.question, input.scheme);
  return closeScored(rated, rules, (closed) =>
    hiddenSums(workScore(input, parts, { closed, spread: NOTHING_SHOWN }), step),
  );
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

function workOutsider(
  input: ReviewInput,
  tally: Tally,
  { weight, spread }: { readonly weight: number; readonly spread: ShownSpread },
): WorkingGroup {
  const { reason, criteria: cells } = closedAlone(input, tally);
  const moments = criterionMoments(input, tally);
  return {
    group: tally.group,
    cards: tally.cards,
    figure: groupFigure(input, tally, {
      criteria: cells,
      ofRatings: (criterion) => spread.ofRatings(tally.place, criterion),
    }),
    standIn: tally.standIn === null || weight === 0 ? null : { ...tally.standIn, weight },
    appliedWeight: 0,
    reason,
    criteria: input.question.criteria.map((_, criterion) => ({
      moments: momentsAt(moments, criterion),
      appliedWeight: 0,
      supposedError: null,
      reason: cells[criterion] ?? null,
    })),
  };
}

function closedAlone(input: ReviewInput, tally: Tally): ClosedOutsider {
  if (input.rules.suppression) return closeOutsider(ratedBy(input, tally), criterionRules(input));
  return { reason: reaches(tally, input.rules) ? null : 'below-threshold', criteria: [] };
}
