import { coarseDeviation, coarseValue, FEWEST_FOR_DIGITS, type HiddenPart } from '#domain/disclosure/coarse-value';
import type { HidingReason } from '#domain/disclosure/hiding-reason';
import type { VariancePart } from '#domain/statistics/comparison/satterthwaite';
import type { UncertainValue } from '#domain/statistics/uncertain-value';
import type { CompositePart } from '#domain/statistics/weighted-composite';
import type { RaterGroup } from '#domain/survey/model';
import { type GroupCards, keptOf } from './card-tally';
import { takePart } from './linear-mean';
import { ratingStep } from './rating-step';
import { supposedVariance } from './supposed-variance';
import { criterionMoments } from './target-criteria';
import type { ReviewInput } from './worked-target';

/** The mean of a rater group over the criteria as it may be published, and as everything above it takes it. */
export interface GroupFigure extends UncertainValue {
  /** Of its cards; null where that is not published, as answers are hidden in it. */
  readonly standardDeviation: number | null;
  /** What rounding adds to the variance that its raters' influences sum up to; nothing if it is exact. */
  readonly rounding: readonly VariancePart[];
  /** Whether its digits are cut, so that nothing else may be told of how its answers go together. */
  readonly isCoarse: boolean;
  /** What the influences are multiplied by, so that they sum up to the published error; 0 for an error of no rater's answers. */
  readonly spread: number;
}

export interface Rated {
  readonly group: RaterGroup;
  readonly cards: GroupCards;
}

/**
 * Exact if all of its criteria are shown, but for the deviation of few people over several (see FEWEST_FOR_DIGITS): that is
 * as coarse as one answer can move it, and the error is made of it.
 *
 * With hidden criteria the mean less those that are shown is a sum of the others, in whole numbers of answers, so it is as
 * coarse as a score that hides groups (see coarse-value). It has no deviation, which with the mean would tell on which of
 * two criteria people agree, and an error of none of the hidden answers (see boundOfCriteria).
 */
export function groupFigure(
  input: ReviewInput,
  rated: Rated,
  hiding: {
    readonly criteria: readonly (HidingReason | null)[];
    readonly ofRatings: (criterion: number) => number | null;
  },
): GroupFigure {
  const exact = exactFigure(rated);
  if (!input.rules.suppression) return exact;
  const largestStep = ratingStep(input.question, input.scheme);
  const isHidden = (criterion: number) => (hiding.criteria[criterion] ?? null) !== null;
  if (hiding.criteria.some((reason) => reason !== null)) {
    const parts = criterionParts(rated.cards, isHidden);
    const { value, rounding } = coarseValue(exact, { parts, largestStep });
    const standardError = boundOfCriteria(input, rated, { isHidden, ofRatings: hiding.ofRatings, mean: value.value });
    return {
      ...exact,
      value: value.value,
      rounding,
      standardError,
      standardDeviation: null,
      isCoarse: true,
      spread: 0,
    };
  }
  const joint = criterionParts(rated.cards, () => true);
  if (joint.length < 2 || rated.cards.moments.n >= FEWEST_FOR_DIGITS) return exact;
  return coarseFigure(rated, exact, coarseDeviation(exact.standardDeviation, { parts: joint, largestStep }));
}

/** A deviation of nothing is made up by no rater's influence. */
function coarseFigure(rated: Rated, exact: ExactFigure, standardDeviation: number): GroupFigure {
  const standardError = standardErrorOf(rated, standardDeviation);
  const head = { ...exact, standardDeviation, standardError, isCoarse: true };
  if (exact.standardDeviation > 0) return { ...head, spread: standardDeviation / exact.standardDeviation };
  return { ...head, rounding: [{ variance: standardError ** 2, degreesOfFreedom: exact.degreesOfFreedom }] };
}

/**
 * Σ w_c s_c ÷ √n over the criteria, the error of their weighted mean if people judged all of them alike, and no less than it
 * is: s_c from the counts where they are shown, else what may be supposed (see supposed-variance). How many rated a hidden
 * criterion is not told by it: all are taken to have.
 */
function boundOfCriteria(
  input: ReviewInput,
  rated: Rated,
  hiding: {
    readonly isHidden: (criterion: number) => boolean;
    readonly ofRatings: (criterion: number) => number | null;
    readonly mean: number;
  },
): number {
  const { isHidden, ofRatings, mean } = hiding;
  const kept = keptOf(rated.cards);
  const moments = criterionMoments(input, rated);
  const shares = publishedShares(input, rated, isHidden);
  const sumWhere = (holds: (criterion: number) => boolean, worth: (criterion: number) => number) =>
    shares.reduce((sum, share, criterion) => (share > 0 && holds(criterion) ? sum + share * worth(criterion) : sum), 0);
  const isShown = (criterion: number) => !isHidden(criterion);
  const rest = {
    value: mean,
    known: sumWhere(isShown, (criterion) => moments[criterion]?.mean ?? 0),
    weight: sumWhere(isHidden, () => 1),
  };
  const deviation =
    sumWhere(isShown, (criterion) => {
      const { n, variance } = moments[criterion] ?? { n: kept, variance: 0 };
      return Math.sqrt((variance * kept) / n);
    }) +
    sumWhere(isHidden, (criterion) =>
      Math.sqrt(supposedVariance(input, { n: kept, shown: ofRatings(criterion) }, rest)),
    );
  return standardErrorOf(rated, deviation * trimmedFactor(rated.cards));
}

/** Of the criteria in the mean, as who does not know how many rated the hidden ones takes it. */
function publishedShares(
  { question }: ReviewInput,
  { cards }: Rated,
  isHidden: (criterion: number) => boolean,
): readonly number[] {
  const taken = takePart(cards.linear.sizes.map((n, criterion) => (isHidden(criterion) ? Infinity : n)));
  const weights = question.criteria.map(({ weight }, criterion) => (taken[criterion] === true ? weight : 0));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

/** √n times the error of the mean by the deviation of the cards of which it is trimmed: 1 without a cut (see trimmed-mean). */
function trimmedFactor({ moments: { n }, mean }: GroupCards): number {
  return mean === null ? Number.NaN : Math.sqrt(n * (n - 1)) * mean.influence;
}

/** One answer to a criterion moves the mean of the group by its share. */
function criterionParts(
  { linear: { shares, sizes } }: GroupCards,
  holds: (criterion: number) => boolean,
): readonly HiddenPart[] {
  return sizes.flatMap((n, criterion) => {
    const weight = shares[criterion] ?? 0;
    return holds(criterion) && weight > 0 ? [{ weight, n }] : [];
  });
}

type ExactFigure = GroupFigure & { readonly standardDeviation: number };

function exactFigure(rated: Rated): ExactFigure {
  const { mean: value, variance } = rated.cards.moments;
  const standardDeviation = Math.sqrt(variance);
  return {
    value,
    standardDeviation,
    standardError: standardErrorOf(rated, standardDeviation),
    degreesOfFreedom: degreesOf(rated.cards),
    rounding: [],
    isCoarse: false,
    spread: 1,
  };
}

function degreesOf({ moments, mean }: GroupCards): number {
  return mean?.degreesOfFreedom ?? moments.n - 1;
}

function standardErrorOf({ group, cards }: Rated, standardDeviation: number): number {
  const { n } = cards.moments;
  return Math.sqrt((standardDeviation ** 2 / n) * (1 - n / (populationOf(group, n) ?? Infinity)));
}

/** Of a census; more cards than people would be a broken frame, which corrects nothing. */
export function populationOf({ census, expected }: RaterGroup, n: number): number | undefined {
  return census === true && expected !== undefined && expected >= n ? expected : undefined;
}

/** Of a group that is not shown by itself, as the score takes it. */
export function hiddenFigure({ cards }: Rated, standardError: number): GroupFigure {
  return {
    value: cards.moments.mean,
    standardError,
    degreesOfFreedom: degreesOf(cards),
    standardDeviation: null,
    rounding: [],
    isCoarse: true,
    spread: 0,
  };
}

/** As a part of a score: what is published of it, so that the score tells no more. */
export function compositePart({ group, cards, figure }: Rated & { readonly figure: GroupFigure }): CompositePart {
  const { n } = cards.moments;
  const { value, standardError, degreesOfFreedom } = figure;
  return { weight: group.weight, n, mean: value, variance: n * standardError ** 2, degreesOfFreedom };
}
