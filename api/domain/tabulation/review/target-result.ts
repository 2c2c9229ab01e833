import { publishedReason } from '#domain/disclosure/hiding-reason';
import type { TargetsQuestion } from '#domain/questionnaire/model';
import type { ComparedTarget } from './category-comparison';
import { estimateOf, scaleEstimate } from '../findings/estimate';
import type {
  Cell,
  CriterionCounts,
  CriterionScore,
  InsufficientTarget,
  RankedTarget,
  TargetGroup,
  TargetGroupScore,
} from '../model';
import { populationOf } from './group-figure';
import type {
  ReviewInput,
  ScoredTarget,
  StandIn,
  UnscoredTarget,
  WorkingCriterion,
  WorkingGroup,
} from './worked-target';

export function insufficientTarget(question: TargetsQuestion, target: UnscoredTarget): InsufficientTarget {
  const { position, ...state } = target;
  return { ...identity(question, position), status: 'insufficient', ...state };
}

/** What is published of a scored target: hidden cells carry their reason and nothing else. */
export function rankedTarget(context: {
  readonly input: ReviewInput;
  readonly target: ScoredTarget;
  readonly own: ComparedTarget;
  /** The targets with which `own` was compared. */
  readonly members: readonly ScoredTarget[];
}): RankedTarget {
  const { input, target, own } = context;
  const { question, settings } = input;
  const score = estimateOf(target.score);
  const { standing } = own;
  const scoring = target.groups.filter(({ appliedWeight }) => appliedWeight > 0);
  return {
    ...identity(question, target.position),
    status: 'ranked',
    n: scoring.reduce((sum, { cards }) => sum + cards.moments.n, 0),
    ...(scoring.every(isShown) && {
      dontKnow: dontKnowIn(scoring),
      ...voidCardsOf(scoring.reduce((sum, { cards }) => sum + cards.voidCards, 0)),
    }),
    score,
    band: own.band,
    place: { rank: standing.rank, tied: standing.tied },
    tier: standing.tier,
    lastPlaceSupported: standing.lastPlaceSupported,
    rank: standing.rankInterval,
    indistinguishable: indistinguishableFrom(standing.indistinguishable, context),
    points: scaleEstimate(score, settings.fullPoints / 100),
    criteria: target.criteria.map((criterion, index) => ({
      criterionId: criterionId(question, index),
      cell: criterionCell(criterion),
    })),
    groups: target.groups.map((group) => targetGroup(input, group)),
  };
}

/** Of more targets than this nobody reads a list, and lists of all for all would be longer than everything else. */
const MOST_LISTED = 200;

function indistinguishableFrom(
  places: readonly number[],
  { input, members }: { readonly input: ReviewInput; readonly members: readonly ScoredTarget[] },
): readonly string[] {
  if (members.length > MOST_LISTED) return [];
  return places.flatMap((index) => {
    const other = members[index];
    return other === undefined ? [] : [identity(input.question, other.position).targetId];
  });
}

function isShown({ reason }: WorkingGroup): boolean {
  return reason === null;
}

/** Of the groups that are shown. */
export function dontKnowIn(groups: readonly WorkingGroup[]): number {
  return groups.filter(isShown).reduce((sum, { cards }) => sum + cards.dontKnow, 0);
}

function identity(question: TargetsQuestion, position: number) {
  const target = question.targets[position];
  if (target === undefined) throw new RangeError(`no target at ${position}`);
  return { targetId: target.id, categoryId: target.category };
}

function criterionId(question: TargetsQuestion, index: number): string {
  const criterion = question.criteria[index];
  if (criterion === undefined) throw new RangeError(`no criterion at ${index}`);
  return criterion.id;
}

function criterionCell({ n, score, reason }: WorkingCriterion): Cell<CriterionScore> {
  if (reason !== null) return { released: false, reason: publishedReason(reason) };
  if (score === null) return { released: false, reason: 'below-threshold' };
  return { released: true, n, score: estimateOf(score) };
}

function targetGroup(input: ReviewInput, group: WorkingGroup): TargetGroup {
  const { appliedWeight, standIn, reason } = group;
  const common = {
    groupId: group.group.id,
    appliedWeight,
    ...(standIn !== null && { standIn: publishedStandIn(standIn) }),
  };
  if (reason !== null) return { ...common, cell: { released: false, reason: publishedReason(reason) } };
  return { ...common, cell: { released: true, ...groupScore(input, group) } };
}

function publishedStandIn({ weight, mean, targets }: StandIn): NonNullable<TargetGroup['standIn']> {
  return { weight, mean: mean.value, standardError: mean.standardError, targets };
}

function groupScore(input: ReviewInput, group: WorkingGroup): TargetGroupScore {
  const { cards, figure } = group;
  const { n } = cards.moments;
  const populationSize = populationOf(group.group, n);
  const cut = cards.mean?.cut ?? 0;
  const alternatives = alternativesOf(group);
  return {
    n,
    dontKnow: cards.dontKnow,
    ...voidCardsOf(cards.voidCards),
    mean: figure.value,
    ...(figure.standardDeviation !== null && { standardDeviation: figure.standardDeviation }),
    standardError: figure.standardError,
    ...(populationSize !== undefined && { populationSize }),
    ...(cut > 0 && { trimmed: cut }),
    ...(input.scheme.dontKnow.kind === 'score' && { scoredDontKnow: cards.scoredDontKnow }),
    criteria: cards.counts.map((_, index) => criterionCounts(input.question, group, index)),
    ...(alternatives.length > 0 && { alternatives }),
  };
}

/** None of a group whose figure is coarse, to which it would be one more equation. */
function alternativesOf({ cards, figure }: WorkingGroup) {
  if (figure.isCoarse) return [];
  return cards.alternatives.map(({ trimming, mean }) => ({
    trimming,
    mean: mean.value,
    standardError: mean.standardError,
  }));
}

function criterionCounts(question: TargetsQuestion, group: WorkingGroup, index: number): CriterionCounts {
  const reason = group.criteria[index]?.reason ?? null;
  const id = criterionId(question, index);
  if (reason !== null) return { criterionId: id, counts: [], reason: publishedReason(reason) };
  return { criterionId: id, counts: group.cards.counts[index] ?? [] };
}

function voidCardsOf(voidCards: number): { readonly voidCards?: number } {
  return voidCards > 0 ? { voidCards } : {};
}
