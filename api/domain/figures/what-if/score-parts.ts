import type { GroupPart, WithheldPart } from '#domain/assessment/points';
import type { RankedTarget, TargetGroupScore } from '#domain/tabulation/model';
import type { Approximation } from './approximation';
import type { Hypothesis } from './hypothesis';
import { rescoreGroup } from './rescore-group';

/** What takes part in a score: a group, or all withheld groups together. */
export interface ScorePart {
  readonly weight: number;
  readonly mean: number;
  readonly standardError: number | null;
  readonly approximations: readonly Approximation[];
}

/** A group whose cell is shown, with its mean under the other rules. */
export function shownPart(
  hypothesis: Hypothesis,
  { groupId, cell }: { readonly groupId: string; readonly cell: TargetGroupScore },
): ScorePart {
  const { mean, standardError, approximations } = rescoreGroup(hypothesis, cell);
  return {
    weight: weightIn(hypothesis, groupId),
    mean,
    standardError,
    approximations: approximations.map((reason) => ({ reason, group: groupId })),
  };
}

/**
 * Groups in the score that are not shown have one mean together, which the score tells; under other rules too, so that
 * nothing is told of any one of them. While their weights keep their proportions and nothing else changes their means, the
 * rest of the score's variance is theirs as well; but as the score is rounded, nothing is exact if anything is changed.
 */
export function withheldPart(
  hypothesis: Hypothesis,
  withheld: {
    readonly target: RankedTarget;
    readonly parts: readonly GroupPart[];
    readonly contribution: number;
    readonly weight: number;
  },
): ScorePart {
  const { target, parts, contribution, weight } = withheld;
  const groups = parts.filter((part) => part.state === 'withheld');
  const keepsMeans = !hypothesis.rescored && !hypothesis.retrimmed;
  const known = parts.reduce((sum, part) => sum + ('varianceContribution' in part ? part.varianceContribution : 0), 0);
  const variance = Math.max(0, target.score.standardError ** 2 - known);
  return {
    weight: groups.reduce((sum, { groupId }) => sum + weightIn(hypothesis, groupId), 0),
    mean: contribution / weight,
    standardError: keepsMeans && isProportional(hypothesis, groups) ? Math.sqrt(variance) / weight : null,
    approximations: keepsMeans && keepsWeights(hypothesis) ? [] : [{ reason: 'withheld-groups' }],
  };
}

function isProportional(hypothesis: Hypothesis, groups: readonly WithheldPart[]): boolean {
  const ratios = groups.map(({ groupId, nominalWeight }) => weightIn(hypothesis, groupId) / nominalWeight);
  return Math.max(...ratios) - Math.min(...ratios) <= ROUNDING;
}

function keepsWeights({ before, after }: Hypothesis): boolean {
  return [...after.weights].every(([groupId, weight]) => before.weights.get(groupId) === weight);
}

const ROUNDING = 1e-9;

export function weightIn({ after }: Hypothesis, groupId: string): number {
  return after.weights.get(groupId) ?? 0;
}

export function weightOf(parts: readonly { readonly weight: number }[]): number {
  return parts.reduce((sum, { weight }) => sum + weight, 0);
}
