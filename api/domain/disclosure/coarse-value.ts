import type { VariancePart } from '#domain/statistics/comparison/satterthwaite';
import type { UncertainValue } from '#domain/statistics/uncertain-value';

/** A group in a published sum that is not shown by itself. */
export interface HiddenPart {
  /** Fraction of 1 with which its mean stands in the sum. */
  readonly weight: number;
  readonly n: number;
}

export interface CoarseValue {
  readonly value: UncertainValue;
  /** What its rounding adds to its variance, and to that of a mean in which it stands; nothing if it is exact. */
  readonly rounding: readonly VariancePart[];
}

/**
 * A weighted sum of means of which some are hidden, as coarse as it has to be.
 *
 * Its exact double would give the hidden means away: sums of answers are whole numbers, so of all pairs of sums that two
 * hidden groups can have often a single one fits it. So the value is rounded to a unit of 1, 2 or 5 times a power of ten
 * that is no smaller than what one answer of one person in a hidden group can move it by: whatever one hidden group is
 * supposed to have answered, the others can make up for it. The error, which is made of no hidden answers (see
 * shown-spread), takes in that of rounding, and is written with two digits.
 */
export function coarseValue(
  { value, standardError, degreesOfFreedom }: UncertainValue,
  hidden: { readonly parts: readonly HiddenPart[]; readonly largestStep: number },
): CoarseValue {
  const unit = coarseUnit(hidden);
  const roundingVariance = unit ** 2 / UNIFORM_VARIANCE;
  const withRounding = Math.sqrt(standardError ** 2 + roundingVariance);
  return {
    value: { value: roundedTo(value, unit), ...coarseError({ standardError: withRounding, degreesOfFreedom }) },
    rounding: [{ variance: roundingVariance, degreesOfFreedom: ROUNDING_DEGREES }],
  };
}

/** To what a value is rounded in which these parts are hidden. */
export function coarseUnit(hidden: { readonly parts: readonly HiddenPart[]; readonly largestStep: number }): number {
  return unitAbove(Math.max(...hidden.parts.map(({ weight, n }) => (weight * hidden.largestStep) / n)));
}

/** As good as known: the unit is. */
const ROUNDING_DEGREES = 1e6;

/** What rounding to a unit adds to the variance is a twelfth of its square. */
const UNIFORM_VARIANCE = 12;

/**
 * How many people a figure of how their answers go together needs, to be shown to the last digit. The deviation of scores that
 * are made of several answers is no function of the counts of each: of few people its digits leave a single table of two
 * criteria, or of two targets. So of fewer the deviation of such scores is as coarse as one answer can move it
 * (coarseDeviation), their error is made of that, and the error of a mean over targets, whose raters are the same, has two
 * digits at most, fewer where one answer moves it further, and whole degrees of freedom (coarseError). What follows from counts that are shown is exact.
 */
export const FEWEST_FOR_DIGITS = 100;

/**
 * Up to a unit no smaller than what one answer of one of n people can move the deviation of their scores by, and at
 * least that unit: scores that all agree would tell how the answers go together. As a deviation is the length of a vector over
 * √(n − 1), a step in one score moves it by no more than step ÷ √n.
 */
export function coarseDeviation(
  deviation: number,
  joint: { readonly parts: readonly HiddenPart[]; readonly largestStep: number },
): number {
  const moves = joint.parts.map(({ weight, n }) => (weight * joint.largestStep) / Math.sqrt(n));
  const unit = unitAbove(Math.max(...moves));
  return upTo(Math.max(deviation, unit), unit);
}

/** Of a mean with coarse values in it, or over several targets, of which one answer of one person moves it by so much at most. */
export function coarseError(
  { standardError, degreesOfFreedom }: Pick<UncertainValue, 'standardError' | 'degreesOfFreedom'>,
  move = 0,
): Omit<UncertainValue, 'value'> {
  const digits = standardError === 0 ? 0 : upToTwoDigits(standardError);
  return {
    standardError: move > 0 ? Math.max(digits, upTo(standardError, unitAbove(move))) : digits,
    degreesOfFreedom: Math.max(1, Math.floor(degreesOfFreedom)),
  };
}

/** How far apart neighbouring scores are at most. */
export function largestStep(scores: readonly number[]): number {
  const sorted = scores.toSorted((a, b) => a - b);
  return Math.max(0, ...sorted.slice(1).map((score, index) => score - (sorted[index] ?? score)));
}

/** The smallest of 1, 2 or 5 times a power of ten that is not below so much. */
export function unitAbove(move: number): number {
  if (!(move > 0)) return 10 ** FINEST;
  const power = 10 ** Math.max(FINEST, Math.floor(Math.log10(move)));
  return power * ([1, 2, 5].find((factor) => factor * power >= move) ?? 10);
}

/** Finer than any page shows. */
const FINEST = -3;

export function roundedTo(value: number, unit: number): number {
  return Number((Math.round(value / unit) * unit).toFixed(-FINEST));
}

function upTo(value: number, unit: number): number {
  return Number((Math.ceil(value / unit) * unit).toFixed(-FINEST));
}

export function upToTwoDigits(value: number): number {
  const unit = 10 ** (Math.floor(Math.log10(value)) - 1);
  return Number((Math.ceil(value / unit) * unit).toPrecision(2));
}
