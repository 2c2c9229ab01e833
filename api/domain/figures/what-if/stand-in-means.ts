import type { StandInPart } from '#domain/assessment/points';
import type { RankedTarget } from '#domain/tabulation/model';
import { FEWEST_TARGETS, prediction } from '#domain/tabulation/review/stand-ins';
import type { PublishedReview } from '../published-wave';
import { donorsOf } from '../stand-in-donors';
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
 * else the mean over those of which it is made, or could be. Null if these are too few.
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
  const means = donorsOf(published, target, { groupId, ...standIn }).map(
    ({ cell }) => shownPart(hypothesis, { groupId, cell }).mean,
  );
  if (means.length < FEWEST_TARGETS) return null;
  const { value, standardError } = prediction(means);
  return { weight, mean: value, standardError, approximations: [{ reason: 'stand-in', group: groupId }] };
}
