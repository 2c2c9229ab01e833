import type { StandInPart } from '#domain/assessment/points';
import type { RankedTarget } from '#domain/tabulation/model';
import { FEWEST_TARGETS, prediction } from '#domain/tabulation/review/stand-ins';
import { isRanked, type PublishedReview } from '../published-wave';
import type { Hypothesis } from './hypothesis';
import { type ScorePart, shownPart, weightIn } from './score-parts';

interface MissingGroup {
  readonly target: RankedTarget;
  readonly groupId: string;
  /** What the score takes for the group so far. */
  readonly standIn: StandInPart | null;
}

/**
 * What stands for a group with too few cards for a target, if the rules want it: as before if its mean is not touched,
 * else the mean over the other targets of the category that show the group. Null if these are too few.
 */
export function standInPart(
  published: PublishedReview,
  hypothesis: Hypothesis,
  { target, groupId, standIn }: MissingGroup,
): ScorePart | null {
  if (hypothesis.after.scheme.missingGroup !== 'category-mean') return null;
  const weight = weightIn(hypothesis, groupId);
  if (standIn !== null && !hypothesis.rescored && !hypothesis.retrimmed) {
    return { weight, mean: standIn.mean, standardError: standIn.standardError, approximations: [] };
  }
  const means = published.review.targets
    .filter(isRanked)
    .filter(({ categoryId, targetId }) => categoryId === target.categoryId && targetId !== target.targetId)
    .flatMap(({ groups }) => groups.filter((group) => group.groupId === groupId))
    .flatMap(({ cell }) => (cell.released ? [shownPart(hypothesis, { groupId, cell }).mean] : []));
  if (means.length < FEWEST_TARGETS) return null;
  const { value, standardError } = prediction(means);
  return { weight, mean: value, standardError, approximations: [{ reason: 'stand-in', group: groupId }] };
}
