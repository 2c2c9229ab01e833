import type { TargetsQuestion } from '#domain/questionnaire/model';
import { type ScoringScheme, USUAL_SCHEME } from '#domain/scoring/scheme';
import type { Estimate, RankedTarget, SuppressionReason, Tabulation, TargetGroup } from '#domain/tabulation/model';
import { type GroupWorking, groupWorking } from './group-working';

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
  /** Of the groups in the score, as the wave gives their weights. */
  readonly totalWeight: number;
  /** Every rater group, in the order of the wave. */
  readonly parts: readonly GroupPart[];
  /** What the groups in the score whose own figures are not shown contribute together; null if there are none. */
  readonly withheld: { readonly weight: number; readonly contribution: number } | null;
}

export type GroupPart = ShownPart | StandInPart | WithheldPart | ExcludedPart;

interface PartBase {
  readonly groupId: string;
  /** Fraction of 1 in the score; 0 for a group that takes no part. */
  readonly weight: number;
  /** As the wave gives it, per cent. */
  readonly nominalWeight: number;
}

interface Contribution {
  /** w M. */
  readonly contribution: number;
  /** w² SE²: the part in the squared standard error of S. */
  readonly varianceContribution: number;
}

export interface ShownPart extends PartBase, Contribution {
  readonly state: 'shown';
  readonly working: GroupWorking;
}

/** A group with too few cards, for which the mean of the group over the category stands. */
export interface StandInPart extends PartBase, Contribution {
  readonly state: 'stand-in';
  readonly mean: number;
  readonly standardError: number;
  /** Over how many other targets of the category. */
  readonly targets: number;
}

export interface WithheldPart extends PartBase {
  readonly state: 'withheld';
  readonly reason: SuppressionReason;
}

export interface ExcludedPart extends PartBase {
  readonly state: 'excluded';
  /** Null for a group whose weight is 0 and whose cell is shown. */
  readonly reason: SuppressionReason | null;
  readonly working: GroupWorking | null;
}

export interface PointsInput {
  readonly question: TargetsQuestion;
  readonly tabulation: Tabulation;
  readonly target: RankedTarget;
}

/** Reads released figures only. Nothing is rounded here. */
export function pointsOf(input: PointsInput): PointsWorking {
  const { tabulation, target } = input;
  return {
    targetId: target.targetId,
    fullPoints: tabulation.fullPoints,
    points: target.points,
    composite: compositeOf(input),
  };
}

function compositeOf(input: PointsInput): CompositeWorking {
  const { target } = input;
  const parts = target.groups.map((group) => partOf(input, group));
  const known = parts.reduce((sum, part) => sum + ('contribution' in part ? part.contribution : 0), 0);
  const withheld = parts.filter(({ state }) => state === 'withheld');
  return {
    score: target.score,
    totalWeight: inOrderOfScore(parts).reduce((sum, { nominalWeight }) => sum + nominalWeight, 0),
    parts,
    withheld:
      withheld.length === 0
        ? null
        : {
            weight: withheld.reduce((sum, { weight }) => sum + weight, 0),
            contribution: target.score.value - known,
          },
  };
}

/** The parts of a score as it adds them up: the groups with cards of their own, then what stands for others. */
export function inOrderOfScore(parts: readonly GroupPart[]): readonly Exclude<GroupPart, ExcludedPart>[] {
  return [
    ...parts.filter((part) => part.state === 'shown' || part.state === 'withheld'),
    ...parts.filter((part) => part.state === 'stand-in'),
  ];
}

function partOf({ question, tabulation }: PointsInput, group: TargetGroup): GroupPart {
  const { groupId, appliedWeight, standIn, cell } = group;
  const nominalWeight = weightsOf(tabulation).get(groupId) ?? 100 * (standIn?.weight ?? appliedWeight);
  if (standIn !== undefined) {
    return { state: 'stand-in', groupId, nominalWeight, ...standIn, ...contributionOf(standIn.weight, standIn) };
  }
  const head = { groupId, weight: appliedWeight, nominalWeight };
  if (!cell.released) {
    const { reason } = cell;
    return appliedWeight === 0
      ? { state: 'excluded', ...head, reason, working: null }
      : { state: 'withheld', ...head, reason };
  }
  const working = groupWorking({ question, scheme: schemeIn(tabulation), score: cell });
  if (appliedWeight === 0) return { state: 'excluded', ...head, reason: null, working };
  return { state: 'shown', ...head, working, ...contributionOf(appliedWeight, working) };
}

function contributionOf(
  weight: number,
  { mean, standardError }: { readonly mean: number; readonly standardError: number },
): Contribution {
  return { contribution: weight * mean, varianceContribution: (weight * standardError) ** 2 };
}

/** The usual scheme is what tabulations followed before there were schemes. */
export function schemeIn({ scheme }: Tabulation): ScoringScheme {
  return scheme ?? USUAL_SCHEME;
}

/** Per cent, as the scheme froze them. */
export function weightsOf({ scheme, ballots }: Tabulation): ReadonlyMap<string, number> {
  return scheme === undefined
    ? new Map(ballots.groups.map(({ groupId, weight }) => [groupId, weight]))
    : new Map(scheme.groups.map(({ id, weight }) => [id, weight]));
}
