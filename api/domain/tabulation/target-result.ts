import { publishedReason } from '#domain/disclosure/hiding-reason';
import type { TargetsQuestion } from '#domain/questionnaire/model';
import type { ComparedTarget } from './category-comparison';
import { estimateOf, scaleEstimate } from './estimate';
import type { Cell, CriterionCounts, CriterionScore, InsufficientTarget, RankedTarget, TargetGroup } from './model';
import type { ReviewInput, ScoredTarget, UnscoredTarget, WorkingCriterion, WorkingGroup } from './target-working';

export function insufficientTarget(question: TargetsQuestion, target: UnscoredTarget): InsufficientTarget {
  return { ...identity(question, target.position), status: 'insufficient', shortGroups: target.shortGroups };
}

/** What is published of a scored target: hidden cells carry their reason and nothing else. */
export function rankedTarget(context: {
  readonly input: ReviewInput;
  readonly target: ScoredTarget;
  readonly own: ComparedTarget;
  /** The targets with which `own` was compared. */
  readonly members: readonly ScoredTarget[];
}): RankedTarget {
  const { input, target, own, members } = context;
  const { question, settings } = input;
  const score = estimateOf(target.score);
  const scoring = target.groups.filter(({ appliedWeight }) => appliedWeight > 0);
  return {
    ...identity(question, target.position),
    status: 'ranked',
    n: scoring.reduce((sum, { cards }) => sum + cards.moments.n, 0),
    dontKnow: dontKnowOf(target.groups),
    ...voidCardsOf(scoring.reduce((sum, { cards }) => sum + cards.voidCards, 0)),
    score,
    band: own.band,
    rank: own.rank,
    indistinguishable: own.indistinguishable.flatMap((index) => {
      const other = members[index];
      return other === undefined ? [] : [identity(question, other.position).targetId];
    }),
    points: scaleEstimate(score, settings.fullPoints / 100),
    criteria: target.criteria.map((criterion, index) => ({
      criterionId: criterionId(question, index),
      cell: criterionCell(criterion),
    })),
    groups: target.groups.map((group) => targetGroup(question, group)),
  };
}

export function dontKnowOf(groups: readonly WorkingGroup[]): number {
  return groups.reduce((sum, { appliedWeight, cards }) => sum + (appliedWeight > 0 ? cards.dontKnow : 0), 0);
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

function targetGroup(question: TargetsQuestion, group: WorkingGroup): TargetGroup {
  const { appliedWeight, cards, reason } = group;
  const common = { groupId: group.group.id, appliedWeight };
  if (reason !== null) return { ...common, cell: { released: false, reason: publishedReason(reason) } };
  const { n, mean, variance } = cards.moments;
  return {
    ...common,
    cell: {
      released: true,
      n,
      dontKnow: cards.dontKnow,
      ...voidCardsOf(cards.voidCards),
      mean,
      standardDeviation: Math.sqrt(variance),
      standardError: Math.sqrt(variance / n),
      criteria: cards.counts.map((_, index) => criterionCounts(question, group, index)),
    },
  };
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
