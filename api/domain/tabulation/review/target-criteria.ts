import { ratingScores } from '#domain/scoring/option-scores';
import { momentsOfCounts } from '#domain/statistics/count-moments';
import { partsOfMean, type VariancePart } from '#domain/statistics/satterthwaite';
import type { RaterGroup } from '#domain/survey/model';
import type { GroupCards } from './card-tally';
import { hiddenMoments } from './group-figure';
import { publishedSum } from './published-sum';
import type { ClosedTarget } from './target-closing';
import type { ReviewInput, WorkingCriterion, WorkingMoments } from './worked-target';

/** What one rater group gave the target. */
interface GroupRating {
  readonly group: RaterGroup;
  readonly cards: GroupCards;
}

/** By group and criterion; of the hidden groups as the sums take them. */
export function scoringMoments(
  input: ReviewInput,
  scoring: readonly GroupRating[],
  { groups }: Pick<ClosedTarget, 'groups'>,
): readonly (readonly WorkingMoments[])[] {
  const exact = scoring.map((own) => criterionMoments(input, own));
  const places = groups.flatMap((reason, index) => (reason === null ? [] : [index]));
  const pooled = input.question.criteria.map((_, criterion) =>
    hiddenMoments(
      input,
      places.map((index) => momentsAt(exact, index, criterion)),
    ),
  );
  return exact.map((own, index) =>
    own.map((moments, criterion) => pooled[criterion]?.[places.indexOf(index)] ?? moments),
  );
}

/** "Don't know" with a score stands in every criterion of its card. */
export function criterionMoments({ question, scheme }: ReviewInput, { cards }: GroupRating): readonly WorkingMoments[] {
  const scores = ratingScores(question, scheme);
  const { dontKnow } = scheme;
  return cards.counts.map((counts) => ({
    ...(dontKnow.kind === 'exclude'
      ? momentsOfCounts(counts, scores)
      : momentsOfCounts([...counts, cards.scoredDontKnow], [...scores, dontKnow.score])),
    isLeast: false,
  }));
}

export function momentsAt(
  moments: readonly (readonly WorkingMoments[])[],
  group: number,
  criterion: number,
): WorkingMoments {
  return moments[group]?.[criterion] ?? { n: 0, mean: Number.NaN, variance: Number.NaN, isLeast: false };
}

export function workCriteria(
  input: ReviewInput,
  working: {
    readonly scoring: readonly GroupRating[];
    readonly closed: ClosedTarget;
    readonly moments: readonly (readonly WorkingMoments[])[];
  },
): readonly WorkingCriterion[] {
  const { scoring, closed, moments } = working;
  return closed.criteria.criteria.map((reason, criterion) => {
    const parts = scoring
      .map(({ group }, index) => ({ ...momentsAt(moments, index, criterion), weight: group.weight, index }))
      .filter(({ n }) => n >= 2);
    const total = parts.reduce((sum, { weight }) => sum + weight, 0);
    const hidden = parts.filter(({ index }) => (closed.groups[index] ?? null) !== null);
    const shares = hidden.map(({ weight, n }) => ({ weight: weight / total, n }));
    const n = parts.reduce((sum, { n: own }) => sum + own, 0);
    if (parts.length === 0) return { n, score: null, rounding: [], reason };
    const { value: score, rounding } = publishedSum(input, parts, shares);
    const least = parts
      .filter(({ isLeast }) => isLeast)
      .flatMap((part) => partsOfMean(varianceOf(part), part.weight / total));
    return { n, score, rounding: [...rounding, ...least], reason };
  });
}

function varianceOf({ n, variance }: WorkingMoments): readonly VariancePart[] {
  return [{ variance: variance / n, degreesOfFreedom: n - 1 }];
}

/** A group with fewer than two ratings in a criterion has no variance there and leaves its weight to the others. */
export function criterionWeight(place: {
  readonly scoring: readonly GroupRating[];
  readonly moments: readonly (readonly WorkingMoments[])[];
  readonly index: number;
  readonly criterion: number;
}): number {
  const { scoring, moments, index, criterion } = place;
  const rated = scoring.filter((_, other) => momentsAt(moments, other, criterion).n >= 2);
  const own = rated.find((rating) => rating === scoring[index]);
  return own === undefined ? 0 : own.group.weight / rated.reduce((sum, { group }) => sum + group.weight, 0);
}
