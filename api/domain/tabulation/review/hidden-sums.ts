import { coarseUnit, type HiddenPart } from '#domain/disclosure/coarse-value';
import type { HiddenSum, HiddenSums } from '#domain/disclosure/open-groups';
import { type GroupCards, keptOf } from './card-tally';
import { leastSize } from './linear-mean';
import type { ScoredTarget, WorkingGroup } from './worked-target';

/** What the published score of a target and its published criteria tell of its hidden groups. */
export function hiddenSums(
  { score, groups, criteria }: Pick<ScoredTarget, 'score' | 'groups' | 'criteria'>,
  step: number,
): HiddenSums {
  const scoring = groups.filter(({ appliedWeight }) => appliedWeight > 0);
  const shown = scoring.filter(({ reason }) => reason === null);
  const hidden = scoring.filter(({ reason }) => reason !== null);
  const standIns = groups.flatMap(({ standIn }) => (standIn === null ? [] : [standIn.weight * standIn.mean.value]));
  const sumOf = (value: number, known: readonly number[], parts: readonly HiddenPart[]): HiddenSum => ({
    value: known.reduce((left, part) => left - part, value),
    unit: coarseUnit({ parts, largestStep: step }),
  });
  return {
    score: sumOf(
      score.value,
      [...shown.map(({ appliedWeight, figure }) => appliedWeight * figure.value), ...standIns],
      hidden.map(scorePart),
    ),
    criteria: criteria.map((criterion, place) => {
      const parts = hidden.map((group) => ({ ...criterionPart(group, place), inScore: shareInScore(group, place) }));
      const isPublished = criterion.reason === null && criterion.score !== null;
      const known = shown.flatMap((group) => criterionParts(group, place));
      return { sum: isPublished ? sumOf(criterion.score.value, known, parts) : null, parts };
    }),
  };
}

function shareInScore({ appliedWeight, cards }: WorkingGroup, criterion: number): number {
  return appliedWeight * (cards.linear.shares[criterion] ?? 0);
}

export function scorePart({ appliedWeight, cards }: WorkingGroup): HiddenPart {
  return { weight: appliedWeight, n: scoreRatings(cards) };
}

/** One answer is to one criterion, but a group of one criterion is the worst case, and the same unit serves them all. */
export function scoreRatings(cards: GroupCards): number {
  return leastSize(cards.linear, keptOf(cards));
}

function criterionParts({ criteria }: WorkingGroup, place: number): readonly number[] {
  const own = criteria[place];
  return own === undefined || own.appliedWeight === 0 ? [] : [own.appliedWeight * own.moments.mean];
}

/** Whoever has no rating there has no part in the sum. */
export function criterionPart({ criteria }: WorkingGroup, place: number): HiddenPart {
  const own = criteria[place];
  return { weight: own?.appliedWeight ?? 0, n: Math.max(1, own?.moments.n ?? 0) };
}
