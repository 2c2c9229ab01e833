import { type CompositeWorking, type GroupPart, pointsOf } from '#domain/assessment/points';
import type { InsufficientTarget, RankedTarget, TargetGroup } from '#domain/tabulation/model';
import type { PublishedReview } from '../published-wave';
import type { Approximation } from './approximation';
import type { Hypothesis } from './hypothesis';
import { type ScorePart, shownPart, weightIn, weightOf, withheldPart } from './score-parts';
import { standInPart } from './stand-in-means';

/** A target under other rules: a score, or why there is none. */
export interface RescoredTarget {
  readonly score: RescoredScore | null;
  readonly reason?: InsufficientTarget['reason'] | 'group-not-shown';
  readonly approximations: readonly Approximation[];
}

export interface RescoredScore {
  readonly value: number;
  /** Null where single cards would have to be known. */
  readonly standardError: number | null;
}

interface TargetContext {
  readonly published: PublishedReview;
  readonly hypothesis: Hypothesis;
  readonly target: RankedTarget;
}

/** S = Σ w M ÷ Σ w from released cells alone, after the order of the tabulation: minimum, missing groups, composite. */
export function rescoreTarget(context: TargetContext): RescoredTarget {
  const { published, hypothesis, target } = context;
  const { composite } = pointsOf({ ...published, target });
  const groups = composite.parts.filter(({ groupId }) => weightIn(hypothesis, groupId) > 0);
  const missing = groups.filter(isMissing);
  const weights = (parts: readonly GroupPart[]) =>
    parts.reduce((sum, { groupId }) => sum + weightIn(hypothesis, groupId), 0);
  const reached = weights(groups) - weights(missing);
  if (reached === 0 || reached * 2 < weights(groups)) return withoutScore('too-few-cards');
  if (hypothesis.after.scheme.missingGroup === 'fail' && missing.length > 0) return withoutScore('group-missing');
  const parts = [...ownParts(context, composite), ...missing.flatMap((part) => standIns(context, part))];
  if (weightOf(parts) === 0) return withoutScore('group-not-shown');
  return {
    score: compositeOf(parts),
    approximations: [
      ...parts.flatMap(({ approximations }) => approximations),
      ...remarksOf(hypothesis, groups, composite),
    ],
  };
}

function withoutScore(reason: NonNullable<RescoredTarget['reason']>): RescoredTarget {
  return { score: null, reason, approximations: [] };
}

function isMissing(part: GroupPart): boolean {
  return part.state === 'stand-in' || (part.state === 'excluded' && part.reason === 'below-threshold');
}

/** Groups with cards of their own: those that are shown, and the others in the score together. */
function ownParts({ hypothesis, target }: TargetContext, { parts, withheld }: CompositeWorking): readonly ScorePart[] {
  const shown = target.groups.filter(isShown).filter(({ groupId }) => weightIn(hypothesis, groupId) > 0);
  const hidden = withheld === null ? [] : [withheldPart(hypothesis, { target, parts, ...withheld })];
  return [...shown.map((group) => shownPart(hypothesis, group)), ...hidden.filter(({ weight }) => weight > 0)];
}

type ShownGroup = TargetGroup & { readonly cell: { readonly released: true } };

function isShown(group: TargetGroup): group is ShownGroup {
  return group.cell.released;
}

function standIns({ published, hypothesis, target }: TargetContext, part: GroupPart): readonly ScorePart[] {
  const standIn = part.state === 'stand-in' ? part : null;
  const made = standInPart(published, hypothesis, { target, groupId: part.groupId, standIn });
  return made === null ? [] : [made];
}

function compositeOf(parts: readonly ScorePart[]): RescoredScore {
  const total = weightOf(parts);
  return {
    value: parts.reduce((sum, { weight, mean }) => sum + (weight / total) * mean, 0),
    standardError: errorOf(parts, total),
  };
}

function errorOf(parts: readonly ScorePart[], total: number): number | null {
  let variance = 0;
  for (const { weight, standardError } of parts) {
    if (standardError === null) return null;
    variance += ((weight / total) * standardError) ** 2;
  }
  return Math.sqrt(variance);
}

/** What the cells do not tell: groups that come in hidden, and the limit on "don't know" of another set of groups. */
function remarksOf(
  { before, after }: Hypothesis,
  groups: readonly GroupPart[],
  { parts }: CompositeWorking,
): readonly Approximation[] {
  const unknown = groups.filter((part) => part.state === 'excluded' && part.reason === 'protected');
  const counts = ({ weights }: Hypothesis['before'], { groupId }: GroupPart) => (weights.get(groupId) ?? 0) > 0;
  const isSame = parts.every((part) => counts(before, part) === counts(after, part));
  return [
    ...unknown.map(({ groupId }) => ({ reason: 'group-not-shown' as const, group: groupId })),
    ...(after.scheme.maximumDontKnowShare < 1 && !isSame ? [{ reason: 'dont-know-limit' as const }] : []),
  ];
}
