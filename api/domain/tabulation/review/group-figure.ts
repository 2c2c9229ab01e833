import {
  type CoarseValue,
  coarseDeviation,
  coarseValue,
  FEWEST_FOR_DIGITS,
  type HiddenPart,
  smallestDissent,
} from '#domain/disclosure/coarse-value';
import type { HidingReason } from '#domain/disclosure/hiding-reason';
import type { Moments } from '#domain/statistics/moments';
import type { VariancePart } from '#domain/statistics/satterthwaite';
import type { UncertainValue } from '#domain/statistics/uncertain-value';
import type { CompositePart } from '#domain/statistics/weighted-composite';
import type { RaterGroup } from '#domain/survey/model';
import type { GroupCards } from './card-tally';
import { ratingStep } from './rating-step';
import type { ReviewInput, WorkingMoments } from './worked-target';

/** The mean of a rater group over the criteria as it may be published, and as everything above it takes it. */
export interface GroupFigure extends UncertainValue {
  readonly standardDeviation: number;
  /** What rounding adds to the variance that its raters' influences sum up to; nothing if it is exact. */
  readonly rounding: readonly VariancePart[];
  /** Whether its digits are cut, so that nothing else may be told of how its answers go together. */
  readonly isCoarse: boolean;
  /** What the influences are multiplied by, so that they sum up to the error of the published deviation. */
  readonly spread: number;
}

interface Rated {
  readonly group: RaterGroup;
  readonly cards: GroupCards;
}

/**
 * Exact if all of its criteria are shown. If not, the mean less the criteria that are shown is a sum of the others, in
 * whole numbers of answers, so it is as coarse as a score that hides groups (see coarse-value); and so is its deviation,
 * for of all answers that give one mean few give one deviation. The error is made of the rounded deviation: two
 * roundings of one number would tell more than one. Of few people the deviation is as coarse where all criteria are shown
 * (see FEWEST_FOR_DIGITS), and the mean exact, which follows from their counts.
 */
export function groupFigure(input: ReviewInput, rated: Rated, criteria: readonly (HidingReason | null)[]): GroupFigure {
  const hidden = hiddenParts(input, rated, criteria);
  const joint = jointParts(input, rated);
  const exact = exactFigure(rated);
  if (hidden.length + joint.length === 0) return exact;
  const step = ratingStep(input.question, input.scheme);
  const spread = { parts: [...hidden, ...joint], largestStep: step };
  const standardDeviation = coarseDeviation(exact.standardDeviation, spread);
  const uncertain = { ...exact, standardError: standardErrorOf(rated, standardDeviation) };
  const coarse =
    hidden.length === 0
      ? { value: uncertain, rounding: [] }
      : coarseValue(uncertain, { parts: hidden, largestStep: step });
  return spreadFigure(exact, { ...coarse, standardDeviation, standardError: uncertain.standardError });
}

/** A deviation of nothing is made up by no rater's influence. */
function spreadFigure(
  exact: GroupFigure,
  coarse: CoarseValue & { readonly standardDeviation: number; readonly standardError: number },
): GroupFigure {
  const { value, rounding, standardDeviation, standardError } = coarse;
  const head = { ...value, standardDeviation, isCoarse: true };
  if (exact.standardDeviation > 0) return { ...head, rounding, spread: standardDeviation / exact.standardDeviation };
  const deviation = { variance: standardError ** 2, degreesOfFreedom: exact.degreesOfFreedom };
  return { ...head, rounding: [...rounding, deviation], spread: 1 };
}

/**
 * Of the groups of a target that are not shown by themselves, as the sums take them in which they are hidden. Each has no less
 * of a deviation than if as few of its raters differed as may be told; and all have one, s² = Σ (n − 1) s_h² ÷ Σ (n − 1), or
 * the error of the sum would tell in which of them people differ. What of it is no influence of any rater stands apart, or
 * whoever compares this target with others would meet it there.
 */
export function hiddenFigures(input: ReviewInput, rated: readonly Rated[]): readonly GroupFigure[] {
  const groups = rated.map((own) => ({ own, exact: exactFigure(own), least: leastDeviation(input, own) }));
  const variance = pooledVariance(
    groups.map(({ own, exact, least }) => ({
      n: own.cards.moments.n,
      variance: Math.max(exact.standardDeviation, least) ** 2,
    })),
  );
  const standardDeviation = Math.sqrt(variance);
  return groups.map(({ own, exact, least }) => {
    const standardError = standardErrorOf(own, standardDeviation);
    const pooled = { ...exact, standardDeviation, standardError };
    if (exact.standardDeviation > least * (1 + TOLERANCE)) {
      return { ...pooled, spread: standardDeviation / exact.standardDeviation };
    }
    const deviation = { variance: standardError ** 2, degreesOfFreedom: exact.degreesOfFreedom };
    return { ...pooled, rounding: [deviation], spread: 0 };
  });
}

function leastDeviation({ question, scheme }: ReviewInput, { cards: { mean, moments } }: Rated): number {
  return Math.sqrt(moments.n * smallestDissent(ratingStep(question, scheme))) * (mean?.influence ?? 0);
}

/** The same of their ratings for one criterion. */
export function hiddenMoments(
  { question, scheme }: ReviewInput,
  hidden: readonly Moments[],
): readonly WorkingMoments[] {
  const squares = smallestDissent(ratingStep(question, scheme));
  const floored = hidden.map((moments): WorkingMoments => {
    const least = squares / (moments.n - 1);
    const isLeast = moments.n >= 2 && !(moments.variance > least * (1 + TOLERANCE));
    return { ...moments, variance: isLeast ? least : moments.variance, isLeast };
  });
  const variance = pooledVariance(floored);
  return floored.map((moments) => (moments.n < 2 ? moments : { ...moments, variance }));
}

/** Within groups; nothing where no group has two. */
function pooledVariance(groups: readonly Pick<Moments, 'n' | 'variance'>[]): number {
  const several = groups.filter(({ n }) => n >= 2);
  const degrees = several.reduce((sum, { n }) => sum + n - 1, 0);
  return degrees === 0 ? 0 : several.reduce((sum, { n, variance }) => sum + (n - 1) * variance, 0) / degrees;
}

/** Of the rounding of doubles. */
const TOLERANCE = 1e-9;

function hiddenParts({ rules }: ReviewInput, { cards }: Rated, criteria: readonly (HidingReason | null)[]) {
  if (!rules.suppression) return [];
  return criterionParts(cards, (criterion) => (criteria[criterion] ?? null) !== null);
}

/** All criteria of few people; one alone is told by its counts. */
function jointParts({ rules }: ReviewInput, { cards }: Rated): readonly HiddenPart[] {
  const parts = criterionParts(cards, () => true);
  return rules.suppression && parts.length > 1 && cards.moments.n < FEWEST_FOR_DIGITS ? parts : [];
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

function exactFigure(rated: Rated): GroupFigure {
  const { n, mean: value, variance } = rated.cards.moments;
  const standardDeviation = Math.sqrt(variance);
  return {
    value,
    standardDeviation,
    standardError: standardErrorOf(rated, standardDeviation),
    degreesOfFreedom: rated.cards.mean?.degreesOfFreedom ?? n - 1,
    rounding: [],
    isCoarse: false,
    spread: 1,
  };
}

function standardErrorOf({ group, cards }: Rated, standardDeviation: number): number {
  const { n } = cards.moments;
  return Math.sqrt((standardDeviation ** 2 / n) * (1 - n / (populationOf(group, n) ?? Infinity)));
}

/** Of a census; more cards than people would be a broken frame, which corrects nothing. */
export function populationOf({ census, expected }: RaterGroup, n: number): number | undefined {
  return census === true && expected !== undefined && expected >= n ? expected : undefined;
}

/** As a part of a score: what is published of it, so that the score tells no more. */
export function compositePart({ group, cards, figure }: Rated & { readonly figure: GroupFigure }): CompositePart {
  const { n } = cards.moments;
  const { value, standardError, degreesOfFreedom } = figure;
  return { weight: group.weight, n, mean: value, variance: n * standardError ** 2, degreesOfFreedom };
}
