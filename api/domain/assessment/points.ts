import type { CriterionId, OptionId, OptionScale, TargetsQuestion } from '#domain/questionnaire/model';
import type {
  CriterionCounts,
  Estimate,
  RankedTarget,
  SuppressionReason,
  TargetGroup,
  TargetGroupScore,
} from '#domain/tabulation/model';

/** How the points of one target come about, down to the counts: every step can be repeated by hand. */
export interface PointsWorking {
  readonly targetId: string;
  readonly fullPoints: number;
  /** fullPoints × S / 100. */
  readonly points: Estimate;
  readonly composite: CompositeWorking;
}

/** S = Σ w M, with weights that sum to 1. */
export interface CompositeWorking {
  readonly score: Estimate;
  readonly groups: readonly GroupWorking[];
  /** Groups in the score whose own figures are not shown; what they contribute together. */
  readonly withheld: WithheldWorking | null;
  /** Groups that take no part in the score. */
  readonly excluded: readonly ExcludedGroup[];
}

export interface GroupWorking {
  readonly groupId: string;
  readonly weight: number;
  readonly n: number;
  readonly dontKnow: number;
  readonly voidCards: number;
  readonly mean: number;
  readonly standardDeviation: number;
  /** w M. */
  readonly contribution: number;
  /** w² s² / n: the group's part in the squared standard error of S. */
  readonly varianceContribution: number;
  readonly criteria: readonly CriterionWorking[];
  /**
   * M − Σ w_c m_c: what cards with single criteria left open add, as such a card divides by the weights it has.
   * Null where a criterion is withheld; 0 where all cards that count are complete.
   */
  readonly correction: number | null;
}

export interface WithheldWorking {
  readonly weight: number;
  readonly contribution: number;
  readonly groups: readonly { readonly groupId: string; readonly weight: number; readonly reason: SuppressionReason }[];
}

export interface ExcludedGroup {
  readonly groupId: string;
  /** Null for a group whose weight is 0 and whose cell is shown. */
  readonly reason: SuppressionReason | null;
}

export type CriterionWorking = ShownCriterion | WithheldCriterion;

/** m_c = Σ votes × score / n. */
export interface ShownCriterion {
  readonly criterionId: CriterionId;
  readonly shown: true;
  /** Fraction of 1. */
  readonly weight: number;
  readonly n: number;
  readonly sum: number;
  readonly mean: number;
  readonly contribution: number;
  readonly options: readonly OptionWorking[];
}

export interface WithheldCriterion {
  readonly criterionId: CriterionId;
  readonly shown: false;
  readonly weight: number;
  readonly reason: SuppressionReason;
}

export interface OptionWorking {
  readonly optionId: OptionId;
  readonly score: number;
  readonly votes: number;
  readonly product: number;
}

/** Binary arithmetic leaves traces below this; no hand calculation shows them. */
const ARITHMETIC_NOISE = 1e-9;

/** Reads released figures only. Nothing is rounded here (see rounding). */
export function pointsOf(input: {
  readonly question: TargetsQuestion;
  readonly target: RankedTarget;
  readonly fullPoints: number;
}): PointsWorking {
  const { question, target, fullPoints } = input;
  return {
    targetId: target.targetId,
    fullPoints,
    points: target.points,
    composite: compositeOf(question, target),
  };
}

function compositeOf(question: TargetsQuestion, target: RankedTarget): CompositeWorking {
  const scoring = target.groups.filter(({ appliedWeight }) => appliedWeight > 0);
  const groups = scoring.flatMap(({ groupId, appliedWeight, cell }) =>
    cell.released ? [groupWorking({ question, groupId, weight: appliedWeight, score: cell })] : [],
  );
  return {
    score: target.score,
    groups,
    withheld: withheldOf(scoring, target.score.value - sum(groups, ({ contribution }) => contribution)),
    excluded: target.groups
      .filter(({ appliedWeight }) => appliedWeight === 0)
      .map(({ groupId, cell }) => ({ groupId, reason: cell.released ? null : cell.reason })),
  };
}

function groupWorking(input: {
  readonly question: TargetsQuestion;
  readonly groupId: string;
  readonly weight: number;
  readonly score: TargetGroupScore;
}): GroupWorking {
  const { question, groupId, weight, score } = input;
  const total = sum(question.criteria, (criterion) => criterion.weight);
  const criteria = score.criteria.map((criterion) => {
    const own = question.criteria.find(({ id }) => id === criterion.criterionId);
    return criterionWorking(question.scale, criterion, (own?.weight ?? 0) / total);
  });
  return {
    groupId,
    weight,
    n: score.n,
    dontKnow: score.dontKnow,
    voidCards: score.voidCards ?? 0,
    mean: score.mean,
    standardDeviation: score.standardDeviation,
    contribution: weight * score.mean,
    varianceContribution: (weight * score.standardError) ** 2,
    criteria,
    correction: correctionOf(score.mean, criteria),
  };
}

function criterionWorking(scale: OptionScale, criterion: CriterionCounts, weight: number): CriterionWorking {
  const { criterionId, counts, reason } = criterion;
  if (reason !== undefined) return { criterionId, shown: false, weight, reason };
  const options = scale.options.map(({ id, score }, position) => {
    const votes = counts[position] ?? 0;
    return { optionId: id, score, votes, product: votes * score };
  });
  const n = sum(options, ({ votes }) => votes);
  const products = sum(options, ({ product }) => product);
  const mean = products / n;
  return { criterionId, shown: true, weight, n, sum: products, mean, contribution: weight * mean, options };
}

function correctionOf(mean: number, criteria: readonly CriterionWorking[]): number | null {
  const shown = criteria.filter((criterion) => criterion.shown);
  if (shown.length < criteria.length) return null;
  const correction = mean - sum(shown, ({ contribution }) => contribution);
  return Math.abs(correction) < ARITHMETIC_NOISE ? 0 : correction;
}

function withheldOf(scoring: readonly TargetGroup[], contribution: number): WithheldWorking | null {
  const groups = scoring.flatMap(({ groupId, appliedWeight, cell }) =>
    cell.released ? [] : [{ groupId, weight: appliedWeight, reason: cell.reason }],
  );
  return groups.length === 0 ? null : { weight: sum(groups, ({ weight }) => weight), contribution, groups };
}

function sum<Item>(items: readonly Item[], valueOf: (item: Item) => number): number {
  return items.reduce((total, item) => total + valueOf(item), 0);
}
