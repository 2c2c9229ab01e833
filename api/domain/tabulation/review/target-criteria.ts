import { ratingScores } from '#domain/scoring/option-scores';
import { momentsOfCounts } from '#domain/statistics/moments/count-moments';
import type { Moments } from '#domain/statistics/moments/moments';
import type { RaterGroup } from '#domain/survey/model';
import { type GroupCards, keptOf } from './card-tally';
import { type HiddenMember, publishedSum } from './published-sum';
import type { ShownSpread } from './shown-spread';
import type { ClosedTarget } from './target-closing';
import type { ReviewInput, WorkingCriterion, WorkingGroupCriterion } from './worked-target';

/** What one rater group gave the target. */
interface GroupRating {
  readonly group: RaterGroup;
  readonly cards: GroupCards;
}

/** "Don't know" with a score stands in every criterion of its card. */
export function criterionMoments({ question, scheme }: ReviewInput, { cards }: GroupRating): readonly Moments[] {
  const scores = ratingScores(question, scheme);
  const { dontKnow } = scheme;
  return cards.counts.map((counts) =>
    dontKnow.kind === 'exclude'
      ? momentsOfCounts(counts, scores)
      : momentsOfCounts([...counts, cards.scoredDontKnow], [...scores, dontKnow.score]),
  );
}

interface WorkedCriteria {
  readonly criteria: readonly WorkingCriterion[];
  /** By group in the score, and criterion. */
  readonly ofGroups: readonly (readonly WorkingGroupCriterion[])[];
}

/** The scores of one target in its criteria, over the groups in its score, and what each of these gives to them. */
export function workCriteria(
  input: ReviewInput,
  working: {
    readonly scoring: readonly GroupRating[];
    /** By group in the score, its place among all. */
    readonly places: readonly number[];
    readonly closed: ClosedTarget;
    readonly spread: ShownSpread;
  },
): WorkedCriteria {
  const { scoring, places, closed, spread } = working;
  const members = scoring.map((own, index) => ({
    ...own,
    index,
    moments: criterionMoments(input, own),
    isHidden: (closed.groups[index] ?? null) !== null,
    ofRatings: (criterion: number) => spread.ofRatings(places[index] ?? 0, criterion),
  }));
  const worked = closed.criteria.criteria.map((reason, criterion) =>
    workCriterion({ input, members, reasons: closed.criteria.cells, criterion, reason }),
  );
  return {
    criteria: worked.map(({ own }) => own),
    ofGroups: scoring.map((_, index) => worked.flatMap(({ ofGroups }) => ofGroups[index] ?? [])),
  };
}

interface Member extends GroupRating {
  readonly index: number;
  readonly moments: readonly Moments[];
  readonly isHidden: boolean;
  readonly ofRatings: (criterion: number) => number | null;
}

/** A group with fewer than two ratings in a criterion has no variance there and leaves its weight to the others. */
function workCriterion(context: {
  readonly input: ReviewInput;
  readonly members: readonly Member[];
  readonly reasons: ClosedTarget['criteria']['cells'];
  readonly criterion: number;
  readonly reason: WorkingCriterion['reason'];
}): { readonly own: WorkingCriterion; readonly ofGroups: readonly WorkingGroupCriterion[] } {
  const { input, members, reasons, criterion, reason } = context;
  const ratings = members.map((member) => ({ member, moments: momentsAt(member.moments, criterion) }));
  const rated = ratings.filter(({ moments }) => moments.n >= 2);
  const shown = rated.filter(({ member }) => !member.isHidden);
  const hidden = rated.filter(({ member }) => member.isHidden);
  const sum =
    rated.length === 0
      ? null
      : publishedSum(
          input,
          shown.map(({ member, moments }) => ({ ...moments, weight: member.group.weight })),
          hidden.map(({ member, moments }) => hiddenMember(member, criterion, moments)),
        );
  const total = rated.reduce((weight, { member }) => weight + member.group.weight, 0);
  return {
    own: {
      n: rated.reduce((n, { moments }) => n + moments.n, 0),
      score: sum?.value ?? null,
      rounding: sum?.rounding ?? [],
      reason,
    },
    ofGroups: ratings.map((rating) => ({
      moments: rating.moments,
      appliedWeight: rating.moments.n < 2 ? 0 : rating.member.group.weight / total,
      supposedError: sum?.hiddenErrors[hidden.indexOf(rating)] ?? null,
      reason: reasons[rating.member.index]?.[criterion] ?? null,
    })),
  };
}

/** How many of a hidden group rated the criterion is told no more than what: all of its cards are taken to have. */
function hiddenMember({ group, cards, ofRatings }: Member, criterion: number, { n, mean }: Moments): HiddenMember {
  const kept = keptOf(cards);
  return { weight: group.weight, mean, ratings: n, n: kept, degreesOfFreedom: kept - 1, shown: ofRatings(criterion) };
}

export function momentsAt(moments: readonly Moments[], criterion: number): Moments {
  return moments[criterion] ?? { n: 0, mean: Number.NaN, variance: Number.NaN };
}
